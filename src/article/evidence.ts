/** The evidence of one text: which forms occur, how often, where, and how they are cased. */

/** How the letters of a form are cased. */
export type Shape = 'lower' | 'capital' | 'upper' | 'mixed' | 'number'

/** One distinct form of a word in one text. */
export interface Form {
  /** Its place among the distinct forms of the text: tables of forms are arrays. */
  readonly id: number
  readonly text: string
  /** The form in lower case: the key of the lexicon. */
  readonly lower: string
  readonly shape: Shape
  /** How often it occurs. */
  count: number
  /** How often it occurs mid-sentence in running text, where a capital means a name. */
  middle: number
  /** The other casings of the same word. */
  readonly family: Family
  /** The languages of which it is a function word, one bit each; -1 before the language gate has looked. */
  languages: number
}

/** All casings of one word in one text. */
export interface Family {
  readonly lower: string
  readonly forms: Form[]
}

export class Evidence {
  private readonly forms = new Map<string, Form>()
  private readonly families = new Map<string, Family>()

  /** The form as the text writes it, if it occurs. */
  form(text: string): Form | undefined {
    return this.forms.get(text)
  }

  /** All casings of a word, by its lower-case form. */
  family(lower: string): Family | undefined {
    return this.families.get(lower)
  }

  /** How many distinct forms there are. */
  get size(): number {
    return this.forms.size
  }

  /** Every distinct form, in the order of their ids. */
  all(): Iterable<Form> {
    return this.forms.values()
  }

  /** Counts one occurrence. */
  add(text: string): Form {
    let form = this.forms.get(text)
    if (!form) {
      const lower = text.toLowerCase()
      let family = this.families.get(lower)
      if (!family) this.families.set(lower, (family = {lower, forms: []}))
      form = {id: this.forms.size, text, lower, shape: shapeOf(text, lower), count: 0, middle: 0, family, languages: -1}
      family.forms.push(form)
      this.forms.set(text, form)
    }
    form.count++
    return form
  }
}

function shapeOf(text: string, lower: string): Shape {
  if (/\p{Nd}/u.test(text)) return 'number'
  if (text === lower) return 'lower'
  const upper = text.toUpperCase()
  if (text === upper && text.length > 1) return 'upper'
  const first = text.codePointAt(0)! > 0xffff ? 2 : 1
  return text.slice(first) === lower.slice(first) ? 'capital' : 'mixed'
}
