/** A lexicon that forgot some words of a text: how the names look that nobody counted is learnt from those that somebody did. */
import type {Article} from '../../article.js'
import {Lexicon, type NameWord, type PairFacts, type PairStart} from '../../lexicon/index.js'
import {hashWord, isEntryOf, keyOf, mix} from '../../lexicon/layout.js'
import type {Table} from '../../lexicon/table.js'
import {bareOf} from '../../models/casing/word-casing.js'

export class ForgetfulLexicon extends Lexicon {
  private readonly forgotten: ReadonlySet<string>
  private readonly unlisted: ReadonlySet<string>

  /**
   * @param forgotten keys that nobody has counted: no facts, no pairs
   * @param unlisted those of them that no list of names has either
   */
  constructor(table: Table, forgotten: ReadonlySet<string>, unlisted: ReadonlySet<string>) {
    super(without(table, forgotten))
    this.forgotten = forgotten
    this.unlisted = unlisted
  }

  override adjacentPlace(key: string): number {
    return this.forgotten.has(key) ? -1 : super.adjacentPlace(key)
  }

  override pairCasing(left: string, right: string): PairFacts | undefined {
    if (this.forgotten.has(right) || left.split(' ').some((one) => this.forgotten.has(one))) return undefined
    return super.pairCasing(left, right)
  }

  override nameWord(key: string): NameWord | undefined {
    return this.unlisted.has(key) ? undefined : super.nameWord(key)
  }

  override nameAfter(start: PairStart, last: string): number {
    return this.unlisted.has(last) ? 0 : super.nameAfter(start, last)
  }
}

/** The table without some keys and their possessives: their entries get hashes that are not theirs. */
function without(table: Table, keys: ReadonlySet<string>): Table {
  const entries = table.entries.slice()
  for (const key of keys)
    for (const one of [key, `${key}'s`]) {
      const mixed = mix(hashWord(one))
      const slot = mixed >>> 16
      for (let i = table.slots[slot]; i < table.slots[slot + 1]; i++)
        if (isEntryOf(entries[i], mixed)) entries[i] ^= 1 << 20
    }
  return {...table, entries}
}

/** Of the words with a capital and of the rare small ones so many are forgotten, wherever they stand. */
const [namesForgotten, wordsForgotten] = [0.25, 0.12]

/** A lexicon that forgot some of the names and some of the rare words of an article. */
export function forgetful({words, lexicon}: Article, random: () => number): Lexicon {
  const seen = new Set<string>()
  const [forgotten, unlisted] = [new Set<string>(), new Set<string>()]
  for (const {form, position} of words) {
    if (position !== 'middle' || seen.has(form.lower)) continue
    seen.add(form.lower)
    const facts = lexicon.facts(form.lower)
    const isName = form.shape === 'capital' && !facts?.knownLower
    const isRare = form.shape === 'lower' && facts !== undefined && !facts.common
    if (!(isName && random() < namesForgotten) && !(isRare && random() < wordsForgotten)) continue
    const key = facts?.key ?? keyOf(bareOf(form.lower))
    forgotten.add(key)
    if (random() < 0.5) unlisted.add(key)
  }
  return new ForgetfulLexicon(lexicon.table, forgotten, unlisted)
}
