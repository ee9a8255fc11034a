/**
 * What the casing model sees of a word in lower case. Computed here alone, for training (`dump.ts`) and at run time,
 * so that the two cannot drift apart.
 */

import type {Form} from '../../article/evidence.js'
import type {Article, Block, Word} from '../../article.js'
import {keyOf} from '../../lexicon/format.js'
import {type Facts, facts, pairCasing} from '../../lexicon/index.js'

/** What is known of a form: from the lexicon, and from this text. */
export interface Known {
  readonly facts: Facts | undefined
  /** The key of the pairs: without a possessive. */
  readonly key: string
  /** How often this text has the word with a capital mid-sentence in running text, and anywhere; in lower case; in capitals. */
  readonly capitalMiddle: number
  readonly capital: number
  readonly lower: number
  readonly lowerMiddle: number
  readonly upper: number
  /** May a capital be missing here without anything around it to say so? */
  readonly suspect: boolean
  /** A small word that no name takes with a capital inside. */
  readonly small: boolean
  /** The share of capitals in edited text, and its count; what stands in the features when nothing is known. */
  readonly cased: number
  readonly count: number
}

const smallWords = new Set(
  `a an the and or but nor of in on at to for from by with as is are was were be been being am do does did has have had he she
   it they we you his her its their our your my me him them us this that these those there here who whom whose which what when
   where how why if than then so not no can could will would shall should may might must said says after before about into
   over under between during while because also more most very just only even still up out off down all any some each both
   one two three it's that's he's she's they're we're don't`
    .split(/\s+/)
    .filter((word) => !['us', 'may', 'will'].includes(word))
)

/** The scale of small counts. */
const log = (n: number) => Math.log2(1 + n)

// Gaps between words.
const gaps = {
  none: 0,
  space: 1,
  hyphen: 2,
  comma: 3,
  other: 4,
  end: 5,
  colon: 6,
  quote: 7,
  bracket: 8,
  dash: 9
} as const
type Gap = number

/** Everything about one article that the features of its words share. */
export class Scene {
  readonly article: Article
  private readonly known = new Map<Form, Known>()
  private readonly pairs = new Map<string, number>()
  private readonly blockStats = new Map<Block, BlockStats>()
  /** Sentence starts in lower case and with a capital; the same after colons and after opening quotes. */
  private readonly starts: Habit = [0, 0]
  private readonly colons: Habit = [0, 0]
  private readonly quotes: Habit = [0, 0]
  private readonly items: Habit = [0, 0]
  private readonly titles: Habit = [0, 0]
  private lowerNames = 0
  private capitalNames = 0

  /** The possessives of this text, by the word without its `'s`. */
  private readonly possessives = new Map<string, Form[]>()

  constructor(article: Article) {
    this.article = article
    this.survey()
  }

  /** What is known of a form. */
  of(form: Form): Known {
    let known = this.known.get(form)
    if (!known) this.known.set(form, (known = this.learn(form)))
    return known
  }

  private learn(form: Form): Known {
    const own = facts(form.lower)
    const bare = bareOf(form.lower)
    const counts = {capitalMiddle: 0, capital: 0, lower: 0, lowerMiddle: 0, upper: 0}
    const family = bare === form.lower ? form.family : this.article.evidence.family(bare)
    if (family) addForms(counts, family.forms)
    const others = this.possessives.get(bare)
    if (others) addForms(counts, others)
    const {capitalMiddle, capital, lower, lowerMiddle, upper} = counts
    const small = smallWords.has(form.lower)
    const suspect =
      !own ||
      capitalMiddle > 0 ||
      (capital > 0 && !own.basic) ||
      !own.knownLower ||
      own.mixed !== undefined ||
      (own.seen > 0 && own.lower < (own.common ? 0.93 : 0.97)) ||
      (own.seen < 24 && own.commonCapital) ||
      own.calendar ||
      own.people
    return {
      facts: own,
      key: own ? own.key : bare.includes('’') ? keyOf(bare) : bare,
      capitalMiddle,
      capital,
      lower,
      lowerMiddle,
      upper,
      suspect: suspect && !(small && form.lower !== 'i'),
      small,
      cased: own ? own.capital + own.upper : 0.5,
      count: own ? own.count : -1
    }
  }

