/** The user's own words over the table: words to accept, names with their capitals, and what is to be replaced. */
import {UserError} from '../error.js'
import type {Facts} from './facts.js'
import {keyOf} from './layout.js'

/** What a user says of words. */
export interface UserWords {
  /** Words to accept: known, and never a typo. */
  words?: readonly string[]
  /** Names of one word or several, spelled with their capitals: `Zandrik`, `danah boyd`, `Kim Jong Un`. */
  names?: readonly string[]
  /** What is wrong, and what is right. A key in lower case stands for each casing of it, one with capitals for itself alone. */
  replace?: Readonly<Record<string, string>>
}

/** A name of the user as it stands in a text. Offsets are UTF-16 code units. */
export interface NameMatch {
  readonly start: number
  readonly end: number
  /** The name as its user spells it; as long as what stands there. */
  readonly name: string
  /** Are all its words common ones in lower case (*Time Out*)? Then it may stand there by chance. */
  readonly doubtful: boolean
}

export interface Replacement {
  readonly wrong: string
  readonly right: string
  /** Does it stand for each casing? */
  readonly anyCase: boolean
}

export const noReplacements: readonly Replacement[] = []

interface UserName {
  readonly name: string
  readonly lower: string
  readonly doubtful: boolean
}

const wordParts = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu
const firstPart = /[\p{L}\p{M}\p{N}]+/uy

export class UserLayer {
  /** What the user's words are worth, by their keys. */
  readonly facts = new Map<string, Facts>()
  readonly replacements: readonly Replacement[]
  /** The names by the letters they start with, the longest first. */
  private readonly names = new Map<string, UserName[]>()

  /** @throws {UserError} for an empty word, and for a replacement that would be replaced again */
  constructor({words = [], names = [], replace = {}}: UserWords, shipped: {facts(lower: string): Facts | undefined}) {
    for (const word of words) for (const part of partsOf(word, 'words')) this.accept(part, shipped.facts(keyOf(part)))
    for (const name of names) {
      const parts = partsOf(name, 'names')
      const known = parts.map((part) => shipped.facts(keyOf(part)))
      for (const [i, part] of parts.entries()) {
        if (parts.length === 1) this.name(part, known[i])
        else if (!known[i]?.known) this.accept(part, known[i])
      }
      this.addName(
        name.trim(),
        known.every((facts) => facts?.knownLower && facts.common)
      )
    }
    for (const list of this.names.values()) list.sort((a, b) => b.lower.length - a.lower.length)
    this.replacements = replacementsOf(replace)
    for (const {right} of this.replacements)
      for (const part of right.match(wordParts) ?? []) this.accept(part, shipped.facts(keyOf(part)))
  }

  get hasNames(): boolean {
    return this.names.size > 0
  }

  /** The longest name that stands at `start`, where a word starts, however it is cased. */
  nameAt(source: string, start: number): NameMatch | undefined {
    firstPart.lastIndex = start
    const first = firstPart.exec(source)?.[0].toLowerCase()
    for (const {name, lower, doubtful} of (first && this.names.get(first)) || []) {
      const end = start + lower.length
      if (plain(source.slice(start, end)) === lower && !/[\p{L}\p{M}\p{N}]/u.test(source[end] ?? ''))
        return {start, end, name, doubtful}
    }
    return undefined
  }

  private addName(name: string, doubtful: boolean): void {
    const lower = plain(name)
    // Some letters change their length with their case: such a name cannot be compared letter by letter.
    if (lower.length !== name.length) return
    firstPart.lastIndex = 0
    const first = firstPart.exec(lower)?.[0]
    if (!first) throw new UserError(`Unexpected name \`${name}\`, expected one that starts with a letter`)
    const list = this.names.get(first)
    if (list) list.push({name, lower, doubtful})
    else this.names.set(first, [{name, lower, doubtful}])
  }

  /** Accepts a word as it is: its casing says what it is. */
  private accept(word: string, known: Facts | undefined): void {
    const key = keyOf(word)
    if (known?.known && known.key === key) {
      if (!this.facts.has(key)) this.facts.set(key, known)
    } else if (word === word.toLowerCase()) this.facts.set(key, factsOf(key, known, {knownLower: true, lower: 1}))
    else this.name(word, known)
  }

