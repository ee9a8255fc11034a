/** One article as the casing model sees it: its habits, its pairs, its blocks, and which of its words are worth a look. */
import type {Form} from '../../article/evidence.js'
import {noEvidence} from '../../article/own-capitals.js'
import type {Article, Block, Word} from '../../article.js'
import {bareOf, type Entries, type Entry, entriesOf, hashOfWord, traits} from './entry.js'
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

/** How often this text has a word with a capital mid-sentence in running text, and anywhere; in lower case; in capitals. */
export interface TextCounts {
  capitalMiddle: number
  capital: number
  lower: number
  lowerMiddle: number
  upper: number
}

const personTitles = new Set(['Mr', 'Mrs', 'Ms', 'Dr'])
const possessives = new Set(['my', 'your', 'his', 'her', 'our', 'their'])
const kin = new Set(
  'aunt aunty auntie uncle cousin mom mum mother dad father grandma grandmother granny grandpa grandfather brother sister'.split(
    ' '
  )
)

const latin = /(?:[aoe]|us|um|is|es|ii|ae|ys|ops|ans|ens|ax|ex|ix|on|or|er)$/

/** The commonest family names of Korea (census of 2015) and of Taiwan (2018), as papers write them. */
const familyNames = new Set(
  `Kim Lee Park Choi Choe Jung Jeong Chung Kang Cho Jo Yoon Yun Jang Chang Lim Im Han Oh Seo Suh Shin Sin Kwon Hwang Ahn An Song Yoo Yu
   Hong Jeon Chun Ko Koh Moon Son Sohn Yang Bae Paik Baek Roh Noh Ryu Ban Nam Chen Lin Huang Wang Wu Liu Tsai Hsu Cheng Hsieh Kuo Hung
   Chiu Tseng Liao Lai Ma Su`.split(/\s+/)
)

const links = new Set(['of', 'for', 'and'])

const noForms: readonly Form[] = []

/** How the letters of a word are cased, as numbers: from `capital` on they have a capital. */
export const shapes = {lower: 0, number: 1, capital: 2, mixed: 3, upper: 4} as const

/**
 * How often a pair of words stands in this text with a capital on one of them, in one number: one of the two alone has a capital;
 * the right word has one; the left word has one mid-sentence.
 */
const counted = {one: 0, right: 10, left: 20} as const
const most = (1 << 10) - 1

function add(counts: number, shift: number): number {
  return ((counts >> shift) & most) === most ? counts : counts + (1 << shift)
}

export function countOf(counts: number, what: keyof typeof counted): number {
  return (counts >> counted[what]) & most
}

export class Scene {
  readonly article: Article
  /** How each word of the article is cased; a word that is sure to lack its capital is taken for one that has it. */
  readonly shapes: Uint8Array
  /** Words in lower case that only a capital beside them makes worth a look. */
  private readonly plain: Uint8Array
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
  private readonly entries: (Entry | undefined)[]
  private readonly wordEntries: Entries
  private readonly traits: Uint8Array
  private readonly hashes: Uint32Array
  private readonly counts: (TextCounts | undefined)[]
  /** 2: a capital may be missing, 1: not without a reason, 0: not asked yet. */
  private readonly suspect: Uint8Array
  /** A number for the form without its possessive, the same for all forms of the word. */
  private readonly bare: Uint32Array
  /** The numbers of the bare words that the text has only as possessives. */
  private readonly orphans = new Map<string, number>()
  /** The possessives of a bare word, by its number. */
  private readonly possessives = new Map<number, Form[]>()
  private readonly pairs = new Map<number, number>()
  /** By three words, of which the middle one is small and the others belong to a name. */
  private readonly bridges = new Map<number, number>()
  private readonly blockStats: (BlockStats | undefined)[]
  private headingCounts: Habit | undefined
  /** Where the words start that have their capital of an earlier pass: no evidence. */
  private readonly mended: ReadonlySet<number>
  /** How many of them there are, anywhere and mid-sentence in running text, by the number of the bare word. */
  private readonly mendedCounts = new Map<number, {all: number; middle: number}>()

