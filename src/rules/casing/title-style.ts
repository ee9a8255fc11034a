/**
 * Headings by their own style. In title style every word but the small ones has a capital: a heading whose other words do, or
 * whose sisters all do, has lost the capital of the word that does not. Names prove no style: *Kim arrives in Beijing*.
 */
import {isTechnical} from '../../article/code.js'
import type {Article, Block, Word} from '../../article.js'
import {guessOf} from '../../models/casing/index.js'
import {isNamePair} from '../../models/casing/names.js'
import type {Suggest} from '../../rule.js'
import {capitalsOf} from './capitals.js'
import {isException} from './exceptions/index.js'
import {isUnhurt} from './wounds.js'

/** Words that title style leaves small, in one school or another. */
const small = new Set(
  `a about across after against among an and around as at before behind below between beyond but by down during for from in into is it its like near nor of off on once onto or out over per so than that the this through to toward towards under until up upon
   via vs when with within without yet if my your his our their de la le van von der und y e du des del di da am are be was were`.split(
    /\s+/
  )
)

interface Style {
  block: Block
  /** Words in lower case that are not small. */
  lower: Word[]
  /** Common words, after the first, with a capital: what only title style does. */
  capitals: number
  /** How many stretches of capitals they stand in: one alone may be a name (*Robin, a Data Scientist in industry*). */
  runs: number
}

/** So many headings in title style prove that another one, without a capital of its own, has lost it (*Getting here* may be meant). */
const fewestSisters = 3

/** Speaks about the words in lower case of headings in title style. */
export function speakOfStyles(article: Article, suggest: Suggest): void {
  const styles = article.blocks.filter((block) => isHeading(article, block)).map((block) => styleOf(article, block))
  const titles = styles.filter(({lower, capitals}) => capitals > 0 && lower.length === 0).length
  const sentences = styles.filter(({lower, capitals}) => capitals === 0 && lower.length > 0).length
  for (const {block, lower, capitals, runs} of styles) {
    if (lower.length === 0) continue
    // One capital may be a name's (*Triumph for Little Britain*): then a sister must have the style too.
    const own =
      lower.length === 1 && ((capitals >= 2 && runs >= 2) || (capitals === 1 && titles >= 2 && sentences === 0))
    // Among the sentences this heading counts itself, when it has no capital of its own.
    const asSisters = titles >= fewestSisters && lower.length === 1 && capitals === 0 && sentences === 1
    if (!own && !asSisters) continue
    const reason = own
      ? 'the other words of this heading have a capital'
      : 'the other headings of this text are in title style'
    for (const word of lower) {
      if (article.isClaimed(word.start, word.end) || article.protects(word.start, word.end)) continue
      const index = article.words.indexOf(word, block.from)
      const expected = word.form.text[0].toUpperCase() + word.form.text.slice(1)
      if (isException(article, guessOf(word, index, 0.9, expected, {of: 'title', proven: true, counted: true})))
        continue
      suggest({start: word.start, end: word.end}, article.once(isAuthors) ? [expected] : expected, reason)
    }
  }
}

/** Is the casing of this text its author's, however odd? Then the style of its headings is advice. */
function isAuthors(article: Article): boolean {
  const sure = capitalsOf(article).judged.flatMap(({guess, sure}) => (sure ? guess : []))
  return isTechnical(article) || isUnhurt(article, sure)
}

function isHeading({source}: Article, block: Block): boolean {
  const words = block.to - block.from
  // `(Image credit: …)` and `* min. 25` are notes; *NVIDIA is releasing:* leads into a list.
  return (
    block.kind === 'heading' &&
    block.english &&
    !block.caps &&
    block.labelEnd === block.body &&
    words >= 2 &&
    words <= 14 &&
    source[block.end - 1] !== ':' &&
    /[\p{L}\p{N}“‘"]/u.test(source[block.start])
  )
}

function styleOf(article: Article, block: Block): Style {
  const style: Style = {block, lower: [], capitals: 0, runs: 0}
  let last = -1
  // *36/23 Matters arising*: any heading starts with a capital behind its number.
  let first = block.from
  while (first < block.to - 1 && article.words[first].form.shape === 'number') first++
  for (let i = block.from; i < block.to; i++) {
    const word = article.words[i]
    const known = article.lexicon.facts(word.form.lower)
    if (small.has(word.form.lower) || !known?.knownLower) continue
    if (word.form.shape === 'lower') {
      // *34 oz Bottles*, but not *6 new chapters*
      const counted =
        i > block.from &&
        article.words[i - 1].form.shape === 'number' &&
        !(
          i + 1 < block.to &&
          article.words[i + 1].form.shape === 'lower' &&
          !small.has(article.words[i + 1].form.lower)
        )
      if (!counted && isWhole(article.source, block, word)) style.lower.push(word)
    } else if (
      i > first &&
      word.form.shape === 'capital' &&
      word.position === 'middle' &&
      known.common &&
      !known.calendar &&
      known.lower > 0.8 &&
      !isNamePair(article, article.words[i - 1], word) &&
      !isNamePair(article, word, article.words[i + 1])
    ) {
      style.capitals++
      if (!isOneRun(article, last, i)) style.runs++
      last = i
    }
  }
  return style
}

/** Do only capitals, with one blank between them, stand from the one to the other? A *The* inside opens a name (*meets The Open Way*). */
function isOneRun({words}: Article, from: number, to: number): boolean {
  if (from < 0) return words[to - 1]?.form.text === 'The'
  for (let i = from + 1; i <= to; i++) {
    if (words[i].form.shape === 'lower' || words[i].start - words[i - 1].end !== 1)
      return words[to - 1].form.text === 'The'
  }
  return true
}

/** Not a part of a hyphenated word, which title style often leaves small, nor glued to a mark, nor in brackets. */
function isWhole(source: string, block: Block, {start, end}: Word): boolean {
  const before = source.slice(block.start, start)
  if (before.lastIndexOf('(') > before.lastIndexOf(')')) return false
  return /^$|\s/.test(source[start - 1] ?? '') && !/[-–—/’'(]/.test(source[end] ?? '') && end - start > 1
}
