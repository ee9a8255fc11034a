/** The evidence of one text: which forms occur, how often, where, and how they are cased. */

import type {WordBytes} from '../lexicon/word-bytes.js'
import {forgetLexemes, type Lexeme, lexemeWord, type Shape} from './lexemes.js'

export type {Shape} from './lexemes.js'

/** One distinct form of a word in one text. */
export interface Form {
  /** Its place among the distinct forms of the text: tables of forms are arrays. */
  readonly id: number
  readonly text: string
  /** The form in lower case: the key of the lexicon. */
  readonly lower: string
  readonly shape: Shape
  /** Does an apostrophe stand in it? */
  readonly apostrophe: boolean
  /** The hash of `lower` by which the lexicon finds it. */
  readonly hash: number
  /** What is kept of words over texts stands at it. */
  readonly wordNumber: number
  /** How often it occurs. */
  count: number
  /** How often it occurs mid-sentence in running text, where a capital means a name. */
  middle: number
  /** The other casings of the same word. */
  readonly family: Family
  /** What it says of its language: see `languageBits`. */
  readonly languages: number
  /** As its lexeme has it: what stands here is read without fetching that. */
  noted: number
  readonly lexeme: Lexeme
}

/** All casings of one word in one text. */
export interface Family {
  readonly lower: string
  forms: Form[]
}

let evidences = 0

const noForms: Form[] = []

export class Evidence {
  private readonly number = ++evidences
  private readonly forms: Form[] = []
  private readonly families: Family[] = []
  /** The id of the form of each word, in the order of the text: reading them alone is quicker than reading the words. */
  readonly ids: number[] = []
  /**
   * Of each form by its id the hash, the number of its word, and whether it is in lower case: what is asked of all forms late, and true of few, is
   * asked by these. The forms themselves lie far apart by then.
   */
  readonly hashes: number[] = []
  readonly wordNumbers: number[] = []
  readonly lowers: boolean[] = []
  /** The forms that few rules look for, and few texts have many of. */
  readonly withApostrophe: Form[] = []
  readonly numbers: Form[] = []
  readonly mixed: Form[] = []
  readonly accented: Form[] = []
  private byLower: Map<string, Family> | undefined
  private byText: Map<string, Form> | undefined

  constructor() {
    forgetLexemes()
  }

  /** The form as the text writes it, if it occurs. */
  form(text: string): Form | undefined {
    this.byText ??= new Map(this.forms.map((form) => [form.text, form]))
    return this.byText.get(text)
  }

  /** All casings of a word, by its lower-case form. */
  family(lower: string): Family | undefined {
    // The words know the families of the evidence that was made last; an older one is seldom asked.
    if (this.number !== evidences) {
      this.byLower ??= new Map(this.families.map((family) => [family.lower, family]))
      return this.byLower.get(lower)
    }
    const word = lexemeWord(lower)
    return word?.owner === this.number ? this.families[word.family] : undefined
  }

  /** Does one of some words occur, in any casing? Asked before a search through the whole text for what has one of them. */
  hasAny(lowers: readonly string[]): boolean {
    return lowers.some((lower) => this.family(lower) !== undefined)
  }

  /** How many distinct forms there are. */
  get size(): number {
    return this.forms.length
  }

  /** Every distinct form, in the order of their ids. */
  all(): readonly Form[] {
    return this.forms
  }

  /** The ids of the forms of which bytes kept of words say anything. */
  idsWith(bytes: WordBytes): number[] {
    const {hashes, wordNumbers, forms} = this
    const ids: number[] = []
    for (let id = 0; id < hashes.length; id++) {
      const known = bytes.known(hashes[id], wordNumbers[id])
      if ((known < 0 ? bytes.of(forms[id]) : known) > 0) ids.push(id)
    }
    return ids
  }

  /** Counts one occurrence. All words of a text are added before another text begins. */
  add(lexeme: Lexeme): Form {
    if (lexeme.owner === this.number) {
      const form = this.forms[lexeme.form]
      form.count++
      this.ids.push(form.id)
      return form
    }
    const {text, lower, shape, apostrophe, key: hash, languages, word, noted} = lexeme
    const id = this.forms.length
    this.ids.push(id)
    const isFirst = word.owner !== this.number
    const family = isFirst ? {lower, forms: noForms} : this.families[word.family]
    const {number: wordNumber} = word
    const form = {
      id,
      text,
      lower,
      shape,
      apostrophe,
      hash,
      wordNumber,
      count: 1,
      middle: 0,
      family,
      languages,
      noted,
      lexeme
    }
    if (isFirst) {
      // Most families stay alone: a list that is pushed to takes room for seventeen.
      family.forms = [form]
      word.owner = this.number
      word.family = this.families.length
      this.families.push(family)
    } else family.forms.push(form)
    this.forms.push(form)
    this.hashes.push(hash | 0)
    this.wordNumbers.push(wordNumber)
    this.lowers.push(shape === 'lower')
    if (apostrophe) this.withApostrophe.push(form)
    if (shape === 'number') this.numbers.push(form)
    if (shape === 'mixed') this.mixed.push(form)
    if (lexeme.accented) this.accented.push(form)
    lexeme.owner = this.number
    lexeme.form = id
    return form
  }
}
