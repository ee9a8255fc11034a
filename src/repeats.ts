/**
 * Repeats: in how many texts of a site a line stands. What stands in many is the site's, not the article's.
 *
 * Lines are counted by a 53-bit hash in flat arrays, so that memory stays bounded however many texts there are. When the
 * table is full, the lines that stood in the fewest texts are forgotten (as in lossy counting: Manku and Motwani,
 * "Approximate frequency counts over data streams", VLDB 2002). Counts may then be too low, never too high: what is
 * forgotten is kept in the texts.
 */
import {UserError} from './error.js'
import {CountTable} from './repeats/count-table.js'
import {LineHash, lineKeys} from './repeats/line-keys.js'

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
    for (const key of lineKeys(passage, id)) least = Math.min(least, known.get(key) ?? 0)
    return Number.isFinite(least) ? least : 0
  }
  return {name, texts, having}
}

/** A million lines take 25 MB, and 50 MB while the table is cleared. */
const mostLines = 2 ** 20
/** Of sites beyond these the one that was not heard of for longest is forgotten. */
const mostSites = 2 ** 16
/** The longest name of a host (RFC 1035); no site has a longer one. */
const longestName = 253
const countsKind = 'bluepencil repeats 1'

/**
 * The lines of the texts of many sites. Two ways to use it, text by text:
 *
 * - in one pass, `clean(text, options, {site: repeats.site(name)})` and then `repeats.add(name, text)`: a text is
 *   compared with those before it;
 * - in two, `add` for all of them and then `clean` with `repeats.site(name, true)`: a text is compared with all others.
 */
export class Repeats {
  private readonly sites = new Map<string, {id: number; texts: number}>()
  private readonly table: CountTable
  private nextId = 1

  /** @param lines how many are held at most (1 or more), about 25 bytes each; beyond them the rarest are forgotten */
  constructor(lines = mostLines) {
    this.table = new CountTable(lines)
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
    const keys = new Set(lineKeys(text, site.id))
    if (keys.size === 0) return
    const all = new LineHash(-site.id)
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
      for (const key of lineKeys(passage, id)) least = Math.min(least, this.table.get(key))
      return Number.isFinite(least) ? Math.max(0, least - self) : 0
    }
    return {name, texts: Math.max(0, texts - self), having}
  }

  /** What `site` says, of the lines of `text` alone and as it is now: plain data, for `siteOf`. */
  counts(name: string, text: string, counted = false): SiteCounts {
    const {id, texts} = this.sites.get(name) ?? {id: 0, texts: 0}
    const self = counted ? 1 : 0
    const keys = [...new Set(lineKeys(text, id))].filter((key) => this.table.get(key) > self)
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
