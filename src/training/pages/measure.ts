/** The measures of the public benchmarks: F1 over words (WCXB) and over runs of four words (article-extraction-benchmark). */
import {wordList} from './labels.js'

export interface Overlap {
  precision: number
  recall: number
  f1: number
}

/** WCXB: bags of words in lower case. */
export function wordOverlap(gold: string, text: string): Overlap {
  return overlap(bag(words(gold)), bag(words(text)))
}

/** Runs of four words. */
export function shingleOverlap(gold: string, text: string): Overlap {
  return overlap(bag(shingles(gold)), bag(shingles(text)))
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
}

function shingles(text: string): string[] {
  const list = wordList(text)
  return Array.from({length: list.length < 4 ? Math.min(1, list.length) : list.length - 3}, (_, i) =>
    list.slice(i, i + 4).join(' ')
  )
}

function bag(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

function overlap(want: Map<string, number>, have: Map<string, number>): Overlap {
  let both = 0
  let wanted = 0
  let had = 0
  for (const [item, count] of want) {
    both += Math.min(count, have.get(item) ?? 0)
    wanted += count
  }
  for (const count of have.values()) had += count
  const precision = had > 0 ? both / had : Number(wanted === 0)
  const recall = wanted > 0 ? both / wanted : 1
  return {precision, recall, f1: wanted === 0 ? 1 : (2 * precision * recall) / (precision + recall || 1)}
}
