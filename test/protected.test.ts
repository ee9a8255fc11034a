/** The spans no rule may touch. */
import {expect, test} from 'vitest'
import {protectedSpans} from '../src/article/protected.js'

const found = (text: string) =>
  protectedSpans(text, [{start: 0, end: text.length, verbatim: []}]).map(({start, end}) => text.slice(start, end))

const sentences: [string, string[]][] = [
  [
    'Read it at https://example.org/a,b?c=d, then write to ann@example.org.',
    ['https://example.org/a,b?c=d', 'ann@example.org']
  ],
  ['Voir l’article à l’https://example.org/wiht ou non.', ['l’https://example.org/wiht']],
  ['Open /home/ann/teh or ./teh, not ../wiht/teh.', ['/home/ann/teh', './teh', '../wiht/teh']],
  ['Set $teh, call wiht() and write {wiht} in config.json.', ['$teh', 'wiht()', '{wiht}', 'config.json']],
  ['Call System.out.println to print a line.', ['System.out.println']],
  ['Ask @ann about #teh and `wiht`.', ['@ann', '#teh', '`wiht`']],
  ['They “recieve” [sic] it.', ['recieve” [sic]']],
  ['It cost $1.5bn,and he/she paid 24/7 (see map) at 60 km/h.', []],
  ['He left.It rained... and/or snowed; the U.S. team met at 3 p.m.', []],
  ['The function f(x) and the note (a) are on page 3.', []]
]

for (const [sentence, spans] of sentences) test(sentence, () => expect(found(sentence)).toEqual(spans))
