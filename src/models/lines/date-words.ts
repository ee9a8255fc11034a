/** Names of months and days, long and short, in 39 languages: see `training/lines/date-words.ts`. */
import {readFileSync} from 'node:fs'
import {lineWordHash} from './line-words.js'

let hashes: Set<number> | undefined

/**
 * Whether a word is the name of a month or a day.
 *
 * @param hash what `lineWordHash` makes of the word in lower case
 */
export function isDateWord(hash: number): boolean {
  hashes ??= read()
  return hashes.has(hash)
}

function read(): Set<number> {
  const {words} = JSON.parse(readFileSync(new URL('date-words.json', import.meta.url), 'utf8')) as {words: string}
  return new Set(words.split('|').map(lineWordHash))
}
