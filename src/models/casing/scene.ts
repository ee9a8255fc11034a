/** One article as the casing model sees it: its habits, its pairs, its blocks, and which of its words are worth a look. */
import type {Form} from '../../article/evidence.js'
import type {Article, Block, Word} from '../../article.js'
import {type Facts, facts, pairCasing} from '../../lexicon/index.js'
import {bareOf, isSmall, isSureName, type Known, knownOf, suspectAlone} from './known.js'
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

/** How often a pair of words stands in this text with a capital on one of them, by which of the two has it. */
export interface PairCounts {
  /** One of the two alone has a capital. */
  one: number
  /** The right word has one; the left word has one mid-sentence. */
  right: number
  left: number
  /** With a capital on the right word, after a small left one: by the bare word before both. */
  bridges: Map<number, number> | undefined
}

const noPairs: Readonly<PairCounts> = {one: 0, right: 0, left: 0, bridges: undefined}

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
  // What is kept of a form stands at its id, what is kept of a family at the id of its first form.
  private readonly known: (Known | undefined)[]
  private readonly found: (Facts | null | undefined)[]
  /** Is the form a small word? */
  private readonly small: Uint8Array
  /** 2: a capital may be missing, 1: not without a reason, 0: not asked yet. */
  private readonly suspect: Uint8Array
  /** A number for the form without its possessive, the same for all forms of the word. */
  private readonly bare: Uint32Array
  /** The numbers of the bare words that the text has only as possessives. */
  private readonly orphans = new Map<string, number>()
  /** The possessives of a bare word, by its number. */
  private readonly possessives = new Map<number, Form[]>()
  private readonly pairs = new Map<number, PairCounts>()
  private readonly blockStats: (BlockStats | undefined)[]
  private headingCounts: Habit | undefined

  constructor(article: Article) {
    this.article = article
    const {size} = article.evidence
    this.known = new Array(size).fill(undefined)
    this.found = new Array(size).fill(undefined)
    this.small = new Uint8Array(size)
    this.suspect = new Uint8Array(size)
    this.bare = new Uint32Array(size)
    this.blockStats = new Array(article.blocks.length).fill(undefined)
    this.surveyForms()
    this.surveyWords()
  }

  /** What is known of a form. */
  of(form: Form): Known {
    let known = this.known[form.id]
    if (!known) {
      const bare = this.bare[form.id]
      const {family} = form
      const own = bare === family.forms[0].id ? family : this.article.evidence.family(bareOf(form.lower))
      const variants = this.possessives.get(bare) ?? noForms
      known = knownOf(form, this.factsOf(form), this.isSmall(form), own?.forms ?? noForms, variants)
      this.known[form.id] = known
    }
    return known
  }

  /** Is it a small word, in lower case inside names and titles? */
  isSmall(form: Form): boolean {
    return this.small[form.id] === 1
  }

  /** The lexicon is asked once for each word of the text. */
  private factsOf({family}: Form): Facts | undefined {
    const {id} = family.forms[0]
    let found = this.found[id]
    if (found === undefined) this.found[id] = found = facts(family.lower) ?? null
    return found ?? undefined
  }

  private surveyForms(): void {
    for (const form of this.article.evidence.all()) {
      const {id, lower, shape} = form
      if (isSmall(lower)) this.small[id] = 1
      const bare = bareOf(lower)
      if (bare === lower) this.bare[id] = form.family.forms[0].id
      else this.addPossessive(form, bare)
      // Small words are no names.
      if ((shape !== 'lower' && shape !== 'capital') || this.small[id] === 1) continue
      const found = this.factsOf(form)
      if (found && isSureName(found)) this.names[shape === 'lower' ? 0 : 1] += form.count
    }
  }

  /** A bare word that the text does not have gets a number beyond those of the forms. */
  private addPossessive(form: Form, bare: string): void {
    const family = this.article.evidence.family(bare)
    let number = family ? family.forms[0].id : this.orphans.get(bare)
    if (number === undefined) this.orphans.set(bare, (number = this.article.evidence.size + form.id))
    this.bare[form.id] = number
    const forms = this.possessives.get(number)
    if (forms) forms.push(form)
    else this.possessives.set(number, [form])
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
   * The pairs of this text in which one word has a capital, and the threes in which a small word stands between two words
   * of a name.
   */
  private countPairs(second: Word | undefined, left: Word, right: Word): void {
    const leftCapital = isCapital(left)
    const rightCapital = isCapital(right)
    if (!leftCapital && !rightCapital) return
    const key = this.pairKey(left, right)
    let pair = this.pairs.get(key)
    if (!pair) this.pairs.set(key, (pair = {one: 0, right: 0, left: 0, bridges: undefined}))
    if (leftCapital !== rightCapital) pair.one++
    if (leftCapital && left.position === 'middle') pair.left++
    if (!rightCapital) return
    pair.right++
    if (!second || !joined(second, left) || !this.isSmall(left.form)) return
    const bare = this.bare[second.form.id]
    pair.bridges ??= new Map()
    pair.bridges.set(bare, (pair.bridges.get(bare) ?? 0) + 1)
  }

  private countLabel(before: Word | undefined, word: Word): void {
    if (before?.block !== word.block || this.isSmall(word.form)) return
    if (isCapital(word)) {
      this.labelWords.capitals++
      if (this.of(word.form).facts?.knownLower) this.plainLabelWords.add(word.form)
    } else if (word.form.shape === 'lower') this.labelWords.lowers++
  }

  /** *Kim Jong Un* and *Kim Jong-un* are two: the gap is part of the key. */
  private pairKey(left: Word, right: Word): number {
    const gap = this.article.source.charCodeAt(left.end) === 0x2d ? 1 : 0
    return (this.bare[left.form.id] * 2 * this.small.length + this.bare[right.form.id]) * 2 + gap
  }

  /** How often this text has the pair, where one word has a capital; `left` and `right` may be cased in any way. */
  pairInText(left: Word, right: Word): Readonly<PairCounts> {
    return this.pairs.get(this.pairKey(left, right)) ?? noPairs
  }

  /** How often this text has `second left right` with a capital on the last, where the one between is small. */
  bridgeInText(second: Word, left: Word, right: Word): number {
    return this.pairInText(left, right).bridges?.get(this.bare[second.form.id]) ?? 0
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
    let stats = this.blockStats[block.index]
    if (!stats) this.blockStats[block.index] = stats = statsOf(this, block)
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
    if (this.isSuspect(word.form)) return true
    if (this.isSmall(word.form)) return false
    const {block} = word
    if (block.kind !== 'paragraph' && block.kind !== 'list') return this.block(block).capitals > 1
    return word.start < block.labelEnd || this.besideCapital(index)
  }

  /** `Known.suspect`; most words are plain ones in lower case alone, of which no more need be known. */
  private isSuspect(form: Form): boolean {
    const {id} = form
    if (this.suspect[id] === 0) {
      const alone = form.family.forms.length === 1 && this.bare[id] === id && !this.possessives.has(id)
      const suspect = alone ? suspectAlone(form, this.factsOf(form), this.isSmall(form)) : this.of(form).suspect
      this.suspect[id] = suspect ? 2 : 1
    }
    return this.suspect[id] === 2
  }

  private besideCapital(index: number): boolean {
    const {words} = this.article
    const left = words[index - 1]
    const word = words[index]
    const right = words[index + 1]
    if (left && isCapital(left) && left.position === 'middle' && joined(left, word)) return true
    return right !== undefined && isCapital(right) && joined(word, right)
  }

  /** Does the word only go on with a sentence that the line above broke off after a small word (*with an⏎⏎effective*)? */
  goesOn(index: number): boolean {
    const last = this.openEnd(index)
    return last !== undefined && this.isSmall(last.form)
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
    if (
      !left ||
      left.block !== word.block ||
      left.form.shape !== 'capital' ||
      !personTitles.has(left.form.text) ||
      this.isSmall(word.form)
    )
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
    // This place is one of them.
    const {one, right} = this.pairInText(left, word)
    return one > 2 && one - 1 > 2 * right
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
      this.isSmall(word.form)
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
  return shape !== 'lower' && shape !== 'number'
}

function statsOf(scene: Scene, block: Block): BlockStats {
  const {words, source} = scene.article
  const stats: BlockStats = {capitals: 0, lowers: 0, endMark: endMarkOf(source, block), first: -1}
  for (let i = block.from + 1; i < block.to; i++) {
    const {form} = words[i]
    const {shape} = form
    if (shape === 'number' || scene.isSmall(form)) continue
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
