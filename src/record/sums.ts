/** Sums that add up over records, threads, shards and runs that were stopped. */
export interface RecordSums {
  records: number
  /** Records that came out with an `error`. */
  failed: number
  /** Records whose text changed. */
  changed: number
  /** Records whose text was refused as a whole: see `clean`. */
  leftAlone: number
  /** Pages in which no article was found. */
  withoutArticle: number
  /** Bytes of the lines that were read, their ends not counted. */
  bytes: number
  /** Words of the texts that were read, of a page those of its article. */
  words: number
  /** Words in the blocks that were taken out of texts. */
  wordsRemoved: number
  /** UTF-16 code units in the blocks that were taken out, or left out of a page. */
  charactersRemoved: number
  /** Edits by rule. */
  edits: Record<string, number>
  /** Texts by verdict, where verdicts are asked for. */
  verdicts: Record<string, number>
}

export function noSums(): RecordSums {
  return {
    records: 0,
    failed: 0,
    changed: 0,
    leftAlone: 0,
    withoutArticle: 0,
    bytes: 0,
    words: 0,
    wordsRemoved: 0,
    charactersRemoved: 0,
    edits: {},
    verdicts: {}
  }
}

/** Adds `more` to `sums`. */
export function addSums(sums: RecordSums, more: RecordSums): void {
  for (const key of Object.keys(sums) as (keyof RecordSums)[]) {
    const sum = sums[key]
    if (typeof sum === 'number') Object.assign(sums, {[key]: sum + Number(more[key] ?? 0)})
    else addCounts(sum, more[key] as Record<string, number> | undefined)
  }
}

function addCounts(counts: Record<string, number>, more: Readonly<Record<string, number>> = {}): void {
  for (const [name, count] of Object.entries(more)) counts[name] = (counts[name] ?? 0) + count
}
