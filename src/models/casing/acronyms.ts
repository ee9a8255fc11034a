/** Acronyms and brands in lower case (*the bbc*, *on tiktok*), and names that an acronym in brackets spells out (*the National rowing Union (NRU)*). */
import type {Article, Block, Word} from '../../article.js'
import type {Facts} from '../../lexicon/index.js'
import {type CapitalGuess, guessOf} from './guess.js'
import {withCapital} from './inner-capitals.js'
import type {TextCasing} from './text-casing.js'

/** Of two letters only these: *wa*, *ip*, *os* are words or code. */
const shortAcronyms = new Set(['eu', 'tv', 'uk'])

/** `bbc`, `nhs` in running text: edited text has it in capitals alone. `300 ppi` is a unit. */
export function isAcronym(facts: Facts | undefined, article: Article, index: number): boolean {
  if (!facts || facts.knownLower || facts.common || facts.upper < 0.97 || facts.seen < 40) return false
  const {key} = facts
  if (key.length > 5 || (key.length < 3 && !shortAcronyms.has(key))) return false
  return isPlainlyPlaced(article, index)
}

/** `tiktok`, `openai`: a brand with a capital inside, which edited text writes so, and no surname (*Mcdonald*). */
export function isBrand(facts: Facts | undefined, article: Article, index: number): boolean {
  if (!facts?.mixed || facts.knownLower || facts.common || facts.lower > 0.05) return false
  if (facts.key.length < 5 || !/\p{Ll}\p{Lu}/u.test(facts.mixed)) return false
  const listed = article.lexicon.nameWord(facts.key)
  if (listed && listed.surname + listed.given > 0) return false
  return ((listed?.title ?? 0) > 0 || facts.seen >= seenOften) && isPlainlyPlaced(article, index)
}

/** From it on a word was seen ten times mid-sentence: see `Facts.seen`. */
const seenOften = 42

/**
 * In running text between blanks and the marks of sentences, and not small twice where the text never has it otherwise: that is a habit.
 * After a number it is a unit, beside other marks code.
 */
function isPlainlyPlaced({source, words}: Article, index: number): boolean {
  const {form, block, start, end} = words[index]
  const {count, family} = form
  if (count > 1 && !family.forms.some(({shape}) => shape === 'upper' || shape === 'mixed')) return false
  if (block.kind !== 'paragraph' || block.to - block.from < 6 || words[index - 1]?.form.shape === 'number') return false
  return (
    /^[ (“]$/.test(source[start - 1] ?? '') &&
    /^(?: [\p{L}(“]|[.,;:?!)”](?:[\s”)]|$)|$)/u.test(source.slice(end, end + 2))
  )
}

/**
 * What an abbreviation in brackets says of the name before it (*the National rowing Union (NRU)*): each letter begins a word, small words
 * between may give none. Words in lower case of the name lack their capital when two others have theirs; a last word that gives no
 * letter is none of it (*the National Rowing Union team (NRU)*). Returns the guesses with what is known now.
 */
export function fromAcronym(casing: TextCasing, index: number, guesses: CapitalGuess[]): CapitalGuess[] {
  const {words, source} = casing.article
  const {start, end, block} = words[index]
  const letters = source[start - 1] === '(' ? /^([A-Z]{3,6})s?\)/.exec(source.slice(start, end + 1))?.[1] : undefined
  const last = index - 1
  if (!letters || last < block.from || start - words[last].end !== 2) return guesses
  if (casing.isLower(last) && initialOf(words[last]) !== letters.at(-1)) {
    // *the National Rowing corporation (NR)*: names lose such words when they are abbreviated.
    if (casing.of(words[last].form).afterCapital > mostlyCapital) return guesses
    return spelledWords(casing, letters, block, last - 1) ? guesses.filter((guess) => guess.index !== last) : guesses
  }
  const name = spelledWords(casing, letters, block, last) ?? []
  const missing = name.filter((i) => casing.isLower(i) && !casing.isSmall(words[i].form))
  // *Fluorescence in situ hybridization (FISH)* is a term: a name shows more capitals than it lacks.
  const capitals = name.filter((i) => words[i].position === 'middle' && !casing.isLower(i))
  if (missing.length + 2 > letters.length || capitals.length < Math.max(2, missing.length)) {
    // *the Point of sale (POS)*: of a term with the capital of its first word alone, the words beside it say too little.
    if (missing.includes(name[name.length - 1])) return guesses
    return guesses.filter(({index, ground}) => ground.of !== 'neighbours' || !missing.includes(index))
  }
  if (missing.some((i) => source[words[i].start - 1] === '-' || casing.article.protects(words[i].start, words[i].end)))
    return guesses
  const found = missing.map((i): CapitalGuess => {
    const word = words[i]
    const expected = withCapital(word.form.text, casing.of(word.form))
    return guessOf(word, i, 0.95, expected, {of: 'initials', letters})
  })
  return [...guesses.filter((guess) => !missing.includes(guess.index)), ...found].sort((a, b) => a.index - b.index)
}

const mostlyCapital = 0.6

/** The words that give the letters, of those that end with the one at `last`; undefined when they do not spell them. */
function spelledWords(casing: TextCasing, letters: string, {from}: Block, last: number): number[] | undefined {
  const {words} = casing.article
  const found: number[] = []
  for (let i = last; found.length < letters.length; i--) {
    if (i < from || (i < last && words[i + 1].start - words[i].end !== 1)) return undefined
    if (initialOf(words[i]) === letters[letters.length - 1 - found.length]) found.push(i)
    else if (!casing.isSmall(words[i].form)) return undefined
  }
  return found
}

function initialOf({form}: Word): string {
  return form.lower[0].toUpperCase()
}
