/** One article as the casing model sees it: its habits, its pairs, its blocks, and which of its words are worth a look. */
import type {Form} from '../../article/evidence.js'
import type {Article, Block, Word} from '../../article.js'
import {facts, pairCasing} from '../../lexicon/index.js'
import {bareOf, isSmall, isSureName, type Known, knownOf} from './known.js'
import {isCloseMark, isOpenQuote} from './marks.js'

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

const personTitles = new Set(['Mr', 'Mrs', 'Ms', 'Dr'])
const possessives = new Set(['my', 'your', 'his', 'her', 'our', 'their'])
const kin = new Set(
  'aunt aunty auntie uncle cousin mom mum mother dad father grandma grandmother granny grandpa grandfather brother sister'.split(
    ' '
  )
)

const noForms: readonly Form[] = []

export class Scene {
  readonly article: Article
  /** Starts of sentences within a block, of blocks, of list items; after a label, another colon, an opening quote. */
  readonly habits = {
    starts: [0, 0] as Habit,
    openings: [0, 0] as Habit,
    items: [0, 0] as Habit,
    labels: [0, 0] as Habit,
    colons: [0, 0] as Habit,
    quotes: [0, 0] as Habit
  }
  /** How many words that are always names this text has in lower case, and with a capital. */
  readonly names: Habit = [0, 0]
  /** The words of labels that open a block (`Economic Ties: …`), the first one left out. */
  readonly labelWords: Casings = {capitals: 0, lowers: 0}
  /** Those of them with a capital that are no names by themselves. */
  private readonly plainLabelWords = new Set<Form>()
  private readonly known = new Map<Form, Known>()
  private readonly possessives = new Map<string, Form[]>()
  private readonly pairs = new Map<string, number>()
  private readonly blockStats = new Map<Block, BlockStats>()
  private headingCounts: Habit | undefined

  constructor(article: Article) {
    this.article = article
    this.surveyForms()
    this.surveyWords()
  }

  /** What is known of a form. */
  of(form: Form): Known {
    let known = this.known.get(form)
    if (!known) {
      const bare = bareOf(form.lower)
      const family = bare === form.lower ? form.family : this.article.evidence.family(bare)
      known = knownOf(form, family?.forms ?? noForms, this.possessives.get(bare) ?? noForms)
      this.known.set(form, known)
    }
    return known
  }

  private surveyForms(): void {
    for (const form of this.article.evidence.all()) {
      const bare = bareOf(form.lower)
      if (bare !== form.lower) {
        const forms = this.possessives.get(bare)
        if (forms) forms.push(form)
        else this.possessives.set(bare, [form])
      }
      if (form.shape !== 'lower' && form.shape !== 'capital') continue
      const found = facts(form.lower)
      if (found && isSureName(found)) this.names[form.shape === 'lower' ? 0 : 1] += form.count
    }
  }

  private surveyWords(): void {
    let before: Word | undefined
    let second: Word | undefined
    for (const word of this.article.words) {
      const capital = isCapital(word)
      if (word.position !== 'middle') {
        const habit = capital || word.form.shape === 'lower' ? this.habitOf(before, word) : undefined
        if (habit) habit[capital ? 1 : 0]++
      } else if (before && joined(before, word)) this.countPairs(second, before, word)
      if (word.block.labelEnd > word.block.body && word.start < word.block.labelEnd) this.countLabel(before, word)
      second = before
      before = word
    }
  }

  /**
   * The pairs of this text in which one word has a capital. The key says which of the two has it; a small word between
   * two words of a name makes a key of three.
   */
  private countPairs(second: Word | undefined, left: Word, right: Word): void {
    const [leftCapital, rightCapital] = [isCapital(left), isCapital(right)]
    if (!leftCapital && !rightCapital) return
    const key = this.pairKey(left, right)
    if (leftCapital !== rightCapital) this.count(`${key}-`)
    if (rightCapital) this.count(key)
    if (leftCapital && left.position === 'middle') this.count(`${key}<`)
    if (rightCapital && second && joined(second, left) && isSmall(left.form.lower))
      this.count(`${bareOf(second.form.lower)} ${key}`)
  }

  private countLabel(before: Word | undefined, word: Word): void {
    if (before?.block !== word.block || isSmall(word.form.lower)) return
    if (isCapital(word)) {
      this.labelWords.capitals++
      if (this.of(word.form).facts?.knownLower) this.plainLabelWords.add(word.form)
    } else if (word.form.shape === 'lower') this.labelWords.lowers++
  }

