/** How one article cases its words, as the casing model sees it, and which of its words are worth a look. */
import {noEvidence} from '../../article/own-capitals.js'
import type {Article, Block, Form} from '../../article.js'
import {FormCounts} from './form-counts.js'
import {type BlockStats, type Habit, Habits, headingStyles, LabelWords, statsOf} from './habits.js'
import {isJoined} from './names.js'
import {pairCount, TextPairs} from './text-pairs.js'
import {shapes, traits, type WordCasing, type WordCasings, wordCasings} from './word-casing.js'

const links = new Set(['of', 'for', 'and'])

/** Small words that stay small between the capitals of most names and titles. */
const ties = new Set('a an and as at but by for from in into nor of on or per than the to via with'.split(' '))

export class TextCasing {
  readonly article: Article
  /** How each word of the article is cased; a word that is sure to lack its capital is taken for one that has it. */
  readonly shapes: Uint8Array
  readonly habits = new Habits()
  /** How many words that are always names this text has in lower case, and with a capital. */
  readonly names: Habit = [0, 0]
  readonly labelWords = new LabelWords()
  readonly counts: FormCounts
  readonly pairs: TextPairs
  /** Words in lower case that only a capital beside them makes worth a look. */
  private readonly plain: Uint8Array
  // What is kept of a form stands at its id.
  private readonly casings: (WordCasing | undefined)[]
  private readonly wordCasings: WordCasings
  private readonly traits: Uint8Array
  /** 2: a capital may be missing, 1: not without a reason, 0: not asked yet. */
  private readonly suspect: Uint8Array
  private readonly blockStats: (BlockStats | undefined)[]
  private headingCounts: Habit | undefined

  constructor(article: Article) {
    this.article = article
    this.wordCasings = article.lexicon.once(wordCasings)
    const {size} = article.evidence
    this.shapes = new Uint8Array(article.words.length)
    this.plain = new Uint8Array(article.words.length)
    this.casings = new Array(size)
    this.traits = new Uint8Array(size)
    this.suspect = new Uint8Array(size)
    this.blockStats = new Array(article.blocks.length)
    this.counts = new FormCounts(article)
    this.pairs = new TextPairs(article, this.counts)
    this.surveyWords(this.surveyForms())
  }

