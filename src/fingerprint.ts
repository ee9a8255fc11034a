/** By what a finding is known again when the text around it has moved. */
import {createHash} from 'node:crypto'
import type {Finding} from './finding.js'

/** How many words on each side of a finding belong to its fingerprint. */
const contextWords = 3
/** Where they are looked for, in UTF-16 code units. */
const contextLength = 200

/**
 * A fingerprint for each finding, 16 hexadecimal digits: its rule, its text, and the words around it, blanks and case even.
 * The words are those of the cleaned text, so that mending one finding leaves the fingerprints of its neighbours as they are.
 */
export function fingerprintsOf({text, findings}: {text: string; findings: readonly Finding[]}): string[] {
  const applied = findings.filter(({state}) => state === 'applied')
  let shift = 0
  let next = 0
  const at = (offset: number) => Math.max(0, Math.min(text.length, offset + shift))
  return findings.map(({rule, start, end, actual}) => {
    for (; next < applied.length && applied[next].end <= start; next++) {
      shift += applied[next].proposals[0].length - (applied[next].end - applied[next].start)
    }
    const from = at(start)
    let to = end
    for (let i = next; i < applied.length && applied[i].start < end; i++) {
      to += applied[i].proposals[0].length - (applied[i].end - applied[i].start)
    }
    const before = wordsIn(text.slice(Math.max(0, from - contextLength), from)).slice(-contextWords)
    const after = wordsIn(text.slice(at(to), at(to) + contextLength)).slice(0, contextWords)
    const parts = [rule, wordsIn(actual).join(' ') || actual.trim(), before.join(' '), after.join(' ')]
    return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16)
  })
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []
}
