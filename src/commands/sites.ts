/** What a batch knows of the sites its records come from. */
import type {Hints} from '../clean.js'
import {Repeats} from '../repeats.js'

/** `seen`: what came before, in one pass. `count`: all texts, counted in a pass of its own. */
export type How = 'seen' | 'count'

export class Sites {
  readonly how: How
  private readonly key: string | undefined
  private readonly textOf: (source: string) => Promise<string>
  private readonly repeats = new Repeats()

  /**
   * @param key names a record's site; without it the host of `url` does
   * @param textOf the text whose lines are compared, of what stands in a record
   */
  constructor(how: How, key: string | undefined, textOf: (source: string) => Promise<string>) {
    this.how = how
    this.key = key
    this.textOf = textOf
  }

  /** The site of a record: the host of an address, or a name. A record without one is compared with no other. */
  of(record: Readonly<Record<string, unknown>>): string | undefined {
    const key = this.key ?? 'url'
    const value = Object.hasOwn(record, key) ? record[key] : undefined
    if (typeof value === 'number') return String(value)
    if (typeof value !== 'string') return undefined
    const host = URL.canParse(value) ? new URL(value).hostname : ''
    return host.replace(/^www\./, '') || (this.key === undefined ? undefined : value.trim() || undefined)
  }

  known(site: string | undefined): Hints {
    return site === undefined ? {} : {site: this.repeats.site(site, this.how === 'count')}
  }

  /** Counts a text; `extracted` is its text where that is known already. A page that cannot be read has none. */
  async add(site: string | undefined, source: string, extracted?: string): Promise<void> {
    if (site === undefined) return
    try {
      this.repeats.add(site, extracted ?? (await this.textOf(source)))
    } catch {
      // The record comes out with this error when it is cleaned.
    }
  }
}
