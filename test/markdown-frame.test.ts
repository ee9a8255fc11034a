/** What stands around the prose of any Markdown stays, byte for byte. */
import fc from 'fast-check'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {clean} from '../src/clean.js'
import {setext} from '../src/formats/markdown/setext.js'
import {character} from './character.js'
import {cleaned, frame, shout} from './markdown-rules.js'
import {runs, share} from './pace.js'

const piece = fc.constantFrom(
  'Plum jam.',
  '- Zap a',
  '- Zap a\n- Zap b',
  '> Zap',
  '> Plum jam.\n>\n> Zap',
  '# Zap',
  '- Zap\n\n- Zap'
)

it('leaves no blank line where the first or the last block was', async () => {
  let removed = 0
  await fc.assert(
    fc.asyncProperty(fc.array(piece, {maxLength: 4}), fc.constantFrom('', '\n', '\n\n\n'), async (pieces, blanks) => {
      const source = `${blanks}${['- Zap', ...pieces, 'Plum jam.', ...pieces, '- Zap'].join('\n\n')}${blanks}`
      const text = await cleaned(source)
      if (!text.includes('Zap')) removed++
      expect(text).toBe(`${text.trim()}\n`)
    }),
    runs(60)
  )
  expect(removed).toBeGreaterThan(share(10))
})

const word = fc.constantFrom(
  'plum',
  'quince',
  'bread  and',
  'tea ,milk',
  'Ends.This',
  'naïve',
  '3',
  '1.',
  '-',
  '#',
  '漢字'
)
const inline = fc.oneof(
  {weight: 6, arbitrary: word},
  word.map((text) => `**${text}**`),
  word.map((text) => `_${text}_`),
  word.map((text) => `**qu**${text}`),
  word.map((text) => `\`${text}\``),
  word.map((text) => `[${text}](http://a.example/${text} "t  t")`),
  fc.constantFrom('\\*', '&amp;', '![a  b](c)', '<b>', '  \n', '\n', '[x]', '[^1]', '*', '|', '$x_1  $', '> ')
)
const line = fc.array(inline, {minLength: 1, maxLength: 8}).map((parts) => parts.join(' '))
const block = fc.oneof(
  line,
  line.map((text) => `# ${text}`),
  line.map((text) => `-  ${text}`),
  line.map((text) => `> ${text}`),
  line.map((text) => `    ${text}`),
  line.map((text) => `\`\`\`\n${text}\n\`\`\``),
  line.map((text) => `| ${text} | b |\n|---|---|\n| ${text} | quince |`),
  fc.constantFrom('---', '<div>a  b</div>', '[x]: http://a.example', '[^1]: note ,here', '$$\nx  y\n$$')
)
const markdown = fc
  .tuple(
    fc.array(block, {maxLength: 8}),
    fc.constantFrom('\n', '\n\n', '\r\n\r\n'),
    fc.constantFrom('', '\uFEFF', '---\na:  b\n---\n')
  )
  .map(([blocks, gap, head]) => head + blocks.join(gap))

describe('any Markdown', () => {
  it('keeps its frame byte for byte, and cleaning twice changes nothing', async () => {
    let changed = 0
    await fc.assert(
      fc.asyncProperty(fc.oneof(markdown, fc.string({unit: character})), async (source) => {
        const {text} = await clean(source, {type: 'markdown', plugins: [shout] as never, only: ['spacing']})
        if (text !== source) changed++
        expect(frame(text)).toBe(frame(source))
        expect(await cleaned(await cleaned(source))).toBe(await cleaned(source))
      }),
      runs(200)
    )
    expect(changed).toBeGreaterThan(share(24))
  }, 60_000)
})

describe('underlined headings', () => {
  function withOurs(this: Processor): void {
    Object.assign(this.data(), {micromarkExtensions: [setext]})
  }
  const remark = unified().use(remarkParse)
  const ours = unified().use(withOurs).use(remarkParse)

  it('are those of remark', () => {
    const lines = [
      'Boats',
      '---',
      '===',
      '  ---',
      '> Boats',
      '> ===',
      '- Boats',
      '  ---',
      '[a]: b',
      '',
      '*a*',
      '`',
      '    x',
      '# B',
      '<b>'
    ]
    let headings = 0
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), {maxLength: 12}), (some) => {
        const source = some.join('\n')
        const expected = remark.parse(source)
        expect(ours.parse(source)).toEqual(expected)
        headings += JSON.stringify(expected).split('"depth"').length - 1
      }),
      runs(1200)
    )
    expect(headings).toBeGreaterThan(40)
  })
})
