/** The encoding family: what it must find by place, and that it leaves all else byte for byte. */
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {clean} from '../src/clean.js'
import {character} from './character.js'
import {runs} from './pace.js'

const only = (text: string, ...names: string[]) => clean(text, {only: names.length > 0 ? names : ['encoding']})

/** What a reader of `encoding` makes of the UTF-8 bytes of a text; bytes it does not know become controls. */
function misread(text: string, encoding: string): string {
  const decoder = new TextDecoder(encoding)
  return [...new TextEncoder().encode(text)]
    .map((byte) => decoder.decode(Uint8Array.of(byte)).replace('\ufffd', String.fromCharCode(byte)))
    .join('')
}

describe('mojibake', () => {
  const right = [
    'The café’s menu: crème brûlée, “jalapeños” and piñata cake – £12…',
    'Übermäßig höfliche Gäste küssten das Büfett.',
    'Čeština a žluťoučký kůň úpěl ďábelské ódy.',
    'Москва не сразу строилась.',
    'Η Αθήνα είναι μεγάλη πόλη.',
    '東京は大きな都市です。'
  ]
  for (const text of right) {
    it(`mends ${text}`, async () => {
      const broken = misread(text, 'windows-1252')
      expect(broken).not.toBe(text)
      expect((await only(broken)).text).toBe(text)
      expect((await only(text)).text).toBe(text)
    })
  }

  it('mends what went wrong twice', async () => {
    const text = 'The naïve fiancée ordered soufflé.'
    expect((await only(misread(misread(text, 'windows-1252'), 'windows-1252'))).text).toBe(text)
  })

  it('speaks about the words that change, each at its place', async () => {
    const source = 'First line is fine.\nHe said itâ€™s a clichÃ© and left.\nLast line, “quoted”.'
    const {text, findings} = await only(source)
    expect(text).toBe('First line is fine.\nHe said it’s a cliché and left.\nLast line, “quoted”.')
    expect(findings.map(({start, end, proposals}) => [source.slice(start, end), proposals[0]])).toEqual([
      ['itâ€™s', 'it’s'],
      ['clichÃ©', 'cliché']
    ])
  })

  it('keeps line ends and looks at very long lines in pieces', async () => {
    expect((await only('donâ€™t\r\nwonâ€™t\r\n')).text).toBe('don’t\r\nwon’t\r\n')
    const long = 'It wasn’t the café we knew, and the crème brûlée wasn’t either. '.repeat(100)
    expect((await only(misread(long, 'windows-1252'))).text).toBe(long)
  })
})

describe('entities', () => {
  it('keeps the space that must not break in languages that need it', async () => {
    const text = 'Le conseil de la ville a dit non&nbsp;: il ne veut pas de cette route dans les bois.'
    expect((await only(text)).text).toBe(text.replace('&nbsp;', '\u00a0'))
  })

  it('leaves references to nothing, to controls and to halves of a pair', async () => {
    for (const text of ['&nosuchthing;', '&#0;', '&#7;', '&#xD800;', '&#99999999;', '&;', '&#;', 'a & b; c']) {
      expect((await only(text)).text).toBe(text)
    }
  })
})

describe('the family', () => {
  it('takes what one rule uncovers in the next pass', async () => {
    expect((await only('soft&amp;shy;ware and&amp;nbsp;&nbsp;more')).text).toBe('software and more')
  })

  it('joins cut words in wrapped text alone', async () => {
    const wrapped =
      'The museum on the hill has been closed since the winter for re-\npairs to the roof, and the people who work there do not under-\nstand why it takes so long.'
    expect((await only(wrapped)).text).toContain('\nunderstand why')
    const lines = 'Under-\nstand\n'
    expect((await only(lines)).text).toBe(lines)
  })

  it('says nothing about plain text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[A-Za-z0-9 .,'"()\n-]{0,80}$/), async (text) => {
        const {findings} = await only(text, 'encoding/mojibake', 'encoding/entity', 'encoding/invisible')
        expect(findings).toEqual([])
      }),
      runs(200)
    )
  })

  it('comes to rest on any text', async () => {
    const broken = fc.constantFrom(
      'â€™',
      'Ã©',
      'Â ',
      '&amp;',
      '&nbsp;',
      '#8217;',
      '\u00a0',
      '\u200b',
      '\u00ad',
      ' ',
      'a',
      '\n',
      '\u0001',
      '\ufeff',
      '-'
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(broken, fc.string({unit: character, maxLength: 3})), {maxLength: 12}),
        async (parts) => {
          const {text} = await only(parts.join(''))
          expect((await only(text)).text).toBe(text)
        }
      ),
      runs(300)
    )
  })
})
