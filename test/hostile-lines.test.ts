/** Lines that no writer writes must cost no more than others: twice the length takes at most three times as long. */
import {describe, expect, test} from 'vitest'
import {cleaner} from '../src/clean.js'

const pieces: Readonly<Record<string, string>> = {
  'odd spaces': 'ab\u00a0\u00a0',
  'doubled blanks': 'ab  ',
  blanks: '       ',
  mojibake: 'donâ€™t ',
  'mojibake without blanks': 'Ã©Ã',
  'Cyrillic mojibake': 'Р°Рё',
  'next lines': 'ab\u0085',
  ligatures: 'oﬃ',
  'soft hyphens': 'ab\u00ad\n',
  hyphens: 'ab\u2010\nba ',
  entities: '&amp;amp;',
  ampersands: '&amp',
  'zero-width spaces': '\u200b',
  'glued commas': 'ab,',
  'glued stops': 'ab.ba',
  'open brackets': '( ',
  'closed brackets': ' )',
  colons: 'ab : ',
  marks: ' ,',
  quotes: '"a,"',
  typos: 'goverrnment ',
  'doubled words': 'the the ',
  'a lone i': 'and i ',
  'unknown words': 'xqzt vwkp '
}

describe('twice the length takes at most three times as long', () => {
  const clean = cleaner({advice: false, only: ['encoding', 'spacing', 'spelling']})
  const took = async (text: string) => {
    const before = process.cpuUsage()
    await clean(text)
    const {user, system} = process.cpuUsage(before)
    return user + system
  }
  for (const [name, piece] of Object.entries(pieces)) {
    test(name, async () => {
      const line = piece.repeat(Math.ceil(4000 / piece.length))
      let [once, twice] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
      // The best of a few runs, turn about: the first ones warm up, and the machine has other work. A ratio that holds once is enough.
      for (let run = 0; run < 4; run++) {
        once = Math.min(once, await took(line))
        twice = Math.min(twice, await took(line + line))
        if (run > 0 && twice / once <= 2.5) break
      }
      expect(twice / once).toBeLessThanOrEqual(3)
    })
  }
})
