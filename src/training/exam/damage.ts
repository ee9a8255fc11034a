/** Damages a text as scrapers, rewriters and writers do: lost capitals, lost and doubled blanks, typos. */
import {around} from '../../models/spelling/channel.js'
import type {Random} from './random.js'

/** A defect in the damaged text: UTF-16 offsets into it, and what stood there. */
export interface Defect {
  kind: 'casing' | 'spacing' | 'typo'
  start: number
  end: number
  gold: string
}

/** Defects for each word of text, as the exam's mixed texts have them. */
const rates = {casing: 0.0145, spacing: 0.0054, typo: 0.005}

/** What the damage needs to know: misspellings that people made by their right word, and words that a slip must not make. */
export interface Slips {
  misspellings: ReadonlyMap<string, readonly string[]>
  isUsual: (lower: string) => boolean
}

interface Change {
  kind: Defect['kind']
  start: number
  end: number
  text: string
}

/** Damages `gold`. Returns the text and its defects in order. */
export function damage(gold: string, random: Random, slips: Slips): {text: string; edits: Defect[]} {
  const words = gold.split(/\s+/).length
  const changes: Change[] = []
  const taken = new Set<number>()
  for (const [kind, rate] of Object.entries(rates) as [Defect['kind'], number][]) {
    const places = random.shuffled(placesOf[kind](gold))
    // The whole part is certain, the rest by chance, so that short texts get their share.
    let wanted = Math.floor(words * rate + random.next())
    for (const place of places) {
      if (wanted === 0) break
      const change = changeAt[kind](gold, place, random, slips)
      if (!change || isTaken(taken, change)) continue
      for (let at = change.start - 1; at <= change.end; at++) taken.add(at)
      changes.push({kind, ...change})
      wanted--
    }
  }
  return applied(
    gold,
    changes.sort((a, b) => a.start - b.start)
  )
}

function isTaken(taken: ReadonlySet<number>, {start, end}: {start: number; end: number}): boolean {
  for (let at = start - 1; at <= end; at++) if (taken.has(at)) return true
  return false
}

function applied(gold: string, changes: readonly Change[]): {text: string; edits: Defect[]} {
  let text = ''
  let at = 0
  const edits: Defect[] = []
  for (const {kind, start, end, text: wrong} of changes) {
    text += gold.slice(at, start)
    edits.push({kind, start: text.length, end: text.length + wrong.length, gold: gold.slice(start, end)})
    text += wrong
    at = end
  }
  return {text: text + gold.slice(at), edits}
}

interface Place {
  start: number
  end: number
}

const matches = (text: string, pattern: RegExp): Place[] =>
  Array.from(text.matchAll(pattern), ({index, 0: match}) => ({start: index, end: index + match.length}))

const placesOf: Record<Defect['kind'], (gold: string) => Place[]> = {
  // A capital and small letters: sentence starts and names alike, as they come.
  casing: (gold) => matches(gold, /(?<![\p{L}\p{N}’'-])\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu),
  spacing: (gold) =>
    matches(gold, /(?<=\p{Ll}{2}[,.]) (?=[“"]?\p{L})|(?<=[\p{L},]) (?=\p{L})|(?<=\p{Ll}{2})(?=[,.][ \n])/gu),
  typo: (gold) => matches(gold, /(?<![\p{L}\p{N}’'.@/-])\p{Ll}{3,}(?![\p{L}\p{N}’'@/-]|\.\p{L})/gu)
}

const changeAt: Record<
  Defect['kind'],
  (gold: string, place: Place, random: Random, slips: Slips) => Omit<Change, 'kind'> | undefined
> = {
  casing: (gold, {start}) => ({start, end: start + 1, text: gold[start].toLowerCase()}),
  spacing: (gold, {start, end}, random) => {
    if (start === end) return random.next() < 0.25 ? {start, end, text: ' '} : undefined
    if (/[,.]/.test(gold[start - 1])) return {start, end, text: ''}
    // Blanks between words are many: nearly all of them stay.
    return random.next() < 0.04 ? {start, end, text: '  '} : undefined
  },
  typo: (gold, {start, end}, random, {misspellings, isUsual}) => {
    const word = gold.slice(start, end)
    const known = misspellings.get(word)
    const text = known && random.next() < 0.5 ? random.pick(known) : slipped(word, random)
    return text === word || isUsual(text) ? undefined : {start, end, text}
  }
}

/** The word with one slip of the fingers: two letters swapped, one lost, doubled, hit beside its key or with its neighbour. */
function slipped(word: string, random: Random): string {
  const at = Math.floor(random.next() * word.length)
  const letter = word[at]
  const key = random.pick([...(around[letter] ?? letter)])
  switch (Math.floor(random.next() * 5)) {
    case 0:
      return at + 1 < word.length ? word.slice(0, at) + word[at + 1] + letter + word.slice(at + 2) : word
    case 1:
      return word.slice(0, at) + word.slice(at + 1)
    case 2:
      return word.slice(0, at) + letter + word.slice(at)
    case 3:
      return word.slice(0, at) + key + word.slice(at + 1)
    default:
      return word.slice(0, at + 1) + key + word.slice(at + 1)
  }
}
