/** The lists of names: what they make of single words, names of several words, and spellings with a capital inside. */
import {keyOf, type NameKind, nameKinds, nameWordFacts} from '../../lexicon/layout.js'
import {corpusTitles, peopleWords, places} from '../corpora.js'

/** A weight of 0 to 3: from one, two and three times the step on, each ten times the one before. */
const level = (weight: number, step: number) =>
  weight >= 100 * step ? 3 : weight >= 10 * step ? 2 : weight >= step ? 1 : 0

const isName = (word: string) => /^\p{Lu}[\p{L}\p{M}'’]+$/u.test(word)

/** The words of names with their weights: see `nameWordFacts`. */
export function nameWords(corpora: string): Map<string, number> {
  const weights = new Map<string, [given: number, surname: number, place: number, title: number]>()
  const of = (word: string) => {
    const key = keyOf(word)
    let found = weights.get(key)
    if (!found) weights.set(key, (found = [0, 0, 0, 0]))
    return found
  }
  for (const {word, given, surname} of peopleWords(corpora)) {
    if (!isName(word)) continue
    const found = of(word)
    found[0] = Math.max(found[0], given)
    found[1] = Math.max(found[1], surname)
  }
  for (const {name, population} of places(corpora)) {
    if (!isName(name)) continue
    const found = of(name)
    found[2] = Math.max(found[2], population)
  }
  for (const {title, kind} of corpusTitles(corpora)) {
    if (kind === 'film' || kind === 'wordnet') continue
    for (const word of title.split(/[\s-]+/)) if (isName(word) && word.length > 2) of(word)[3]++
  }
  const words = new Map<string, number>()
  for (const [key, [given, surname, place, title]] of weights) {
    const facts = nameWordFacts(level(given, 1), level(surname, 1), level(place, 5000), level(title, 1))
    if (facts > 0) words.set(key, facts)
  }
  return words
}

const kindsOfTitles: Record<string, NameKind> = {
  university: 'university',
  company: 'company',
  brand: 'brand',
  'football club': 'club',
  film: 'work',
  wordnet: 'lemma'
}

/** What a company drops when it is spoken of. */
const legal = /,? (?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|LLC|LP|PLC|plc|N\.V|S\.A|AG|SE|Holdings|Group)\.?$/

/** Small words inside names. */
const small = new Set('of the and for on in de al at to by la le du del der von van a an'.split(' '))

/** Names of two words to five, as keys with blanks between, with the place of their kind in `nameKinds`. */
export function severalWordNames(corpora: string, counted: Iterable<string>): Map<string, number> {
  const names = new Map<string, number>()
  const add = (name: string, kind: NameKind) => {
    const words = name.split(' ')
    if (words.length < 2 || words.length > 5) return
    if (!words.every((word) => small.has(word) || /^\p{Lu}[\p{L}\p{M}'’-]*\.?$/u.test(word))) return
    const key = words
      .map((word) => keyOf(word).replace(/\.$/, ''))
      .join(' ')
      .replaceAll('-', ' ')
    if (!names.has(key)) names.set(key, nameKinds.indexOf(kind))
  }
  for (const {title, kind} of corpusTitles(corpora)) {
    const named = kindsOfTitles[kind]
    if (!named || named === 'work') continue
    add(title, named)
    let short = title
    while (named === 'company' && legal.test(short)) add((short = short.replace(legal, '')), named)
  }
  for (const {name, population} of places(corpora)) if (population >= leastPopulation) add(name, 'place')
  for (const {title, kind} of corpusTitles(corpora))
    if (kind === 'film' && title.split(' ').length > 2) add(title, 'work')
  for (const name of counted) if (!names.has(name)) names.set(name, nameKinds.indexOf('text'))
  return names
}

const leastPopulation = 5000

/** The spellings of brands and companies of one word with a capital inside: `YouTube`. */
export function* listedSpellings(corpora: string): Generator<string> {
  for (const {title, kind} of corpusTitles(corpora)) {
    if (kind !== 'brand' && kind !== 'company') continue
    const name = title.replace(legal, '')
    // One or two capitals inside a word of lower-case letters; not `DIRECTV`, which papers write in many ways.
    if (/^(?:\p{Lu}\p{Ll}+|\p{Ll}{1,2})\p{Lu}{1,3}\p{Ll}{2,}$|^\p{Lu}\p{Ll}{2,}\p{Lu}{2,3}$/u.test(name)) yield name
  }
}