  private survey(): void {
    const {words, evidence} = this.article
    for (const form of evidence.all()) {
      const bare = bareOf(form.lower)
      if (bare !== form.lower) {
        const forms = this.possessives.get(bare)
        if (forms) forms.push(form)
        else this.possessives.set(bare, [form])
      }
      if (form.shape !== 'lower' && form.shape !== 'capital') continue
      const own = facts(form.lower)
      if (!own || !isSureName(own)) continue
      if (form.shape === 'lower') this.lowerNames += form.count
      else this.capitalNames += form.count
    }
    let before: Word | undefined
    for (const word of words) {
      if (word.position !== 'middle') this.surveyStart(before, word)
      else if (before && word.start - before.end === 1 && word.block === before.block) {
        // The pairs of this text in which a word has a capital mid-sentence; the left word's with a mark.
        const [left, right] = [isCapital(before), isCapital(word)]
        if (left !== right) this.count(`${bareOf(before.form.lower)} ${bareOf(word.form.lower)}-`)
        if (right) this.count(`${bareOf(before.form.lower)} ${bareOf(word.form.lower)}`)
        if (left && before.position === 'middle') this.count(`${bareOf(before.form.lower)} ${bareOf(word.form.lower)}<`)
      }
      before = word
    }
  }

  private surveyStart(before: Word | undefined, word: Word): void {
    const habit = isCapital(word) || word.form.shape === 'lower' ? this.habitOf(before, word) : undefined
    if (habit) habit[isCapital(word) ? 1 : 0]++
  }

  /** Which of the habits a word that does not stand mid-sentence is a case of. */
  private habitOf(before: Word | undefined, word: Word): Habit | undefined {
    if (word.position === 'middle') return undefined
    if (word.position === 'start')
      return before?.block === word.block ? this.starts : word.block.kind === 'list' ? this.items : this.titles
    const {source} = this.article
    const mark = source.charCodeAt(word.start - 1)
    if (isOpenQuote(mark)) return this.quotes
    return mark === 0x20 && before && source.charCodeAt(before.end) === 0x3a ? this.colons : undefined
  }

