/** The pairs of neighbours in this text of which one has a capital. */
import type {Article, Word} from '../../article.js'
import type {FormCounts} from './form-counts.js'

/**
 * How often a pair of words stands in this text with a capital on one of them, in one number: one of the two alone has a capital;
 * the right word has one; the left word has one mid-sentence.
 */
const counted = {one: 0, right: 10, left: 20} as const
const most = (1 << 10) - 1

function add(counts: number, shift: number): number {
  return ((counts >> shift) & most) === most ? counts : counts + (1 << shift)
}

/** Reads one of the counts of a pair. */
export function pairCount(counts: number, what: keyof typeof counted): number {
  return (counts >> counted[what]) & most
}

export class TextPairs {
  private readonly source: string
  private readonly forms: FormCounts
  /** Numbers of words are below it. */
  private readonly limit: number
  private readonly pairs = new Map<number, number>()
  /** By three words, of which the middle one is small and the others belong to a name. */
  private readonly bridges = new Map<number, number>()

  constructor({source, evidence}: Article, forms: FormCounts) {
    this.source = source
    this.forms = forms
    this.limit = 2 * evidence.size
  }

  /** Counts a pair, with what has a capital that is evidence. */
  count(left: Word, right: Word, leftCapital: boolean, rightCapital: boolean): void {
    const key = this.keyOf(left, right)
    let counts = this.pairs.get(key) ?? 0
    if (leftCapital !== rightCapital) counts = add(counts, counted.one)
    if (rightCapital) counts = add(counts, counted.right)
    if (leftCapital && left.position === 'middle') counts = add(counts, counted.left)
    this.pairs.set(key, counts)
  }

  /** Counts `second left right` with a capital on the last, where the one between is small. */
  countBridge(second: Word, left: Word, right: Word): void {
    const bridge = this.bridgeKey(second, left, right)
    this.bridges.set(bridge, (this.bridges.get(bridge) ?? 0) + 1)
  }

  /** What `pairCount` reads: how often this text has the pair where one word has a capital. `left` and `right` may be cased in any way. */
  of(left: Word, right: Word): number {
    return this.pairs.get(this.keyOf(left, right)) ?? 0
  }

  /** How often this text has `second left right` with a capital on the last, where the one between is small. */
  bridgesOf(second: Word, left: Word, right: Word): number {
    return this.bridges.get(this.bridgeKey(second, left, right)) ?? 0
  }

  /** *Kim Jong Un* and *Kim Jong-un* are two: the gap is part of the key. */
  private keyOf(left: Word, right: Word): number {
    const gap = this.source.charCodeAt(left.end) === 0x2d ? 1 : 0
    return (this.forms.numberOf(left.form) * this.limit + this.forms.numberOf(right.form)) * 2 + gap
  }

  private bridgeKey(second: Word, left: Word, right: Word): number {
    return this.keyOf(left, right) * this.limit + this.forms.numberOf(second.form)
  }
}
