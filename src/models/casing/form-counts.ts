/** How often this text writes a word in each casing, its possessives among it. */
import type {Form} from '../../article/evidence.js'
import {noEvidence} from '../../article/own-capitals.js'
import type {Article} from '../../article.js'
import {bareOf} from './word-casing.js'

/** How often this text has a word with a capital mid-sentence in running text, and anywhere; in lower case; in capitals. */
export interface TextCounts {
  capitalMiddle: number
  capital: number
  lower: number
  lowerMiddle: number
  upper: number
}

const noForms: readonly Form[] = []

/** The counts of a text's words. What is kept of a form stands at its id, what is kept of a family at the id of its first form. */
export class FormCounts {
  private readonly article: Article
  private readonly counts: (TextCounts | undefined)[]
  /** The numbers of the words of possessives, by the ids of their forms. */
  private readonly bare = new Map<number, number>()
  /** The numbers of the bare words that the text has only as possessives. */
  private readonly orphans = new Map<string, number>()
  /** The possessives of a bare word, by its number. */
  private readonly possessives = new Map<number, Form[]>()
  /** How many words have their capital of an earlier pass, anywhere and mid-sentence in running text, by the number of the bare word. */
  private readonly mended = new Map<number, {all: number; middle: number}>()

  constructor(article: Article) {
    this.article = article
    const {evidence} = article
    this.counts = new Array(evidence.size)
    for (const form of evidence.withApostrophe) {
      const bare = bareOf(form.lower)
      if (bare !== form.lower) this.addPossessive(form, bare)
    }
    const starts = noEvidence(article)
    if (starts.size === 0) return
    for (const word of article.words) if (starts.has(word.start) && isCased(word.form)) this.countMended(word)
  }

  /** A number for the word of the form, without a possessive and whatever its casing; below twice the number of forms. */
  numberOf({id, apostrophe, family}: Form): number {
    return (apostrophe ? this.bare.get(id) : undefined) ?? family.forms[0].id
  }

  /** Has the text the word in this form alone, and no possessive of it? */
  isAlone(form: Form): boolean {
    const {id, family} = form
    return family.forms.length === 1 && this.numberOf(form) === id && !this.possessives.has(id)
  }

  /** What this text has of the word, its possessive among it. */
  of(form: Form): Readonly<TextCounts> {
    let counts = this.counts[form.id]
    if (!counts) {
      this.counts[form.id] = counts = {capitalMiddle: 0, capital: 0, lower: 0, lowerMiddle: 0, upper: 0}
      const bare = this.numberOf(form)
      const {family} = form
      const bareFamily = bare === family.forms[0].id ? family : this.article.evidence.family(bareOf(form.lower))
      addForms(counts, bareFamily?.forms ?? noForms)
      if (this.possessives.size > 0) addForms(counts, this.possessives.get(bare) ?? noForms)
      const mended = this.mended.get(bare)
      if (mended) {
        counts.capital -= mended.all
        counts.lower += mended.all
        counts.capitalMiddle -= mended.middle
        counts.lowerMiddle += mended.middle
      }
    }
    return counts
  }

  /** A bare word that the text does not have gets a number beyond those of the forms. */
  private addPossessive(form: Form, bare: string): void {
    const {evidence} = this.article
    const family = evidence.family(bare)
    let number = family ? family.forms[0].id : this.orphans.get(bare)
    if (number === undefined) this.orphans.set(bare, (number = evidence.size + form.id))
    this.bare.set(form.id, number)
    const forms = this.possessives.get(number)
    if (forms) forms.push(form)
    else this.possessives.set(number, [form])
  }

  private countMended({form, position, block}: Article['words'][number]): void {
    const bare = this.numberOf(form)
    const counts = this.mended.get(bare) ?? {all: 0, middle: 0}
    counts.all++
    if (position === 'middle' && (block.kind === 'paragraph' || block.kind === 'list')) counts.middle++
    this.mended.set(bare, counts)
  }
}

/** A word in capitals is counted apart: a capital of it that was put is no evidence against it. */
function isCased({shape}: Form): boolean {
  return shape !== 'upper'
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
