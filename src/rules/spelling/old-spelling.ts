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

/** Is a word, in lower case, spelled as books once were, in a text that does so elsewhere? */
export function isOldSpelling(article: Article, lower: string): boolean {
  return oldWords.has(lower) && article.once(oldFormsOf) >= fewest
}

const oldFormsOf = ({evidence}: Article): number =>
  evidence.all().reduce((sum, {lower}) => sum + (oldWords.has(lower) ? 1 : 0), 0)