  private count(pair: string): void {
    this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1)
  }

  /** What the words of a block have in common; cached. */
  block(block: Block): BlockStats {
    let stats = this.blockStats.get(block)
    if (!stats) this.blockStats.set(block, (stats = statsOf(this.article, block)))
    return stats
  }

  /** Is this word, in lower case, worth a look? Most words are not. */
  candidate(index: number): boolean {
    const {words} = this.article
    const word = words[index]
    if (word.form.shape !== 'lower') return false
    if (word.position !== 'middle') return true
    const known = this.of(word.form)
    if (known.suspect) return true
    if (known.small) return false
    const {kind} = word.block
    if (kind !== 'paragraph' && kind !== 'list') return this.block(word.block).capitals > 1
    return this.besideCapital(index)
  }

  private besideCapital(index: number): boolean {
    const {words} = this.article
    const word = words[index]
    const left = words[index - 1]
    if (
      left &&
      left.block === word.block &&
      word.start - left.end === 1 &&
      left.position === 'middle' &&
      isCapital(left)
    )
      return true
    const right = words[index + 1]
    return right !== undefined && right.block === word.block && right.start - word.end === 1 && isCapital(right)
  }

  /** Does the word only go on with a sentence that the line above broke off after a small word (*with an⏎⏎effective*)? */
  goesOn(index: number): boolean {
    const {words, blocks, source} = this.article
    const {block} = words[index]
    const above = blocks[block.index - 1]
    if (index !== block.from || !above || above.to === above.from || this.block(above).endMark > 0) return false
    const last = words[above.to - 1]
    return last.end === above.end && this.of(last.form).small && source.charCodeAt(last.start) >= 0x61
  }

  /** The neighbour with which the word is a name wherever the pair was counted. */
  namePair(index: number): Word | undefined {
    const {words} = this.article
    const word = words[index]
    const [left, right] = [words[index - 1], words[index + 1]]
    const key = this.of(word.form).key
    if (left?.block === word.block && word.start - left.end === 1) {
      const pair = pairCasing(this.of(left.form).key, key)
      if (pair && pair.rightCapital > 0.7) return left
    }
    if (right?.block === word.block && right.start - word.end === 1) {
      const pair = pairCasing(key, this.of(right.form).key)
      if (pair && pair.leftCapital > 0.7) return right
    }
    return undefined
  }

  /** Fills `row` with the features of a word. */
  fill(index: number, row: Float32Array): void {
    const {article} = this
    const {words, source, blocks} = article
    const word = words[index]
    const {block} = word
    const known = this.of(word.form)
    let n = 0
    n = fillFacts(row, known.facts)
    row[n++] = word.end - word.start
    row[n++] = log(known.capitalMiddle)
    row[n++] = log(known.capital)
    row[n++] = log(known.lower - 1)
    row[n++] = log(known.lowerMiddle)
    row[n++] = log(known.upper)
    row[n++] = known.capital / (known.capital + known.lower)
    row[n++] = known.small ? 1 : 0

    // The neighbours.
    const left2 = this.neighbour(index - 2, block)
    const left = this.neighbour(index - 1, block)
    const right = this.neighbour(index + 1, block)
    const right2 = this.neighbour(index + 2, block)
    const leftKnown = left && this.of(left.form)
    const rightKnown = right && this.of(right.form)
    n = fillNeighbour(row, n, left2, left2 && this.of(left2.form))
    n = fillNeighbour(row, n, left, leftKnown)
    n = fillNeighbour(row, n, right, rightKnown)
    n = fillNeighbour(row, n, right2, right2 && this.of(right2.form))
    row[n++] = gapBetween(source, left2, left)
    row[n++] = gapBetween(source, left, word)
    row[n++] = gapBetween(source, word, right)
    row[n++] = gapBetween(source, right, right2)
    row[n++] = nameKind(leftKnown)
    row[n++] = nameKind(rightKnown)
    row[n++] = leftKnown?.facts ? Number(leftKnown.facts.knownLower) : -1
    row[n++] = rightKnown?.facts ? Number(rightKnown.facts.knownLower) : -1
    row[n++] = this.run(index, -1)
    row[n++] = this.run(index, 1)
    row[n++] = leftKnown?.facts?.beforeCapital ?? -1
    row[n++] = leftKnown && left.form.shape !== 'lower' ? log(leftKnown.capitalMiddle) : -1
    row[n++] = rightKnown && right.form.shape !== 'lower' ? log(rightKnown.capitalMiddle) : -1
    row[n++] = rightKnown && right.form.shape === 'lower' && rightKnown.suspect ? 1 : 0
    row[n++] = leftKnown && left.form.shape === 'lower' && leftKnown.suspect ? 1 : 0
    const leftJoined = left && word.start - left.end === 1
    const rightJoined = right && right.start - word.end === 1
    const before = leftJoined ? pairCasing(leftKnown!.key, known.key) : undefined
    const after = rightJoined ? pairCasing(known.key, rightKnown!.key) : undefined
    row[n++] = before ? before.count : 0
    row[n++] = before ? before.rightCapital : -1
    row[n++] = after ? after.count : 0
    row[n++] = after ? after.leftCapital : -1
    row[n++] = before ? before.leftCapital : -1
    row[n++] = after ? after.rightCapital : -1
    const bridge =
      leftJoined && left2 && leftKnown!.small && left.start - left2.end === 1 && left2.form.shape !== 'lower'
        ? pairCasing(`${this.of(left2.form).key} ${leftKnown!.key}`, known.key)
        : undefined
    row[n++] = bridge ? bridge.count : 0
    row[n++] = bridge ? bridge.rightCapital : -1
    row[n++] = leftJoined ? log(this.pairs.get(`${bareOf(left.form.lower)} ${bareOf(word.form.lower)}`) ?? 0) : 0
    row[n++] = rightJoined ? log(this.pairs.get(`${bareOf(word.form.lower)} ${bareOf(right.form.lower)}<`) ?? 0) : 0
    row[n++] = leftJoined ? log((this.pairs.get(`${bareOf(left.form.lower)} ${bareOf(word.form.lower)}-`) ?? 1) - 1) : 0
    row[n++] = rightJoined
      ? log((this.pairs.get(`${bareOf(word.form.lower)} ${bareOf(right.form.lower)}-`) ?? 1) - 1)
      : 0

    // Where it stands.
    row[n++] = word.position === 'start' ? 2 : word.position === 'may' ? 1 : 0
    row[n++] = index - block.from
    row[n++] = block.to - index
    row[n++] = index === block.from ? 1 : 0
    row[n++] = kinds[block.kind]
    row[n++] = block.to - block.from
    row[n++] = block.open ? 1 : 0
    row[n++] = block.close ? 1 : 0
    row[n++] = block.labelEnd > block.body ? (word.start >= block.labelEnd ? 2 : 1) : 0
    row[n++] = block.body > block.start ? 1 : 0
    const mark = left ? marksBetween(source, left.end, word.start) : marksBetween(source, block.start, word.start)
    row[n++] = mark.end
    row[n++] = mark.open
    row[n++] = mark.close
    row[n++] = mark.colon
    row[n++] = mark.comma
    row[n++] = mark.bracket
    row[n++] = mark.dash
    row[n++] = mark.breaks
    row[n++] = word.end < source.length ? Math.min(0x100, source.charCodeAt(word.end)) : 0x100
    row[n++] = left ? left.end - left.start : 0
    row[n++] = mark.open ? closing(source, word.end, block.end) : 0
    const sentence = this.sentence(index)
    row[n++] = sentence.capitals
    row[n++] = sentence.words

    // The block, its neighbours and its sisters.
    const stats = this.block(block)
    row[n++] = stats.capitals
    row[n++] = stats.lowers
    row[n++] = stats.capitals / Math.max(1, stats.capitals + stats.lowers)
    row[n++] = stats.endMark
    row[n++] = stats.first
    const above = blocks[block.index - 1]
    const below = blocks[block.index + 1]
    row[n++] = above ? this.block(above).endMark : -1
    row[n++] = above ? this.block(above).first : -1
    row[n++] = above ? kinds[above.kind] : -1
    row[n++] = above ? above.to - above.from : 0
    row[n++] = below ? this.block(below).first : -1
    row[n++] = below ? kinds[below.kind] : -1
    const titles = this.titleCase()
    row[n++] = titles[0]
    row[n++] = titles[1]

    // The habits of this text, this word left out.
    const own = this.habitOf(words[index - 1], word)
    n = fillHabit(row, n, this.starts, own)
    n = fillHabit(row, n, this.titles, own)
    n = fillHabit(row, n, this.items, own)
    n = fillHabit(row, n, this.colons, own)
    n = fillHabit(row, n, this.quotes, own)
    const named = known.facts && isSureName(known.facts) ? 1 : 0
    row[n++] = (this.lowerNames - named) / Math.max(1, this.lowerNames - named + this.capitalNames)
    row[n++] = this.lowerNames - named
    if (n !== featureCount) throw new Error(`${n} features, expected ${featureCount}`)
  }

  /** How many capitalised words stand in a row to one side, small words between them allowed; at most 6 words far. */
  private run(index: number, step: -1 | 1): number {
    const {words} = this.article
    let capitals = 0
    let small = false
    let last = words[index]
    for (let i = index + step, far = 0; far < 6; i += step, far++) {
      const word = words[i]
      if (!word || word.block !== last.block) break
      if ((step > 0 ? word.start - last.end : last.start - word.end) !== 1) break
      if (isCapital(word)) {
        capitals++
        small = false
      } else if (small || !this.of(word.form).small) break
      else small = true
      last = word
    }
    return capitals
  }

  private neighbour(index: number, block: Block): Word | undefined {
    const word = this.article.words[index]
    return word?.block === block ? word : undefined
  }

  /** Capitals mid-sentence and words of the sentence before this word, at most 30 back. */
  private sentence(index: number): {capitals: number; words: number} {
    const {words} = this.article
    let capitals = 0
    let i = index
    while (i > words[index].block.from && words[i].position !== 'start' && index - i < 30) {
      i--
      if (isCapital(words[i]) && words[i].position === 'middle') capitals++
    }
    return {capitals, words: index - i}
  }

  private titleShares: [number, number] | undefined

  /** How many headings of this text are in title case, and how many are not. */
  private titleCase(): [number, number] {
    if (this.titleShares) return this.titleShares
    const counts: [number, number] = [0, 0]
    for (const block of this.article.blocks) {
      if (block.kind !== 'heading' && block.kind !== 'label') continue
      const {capitals, lowers} = this.block(block)
      if (capitals + lowers < 2) continue
      if (capitals > lowers) counts[0]++
      else counts[1]++
    }
    return (this.titleShares = counts)
  }
}