  private count(pair: string): void {
    this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1)
  }

  /** *Kim Jong Un* and *Kim Jong-un* are two: the gap is part of the key. */
  private pairKey(left: Word, right: Word): string {
    const gap = this.article.source.charCodeAt(left.end) === 0x2d ? '-' : ' '
    return `${bareOf(left.form.lower)}${gap}${bareOf(right.form.lower)}`
  }

  /**
   * How often this text has the pair with a capital on the word asked about, and how often with one capital alone, this
   * place left out.
   */
  pairInText(left: Word, right: Word, asked: 'left' | 'right'): Habit {
    const key = this.pairKey(left, right)
    const capital = this.pairs.get(asked === 'left' ? `${key}<` : key) ?? 0
    return [Math.max(0, (this.pairs.get(`${key}-`) ?? 0) - 1), capital]
  }

  /** How often this text has `second left right` with a capital on the last, where the one between is small. */
  bridgeInText(second: Word, left: Word, right: Word): number {
    return this.pairs.get(`${bareOf(second.form.lower)} ${this.pairKey(left, right)}`) ?? 0
  }

  /** Which of the habits a word is a case of that does not stand mid-sentence. */
  habitOf(before: Word | undefined, word: Word): Habit | undefined {
    const {block, position} = word
    const {habits} = this
    if (position === 'middle') return undefined
    if (before?.block !== block) return block.kind === 'list' ? habits.items : habits.openings
    if (word.start >= block.labelEnd && before.end < block.labelEnd) return habits.labels
    if (position === 'start') return habits.starts
    const {source} = this.article
    const mark = source.charCodeAt(word.start - 1)
    if (isOpenQuote(mark)) return habits.quotes
    return mark === 0x20 && source.charCodeAt(before.end) === 0x3a ? habits.colons : undefined
  }

  /** What the words of a block have in common. */
  block(block: Block): BlockStats {
    let stats = this.blockStats.get(block)
    if (!stats) this.blockStats.set(block, (stats = statsOf(this.article, block)))
    return stats
  }

  /** How many headings of this text are in sentence case, and in title case. */
  headings(): Habit {
    if (this.headingCounts) return this.headingCounts
    const counts: Habit = [0, 0]
    for (const block of this.article.blocks) {
      if (block.kind !== 'heading' && block.kind !== 'label') continue
      const {capitals, lowers} = this.block(block)
      if (capitals + lowers > 1) counts[capitals > lowers ? 1 : 0]++
    }
    return (this.headingCounts = counts)
  }

  /** Is this word, in lower case, worth a look? Nine of ten words are not. */
  candidate(index: number): boolean {
    const word = this.article.words[index]
    if (word.form.shape !== 'lower') return false
    if (word.position !== 'middle') return true
    const known = this.of(word.form)
    if (known.suspect) return true
    if (known.small) return false
    const {block} = word
    if (block.kind !== 'paragraph' && block.kind !== 'list') return this.block(block).capitals > 1
    return word.start < block.labelEnd || this.besideCapital(index)
  }

  private besideCapital(index: number): boolean {
    const {words} = this.article
    const [left, word, right] = [words[index - 1], words[index], words[index + 1]]
    if (left && joined(left, word) && left.position === 'middle' && isCapital(left)) return true
    return right !== undefined && joined(word, right) && isCapital(right)
  }

  /** Does the word only go on with a sentence that the line above broke off after a small word (*with an⏎⏎effective*)? */
  goesOn(index: number): boolean {
    const last = this.openEnd(index)
    return last !== undefined && isSmall(last.form.lower)
  }

  /** Is the word the first of its line, below a line that ends in lower case and without a mark (*She now faces⏎⏎after*)? */
  afterOpenLine(index: number): boolean {
    return this.openEnd(index) !== undefined
  }

  private openEnd(index: number): Word | undefined {
    const {words, blocks} = this.article
    const {block} = words[index]
    const above = blocks[block.index - 1]
    if (index !== block.from || !above || above.to === above.from || this.block(above).endMark > 0) return undefined
    const last = words[above.to - 1]
    return last.end === above.end && last.form.shape === 'lower' ? last : undefined
  }

  /** Does the word stand right after *Mr*, *Mrs*, *Ms* or *Dr*? */
  afterTitle(index: number): boolean {
    const {words, source} = this.article
    const [left, word] = [words[index - 1], words[index]]
    if (!left || left.block !== word.block || !personTitles.has(left.form.text) || isSmall(word.form.lower))
      return false
    // *Mr ffoulkes*: some families write their name so.
    if (this.of(word.form).lower > 1 || word.form.lower.startsWith('ff')) return false
    const gap = source.slice(left.end, word.start)
    return (gap === ' ' || gap === '. ') && word.end - word.start > 2
  }

  /** *Mr ffoulkes*, *the ffrench family*. */
  isDoubleF(index: number): boolean {
    const {form} = this.article.words[index]
    return form.lower.startsWith('ff') && this.of(form).capital === 0
  }

  /** Do the words around look like another language: two of the six in lower case that no dictionary has? */
  amongStrangers(index: number): boolean {
    const {words} = this.article
    let strangers = 0
    for (let i = index - 3; i <= index + 3; i++) {
      const word = words[i]
      if (i === index || word?.block !== words[index].block || word.form.shape !== 'lower') continue
      const found = this.of(word.form).facts
      if (!found?.known && !found?.largeLower && (found?.count ?? 0) < 60) strangers++
    }
    return strangers > 1
  }

  /** *my aunt Ines*, *her grandfather*: kin after a possessive. */
  isKin(index: number): boolean {
    const {words} = this.article
    const left = words[index - 1]
    return left !== undefined && possessives.has(left.form.lower) && kin.has(words[index].form.lower)
  }

  /** Does this text write the word in lower case after the same word elsewhere, and mostly so (*Jong-un* beside *Jong Un*)? */
  usuallyLower(index: number): boolean {
    const {words} = this.article
    const [left, word] = [words[index - 1], words[index]]
    if (!left || !joined(left, word) || !isCapital(left)) return false
    const [lower, capital] = this.pairInText(left, word, 'right')
    return lower >= 2 && lower > 2 * capital
  }

  /** How many words of the labels of this text have a capital, when nearly all do and this one, inside a label, has none. */
  labelSisters(index: number): number {
    const word = this.article.words[index]
    const {block} = word
    const {capitals, lowers} = this.labelWords
    if (
      this.plainLabelWords.size < 5 ||
      word.start >= block.labelEnd ||
      index === block.from ||
      isSmall(word.form.lower)
    )
      return 0
    // *Regional Stability (as defined by the army): …*, *[1] Alarm fatigue: …*
    if (/[([]/.test(this.article.source.slice(block.start, word.start))) return 0
    return (lowers - 1) * 10 <= capitals ? capitals : 0
  }

  /** The neighbour with which the word is a name wherever the pair was counted. */
  namePair(index: number): Word | undefined {
    const {words} = this.article
    const [left, word, right] = [words[index - 1], words[index], words[index + 1]]
    const {key} = this.of(word.form)
    if (left && joined(left, word)) {
      const pair = pairCasing(this.of(left.form).key, key)
      if (pair && pair.rightCapital > 0.7) return left
    }
    if (right && joined(word, right)) {
      const pair = pairCasing(key, this.of(right.form).key)
      if (pair && pair.leftCapital > 0.7) return right
    }
    return undefined
  }
}

/** Do two neighbours stand in one block with one space or hyphen between? */
export function joined(left: Word, right: Word): boolean {
  return right.start - left.end === 1 && left.block === right.block
}

export function isCapital(word: Word): boolean {
  const {shape} = word.form
  return shape === 'capital' || shape === 'upper' || shape === 'mixed'
}

function statsOf({words, source}: Article, block: Block): BlockStats {
  const stats: BlockStats = {capitals: 0, lowers: 0, endMark: endMarkOf(source, block), first: -1}
  for (let i = block.from + 1; i < block.to; i++) {
    const {shape, lower} = words[i].form
    if (shape === 'number' || isSmall(lower)) continue
    if (shape === 'lower') stats.lowers++
    else stats.capitals++
  }
  if (block.to > block.from) {
    const {shape} = words[block.from].form
    stats.first = shape === 'number' ? -1 : shape === 'lower' ? 0 : 1
  }
  return stats
}

function endMarkOf(source: string, block: Block): number {
  let at = block.end - 1
  while (at > block.start && isCloseMark(source.charCodeAt(at))) at--
  const mark = source[at]
  return '.!?…'.includes(mark) ? 2 : ',:;'.includes(mark) ? 1 : 0
}