  constructor(article: Article) {
    this.article = article
    this.wordEntries = article.lexicon.once(entriesOf)
    const {size} = article.evidence
    this.shapes = new Uint8Array(article.words.length)
    this.plain = new Uint8Array(article.words.length)
    this.entries = new Array(size)
    this.traits = new Uint8Array(size)
    this.hashes = new Uint32Array(size)
    this.counts = new Array(size)
    this.suspect = new Uint8Array(size)
    this.bare = new Uint32Array(size)
    this.blockStats = new Array(article.blocks.length)
    this.mended = noEvidence(article)
    this.surveyWords(this.surveyForms())
  }

  /** What is known of a form wherever it stands. */
  of(form: Form): Entry {
    return (this.entries[form.id] ??= this.wordEntries.of(form.lower, this.hashes[form.id]))
  }

  /** What this text has of the word, its possessive among it. */
  inText(form: Form): Readonly<TextCounts> {
    let counts = this.counts[form.id]
    if (!counts) {
      this.counts[form.id] = counts = {capitalMiddle: 0, capital: 0, lower: 0, lowerMiddle: 0, upper: 0}
      const bare = this.bare[form.id]
      const {family} = form
      const own = bare === family.forms[0].id ? family : this.article.evidence.family(bareOf(form.lower))
      addForms(counts, own?.forms ?? noForms)
      if (this.possessives.size > 0) addForms(counts, this.possessives.get(bare) ?? noForms)
      const mended = this.mendedCounts.get(bare)
      if (mended) {
        counts.capital -= mended.all
        counts.lower += mended.all
        counts.capitalMiddle -= mended.middle
        counts.lowerMiddle += mended.middle
      }
    }
    return counts
  }

  /** Is it a small word, in lower case inside names and titles? */
  isSmall(form: Form): boolean {
    return (this.traits[form.id] & traits.small) !== 0
  }

  /** Is it a word of edited text that is never written in lower case? */
  isSure(form: Form): boolean {
    return (this.traits[form.id] & traits.sure) !== 0
  }

  /** Has the word a capital, or is it sure to lack one? */
  isCapital(index: number): boolean {
    return this.shapes[index] >= shapes.capital
  }

  isLower(index: number): boolean {
    return this.shapes[index] === shapes.lower
  }

  /** Takes the word for one with a capital from now on: it is sure to lack it. */
  lift(index: number): void {
    this.shapes[index] = shapes.capital
  }

  /** Has the word a capital only because it is sure to lack it? */
  isLifted(index: number): boolean {
    return this.shapes[index] === shapes.capital && this.article.words[index].form.shape === 'lower'
  }

