/** The habits of a text: how it starts its sentences, lines, items, labels and quotations, and how it writes its headings. */
import type {Article, Block, Form} from '../../article.js'
import {isCloseMark, isOpenQuote} from './punctuation.js'
import type {TextCasing} from './text-casing.js'
import {shapes} from './word-casing.js'

/** How often a place of this text has a word in lower case, and with a capital. */
export type Habit = [lower: number, capital: number]

/** Words without small ones, in lower case and with a capital. */
export interface Casings {
  capitals: number
  lowers: number
}

export interface BlockStats extends Casings {
  /** 2: ends a sentence, 1: with a comma or colon, 0: without a mark. */
  endMark: number
  /** 1: the first word has a capital, 0: it has none, -1: it is a number or there is none. */
  first: number
}

/** Starts of sentences within a block, of blocks, of list items; after a label, another colon, an opening quote. */
export class Habits {
  readonly starts: Habit = [0, 0]
  readonly openings: Habit = [0, 0]
  readonly items: Habit = [0, 0]
  readonly labels: Habit = [0, 0]
  readonly colons: Habit = [0, 0]
  readonly quotes: Habit = [0, 0]

  /** Which of them the word at `index` is a case of, if it does not stand mid-sentence. */
  of({words, source}: Article, index: number): Habit | undefined {
    const word = words[index]
    const {block, position} = word
    if (position === 'middle') return undefined
    if (index === block.from) return block.kind === 'list' ? this.items : this.openings
    const before = words[index - 1]
    if (word.start >= block.labelEnd && before.end < block.labelEnd) return this.labels
    if (position === 'start') return this.starts
    const mark = source.charCodeAt(word.start - 1)
    if (isOpenQuote(mark)) return this.quotes
    return mark === 0x20 && source.charCodeAt(before.end) === 0x3a ? this.colons : undefined
  }
}

/** The words of labels that open a block (`Economic Ties: …`), the first one and small ones left out. */
export class LabelWords implements Casings {
  capitals = 0
  lowers = 0
  /** Those of them with a capital that are no names by themselves. */
  private readonly plain = new Set<Form>()

  add(form: Form, capital: boolean, isPlain: boolean): void {
    if (capital) {
      this.capitals++
      if (isPlain) this.plain.add(form)
    } else if (form.shape === 'lower') this.lowers++
  }

  /** Have nearly all a capital, five different plain words among them? One in lower case is the word that asks. */
  get areCapitalised(): boolean {
    return this.plain.size >= 5 && (this.lowers - 1) * 10 <= this.capitals
  }
}

/** What the words of a block have in common. */
export function statsOf(casing: TextCasing, block: Block): BlockStats {
  const {words, source} = casing.article
  const stats: BlockStats = {capitals: 0, lowers: 0, endMark: endMarkOf(source, block), first: -1}
  for (let i = block.from + 1; i < block.to; i++) {
    const shape = casing.shapes[i]
    if (shape === shapes.number || casing.isSmall(words[i].form)) continue
    if (shape === shapes.lower) stats.lowers++
    else stats.capitals++
  }
  if (block.to > block.from) {
    const shape = casing.shapes[block.from]
    stats.first = shape === shapes.number ? -1 : shape === shapes.lower ? 0 : 1
  }
  return stats
}

function endMarkOf(source: string, block: Block): number {
  let at = block.end - 1
  while (at > block.start && isCloseMark(source.charCodeAt(at))) at--
  const mark = source[at]
  return '.!?…'.includes(mark) ? 2 : ',:;'.includes(mark) ? 1 : 0
}

/** How many headings of this text are in sentence case, and in title case. */
export function headingStyles(casing: TextCasing): Habit {
  const counts: Habit = [0, 0]
  for (const block of casing.article.blocks) {
    if (block.kind !== 'heading' && block.kind !== 'label') continue
    const {capitals, lowers} = casing.block(block)
    if (capitals + lowers > 1) counts[capitals > lowers ? 1 : 0]++
  }
  return counts
}

/** How many words of the labels of this text have a capital, when nearly all do and this one, inside a label, has none. */
export function labelSisters(casing: TextCasing, index: number): number {
  const {article, labelWords} = casing
  const word = article.words[index]
  const {block} = word
  if (!labelWords.areCapitalised || word.start >= block.labelEnd || index === block.from || casing.isSmall(word.form))
    return 0
  // *Regional Stability (as defined by the army): …*, *[1] Alarm fatigue: …*
  return /[([]/.test(article.source.slice(block.start, word.start)) ? 0 : labelWords.capitals
}
