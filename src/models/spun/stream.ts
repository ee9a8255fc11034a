/** The prose of a text as one row of tokens, marks among them, with how often edited text has each, and each behind the one before. */
import type {Article, Block} from '../../article.js'
import {opens} from '../spelling/classes.js'
import {aloneIn, phraseKey, scaledOfAll} from '../spelling/phrase-table.js'
import {hashAt, markHash, nameHash, numberHash} from '../spelling/phrases.js'

export interface Stream {
  /** How many tokens there are. */
  length: number
  /** How many of them are words, and no names or numbers. */
  words: number
  /** How many are names or numbers. */
  names: number
  hashes: Int32Array
  /** Scaled counts of each token alone. */
  alone: Uint8Array
  kinds: Uint8Array
  /** The place of each among the words of the article; below zero for a mark. */
  places: Int32Array
  /** How often the text has the form of each. */
  times: Uint16Array
  /** Scaled counts of each token with the one before it: before the first one stands a mark. */
  pairs: Uint8Array
  /** Of each with the two before it; 0 where one of the two pairs was never counted. */
  triples: Uint8Array
}

/** As the columns hold them. */
const [signedMark, signedName, signedNumber] = [markHash | 0, nameHash | 0, numberHash | 0]

/** Kinds of tokens. A word that was never counted, or that is a name or a number, tells nothing by its neighbours. */
export const [mark, word, unknown, name] = [0, 1, 2, 3]

/** One is read at a time, and most texts are read: its columns are made once, and grow. */
let columns = columnsOf(1 << 11)

function columnsOf(most: number) {
  return {
    hashes: new Int32Array(most),
    alone: new Uint8Array(most),
    pairs: new Uint8Array(most),
    triples: new Uint8Array(most),
    kinds: new Uint8Array(most),
    places: new Int32Array(most),
    times: new Uint16Array(most),
    keys: new Uint32Array(most),
    counted: new Uint8Array(most)
  }
}

/** Reads the paragraphs of prose; what stands beside each token is counted by `countNeighbours`. What was read before is gone then. */
export function streamOf(article: Article): Stream {
  const parts = article.blocks.filter((block) => isSentenceParagraph(article, block))
  const most = parts.reduce((sum, {from, to}) => sum + 2 * (to - from) + 1, 0)
  if (most > columns.hashes.length) columns = columnsOf(2 * most)
  const stream: Stream = {length: 0, words: 0, names: 0, ...columns}
  for (const {from, to} of parts) {
    for (let at = from; at < to; at++) {
      if (opens(article, at)) add(stream, markHash, -1, 0)
      add(stream, hashAt(article, at), at, article.words[at].form.count)
    }
    add(stream, markHash, -1, 0)
  }
  countAlone(stream)
  return stream
}

function add(stream: Stream, hash: number, place: number, times: number): void {
  const at = stream.length++
  stream.hashes[at] = hash
  stream.places[at] = place
  stream.times[at] = Math.min(times, 0xffff)
}

function countAlone(stream: Stream): void {
  const {hashes, alone, kinds, length} = stream
  for (let at = 0; at < length; at++) {
    alone[at] = aloneIn(hashes[at])
    kinds[at] = kindOf(hashes[at], alone[at])
    if (kinds[at] === name) stream.names++
    else if (kinds[at] !== mark) stream.words++
  }
}

/** Counts each token of a stream with those before it. */
export function countNeighbours({hashes, pairs, triples, length}: Stream): void {
  const {keys, counted} = columns
  const before = (at: number) => (at >= 0 ? hashes[at] : markHash)
  for (let at = 0; at < length; at++) keys[at] = phraseKey(0, before(at - 1), hashes[at])
  scaledOfAll(keys, length, pairs)
  const hasTriple = (at: number) => at > 0 && pairs[at] > 0 && pairs[at - 1] > 0
  let found = 0
  for (let at = 0; at < length; at++)
    if (hasTriple(at)) keys[found++] = phraseKey(before(at - 2), before(at - 1), hashes[at])
  scaledOfAll(keys, found, counted)
  found = 0
  for (let at = 0; at < length; at++) triples[at] = hasTriple(at) ? counted[found++] : 0
}

function kindOf(hash: number, alone: number): number {
  if (hash === signedMark) return mark
  if (hash === signedName || hash === signedNumber) return name
  return alone === 0 ? unknown : word
}

/** A paragraph of sentences: lists, rows and lines of code put words side by side that no sentence does. */
export function isSentenceParagraph({source}: Article, {kind, english, from, to, start, end}: Block): boolean {
  if (kind !== 'paragraph' || !english || to - from < 12) return false
  if (!endsSentence(source, end)) return false
  const text = source.slice(start, end)
  return !oddSign.test(text) || !/[{}<>=|¶]|\w\(|\w_\w/.test(text)
}

function endsSentence(source: string, end: number): boolean {
  return source[end - 1] === '.' || /[.!?…]["'”’)\]]*$/.test(source.slice(end - 4, end))
}

/** One of the signs of code, wherever it stands: found sooner. */
const oddSign = /[{}<>=|¶(_]/