const factFeatures = [
  'count',
  'web',
  'seen',
  'lower',
  'capital',
  'upper',
  'starter',
  'beforeCapital',
  'knownLower',
  'knownCapital',
  'common',
  'basic',
  'commonCapital',
  'largeLower',
  'largeCapital',
  'region',
  'people',
  'calendar',
  'place',
  'person',
  'organisation',
  'us'
] as const

const vectors = new WeakMap<Facts, Float32Array>()
const nothing = new Float32Array(factFeatures.length + 1).fill(-1)

/** The facts of a word stand first in the row; their numbers are kept as long as the lexicon keeps the facts. */
function fillFacts(row: Float32Array, one: Facts | undefined): number {
  let vector = one ? vectors.get(one) : nothing
  if (!vector) {
    vector = Float32Array.from([...factFeatures.map((name) => Number(one![name])), one!.mixed ? 1 : 0])
    vectors.set(one!, vector)
  }
  row.set(vector)
  return vector.length
}

function fillNeighbour(row: Float32Array, at: number, word: Word | undefined, known: Known | undefined): number {
  row[at] = word ? shapes[word.form.shape] : -1
  row[at + 1] = known ? known.cased : -1
  row[at + 2] = known ? known.count : -1
  row[at + 3] = known?.small ? 1 : 0
  return at + 4
}

