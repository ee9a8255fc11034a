/** The prose of a text as one row of tokens, marks among them, with how often edited text has each, and each behind the one before. */
import type {Article, Block} from '../../article.js'
import {opens} from '../spelling/classes.js'
import {hashAt, markHash, nameHash, numberHash, scaledOf} from '../spelling/phrases.js'

export interface Stream {
  /** How many tokens there are. */
  length: number
  /** How many of them are words, and no names or numbers. */
  words: number
  /** How many are names or numbers. */
  names: number
  hashes: Int32Array
  /** Scaled counts of each token alone, and of each with the token before it. */
  alone: Uint8Array
  pairs: Uint8Array
  kinds: Uint8Array
  /** The place of each among the words of the article; below zero for a mark. */
  places: Int32Array
  /** How often the text has the form of each. */
  times: Uint16Array
}

/** Kinds of tokens. A word that was never counted, or that is a name or a number, tells nothing by its neighbours. */
export const [mark, word, unknown, name] = [0, 1, 2, 3]

/** Reads the paragraphs of prose, or the first `mostWords` words of them. */
export function streamOf(article: Article, mostWords = Infinity): Stream {
  const parts: {from: number; to: number}[] = []
  let most = 0
  let left = mostWords
  for (const block of article.blocks) {
    if (left <= 0) break
    if (!isSentenceParagraph(article, block)) continue
    const to = Math.min(block.to, block.from + left)
    parts.push({from: block.from, to})
    left -= to - block.from
    most += 2 * (to - block.from) + 1
  }
  const stream: Stream = {
    length: 0,
    words: 0,
    names: 0,
    hashes: new Int32Array(most),
    alone: new Uint8Array(most),
    pairs: new Uint8Array(most),
    kinds: new Uint8Array(most),
    places: new Int32Array(most).fill(-1),
    times: new Uint16Array(most)
  }
  for (const {from, to} of parts) {
    for (let at = from; at < to; at++) {
      if (opens(article, at)) add(stream, markHash, 0)
      stream.places[stream.length] = at
      add(stream, hashAt(article, at), article.words[at].form.count)
    }
    add(stream, markHash, 0)
  }
  return stream
}

function add(stream: Stream, hash: number, times: number): void {
  const at = stream.length++
  const alone = scaledOf(0, 0, hash)
  stream.hashes[at] = hash
  stream.alone[at] = alone
  stream.pairs[at] = scaledOf(0, at > 0 ? stream.hashes[at - 1] : markHash, hash)
  stream.times[at] = Math.min(times, 0xffff)
  if (hash === markHash) return
  stream.kinds[at] = hash === nameHash || hash === numberHash ? name : alone === 0 ? unknown : word
  if (stream.kinds[at] === name) stream.names++
  else stream.words++
}

/** A paragraph of sentences: lists, rows and lines of code put words side by side that no sentence does. */
export function isSentenceParagraph({source}: Article, {kind, english, from, to, start, end}: Block): boolean {
  if (kind !== 'paragraph' || !english || to - from < 12) return false
  if (!/[.!?…]["'”’)\]]*$/.test(source.slice(end - 4, end))) return false
  return !/[{}<>=|¶]|\w\(|\w_\w/.test(source.slice(start, end))
}
