/**
 * Repeats: in how many texts of a site a line stands. What stands in many is the site's, not the article's.
 *
 * Lines are counted by a 53-bit hash in flat arrays, so that memory stays bounded however many texts there are. When the
 * table is full, the lines that stood in the fewest texts are forgotten (as in lossy counting: Manku and Motwani,
 * "Approximate frequency counts over data streams", VLDB 2002). Counts may then be too low, never too high: what is
 * forgotten is kept in the texts.
 */
import {UserError} from './error.js'

/** The other texts of the site that a text is from: what `clean` takes as the hint `site`. */
export interface Site {
  /** What names the site: its host, or any name that its texts share. */
  name: string
  /** How many other texts of the site have been counted. */
  texts: number
  /** In how many of them the rarest line of the passage stands; 0 when none of its lines has letters. */
  having(passage: string): number
}

/** What is known of the site of one text, as plain data for another thread: see `Repeats.counts` and `siteOf`. */
export interface SiteCounts {
  name: string
  id: number
  /** How many other texts have been counted. */
  texts: number
  /** The lines of the text that stand in others too, and in how many. */
  keys: number[]
  counts: number[]
}

/** The name of the site that an address is on: its host; none for what is no address. */
export function siteNameOf(url: string): string | undefined {
  const host = URL.canParse(url) ? new URL(url).hostname : ''
  return host.replace(/^www\./, '') || undefined
}