  /** Accepts a word as a name; of one that is a common word as well, only that it is a name too. */
  private name(word: string, known: Facts | undefined): void {
    const key = keyOf(word)
    const isLower = word === word.toLowerCase()
    if (isLower) this.facts.set(key, factsOf(key, known, {knownLower: true, lower: 1}))
    else if (known?.knownLower && known.key === key) this.facts.set(key, {...known, knownCapital: true, name: true})
    else {
      const upper = word.length > 1 && word === word.toUpperCase()
      const inner = word.slice(1) !== word.slice(1).toLowerCase()
      const casing = upper ? {upper: 1, knownUpper: true} : inner ? {mixed: word} : {capital: 1, knownCapital: true}
      this.facts.set(key, factsOf(key, known, {...casing, name: true}))
    }
  }
}

/** As often as this a word of the user counts as seen: enough that its casing is believed. */
const seenOften = 120

function factsOf(key: string, known: Facts | undefined, given: Partial<Facts>): Facts {
  return {
    key,
    count: known?.count ?? 12,
    web: known?.web ?? 0,
    seen: seenOften,
    lower: 0,
    capital: 0,
    upper: 0,
    capitalLow: given.capital ?? given.upper ?? 0,
    capitalHigh: given.capital ?? given.upper ?? 0,
    mixed: undefined,
    starter: known?.starter ?? 0,
    beforeCapital: known?.beforeCapital ?? 0,
    known: true,
    knownLower: false,
    knownCapital: false,
    knownUpper: false,
    us: true,
    gb: true,
    common: false,
    basic: false,
    commonCapital: false,
    largeLower: false,
    largeCapital: false,
    name: false,
    region: false,
    people: false,
    calendar: false,
    place: false,
    person: false,
    organisation: false,
    ...given
  }
}

function partsOf(text: string, option: string): string[] {
  const parts = typeof text === 'string' ? text.match(wordParts) : undefined
  if (!parts) throw new UserError(`Unexpected \`${text}\` in \`${option}\`, expected a word`)
  return parts
}

/** In lower case, with straight apostrophes and plain blanks; as long as before. */
function plain(text: string): string {
  return text.toLowerCase().replace(/’/g, "'").replace(/\s/g, ' ')
}

function replacementsOf(replace: Readonly<Record<string, string>>): Replacement[] {
  const list = Object.entries(replace).map(([wrong, right]) => {
    if (typeof right !== 'string')
      throw new UserError(`Unexpected \`${right}\` for \`${wrong}\` in \`replace\`, expected a text`)
    if (!wrong.trim()) throw new UserError(`Unexpected empty key in \`replace\`, expected what is wrong`)
    return {wrong: wrong.trim(), right, anyCase: wrong === wrong.toLowerCase()}
  })
  for (const {wrong, right} of list) {
    const again = list.find((other) => standsIn(other, right))
    if (again)
      throw new UserError(
        `Unexpected \`${right}\` for \`${wrong}\` in \`replace\`, expected a text without \`${again.wrong}\`, which is replaced as well`
      )
  }
  return list.sort((a, b) => b.wrong.length - a.wrong.length)
}

function standsIn({wrong, anyCase}: Replacement, text: string): boolean {
  return patternOf(wrong, anyCase).test(text)
}

/** Where a text has `wrong` as whole words; each blank of it may be any one. */
export function patternOf(wrong: string, anyCase: boolean): RegExp {
  const escaped = wrong.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '(?:[ \\t\\u00a0]|\\r?\\n)')
  const start = /^[\p{L}\p{N}]/u.test(wrong) ? '(?<![\\p{L}\\p{M}\\p{N}])' : ''
  const end = /[\p{L}\p{N}]$/u.test(wrong) ? '(?![\\p{L}\\p{M}\\p{N}])' : ''
  return new RegExp(start + escaped + end, anyCase ? 'giu' : 'gu')
}
