/** Turns of a talk that was written down: who speaks, and then what is said. */
import type {Article, Block, Word} from '../../article.js'

/** *DELPHINE:*, *MR. HALE:*, *[00:01:12] Ann Hale:*, and what is noted before the words: *[laughs]*. */
const speaker =
  /^(?:[[(]?\d{1,2}:\d\d(?::\d\d)?[\])]? ?-? ?)?((?:(?:Mr|Mrs|Ms|Dr)\. )?\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,3}):\s(?:[[(][\p{Ll} ]{3,20}[\])] )?/u

/** Longer than any of these. */
const longest = 100

/**
 * The first words of the turns of this text, if it is a talk: who speaks stands there in capitals, or with this name twice, four times in all.
 */
export function firstWordsOfTurns(article: Article): Word[] {
  const {blocks, source} = article
  const turns: {name: string; at: number; block: Block}[] = []
  const times = new Map<string, number>()
  for (const block of blocks) {
    if (block.kind === 'list' || !block.english || block.caps || article.isRemoved(block)) continue
    const [opening, name] = speaker.exec(source.slice(block.body, Math.min(block.end, block.body + longest))) ?? []
    if (opening === undefined || name === undefined) continue
    turns.push({name, at: block.body + opening.length, block})
    times.set(name, (times.get(name) ?? 0) + 1)
  }
  const isSpeaker = (name: string) => (times.get(name) ?? 0) > 1 || (name.length > 2 && name === name.toUpperCase())
  const said = turns.filter(({name}) => isSpeaker(name))
  return said.length < fewest ? [] : said.flatMap(({at, block}) => wordAt(article, block, at))
}

const fewest = 4

/** The word at the offset or behind the quotation mark there, but not what is noted in brackets: *GAIL: (looking up from her book) Who?* */
function wordAt({words, source}: Article, {from, to}: Block, at: number): Word | [] {
  for (let i = from; i < to; i++)
    if (words[i].start >= at) return /^["“‘]?$/.test(source.slice(at, words[i].start)) ? words[i] : []
  return []
}
