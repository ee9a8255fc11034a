/** Words and class names of a block as hashed n-grams. */
import {bucketOf} from '../hash-bucket.js'
import type {Frame, PageBlock} from './blocks.js'

/** Where words have no blanks between them a character counts as one. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{M}\p{N}]+/gu

export function hashText(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}

/** The words of a block as hashes, in lower case, digits masked. */
export function hashedWords(text: string): Int32Array {
  const words = text.slice(0, 20_000).toLowerCase().replace(/\d/g, '0').match(wordPattern) ?? []
  return Int32Array.from(words, hashText)
}

/** Buckets of words, pairs, first, last and whole of a block, told apart by its length: *share* alone says more. */
export function wordBuckets(words: Int32Array): number[] {
  const {length} = words
  const buckets: number[] = []
  if (length === 0) return buckets
  const size = length <= 3 ? 1 : length <= 8 ? 2 : length <= 20 ? 3 : 4
  for (let at = 0, stop = Math.min(length, 80); at < stop; at++) {
    buckets.push(bucketOf(words[at], size))
    if (at + 1 < length) buckets.push(bucketOf(Math.imul(words[at], 31) ^ words[at + 1], size + 4))
  }
  buckets.push(bucketOf(words[0], 9), bucketOf(words[length - 1], 10))
  if (length <= 6) {
    let whole = length
    for (const word of words) whole = Math.imul(whole, 31) ^ word
    buckets.push(bucketOf(whole, 13))
  }
  return buckets
}

/** Buckets of the tags and class names around a block, told apart by how far up they stand. */
export function hintBuckets(block: PageBlock): number[] {
  const buckets: number[] = []
  const inner = block.runs[0]?.frame
  for (let at = inner; at && at !== block.frame; at = at.parent as Frame) {
    for (const hint of at.hints) buckets.push(bucketOf(hashText(hint), 20))
    buckets.push(bucketOf(hashText(at.tag), 21))
  }
  let up = 0
  let path = 0
  for (let at: Frame | undefined = block.frame; at && up < 9; at = at.parent, up++) {
    const near = up === 0 ? 0 : up <= 2 ? 1 : up <= 5 ? 2 : 3
    for (const hint of at.hints) buckets.push(bucketOf(hashText(hint), 22 + near))
    const tag = hashText(at.tag)
    path = Math.imul(path, 31) ^ tag
    if (up < 3) buckets.push(bucketOf(path, 30 + up))
    if (at.tag !== 'div') buckets.push(bucketOf(tag, 26 + near))
  }
  return buckets
}