  /** What is known of a form wherever it stands. */
  of(form: Form): WordCasing {
    return (this.casings[form.id] ??= this.wordCasings.of(form))
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
  assumeCapital(index: number): void {
    this.shapes[index] = shapes.capital
  }

  /** Has the word a capital only because it is sure to lack it? */
  isAssumed(index: number): boolean {
    return this.shapes[index] === shapes.capital && this.article.words[index].form.shape === 'lower'
  }

  /** Is it so of one of the two words to either side? */
  isAssumedNear(index: number): boolean {
    for (let at = Math.max(0, index - 2); at <= index + 2; at++) if (at !== index && this.isAssumed(at)) return true
    return false
  }

  /** Which of the habits the word at `index` is a case of, if it does not stand mid-sentence. */
  habitOf(index: number): Habit | undefined {
    return this.habits.of(this.article, index)
  }

  /** What the words of a block have in common. */
  block(block: Block): BlockStats {
    return (this.blockStats[block.index] ??= statsOf(this, block))
  }

  /** How many headings of this text are in sentence case, and in title case. */
  headings(): Habit {
    return (this.headingCounts ??= headingStyles(this))
  }

  /** Is it one of the many words that are not worth a look, seen without looking further? */
  isPlain(index: number): boolean {
    return this.plain[index] === 1 && !this.isCapital(index - 1) && !this.isCapital(index + 1)
  }

  /** Is this word, in lower case, worth a look? Nine of ten words are not. */
  isCandidate(index: number): boolean {
    if (!this.isLower(index)) return false
    const {form, position, block, start} = this.article.words[index]
    if (position !== 'middle') return true
    if (this.isSuspect(form)) return true
    if (this.isSmall(form)) return this.opensTitle(index) || this.isInsideTitle(index)
    if (block.kind !== 'paragraph' && block.kind !== 'list') return this.block(block).capitals > 1
    return start < block.labelEnd || this.isBesideCapital(index)
  }

  /** Does a small word tie the word to a capital: *Hall of fame*? */
  followsLink(index: number): boolean {
    if (index < 2 || !this.isCapital(index - 2)) return false
    const {words} = this.article
    const [second, left, word] = [words[index - 2], words[index - 1], words[index]]
    return links.has(left.form.text) && isJoined(second, left) && isJoined(left, word) && !this.isSmall(word.form)
  }

  /** May a capital be missing here without anything around it to say so? */
  isSuspect(form: Form): boolean {
    const {id} = form
    if (this.suspect[id] === 0) {
      const always = (this.traits[id] & traits.suspect) !== 0
      // Most words are plain ones in lower case alone, of which no more need be known.
      this.suspect[id] = always || (!this.counts.isAlone(form) && this.isSuspectInText(form)) ? 2 : 1
    }
    return this.suspect[id] === 2
  }

  private isSuspectInText(form: Form): boolean {
    const {capitalMiddle, capital} = this.counts.of(form)
    return this.of(form).isSuspect(capitalMiddle, capital)
  }

  /** Beside a capital, where the word has one now and then? */
  private isBesideCapital(index: number): boolean {
    const {words} = this.article
    const word = words[index]
    const {from, to} = word.block
    const wordTraits = this.traits[word.form.id]
    if (index > from && this.isCapital(index - 1) && (wordTraits & traits.plainAfter) === 0) {
      const left = words[index - 1]
      if (left.position === 'middle' && word.start - left.end === 1) return true
    }
    if (index + 1 === to || !this.isCapital(index + 1) || (wordTraits & traits.plainBefore) !== 0) return false
    return words[index + 1].start - word.end === 1
  }

  /** A small word before a capital that has one there elsewhere in this text: *the Aviator*, beside *The Aviator*. */
  private opensTitle(index: number): boolean {
    const {words} = this.article
    const word = words[index]
    if (index + 1 >= word.block.to || !this.isCapital(index + 1) || words[index + 1].start - word.end !== 1)
      return false
    return pairCount(this.pairs.of(word, words[index + 1]), 'left') > 0
  }

  /** A small word of the kind that titles write large, between two capitals: *Do they Know*. */
  private isInsideTitle(index: number): boolean {
    if (!this.isCapital(index - 1) || !this.isCapital(index + 1)) return false
    const {words} = this.article
    const [left, word, right] = [words[index - 1], words[index], words[index + 1]]
    return !ties.has(word.form.text) && left.position === 'middle' && isJoined(left, word) && isJoined(word, right)
  }

  /** Returns the shapes of the forms. */
  private surveyForms(): Uint8Array {
    const {evidence} = this.article
    const found = new Uint8Array(evidence.size)
    for (const form of evidence.all()) {
      const {id, shape, family, count} = form
      found[id] = shapes[shape]
      const first = family.forms[0].id
      if (shape === 'number') continue
      this.traits[id] = first === id ? this.wordCasings.traitsOf(form) : this.traits[first]
      if ((this.traits[id] & traits.sure) === 0) continue
      if (found[id] === shapes.lower) this.names[0] += count
      else if (found[id] === shapes.capital) this.names[1] += count
    }
    return found
  }

  private surveyWords(formShapes: Uint8Array): void {
    const {article, shapes: wordShapes} = this
    const {words, blocks} = article
    const mended = noEvidence(article)
    for (const {from, to, labelEnd, body, kind} of blocks) {
      const running = (kind === 'paragraph' || kind === 'list') && labelEnd <= body
      let leftEvidence = false
      for (let i = from; i < to; i++) {
        const word = words[i]
        const shape = (wordShapes[i] = formShapes[word.form.id])
        const isCapital = shape >= shapes.capital
        const isEvidence = isCapital && !(mended.size > 0 && mended.has(word.start))
        if (word.position !== 'middle') {
          const habit = shape !== shapes.number ? this.habitOf(i) : undefined
          if (habit) habit[isEvidence ? 1 : 0]++
        } else {
          if ((isEvidence || leftEvidence) && word.start - words[i - 1].end === 1)
            this.countPair(i, leftEvidence, isEvidence)
          if (running && shape === shapes.lower && !this.isSuspect(word.form)) this.plain[i] = 1
        }
        if (labelEnd > body && word.start < labelEnd && i > from && !this.isSmall(word.form))
          this.labelWords.add(word.form, isEvidence, isEvidence && this.of(word.form).facts?.knownLower === true)
        leftEvidence = isEvidence
      }
    }
  }

  /** The pair of which the word at `index` is the right one, and the three words of which a small one is the middle. */
  private countPair(index: number, leftCapital: boolean, rightCapital: boolean): void {
    const {words} = this.article
    const [second, left, right] = [words[index - 2], words[index - 1], words[index]]
    this.pairs.count(left, right, leftCapital, rightCapital)
    if (rightCapital && this.isSmall(left.form) && index - 2 >= left.block.from && isJoined(second, left))
      this.pairs.countBridge(second, left, right)
  }
}

const textCasing = (article: Article) => new TextCasing(article)

/** How the article cases its words; computed once. A word that is sure to lack its capital counts as one that has it. */
export function textCasingOf(article: Article): TextCasing {
  return article.once(textCasing)
}
