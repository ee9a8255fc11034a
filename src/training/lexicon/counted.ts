/** The counts of the sources, kept in a folder between runs: counting takes longer than all else. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {deserialize, serialize} from 'node:v8'
import {sourcesWithout, textsOf} from '../corpora.js'
import {countSource} from './counts.js'
import type {CountedSource} from './merge.js'

/** What each source has, counted now or in a run before. */
export function countedSources(corpora: string, work: string, without: readonly string[] = []): CountedSource[] {
  return sourcesWithout(without).map((source) => {
    const path = join(work, `${source}.counts`)
    if (existsSync(path)) return {source, counts: deserialize(readFileSync(path))}
    const counts = countSource(textsOf(corpora, source))
    writeFileSync(path, serialize(counts))
    console.log(`${source}: ${counts.documents} documents, ${counts.tokens} words, ${counts.lefts.length} pairs`)
    return {source, counts}
  })
}
