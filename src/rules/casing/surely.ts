/** How sure the trees must be of a capital, by what speaks for it. */
import {hasCapital} from '../../article/casing-evidence.js'
import type {Word} from '../../article.js'
import type {Ground} from '../../models/casing/index.js'
import {isFunctionWord} from './plain-words.js'

/**
 * From this probability on a capital is put, below it is advice. What the model is sure of depends on what it saw: set so
 * that each sort of ground is wrong at most once for every thirty times it is right.
 */
export function surely(ground: Ground): number {
  switch (ground.of) {
    case 'line':
      return surelyOfLine(ground)
    case 'start':
      return starts[ground.after]
    case 'title':
      return ground.proven ? 0.6 : 0.9
    case 'lexicon':
      return ground.always ? 0.3 : ground.only ? 0.47 : 0.55
    case 'label':
      return ground.small ? 0.75 : 0.48
    case 'pair':
      return ground.usual && !isPlainNeighbour(ground.neighbour) ? 0.55 : 0.77
    default:
      return thresholds[ground.of]
  }
}

/** *They are joined by social democrats*: of seven such below what is asked, both words small, six were their author's. Not *in the senate*. */
const isPlainNeighbour = (word: Word): boolean => !hasCapital(word) && !isFunctionWord(word.form)

function surelyOfLine({lost, doubtful, whole}: Ground & {of: 'line'}): number {
  if (!lost && !doubtful) return 0.7
  if (whole) return 0.82
  // *Won the race for the third time*: such a line has lost a name, or is the second half of a broken sentence.
  return lost ? 0.95 : 0.93
}

const starts = {
  // *The “Save the mill.” campaign*: the quotation is a part of the sentence.
  quotation: 0.87,
  'question or cry': 0.48,
  bracket: 0.5,
  // *Sandwiches: bring your own*: of 22 words below it nine had lost a capital.
  colon: 0.9,
  stop: 0.6
} as const

const thresholds = {
  text: 0.72,
  inside: 0.67,
  neighbours: 0.645,
  quote: 0.55,
  sisters: 0.9,
  spelling: 0.9,
  pronoun: 0.9,
  date: 0.9,
  'title of a person': 0.9,
  initials: 0.9,
  tail: 0.85,
  'given name': 0.52
} as const