/** What sort of name the lexicon takes a word for: 3 a person, 2 a place, 1 another name, 0 no name, -1 not known. */
function nameKind(known: Known | undefined): number {
  const one = known?.facts
  if (!one) return -1
  return one.person ? 3 : one.place || one.region ? 2 : one.name || one.commonCapital ? 1 : 0
}

/** How often a place has a word in lower case, and with a capital. */
type Habit = [number, number]

/** Lower case and capitals, and the share of lower case, without the word itself. */
function fillHabit(row: Float32Array, at: number, habit: Habit, own: Habit | undefined): number {
  const lower = habit === own ? habit[0] - 1 : habit[0]
  row[at] = lower
  row[at + 1] = habit[1]
  row[at + 2] = lower / Math.max(1, lower + habit[1])
  return at + 3
}

function isSureName({knownLower, seen, capital}: Facts): boolean {
  return !knownLower && seen >= 40 && capital >= 0.95
}

interface FormCounts {
  capitalMiddle: number
  capital: number
  lower: number
  lowerMiddle: number
  upper: number
}

function addForms(counts: FormCounts, forms: readonly Form[]): void {
  for (const {shape, count, middle} of forms) {
    if (shape === 'capital' || shape === 'mixed') {
      counts.capital += count
      counts.capitalMiddle += middle
    } else if (shape === 'lower') {
      counts.lower += count
      counts.lowerMiddle += middle
    } else if (shape === 'upper') counts.upper += count
  }
}

