/** Words that are explained, or named beside what they are: terms, programs, members. */
import type {Article, Word} from '../article.js'

/** Does the word open its line, with what it is behind it: *ceve: a reader of metadata*, *ceve -- a reader*, *ceve, a reader*? */
export function isExplained({source}: Article, {start, end, block}: Pick<Word, 'start' | 'end' | 'block'>): boolean {
  return start === block.body && explanation.test(source.slice(end, end + 5))
}

const explanation = /^(?::\s| (?:--?|[–—]) |, (?:a|an|the) )/

/** Does what ends at `end` (UTF-16 code units) stand before what it is: *the cldump utility*, *the Mono.Upnp library*? */
export const isBeforeKind = (source: string, end: number): boolean =>
  kindBehind.test(source.slice(end, end + longestKind))

/** Does what starts at `start` (UTF-16 code units) stand behind what it is, between commas: *a new command-line tool, tsmith, …*? */
export const isBehindKind = (source: string, start: number): boolean =>
  kindBefore.test(source.slice(Math.max(0, start - longestKind), start))

const programs = 'command|library|module|package|plugin|program|tool|utility'
const kindBehind = new RegExp(`^ (?:${programs}|class|daemon|format|function|namespace|object|protocol|suite)s?\\b`)
const kindBefore = new RegExp(`\\b(?:${programs}|app|framework|script), $`)
const longestKind = 12