  /** Returns the shapes of the forms. */
  private surveyForms(): Uint8Array {
    const {evidence} = this.article
    const found = new Uint8Array(evidence.size)
    for (const form of evidence.all()) {
      const {id, lower, shape, family} = form
      found[id] = shapes[shape]
      const first = family.forms[0].id
      const bare = bareOf(lower)
      if (bare === lower) this.bare[id] = first
      else this.addPossessive(form, bare)
      const hash = (this.hashes[id] = first === id ? hashOfWord(lower) : this.hashes[first])
      if (shape === 'number') continue
      const own = (this.traits[id] = first === id ? this.wordEntries.traitsOf(lower, hash) : this.traits[first])
      if ((own & traits.sure) !== 0) {
        if (found[id] === shapes.lower) this.names[0] += form.count
        else if (found[id] === shapes.capital) this.names[1] += form.count
      }
    }
    return found
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

  private surveyWords(formShapes: Uint8Array): void {
    const {words, blocks} = this.article
    const {shapes: own} = this
    for (const {from, to, labelEnd, body, kind} of blocks) {
      const running = (kind === 'paragraph' || kind === 'list') && labelEnd <= body
      let capitalBefore = false
      for (let i = from; i < to; i++) {
        const word = words[i]
        const shape = (own[i] = formShapes[word.form.id])
        let capital = shape >= shapes.capital
        if (this.mended.size > 0 && this.mended.has(word.start)) {
          if (shape < shapes.upper) this.countMended(word)
          capital = false
        }
        if (word.position !== 'middle') {
          const habit = shape !== shapes.number ? this.habitOf(i) : undefined
          if (habit) habit[capital ? 1 : 0]++
        } else {
          if ((capital || capitalBefore) && word.start - words[i - 1].end === 1) this.countPairs(i)
          if (running && shape === shapes.lower && !this.isSuspect(word.form)) this.plain[i] = 1
        }
        if (labelEnd > body && word.start < labelEnd && i > from) this.countLabel(word, capital)
        capitalBefore = capital
      }
    }
  }

  /**
   * The pairs of this text in which one word has a capital, and the threes in which a small word stands between two words
   * of a name; `index` is the right word.
   */
  private countPairs(index: number): void {
    const {words} = this.article
    const [left, right] = [words[index - 1], words[index]]
    const leftCapital = this.isCapital(index - 1) && !this.mended.has(left.start)
    const rightCapital = this.isCapital(index) && !this.mended.has(right.start)
    const key = this.pairKey(left, right)
    let counts = this.pairs.get(key) ?? 0
    if (leftCapital !== rightCapital) counts = add(counts, counted.one)
    if (rightCapital) counts = add(counts, counted.right)
    if (leftCapital && left.position === 'middle') counts = add(counts, counted.left)
    this.pairs.set(key, counts)
    if (!rightCapital || !this.isSmall(left.form) || index - 2 < left.block.from || !joined(words[index - 2], left))
      return
    const bridge = this.bridgeKey(words[index - 2], key)
    this.bridges.set(bridge, (this.bridges.get(bridge) ?? 0) + 1)
  }

  private countMended({form, position, block}: Word): void {
    const bare = this.bare[form.id]
    const counts = this.mendedCounts.get(bare) ?? {all: 0, middle: 0}
    counts.all++
    if (position === 'middle' && (block.kind === 'paragraph' || block.kind === 'list')) counts.middle++
    this.mendedCounts.set(bare, counts)
  }

  private countLabel(word: Word, capital: boolean): void {
    if (this.isSmall(word.form)) return
    if (capital) {
      this.labelWords.capitals++
      if (this.of(word.form).facts?.knownLower) this.plainLabelWords.add(word.form)
    } else if (word.form.shape === 'lower') this.labelWords.lowers++
  }

  /** *Kim Jong Un* and *Kim Jong-un* are two: the gap is part of the key. */
  private pairKey(left: Word, right: Word): number {
    const gap = this.article.source.charCodeAt(left.end) === 0x2d ? 1 : 0
    return (this.bare[left.form.id] * 2 * this.suspect.length + this.bare[right.form.id]) * 2 + gap
  }

  private bridgeKey(second: Word, key: number): number {
    return key * 2 * this.suspect.length + this.bare[second.form.id]
  }

  /** What `countOf` reads: how often this text has the pair where one word has a capital. `left` and `right` may be cased in any way. */
  pairInText(left: Word, right: Word): number {
    return this.pairs.get(this.pairKey(left, right)) ?? 0
  }

  /** How often this text has `second left right` with a capital on the last, where the one between is small. */
  bridgeInText(second: Word, left: Word, right: Word): number {
    return this.bridges.get(this.bridgeKey(second, this.pairKey(left, right))) ?? 0
  }

  /** Which of the habits the word at `index` is a case of, if it does not stand mid-sentence. */
  habitOf(index: number): Habit | undefined {
    const {words, source} = this.article
    const word = words[index]
    const {block, position} = word
    const {habits} = this
    if (position === 'middle') return undefined
    if (index === block.from) return block.kind === 'list' ? habits.items : habits.openings
    const before = words[index - 1]
    if (word.start >= block.labelEnd && before.end < block.labelEnd) return habits.labels
    if (position === 'start') return habits.starts
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

  /** Has the block, after its first word, one with a capital that is common in lower case and no part of a name (*Little Britain*)? */
  isTitle({from, to}: Block): boolean {
    for (let i = from + 1; i < to; i++)
      if (this.article.words[i].form.shape === 'capital' && this.isStyled(i)) return true
    return false
  }

  private isStyled(index: number): boolean {
    const {words} = this.article
    const {form, position} = words[index]
    const {facts} = this.of(form)
    if (position !== 'middle' || !facts?.common || facts.lower <= 0.8) return false
    return (
      !isNamePair(this.article, words[index - 1], words[index]) &&
      !isNamePair(this.article, words[index], words[index + 1])
    )
  }

  /** Is it one of the many words that are not worth a look, seen without looking further? */
  isPlain(index: number): boolean {
    return this.plain[index] === 1 && !this.isCapital(index - 1) && !this.isCapital(index + 1)
  }

  /** Is this word, in lower case, worth a look? Nine of ten words are not. */
  candidate(index: number): boolean {
    if (!this.isLower(index)) return false
    const {form, position, block, start} = this.article.words[index]
    if (position !== 'middle') return true
    if (this.isSuspect(form)) return true
    if (this.isSmall(form)) return this.opensTitle(index)
    if (block.kind !== 'paragraph' && block.kind !== 'list') return this.block(block).capitals > 1
    return start < block.labelEnd || this.besideCapital(index)
  }

  /** Does a small word tie the word to a capital: *Hall of fame*? */
  followsLink(index: number): boolean {
    if (index < 2 || !this.isCapital(index - 2)) return false
    const {words} = this.article
    const [second, left, word] = [words[index - 2], words[index - 1], words[index]]
    return links.has(left.form.text) && joined(second, left) && joined(left, word) && !this.isSmall(word.form)
  }

  /** May a capital be missing here without anything around it to say so? */
  isSuspect(form: Form): boolean {
    const {id, family} = form
    if (this.suspect[id] === 0) {
      // Most words are plain ones in lower case alone, of which no more need be known.
      const alone = family.forms.length === 1 && this.bare[id] === id && !this.possessives.has(id)
      const always = (this.traits[id] & traits.suspect) !== 0
      this.suspect[id] = always || (!alone && this.isSuspectInText(form)) ? 2 : 1
    }
    return this.suspect[id] === 2
  }

  private isSuspectInText(form: Form): boolean {
    const {capitalMiddle, capital} = this.inText(form)
    return this.of(form).isSuspect(capitalMiddle, capital)
  }

  /** Beside a capital, where the word has one now and then? */
  private besideCapital(index: number): boolean {
    const {words} = this.article
    const word = words[index]
    const {from, to} = word.block
    const own = this.traits[word.form.id]
    if (index > from && this.isCapital(index - 1) && (own & traits.plainAfter) === 0) {
      const left = words[index - 1]
      if (left.position === 'middle' && word.start - left.end === 1) return true
    }
    if (index + 1 === to || !this.isCapital(index + 1) || (own & traits.plainBefore) !== 0) return false
    return words[index + 1].start - word.end === 1
  }

  /** A small word before a capital that has one there elsewhere in this text: *the Aviator*, beside *The Aviator*. */
  private opensTitle(index: number): boolean {
    const {words} = this.article
    const word = words[index]
    if (index + 1 >= word.block.to || !this.isCapital(index + 1) || words[index + 1].start - word.end !== 1)
      return false
    return countOf(this.pairInText(word, words[index + 1]), 'left') > 0
  }

  /** Does the word only go on with a sentence that the line above broke off after a small word (*with an⏎⏎effective*)? */
  goesOn(index: number): boolean {
    const last = this.openEnd(index)
    return last !== undefined && this.isSmall(last.form)
  }

  /** Is the word the first of its line, below one that ends in lower case without a mark or with a comma (*She now faces⏎⏎after*)? */
  afterOpenLine(index: number): boolean {
    const {words, blocks, source} = this.article
    const {block} = words[index]
    const above = blocks[block.index - 1]
    return (
      this.openEnd(index) !== undefined ||
      (index === block.from && above !== undefined && source[above.end - 1] === ',')
    )
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
    const word = words[index]
    if (index === word.block.from) return false
    const left = words[index - 1]
    if (left.form.shape !== 'capital' || !personTitles.has(left.form.text) || this.isSmall(word.form)) return false
    // *Mr ffoulkes*: some families write their name so.
    if (this.inText(word.form).lower > 1 || word.form.lower.startsWith('ff')) return false
    const gap = source.slice(left.end, word.start)
    return (gap === ' ' || gap === '. ') && word.end - word.start > 2
  }

  /** *Mr ffoulkes*, *the ffrench family*. */
  isDoubleF(index: number): boolean {
    const {form} = this.article.words[index]
    return form.lower.startsWith('ff') && this.inText(form).capital === 0
  }

  /** *Yoo Ji-chang*, *Tsai Ing-wen*: the second half of a given name, which many papers leave small. */
  isGivenName(index: number): boolean {
    const {words, source} = this.article
    const word = words[index]
    if (index - 2 < word.block.from || source.charCodeAt(word.start - 1) !== 0x2d) return false
    const [family, left] = [words[index - 2], words[index - 1]]
    if (!joined(left, word) || !joined(family, left) || !familyNames.has(family.form.text)) return false
    return countOf(this.pairInText(left, word), 'right') === 0
  }

  /** *a hornet, Vespa velutina*, *owls (Tyto alba)*: the second word of a species. */
  isSpecies(index: number): boolean {
    const {words, source} = this.article
    const word = words[index]
    if (index - 1 <= word.block.from || !latin.test(word.form.lower) || this.inText(word.form).capital > 0) return false
    const left = words[index - 1]
    if (left.form.shape !== 'capital' || !joined(left, word) || !latin.test(left.form.lower) || this.isSmall(left.form))
      return false
    const {kind, facts} = this.of(left.form)
    return /[,(]/.test(source.slice(left.start - 2, left.start)) && kind < 2 && !facts?.commonCapital
  }

  /** Does a word that is no name alone follow *a* or *an*, as few names do? */
  afterArticle(index: number): boolean {
    const {words} = this.article
    const {facts} = this.of(words[index].form)
    if (!facts?.knownLower || facts.people || facts.region) return false
    return index > words[index].block.from && this.of(words[index - 1].form).companion === 1
  }

  /** Do the words around look like another language: two in lower case that no dictionary has, nearer when the word is known? */
  amongStrangers(index: number): boolean {
    const {words} = this.article
    let strangers = 0
    const far = this.of(words[index].form).facts ? 3 : 6
    for (let i = index - far; i <= index + far; i++) {
      const word = words[i]
      if (i === index || word?.block !== words[index].block || this.shapes[i] !== shapes.lower) continue
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
    const {words, source} = this.article
    const [left, word] = [words[index - 1], words[index]]
    if (!left || !joined(left, word)) return false
    if (!this.isCapital(index - 1) && source.charCodeAt(left.end) !== 0x2d) return false
    const counts = this.pairInText(left, word)
    // This place is one of them, unless the word before lacks its capital, too.
    const others = countOf(counts, 'one') - (isCapital(left) ? 1 : 0)
    return others > 1 && others > 2 * countOf(counts, 'right')
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
      const pair = this.article.lexicon.pairCasing(this.of(left.form).key, key)
      if (pair && pair.rightCapital > 0.7) return left
    }
    if (right && joined(word, right)) {
      const pair = this.article.lexicon.pairCasing(key, this.of(right.form).key)
      if (pair && pair.leftCapital > 0.7) return right
    }
    return undefined
  }
}

/** Do two neighbours stand in one block with one space or hyphen between? */
export function joined(left: Word, right: Word): boolean {
  return right.start - left.end === 1 && left.block === right.block
}

/** Are the two neighbours a name together in running text, each with its capital: *FA Cup*, *White House*? */
export function isNamePair({lexicon}: Article, left: Word | undefined, right: Word | undefined): boolean {
  if (!left || !right || !joined(left, right) || !isCapital(left) || !isCapital(right)) return false
  const entries = lexicon.once(entriesOf)
  const pair = lexicon.pairCasing(entries.of(left.form.lower).key, entries.of(right.form.lower).key)
  return pair !== undefined && pair.rightCapital > 0.5 && pair.leftCapital > 0.5
}

export function isCapital(word: Word): boolean {
  const {shape} = word.form
  return shape !== 'lower' && shape !== 'number'
}

function addForms(counts: TextCounts, forms: readonly Form[]): void {
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

function statsOf(scene: Scene, block: Block): BlockStats {
  const {words, source} = scene.article
  const stats: BlockStats = {capitals: 0, lowers: 0, endMark: endMarkOf(source, block), first: -1}
  for (let i = block.from + 1; i < block.to; i++) {
    const shape = scene.shapes[i]
    if (shape === shapes.number || scene.isSmall(words[i].form)) continue
    if (shape === shapes.lower) stats.lowers++
    else stats.capitals++
  }
  if (block.to > block.from) {
    const shape = scene.shapes[block.from]
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