/** A word without its possessive `'s`. */
function bareOf(lower: string): string {
  const end = lower.length
  if (end < 3 || lower.charCodeAt(end - 1) !== 0x73) return lower
  const mark = lower.charCodeAt(end - 2)
  return mark === 0x27 || mark === 0x2019 ? lower.slice(0, -2) : lower
}

const about = (name: string) => [`${name}.shape`, `${name}.capital`, `${name}.count`, `${name}.small`]

/** The names of the features, in the order of `fill`. */
export const featureNames: readonly string[] = [
  ...factFeatures,
  'mixed',
  'length',
  'text.capitalMiddle',
  'text.capital',
  'text.lower',
  'text.lowerMiddle',
  'text.upper',
  'text.share',
  'small',
  ...about('left2'),
  ...about('left'),
  ...about('right'),
  ...about('right2'),
  'gap.left2',
  'gap.left',
  'gap.right',
  'gap.right2',
  'left.kind',
  'right.kind',
  'left.knownLower',
  'right.knownLower',
  'run.left',
  'run.right',
  'left.beforeCapital',
  'left.text',
  'right.text',
  'right.suspect',
  'left.suspect',
  'pair.left',
  'pair.left.capital',
  'pair.right',
  'pair.right.capital',
  'pair.left.other',
  'pair.right.other',
  'bridge',
  'bridge.capital',
  'text.pair.left',
  'text.pair.right',
  'text.pair.left.lower',
  'text.pair.right.lower',
  'position',
  'block.index',
  'block.rest',
  'block.firstWord',
  'block.kind',
  'block.words',
  'block.open',
  'block.close',
  'block.label',
  'block.bullet',
  'mark.end',
  'mark.open',
  'mark.close',
  'mark.colon',
  'mark.comma',
  'mark.bracket',
  'mark.dash',
  'mark.breaks',
  'next.char',
  'left.length',
  'quote.closing',
  'sentence.capitals',
  'sentence.words',
  'block.capitals',
  'block.lowers',
  'block.share',
  'block.endMark',
  'block.first',
  'above.endMark',
  'above.first',
  'above.kind',
  'above.words',
  'below.first',
  'below.kind',
  'titles.capital',
  'titles.lower',
  'starts.lower',
  'starts.capital',
  'starts.share',
  'openings.lower',
  'openings.capital',
  'openings.share',
  'items.lower',
  'items.capital',
  'items.share',
  'colons.lower',
  'colons.capital',
  'colons.share',
  'quotes.lower',
  'quotes.capital',
  'quotes.share',
  'names.share',
  'names.lower'
]
export const featureCount = featureNames.length

const shapes = {lower: 0, number: 1, capital: 2, mixed: 3, upper: 4} as const
const kinds = {paragraph: 0, list: 1, label: 2, heading: 3, row: 4, breadcrumb: 5} as const

interface BlockStats {
  /** Content words, the first one left out, with and without a capital. */
  capitals: number
  lowers: number
  /** 2: ends a sentence, 1: with a comma or colon, 0: without a mark. */
  endMark: number
  /** 1: the first word has a capital, 0: it has none, -1: it is a number or there is none. */
  first: number
}

function statsOf(article: Article, block: Block): BlockStats {
  const {words, source} = article
  let capitals = 0
  let lowers = 0
  for (let i = block.from + 1; i < block.to; i++) {
    const {form} = words[i]
    if (form.shape === 'number' || smallWords.has(form.lower)) continue
    if (form.shape === 'lower') lowers++
    else capitals++
  }
  let at = block.end - 1
  while (at > block.start && isCloseMark(source.charCodeAt(at))) at--
  const code = source.charCodeAt(at)
  const endMark =
    code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026
      ? 2
      : code === 0x2c || code === 0x3a || code === 0x3b
        ? 1
        : 0
  const first = block.to === block.from ? -1 : firstOf(words[block.from])
  return {capitals, lowers, endMark, first}
}

function firstOf(word: Word): number {
  return word.form.shape === 'number' ? -1 : word.form.shape === 'lower' ? 0 : 1
}

function isCapital(word: Word): boolean {
  const {shape} = word.form
  return shape === 'capital' || shape === 'upper' || shape === 'mixed'
}

