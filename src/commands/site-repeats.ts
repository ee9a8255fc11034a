/** What a batch knows of the sites its records come from. The reader asks, line by line and in their order. */
import type {CleanOptions} from '../clean.js'
import {isBlank, type Lines, linesIn, readRecord} from '../record/line.js'
import type {RecordKeys} from '../record.js'
import {Repeats, type SiteCounts, siteNameOf} from '../repeats.js'

/** `seen`: what came before, in one pass. `count`: all texts, counted in a pass of its own. */
export type RepeatMode = 'seen' | 'count'

export class SiteRepeats {
  readonly mode: RepeatMode
  readonly repeats: Repeats
  private readonly siteKey: string | undefined
  private readonly keys: RecordKeys
  private readonly textOf: (source: string) => Promise<string>

  /**
   * @param siteKey names a record's site; without it the host of `url` does
   * @param textOf the text whose lines are compared, of what stands in a record
   */
  constructor(
    mode: RepeatMode,
    siteKey: string | undefined,
    keys: RecordKeys,
    textOf: (source: string) => Promise<string>,
    repeats = new Repeats()
  ) {
    this.mode = mode
    this.siteKey = siteKey
    this.keys = keys
    this.textOf = textOf
    this.repeats = repeats
  }

  /** Counts the lines of some texts, and asks nothing. */
  async count(lines: Pick<Lines, 'bytes'>): Promise<void> {
    for await (const {site, text} of this.texts(lines)) if (site !== undefined) this.repeats.add(site, text)
  }

  /** What is known of the site of each record; in the mode `seen` the record is counted after it was asked for. */
  async of(lines: Pick<Lines, 'bytes'>): Promise<(SiteCounts | undefined)[]> {
    const all: (SiteCounts | undefined)[] = []
    for await (const {site, text} of this.texts(lines)) {
      all.push(site === undefined ? undefined : this.repeats.counts(site, text, this.mode === 'count'))
      if (site !== undefined && this.mode === 'seen') this.repeats.add(site, text)
    }
    return all
  }

  /** The site and the text of each line; no site for what is no record. */
  private async *texts(lines: Pick<Lines, 'bytes'>): AsyncGenerator<{site?: string; text: string}> {
    for (const line of linesIn(lines)) {
      const read = isBlank(line) ? undefined : readRecord(line, 0, this.keys)
      const site = read && 'record' in read ? this.siteOf(read.record) : undefined
      try {
        yield site === undefined || !read || !('text' in read) ? {text: ''} : {site, text: await this.textOf(read.text)}
      } catch {
        // The record comes out with this error when it is cleaned.
        yield {text: ''}
      }
    }
  }

  /** The site of a record: the host of an address, or a name. A record without one is compared with no other. */
  private siteOf(record: Readonly<Record<string, unknown>>): string | undefined {
    const key = this.siteKey ?? 'url'
    const value = Object.hasOwn(record, key) ? record[key] : undefined
    if (typeof value === 'number') return String(value)
    if (typeof value !== 'string') return undefined
    return siteNameOf(value) ?? (this.siteKey === undefined ? undefined : value.trim() || undefined)
  }
}

/** The text whose lines are compared: of a page that of its article. */
export async function comparedText(options: CleanOptions): Promise<(source: string) => Promise<string>> {
  if (options.type !== 'html') return async (text) => text
  const {articleOfPage} = await import('../formats/html.js')
  return async (html) => (await articleOfPage(html, options)).text
}
