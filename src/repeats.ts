/**
 * Repeats: in how many texts of a site a line stands. What stands in many is the site's, not the article's.
 *
 * Lines are counted by a 53-bit hash in flat arrays, so that memory stays bounded however many texts there are. When the
 * table is full, the lines that stood in the fewest texts are forgotten (as in lossy counting: Manku and Motwani,
 * "Approximate frequency counts over data streams", VLDB 2002). Counts may then be too low, never too high: what is
 * forgotten is kept in the texts.
 */

/** The other texts of the site that a text is from. */
export interface Site {
  name: string
  /** How many other texts of the site have been counted. */
  texts: number
  /** In how many of them every line of the passage stands. */
  having(passage: string): number
}

/** A million lines take 25 MB, and 50 MB while the table is cleared. */
const mostLines = 2 ** 20
/** Of sites beyond these the one that was not heard of for longest is forgotten. */
const mostSites = 2 ** 16
/** Lines of one text that are counted: a text has hundreds, and one with a million must not drive out all others. */
const mostLinesOfText = 10_000
/** The longest name of a host (RFC 1035); no site has a longer one. */
const longestName = 253
/** Below so many words a number is a counter or a date: `12 comments` is the same line as `7 comments`. */
const fewWords = 8

export class Repeats {
  private readonly sites = new Map<string, {id: number; texts: number}>()
  private readonly table: Table
  private nextId = 1

  constructor(lines = mostLines) {
    this.table = new Table(lines)
  }

  /** How many lines are held. */
  get lines(): number {
    return this.table.held
  }

  /** Counts the lines of a text, each once. A copy of a text that was counted says nothing new. */
  add(name: string, text: string): void {
    if (name.length > longestName) return
    const site = this.sites.get(name) ?? {id: this.nextId++, texts: 0}
    // The map keeps the order in which sites were last heard of.
    this.sites.delete(name)
    this.sites.set(name, site)
    if (this.sites.size > mostSites) this.sites.delete(this.sites.keys().next().value!)
    const keys = new Set(keysOf(text))
    if (keys.size === 0) return
    if (this.table.add(hashOf([...keys].join('\n'), -site.id)) > 1) return
    site.texts++
    for (const key of keys) this.table.add(hashOf(key, site.id))
  }

  /**
   * What is known of the site of a text. `counted`: the text itself was counted too, and is taken off.
   */
  site(name: string, counted = false): Site {
    const {id, texts} = this.sites.get(name) ?? {id: 0, texts: 0}
    const self = counted ? 1 : 0
    const having = (passage: string) => {
      let least = Number.POSITIVE_INFINITY
      for (const key of keysOf(passage)) least = Math.min(least, this.table.get(hashOf(key, id)))
      return Number.isFinite(least) ? Math.max(0, least - self) : 0
    }
    return {name, texts: Math.max(0, texts - self), having}
  }
}

/** The lines of a text as they are compared: lower-case words alone; lines without letters are left out. */
function keysOf(text: string): string[] {
  const keys: string[] = []
  for (const line of text.split(/[\n-\r\u0085\u2028\u2029]+/, mostLinesOfText)) {
    const key = keyOf(line)
    if (key !== '') keys.push(key)
  }
  return keys
}

/** Digits count only in long lines, where they belong to what is said; the number of a list item never does. */
function keyOf(line: string): string {
  const key = line
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/^ ?\d+ | $/g, '')
    .trimStart()
  if (!/\p{L}/u.test(key)) return ''
  return isShort(key)
    ? key
        .replace(/\p{N}+/gu, '')
        .replace(/ +/g, ' ')
        .trim()
    : key
}

function isShort(key: string): boolean {
  let words = 1
  for (let at = key.indexOf(' '); at >= 0 && words < fewWords; at = key.indexOf(' ', at + 1)) words++
  return words < fewWords
}

/** Is it a short line with a number, which is compared without it? What two texts share may then be the form alone. */
export function countsWithoutNumbers(line: string): boolean {
  return /\p{N}/u.test(line) && isShort(line.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim())
}

/** 53 bits over the code units of a string: two lanes of multiply and xor, mixed as Murmur3 does at its end. */
function hashOf(text: string, seed: number): number {
  let high = seed ^ 0x9e3779b9
  let low = Math.imul(seed, 0x85ebca6b)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low ^ code, 0x5bd1e995) + 1
  }
  high = mix(high ^ text.length)
  low = mix(low ^ high)
  return (high >>> 0) * 0x200000 + (low >>> 11) || 1
}

function mix(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Counts by hash, in open addressing with at least half of the slots free; 0 marks a free slot. */
class Table {
  held = 0
  private readonly most: number
  private keys = new Float64Array(1024)
  private counts = new Uint32Array(1024)

  constructor(most: number) {
    this.most = most
  }

  get(key: number): number {
    return this.counts[this.slotOf(key)]
  }

  /** @returns the count, this one included */
  add(key: number): number {
    let slot = this.slotOf(key)
    if (this.keys[slot] === 0) {
      if (this.held >= this.most) this.rebuild(this.keys.length, this.leastKept())
      else if (this.held * 2 >= this.keys.length) this.rebuild(this.keys.length * 2, 1)
      slot = this.slotOf(key)
      this.keys[slot] = key
      this.held++
    }
    return ++this.counts[slot]
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1
    let slot = key & mask
    while (this.keys[slot] !== key && this.keys[slot] !== 0) slot = (slot + 1) & mask
    return slot
  }

  /** The least count at which no more than half of the lines stay. */
  private leastKept(): number {
    const sorted = this.counts.filter((count) => count > 0).sort()
    return sorted[sorted.length >> 1] + 1
  }

  private rebuild(size: number, least: number): void {
    const {keys, counts} = this
    this.keys = new Float64Array(size)
    this.counts = new Uint32Array(size)
    this.held = 0
    for (let from = 0; from < keys.length; from++) {
      if (counts[from] < least) continue
      const slot = this.slotOf(keys[from])
      this.keys[slot] = keys[from]
      this.counts[slot] = counts[from]
      this.held++
    }
  }
}