function isOpenQuote(code: number): boolean {
  return code === 0x22 || code === 0x201c || code === 0x2018 || code === 0x27 || code === 0xab
}

function isCloseMark(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x201d ||
    code === 0x2019 ||
    code === 0x27 ||
    code === 0x29 ||
    code === 0x5d ||
    code === 0xbb
  )
}

function gapBetween(source: string, left: Word | undefined, right: Word | undefined): Gap {
  if (!left || !right) return gaps.none
  if (right.start - left.end === 1) {
    const code = source.charCodeAt(left.end)
    return code === 0x20 || code === 0xa0 ? gaps.space : code === 0x2d ? gaps.hyphen : gaps.other
  }
  const code = source.charCodeAt(left.end)
  switch (code) {
    case 0x2c:
      return right.start - left.end === 2 ? gaps.comma : gaps.quote
    case 0x2e:
    case 0x21:
    case 0x3f:
    case 0x2026:
      return gaps.end
    case 0x3a:
    case 0x3b:
      return gaps.colon
    case 0x28:
    case 0x29:
      return gaps.bracket
    case 0x2013:
    case 0x2014:
      return gaps.dash
    case 0x20: {
      const next = source.charCodeAt(left.end + 1)
      return next === 0x2013 || next === 0x2014 || next === 0x2d
        ? gaps.dash
        : next === 0x28
          ? gaps.bracket
          : isOpenQuote(next)
            ? gaps.quote
            : gaps.other
    }
    default:
      return gaps.quote
  }
}

interface Marks {
  /** 0 none, 1 a full stop, 2 an exclamation or a question mark, 3 an ellipsis. */
  end: number
  /** An opening quote; a closing one after the end mark. */
  open: number
  close: number
  colon: number
  comma: number
  bracket: number
  dash: number
  /** Blanks after the end mark, line ends among them counting ten. */
  breaks: number
}

const marks: Marks = {end: 0, open: 0, close: 0, colon: 0, comma: 0, bracket: 0, dash: 0, breaks: 0}

function marksBetween(source: string, from: number, to: number): Marks {
  marks.end = marks.open = marks.close = marks.colon = marks.comma = marks.bracket = marks.dash = marks.breaks = 0
  let dots = 0
  for (let i = from; i < to; i++) {
    const code = source.charCodeAt(i)
    switch (code) {
      case 0x2e:
        marks.end = ++dots > 1 ? 3 : 1
        break
      case 0x21:
      case 0x3f:
        marks.end = 2
        break
      case 0x2026:
        marks.end = 3
        break
      case 0x22:
      case 0x27:
        if (i + 1 === to) marks.open = 1
        else marks.close = 1
        break
      case 0x201c:
      case 0x2018:
      case 0xab:
        marks.open = 1
        break
      case 0x201d:
      case 0x2019:
      case 0xbb:
        marks.close = 1
        break
      case 0x3a:
        marks.colon = 1
        break
      case 0x3b:
        marks.colon = 2
        break
      case 0x2c:
        marks.comma = 1
        break
      case 0x28:
      case 0x5b:
        marks.bracket = 1
        break
      case 0x29:
      case 0x5d:
        marks.bracket = 2
        break
      case 0x2d:
      case 0x2013:
      case 0x2014:
        marks.dash = 1
        break
      case 0x0a:
        marks.breaks += 10
        break
      case 0x20:
      case 0xa0:
        marks.breaks++
        break
      default:
        marks.dash ||= 2
    }
  }
  return marks
}

/** How a quotation ends: 3 after an end mark, 2 after a comma, 1 at once, 0 not within 300 characters. */
function closing(source: string, from: number, limit: number): number {
  const end = Math.min(limit, from + 300)
  for (let i = from; i < end; i++) {
    const code = source.charCodeAt(i)
    if (code !== 0x22 && code !== 0x201d) continue
    const last = source.charCodeAt(i - 1)
    return last === 0x2e || last === 0x21 || last === 0x3f ? 3 : last === 0x2c ? 2 : 1
  }
  return 0
}
