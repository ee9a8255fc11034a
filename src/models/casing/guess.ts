/** What the casing model says of a word: how probably its capital is missing, and what speaks for it. */
import type {Word} from '../../article.js'

/** What speaks for a capital, the strongest first. */
export type Ground =
  | {of: 'text'; form: string; count: number}
  /** `always`: a nationality, a day, a country, which no dictionary has in lower case; `only`: another name that none has so. */
  | {of: 'lexicon'; always: boolean; only?: boolean}
  | {of: 'title of a person'}
  /** It gives its letter to the abbreviation in brackets after the name: *the National rowing Union (NRU)*. */
  | {of: 'initials'; letters: string}
  /** No dictionary has the word, and the given name of a person stands before it. */
  | {of: 'given name'}
  /** It ends the name before it: *Forge Lane*. */
  | {of: 'tail'}
  /** `usual`: edited text has the word with a capital anywhere (*on twitter*), or after this given name. */
  | {of: 'pair'; neighbour: Word; usual: boolean}
  /** Between two capitalised words that are names only together: *International crisis Group*. */
  | {of: 'inside'}
  | {of: 'neighbours'}
  /** After a quotation that ends with the sentence, a colon, behind which either is right, or marks that leave no doubt that one has ended. */
  | {of: 'start'; after: 'quotation' | 'question or cry' | 'bracket' | 'colon' | 'stop'}
  | {of: 'quote'}
  /** `small`: *a*, *the* and their like, which seldom start anew after a colon. */
  | {of: 'label'; small: boolean}
  /** `proven`: other words with a capital are no names, or it is the first word. `counted`: the words were counted, no trees were asked. */
  | {of: 'title'; proven: boolean; counted?: boolean}
  /** So many words of this text's labels have a capital. */
  | {of: 'sisters'; count: number}
  /**
   * `doubtful`: the word seldom starts a sentence, or the line above may go on here. `lost`: the word mostly follows a name, and the
   * line may have lost it (*Won the race*). `whole`: all the same it opens a paragraph of whole sentences, set apart from the one above.
   */
  | {of: 'line'; doubtful: boolean; lost: boolean; whole: boolean}
  | {of: 'spelling'}
  /** The pronoun, a month: the words beside it decide. */
  | {of: 'pronoun'}
  | {of: 'date'}

/** A word that may lack its capital. */
export interface CapitalGuess {
  readonly word: Word
  /** Its place in `article.words`. */
  readonly index: number
  /** How probable it is that the capital is missing, 0 to 1. */
  readonly p: number
  /** The word as it should be. */
  readonly expected: string
  readonly ground: Ground
  /** Was it judged as if its neighbour, which surely lacks its capital, had it? */
  readonly besideAssumed: boolean
  /** Was it asked whether it is an exception, before any neighbour was taken for capitalised? It is none then. */
  readonly asked: boolean
}

/** Makes a guess. All are made here: objects of one make are read much faster, and dozens of exceptions read each. */
export function guessOf(
  word: Word,
  index: number,
  p: number,
  expected: string,
  ground: Ground,
  besideAssumed = false,
  asked = false
): CapitalGuess {
  return {word, index, p, expected, ground, besideAssumed, asked}
}

/** Below this probability nothing is said. */
export const leastProbable = 0.25
