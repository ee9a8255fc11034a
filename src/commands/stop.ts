/** `--stop-when`: a circuit breaker for runs that nobody watches. */
import type {RecordSums} from '../record/sums.js'

/** What is compared, by the word of the user: a count, and what it is a share of. */
const measures: Readonly<Record<string, (sums: RecordSums) => [count: number, of: number]>> = {
  refused: ({leftAlone, records}) => [leftAlone, records],
  failures: ({failed, records}) => [failed, records],
  'no-article': ({withoutArticle, records}) => [withoutArticle, records],
  'words-removed': ({wordsRemoved, words}) => [wordsRemoved, words]
}

/** Before so many records a share says little. */
const leastRecords = 1000

export interface StopCondition {
  /** As the user wrote it. */
  text: string
  /** Why the run must end, or nothing. */
  holds(sums: RecordSums): string | undefined
}

/** Reads `refused>5%` or `failures>100`; undefined for what is neither. */
export function stopCondition(text: string): StopCondition | undefined {
  const [, word, number, percent] = /^\s*([a-z-]+)\s*>\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(text) ?? []
  const measure = word !== undefined && Object.hasOwn(measures, word) ? measures[word] : undefined
  if (!measure) return undefined
  const most = Number(number)
  return {
    text,
    holds(sums) {
      const [count, of] = measure(sums)
      if (sums.records < leastRecords) return undefined
      const value = percent ? (of === 0 ? 0 : (count / of) * 100) : count
      return value > most ? `${word} ${percent ? `${value.toFixed(1)}%` : value} of ${of}` : undefined
    }
  }
}

export const stopExpected = `${Object.keys(measures)
  .map((word) => `\`${word}\``)
  .join(', ')} > N or N%`
