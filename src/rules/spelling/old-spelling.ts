import type {Article} from '../../article.js'

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
