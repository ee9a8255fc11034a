import type {Article, Block, Word} from '../../article.js'

/** Spellings that were good once, in the books of the eighteenth and nineteenth centuries. General knowledge; lower case. */
const oldWords = new Set(
  `expence expences shew shews shewed shewn shewing chuse chuses chusing surprize surprized surprizing connexion connexions dropt stopt
   antient publick musick physick compleat compleatly compleated cloaths sopha sophas headach headachs teaze teazed teazing ancle ancles
   encrease encreased encreasing alledge alledged befal befals untill ribband ribbands scissars gulph controul controuled
   phrenzy risque oeconomy atchieve atchieved recal develope`.split(/\s+/)
)

/** So many different ones tell of an old book. */
const fewest = 3

/** Is a word, in lower case, spelled as books once were, in a text that does so elsewhere, or the old form of a verb (*thou givest*)? */
export function isOldSpelling(article: Article, lower: string): boolean {
  if (oldVerb.test(lower) && article.once(speaksToThou)) return true
  return oldWords.has(lower) && article.once(oldFormsOf) >= fewest
}

const oldVerb = /^\p{L}{2,}(?:est|edst|eth)$/u
const thou = new Set('thou thee thy thine hast hath dost doth'.split(' '))
/** Two of them: one alone may be a slip itself. */
const speaksToThou = ({evidence}: Article): boolean => evidence.all().filter(({lower}) => thou.has(lower)).length > 1

const oldFormsOf = ({evidence}: Article): number =>
  evidence.all().reduce((sum, {lower}) => sum + (oldWords.has(lower) ? 1 : 0), 0)

/** A typo to be and the word that may be meant, in lower case. */
interface Reading {
  word: Word
  best: string
}

/** A block with so many words that are spelled as once, a third of its typos to be and one of them with `y`, is of an old book or plays at one. */
const fewestInBlock = 3

/** The blocks that spell as books once did: *it is sayd there be mountaynes*. */
export function oldBlocks(readings: readonly Reading[]): ReadonlySet<Block> {
  const old = readings.filter(({word, best}) => soundOf(word.form.lower) === soundOf(best))
  const isOld = (block: Block): boolean => {
    const here = old.filter(({word}) => word.block === block)
    const all = readings.filter(({word}) => word.block === block).length
    return here.length >= Math.max(fewestInBlock, all / 3) && here.some(({word}) => word.form.lower.includes('y'))
  }
  return new Set(old.length < fewestInBlock ? [] : old.map(({word}) => word.block).filter(isOld))
}

/** A word without what the old spelling varied and slips do not: `y` for `i`, an `e` or a consonant more at its end, `ou` and `au` for `o` and `a`. */
function soundOf(lower: string): string {
  return lower
    .replace(/y/g, 'i')
    .replace(/([ao])u/g, '$1')
    .replace(/e(s?)$/, '$1')
    .replace(/([lnt])\1$/, '$1')
}