/** The site of a text, of what was counted when `counts` was asked for. */
export function siteOf({name, id, texts, keys, counts}: SiteCounts): Site {
  const known = new Map(keys.map((key, i) => [key, counts[i]]))
  const having = (passage: string) => {
    let least = Number.POSITIVE_INFINITY
    for (const key of keysOf(passage, id)) least = Math.min(least, known.get(key) ?? 0)
    return Number.isFinite(least) ? least : 0
  }
  return {name, texts, having}
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

/**
 * The lines of the texts of many sites. Two ways to use it, text by text:
 *
 * - in one pass, `clean(text, options, {site: repeats.site(name)})` and then `repeats.add(name, text)`: a text is
 *   compared with those before it;
 * - in two, `add` for all of them and then `clean` with `repeats.site(name, true)`: a text is compared with all others.
 */
export class Repeats {
  private readonly sites = new Map<string, {id: number; texts: number}>()
  private readonly table: Table
  private nextId = 1

  /** @param lines how many are held at most (1 or more), about 25 bytes each; beyond them the rarest are forgotten */
  constructor(lines = mostLines) {
    this.table = new Table(lines)
  }

  /** How many lines are held. */
  get lines(): number {
    return this.table.held
  }

  /**
   * Counts the lines of a text, each once. A copy of a text that was counted says nothing new, nor does a text of a site
   * whose name is longer than that of any host (253 code units).
   *
   * @param name the site's
   * @param text as `clean` reads it: of a web page the text of its article
   */
  add(name: string, text: string): void {
    if (name.length > longestName) return
    const site = this.sites.get(name) ?? {id: this.nextId++, texts: 0}
    // The map keeps the order in which sites were last heard of.
    this.sites.delete(name)
    this.sites.set(name, site)
    if (this.sites.size > mostSites) this.sites.delete(this.sites.keys().next().value!)
    const keys = new Set(keysOf(text, site.id))
    if (keys.size === 0) return
    const all = new Hash(-site.id)
    for (const key of keys) {
      all.take(key)
      all.take(key / 0x100000000)
    }
    if (this.table.add(all.value()) > 1) return
    site.texts++
    for (const key of keys) this.table.add(key)
  }

  /**
   * What is known of the site of a text. `texts` are those counted until now; `having` answers from the counts as they
   * are when it is asked.
   *
   * @param name the site's; one that was never heard of has no texts
   * @param counted was the text itself counted too? It is taken off then
   */
  site(name: string, counted = false): Site {
    const {id, texts} = this.sites.get(name) ?? {id: 0, texts: 0}
    const self = counted ? 1 : 0
    const having = (passage: string) => {
      let least = Number.POSITIVE_INFINITY
      for (const key of keysOf(passage, id)) least = Math.min(least, this.table.get(key))
      return Number.isFinite(least) ? Math.max(0, least - self) : 0
    }
    return {name, texts: Math.max(0, texts - self), having}
  }

  /** What `site` says, of the lines of `text` alone and as it is now: plain data, for `siteOf`. */
  counts(name: string, text: string, counted = false): SiteCounts {
    const {id, texts} = this.sites.get(name) ?? {id: 0, texts: 0}
    const self = counted ? 1 : 0
    const keys = [...new Set(keysOf(text, id))].filter((key) => this.table.get(key) > self)
    return {name, id, texts: Math.max(0, texts - self), keys, counts: keys.map((key) => this.table.get(key) - self)}
  }

  /** Everything counted, as bytes for `Repeats.from`: a line of JSON, the hashes of the lines, their counts. */
  bytes(): Buffer {
    const {keys, counts} = this.table.entries()
    const sites = [...this.sites].map(([name, {id, texts}]) => [name, id, texts])
    const head = JSON.stringify({kind: countsKind, lines: keys.length, nextId: this.nextId, sites})
    return Buffer.concat([Buffer.from(`${head}\n`), Buffer.from(keys.buffer), Buffer.from(counts.buffer)])
  }

  /** @throws {UserError} for bytes that `bytes` did not make */
  static from(bytes: Buffer, lines = mostLines): Repeats {
    const end = bytes.indexOf(10)
    let head: {kind?: string; lines: number; nextId: number; sites: [string, number, number][]}
    try {
      head = JSON.parse(bytes.toString('utf8', 0, Math.max(0, end)))
    } catch {
      throw new UserError('Unexpected content, expected counts that `bluepencil repeats` wrote')
    }
    if (head?.kind !== countsKind || bytes.length !== end + 1 + head.lines * 12) {
      throw new UserError(`Unexpected content, expected counts that \`bluepencil repeats\` wrote: \`${countsKind}\``)
    }
    const repeats = new Repeats(lines)
    for (const [name, id, texts] of head.sites) repeats.sites.set(name, {id, texts})
    repeats.nextId = head.nextId
    const body = bytes.buffer.slice(bytes.byteOffset + end + 1, bytes.byteOffset + bytes.length)
    const keys = new Float64Array(body, 0, head.lines)
    const counts = new Uint32Array(body, head.lines * 8, head.lines)
    repeats.table.load(keys, counts)
    return repeats
  }
}

/** What a code unit is to a line; found once for each. Halves of surrogate pairs are blanks. */
const classes = new Uint8Array(0x10000)
const [blank, letter, digit, lineEnd] = [1, 2, 3, 4]

function classOf(code: number): number {
  const char = String.fromCharCode(code)
  const kind = /[\n-\r\u0085\u2028\u2029]/.test(char)
    ? lineEnd
    : /[\p{L}\p{M}]/u.test(char)
      ? letter
      : /\p{N}/u.test(char)
        ? digit
        : blank
  classes[code] = kind
  return kind
}

/**
 * The hashes of the lines of a text: of their words in lower case, marks left out. Lines without letters are left out.
 * Digits count only in long lines, where they belong to what is said; the number of a list item never does. One walk
 * without a string a line: this reads every text of a batch.
 */
function keysOf(text: string, site: number): number[] {
  const lower = text.toLowerCase()
  const keys: number[] = []
  const whole = new Hash(site)
  const bare = new Hash(site)
  let words = 0
  let letters = false
  let before = blank
  for (let at = 0, lines = 0; at <= lower.length && lines < mostLinesOfText; at++) {
    const code = at < lower.length ? lower.charCodeAt(at) : 10
    const kind = classes[code] || classOf(code)
    if (kind === lineEnd) {
      if (letters) keys.push(words < fewWords ? bare.value() : whole.value())
      whole.start(site)
      bare.start(site)
      words = 0
      letters = false
      lines++
    } else if (kind !== blank) {
      if (before === blank || before === lineEnd) {
        if (letters) words++
        else whole.start(site)
        whole.take(32)
        if (kind === letter) bare.take(32)
      }
      whole.take(code)
      if (kind === letter) {
        if (!letters) words = 1
        letters = true
        bare.take(code)
      }
    }
    before = kind
  }
  return keys
}

/** Is it a short line with a number, which is compared without it? What two texts share may then be the form alone. */
export function countsWithoutNumbers(line: string): boolean {
  const runs = line.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const first = runs.findIndex((run) => /\p{L}/u.test(run))
  return runs.length - first < fewWords && runs.some((run) => /\p{N}/u.test(run))
}

/** 53 bits over numbers: two lanes of multiply and xor, mixed as Murmur3 does at its end. */
class Hash {
  private high = 0
  private low = 0

  constructor(seed: number) {
    this.start(seed)
  }

  start(seed: number): void {
    this.high = seed ^ 0x9e3779b9
    this.low = Math.imul(seed, 0x85ebca6b)
  }

  take(code: number): void {
    this.high = Math.imul(this.high ^ code, 0x01000193)
    this.low = Math.imul(this.low ^ code, 0x5bd1e995) + 1
  }

  /** Never 0. */
  value(): number {
    const high = mix(this.high)
    return (high >>> 0) * 0x200000 + (mix(this.low ^ high) >>> 11) || 1
  }
}

function mix(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

const countsKind = 'bluepencil repeats 1'

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

  entries(): {keys: Float64Array<ArrayBuffer>; counts: Uint32Array<ArrayBuffer>} {
    const used = this.counts.reduce((count, one) => count + (one > 0 ? 1 : 0), 0)
    const keys = new Float64Array(used)
    const counts = new Uint32Array(used)
    let at = 0
    this.counts.forEach((count, slot) => {
      if (count === 0) return
      keys[at] = this.keys[slot]
      counts[at++] = count
    })
    return {keys, counts}
  }

  load(keys: Float64Array, counts: Uint32Array): void {
    let size = 1024
    while (size <= keys.length * 2) size *= 2
    this.rebuild(size, Number.POSITIVE_INFINITY)
    keys.forEach((key, i) => {
      const slot = this.slotOf(key)
      this.keys[slot] = key
      this.counts[slot] = counts[i]
    })
    this.held = keys.length
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
