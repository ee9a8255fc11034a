import type {Article} from '../../article.js'
import {rule} from '../../rule.js'

/**
 * A word cut in two at the end of a line of hard-wrapped text. It is joined when the text has the whole elsewhere, or when
 * English knows the whole and one of the parts is no common word, or the whole is a very common one. A hyphen that two
 * words share (`well-` `known`) stays. A soft hyphen is always a cut.
 */
export const lineEndHyphen = rule(
  {
    name: 'encoding/line-end-hyphen',
    summary: 'Join a word that was cut at the end of a line.',
    why: 'A word that was cut to fit a column stays cut when the column is gone.',
    fix: 'safe',
    changesDigits: true,
    scope: 'any',
    examples: [
      {
        from: 'The new law gives the regional govern-\nment far more to say about how the money\nis spent in each of its towns.',
        to: 'The new law gives the regional\ngovernment far more to say about how the money\nis spent in each of its towns.'
      },
      {
        from: 'A committee of four exam\u2010\niners read the papers twice before the vote.',
        to: 'A committee of four\nexaminers read the papers twice before the vote.',
        because: 'no keyboard has this hyphen'
      },
      {
        keep: 'It was written by one of the most well-\nknown of the authors who came from that\nsmall town on the coast.',
        because: 'two words that a hyphen joins'
      },
      {
        keep: 'She was well-known in the town, and no less well-\nknown in the villages on the other side of the\nhill.',
        because: 'the text writes it with its hyphen'
      },
      {
        keep: 'She studied the works of the painter Vel-\nquist for many years before she wrote her\nfirst book about him.',
        because: 'a name nobody knows'
      },
      {
        keep: 'The members of the board said they would not re-\nelect the chair who had led the club since the\nsummer of last year.',
        because: 'a prefix that many write with a hyphen'
      },
      {keep: 'Cold pre-\nSeason sale', because: 'not a wrapped paragraph'}
    ]
  },
  (article, suggest) => {
    const {source} = article
    if (!cutAnywhere.test(source)) return
    for (const match of source.matchAll(cut)) {
      const [whole, blank, left, hyphen, lineEnd, right] = match
      const start = match.index
      const end = start + whole.length
      const block = article.blockAt(start + blank.length)
      // Two lines alone do not show that they are wrapped, but a hyphen that no keyboard has was put in by what wrapped them.
      if (!block || (end > block.end && hyphen === '-')) continue
      const word = (left + right).toLowerCase()
      if (hyphen !== '\u00ad' && !(block.english && isCut(article, left.toLowerCase(), right, word))) continue
      // The line breaks before the word now, where it did not fit.
      suggest({start, end}, (blank ? lineEnd : '') + left + right, `\`${left}${right}\` was cut at the line end`)
    }
  }
)

const cutAnywhere = /[-\u2010\u00ad][ \t]*\r?\n/
const cut =
  /([ \t]?)(?<![\p{L}\p{N}'’-])(\p{L}{2,})([-\u2010\u00ad])[ \t]*(\r?\n[ \t]*)(\p{Ll}{2,})(?![\p{L}\p{N}'’-])/gu

/** Is the hyphen a cut? The text itself knows best; else the whole is a word and one of the parts is not. */
function isCut(article: Article, left: string, right: string, whole: string): boolean {
  if (article.form(whole)) return true
  if (article.once(compounds).has(`${left}-${right}`) || prefixes.has(left)) return false
  const {lexicon} = article
  const word = lexicon.facts(whole)
  if (!word?.known) return false
  // `under-stand` is no way to write a word; `set-up` is.
  return !(lexicon.facts(left)?.common && lexicon.facts(right)?.common) || (word.basic && !particles.has(right))
}

/** The pairs of words that the text joins by a hyphen within a line. */
function compounds({words, source}: Article): Set<string> {
  const found = new Set<string>()
  for (let i = 1; i < words.length; i++) {
    const {end, form} = words[i - 1]
    if (words[i].start === end + 1 && source[end] === '-') found.add(`${form.lower}-${words[i].form.lower}`)
  }
  return found
}

const particles = new Set('away back by down in off on out over through up'.split(' '))

/** Some write these with a hyphen before any word: `re-elect`, `non-profit`. */
const prefixes = new Set('anti co ex mid mini multi non post pre pro re self semi sub super ultra un'.split(' '))
