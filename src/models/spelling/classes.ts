/**
 * Classes of words by the company they keep, and how well two classes stand side by side or with one word between. Where a pair
 * of words was never counted, their classes still tell a noun's place from a verb's. `classes.bin`, little endian: `uint32` words,
 * `uint32` classes, `uint32 hash[words]` sorted, `uint8 class[words]`, then two tables of classes × classes `int8`, sixteenths of a
 * nat of pointwise mutual information. Words that are not listed have the class of their ending.
 */
import {readFileSync} from 'node:fs'
import type {Article} from '../../article.js'
import {keyOfLower} from '../../lexicon/layout.js'

/** Fixed classes: a mark or an edge, a number, a name; then one for each ending; the learnt ones follow. */
export const [edge, numeral, nameClass, firstEnding] = [0, 1, 2, 3]

export const endings =
  'ing ings ed ly tion tions sion ment ments ness ity ties er ers or ors al ic ous ive able ible ful less ist ists ism es s y e'.split(
    ' '
  )

interface Classes {
  hashes: Uint32Array
  classes: Uint8Array
  count: number
  beside: Int8Array
  across: Int8Array
}

let loaded: Classes | undefined

function load(): Classes {
  if (loaded) return loaded
  // The Buffer of a file of this size has memory of its own, so views on it are aligned.
  const bytes = readFileSync(new URL('./classes.bin', import.meta.url))
  const {buffer, byteOffset} = bytes
  const [words, count] = new Uint32Array(buffer, byteOffset, 2)
  const at = 8 + 4 * words
  const table = (i: number) => new Int8Array(buffer, byteOffset + at + words + i * count * count, count * count)
  loaded = {
    hashes: new Uint32Array(buffer, byteOffset + 8, words),
    classes: bytes.subarray(at, at + words),
    count,
    beside: table(0),
    across: table(1)
  }
  return loaded
}

/** FNV-1a over the code units of a key. */
function keyHash(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** The class of a key of the lexicon. */
export function classOf(key: string): number {
  const {hashes, classes} = load()
  const hash = keyHash(key)
  let low = 0
  let high = hashes.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (hashes[middle] === hash) return classes[middle]
    if (hashes[middle] < hash) low = middle + 1
    else high = middle - 1
  }
  return endingClass(key)
}

/** The class of a word by its ending. */
function endingClass(key: string): number {
  for (let i = 0; i < endings.length; i++)
    if (key.length > endings[i].length + 2 && key.endsWith(endings[i])) return firstEnding + i
  return firstEnding + endings.length
}

/** What stands at a place of the words: a form, a mark or an edge. */
export type Token = string | typeof edge | typeof numeral | typeof nameClass

/** The token of the word at `at`, as the classes were counted. */
export function tokenAt(article: Article, at: number): Token {
  return markAt(article, at) ?? keyOfLower(article.words[at].form.lower)
}

/** The token of the word at `at` where it is a number or a name; of all others the form counts. */
export function markAt({words}: Article, at: number): typeof numeral | typeof nameClass | undefined {
  const {form, position} = words[at]
  if (form.shape === 'lower') return undefined
  if (form.shape === 'number') return numeral
  return form.shape === 'capital' && position === 'start' ? undefined : nameClass
}

/** Does a mark, or more than a blank or a hyphen, stand before the word at `at`, or does its block start there? */
export function opens({source, words}: Article, at: number): boolean {
  const [left, right] = [words[at - 1], words[at]]
  if (!left || left.block !== right.block || right.start - left.end !== 1) return true
  const code = source.charCodeAt(left.end)
  return code !== 0x20 && code !== 0x2d && code !== 0xa0 && code !== 0x0a
}

/** The class of the word at `at`. */
export function classAt(article: Article, at: number): number {
  const token = tokenAt(article, at)
  return typeof token === 'string' ? classOf(token) : token
}

/** The classes of two places to the left and two to the right: `[left, next left, right, next right]`. */
export function surroundings(article: Article, at: number): [number, number, number, number] {
  const {words} = article
  const last = words.length - 1
  const left = opens(article, at) ? edge : classAt(article, at - 1)
  const before =
    left === edge
      ? at > 0
        ? classAt(article, at - 1)
        : edge
      : opens(article, at - 1)
        ? edge
        : classAt(article, at - 2)
  const right = at === last || opens(article, at + 1) ? edge : classAt(article, at + 1)
  const after =
    right === edge
      ? at < last
        ? classAt(article, at + 1)
        : edge
      : at + 1 === last || opens(article, at + 2)
        ? edge
        : classAt(article, at + 2)
  return [left, before, right, after]
}

/** How well a class fits its surroundings: the mutual information, in nats, beside and across, to the left and to the right. */
export function fit(own: number, [left, before, right, after]: readonly number[], out: Float32Array, at: number): void {
  const {beside, across, count} = load()
  out[at] = beside[left * count + own] / 16
  out[at + 1] = beside[own * count + right] / 16
  out[at + 2] = across[before * count + own] / 16
  out[at + 3] = across[own * count + after] / 16
}
