/** The language gate: rules for English act on English blocks alone. */
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import type {Lexicon} from '../lexicon/index.js'
import type {Block} from './blocks.js'
import type {Form} from './evidence.js'
import {accented, english, foreignScript, languageBits, languages as names} from './function-words.js'
import type {Word} from './words.js'

/*
 * What tells the language of a line are its function words, one look-up a form: see function-words.ts. A line without
 * them (a heading, a list, a label) is in the language around it. Scripts other than the Latin one speak for themselves.
 * Only a whole text in which no language shows is left to a detector by letter n-grams.
 *
 * The figures are set on the paragraphs and headings of 950 English and 770 other pages (WCXB, trafilatura’s tests).
 */

/** What English knows of a word in lower case: it is a usual word; a dictionary has it, or the user; a list of misspellings has it; none. */
type Known = 'usual' | 'known' | 'misspelt' | 'unknown'
type KnownAs = (lower: string) => Known

/** From this count on (`Facts.count`) a word is usual: *due* has 132, *plus* 107, and *del* in *del Toro* 77. */
const usual = 105

/** What English knows of a word: the lexicon has its dictionaries, the user's words and the misspellings. */
export function knownInEnglish(lexicon: Lexicon, lower: string): Known {
  const facts = lexicon.facts(lower)
  if (facts?.known) return facts.count >= usual ? 'usual' : 'known'
  return lexicon.correction(lower) === undefined ? 'unknown' : 'misspelt'
}

/** Words a text needs before its lack of function words says anything. */
const enough = 12
/** A block is in another language than its surroundings only with this much more evidence for it than for them. */
const margin = 2
/** The least share of function words in running text; English has .3 to .55, the others .25 to .5. */
const shareOfText = 0.12
const shareOfBlock = 0.2
/** A line of few words has little context: a title like `La vie en rose` must not turn an English list French. */
const shareOfShort = 0.4
const short = 8
/** As many foreign function words, and a third as many as English ones, make a paragraph one of two languages. */
const mixed = 8
/** How far from the blocks before it a block may be for the headings and labels between them to be in their language. */
const nearby = 3
/**
 * What each kind of word says for English in a line of few words, and what a line in English text must reach to be in another
 * language. `both` is a foreign function word that is as usual in English: *due*, *son*.
 */
const says = {
  english: 2,
  shared: 0.5,
  usual: 1,
  known: 1,
  misspelt: 0,
  unknown: -1,
  both: -0.5,
  foreign: -2,
  accented: -1.5
}
const foreignLine = -3
/** Words with accents and no English function words: *Crème fraîche épaisse, poêlée de légumes…* */
const shareOfAccented = 0.25

/**
 * Sets `language` (BCP 47, `und` when it cannot be told) and `english` on each block.
 *
 * @param given the language the user names: it holds for every block
 * @returns the language of the text
 */
export function languagesOf(
  source: string,
  blocks: readonly Block[],
  words: readonly Word[],
  knownAs: KnownAs,
  given?: string
): string {
  const language = given ?? judge(source, blocks, words, knownAs)
  for (const block of blocks) {
    if (given) block.language = given
    block.english = /^en\b/i.test(block.language)
  }
  return language
}

function judge(source: string, blocks: readonly Block[], words: readonly Word[], knownAs: KnownAs): string {
  const text = languageOfText(source, words, knownAs)
  const prior = names.indexOf(text)
  const hits = new Int32Array(names.length)
  let told = -1
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    block.language = languageOfBlock(source, block, words, hits, prior, knownAs)
    if (block.language === '') continue
    // A few blocks that cannot be told are in the language on both sides of them, or else in that of the text.
    const between = told >= 0 && i - told <= nearby && blocks[told].language === block.language
    fill(blocks, told + 1, i, between ? block.language : text)
    told = i
  }
  fill(blocks, told + 1, blocks.length, text)
  return text
}

function fill(blocks: readonly Block[], from: number, to: number, language: string): void {
  for (let i = from; i < to; i++) blocks[i].language = language
}

function count(counts: Int32Array, bits: number): void {
  for (let rest = bits & (accented - 1); rest !== 0; rest &= rest - 1) counts[31 - Math.clz32(rest & -rest)]++
}

/** The language most of the text is in. */
function languageOfText(source: string, words: readonly Word[], knownAs: KnownAs): string {
  let letters = 0
  let own = 0
  let other = 0
  let foreign = 0
  for (const {form} of words) {
    const bits = form.languages
    if (form.shape !== 'number') letters++
    if (bits === 0) continue
    if ((bits & english) !== 0) own++
    else if (bits === foreignScript) foreign++
    else if (bits !== accented) other++
  }
  if (foreign > letters / 2) return languageOfScript(source)
  if (letters >= enough && own >= letters * shareOfText && other * 4 <= own) return 'en'
  const counts = new Int32Array(names.length)
  for (const {form} of words) count(counts, form.languages)
  const best = bestOf(counts, names.indexOf('en'))
  if (letters >= enough) {
    if (counts[best] >= letters * shareOfText || leads(counts, best)) return names[best]
    return detect(source)
  }
  // A few words: English, unless another language speaks for itself or none of them is English.
  if (counts[best] - counts[names.indexOf('en')] >= margin && counts[best] / letters >= shareOfShort) return names[best]
  const sum = englishOf(words, 0, words.length, knownAs) + (words.length > 0 ? opening(words[0].form, knownAs) : 0)
  // As much for English as against it is not English where a foreign function word speaks: *Das Interview wurde am 7.*
  return sum < 0 || (sum === 0 && other > 0) ? 'und' : 'en'
}

/** What a foreign function word says whose capital may be that of the line: *Das Interview…*, but *La Brasa*, *Los Angeles*. */
function opening({shape, lower}: Form, knownAs: KnownAs): number {
  const bits = shape === 'capital' ? languageBits(lower, 'lower') : 0
  if (bits === 0 || (bits & english) !== 0) return 0
  const known = knownAs(lower)
  return known === 'usual' || known === 'known' ? 0 : says.foreign / 2
}

/**
 * How much the words of a line speak for English: its function words, those that English dictionaries have, and against it
 * those of other languages. Words with a capital may be names of anywhere and say nothing.
 */
function englishOf(words: readonly Word[], from: number, to: number, knownAs: KnownAs): number {
  let sum = 0
  for (let i = from; i < to; i++) {
    const {languages, shape, lower} = words[i].form
    if (languages === accented) sum += says.accented
    else if ((languages & english) !== 0) sum += languages === english ? says.english : says.shared
    else if (languages !== 0) sum += knownAs(lower) === 'usual' ? says.both : says.foreign
    else if (shape === 'lower') sum += says[knownAs(lower)]
  }
  return sum
}

/** Lists and menus hold few function words; when most of them are of one language, that is it. */
function leads(counts: Int32Array, best: number): boolean {
  let second = 0
  for (let i = 0; i < counts.length; i++) if (i !== best && counts[i] > second) second = counts[i]
  return counts[best] >= 8 && counts[best] >= 2 * second
}

/** The language with the most hits; `prior` wins a tie. */
function bestOf(hits: Int32Array, prior: number): number {
  let best = Math.max(prior, 0)
  for (let i = 0; i < hits.length; i++) if (hits[i] > hits[best]) best = i
  return best
}

/** The language of a block, or `''` when the block itself does not tell. `prior` is the text's, or -1. */
function languageOfBlock(
  source: string,
  block: Block,
  words: readonly Word[],
  hits: Int32Array,
  prior: number,
  knownAs: KnownAs
): string {
  let letters = 0
  let own = 0
  let other = 0
  let accents = 0
  let foreign = 0
  const priorBit = prior < 0 ? 0 : 1 << prior
  for (let i = block.from; i < block.to; i++) {
    const mask = words[i].form.languages
    if (mask === 0) {
      if (words[i].form.shape !== 'number') letters++
      continue
    }
    letters++
    if ((mask & priorBit) !== 0) own++
    else if (mask === accented) accents++
    else if (mask === foreignScript) foreign++
    else other++
  }
  if (foreign > letters / 2) return languageOfScript(source.slice(block.start, block.end))
  if (own - other >= margin) {
    // A paragraph around a long quotation is in two languages: no rule for one of them can read it.
    return priorBit === english && other >= mixed && other * 3 > own ? 'und' : names[prior]
  }
  if (other >= margin) {
    hits.fill(0)
    for (let i = block.from; i < block.to; i++) {
      count(hits, words[i].form.languages)
    }
    const best = bestOf(hits, prior)
    const lead = hits[best] - (prior < 0 ? 0 : hits[prior])
    if (1 << best === english && lead * 2 <= hits[best]) return ''
    if (1 << best === english && own >= mixed && own * 3 > hits[best]) return 'und'
    if (lead >= margin && hits[best] / letters >= (letters < short ? shareOfShort : shareOfBlock)) return names[best]
  }
  if (priorBit === english && own === 0 && letters >= short && accents / letters >= shareOfAccented) return 'und'
  if (priorBit === english && letters < enough && englishOf(words, block.from, block.to, knownAs) <= foreignLine)
    return 'und'
  return ''
}

/** The languages but English, one bit each, of which both forms are function words; 0 when one of them is English too. */
export function sharedLanguages(one: Form, other: Form): number {
  const bits = one.languages & other.languages & (accented - 1)
  return ((one.languages | other.languages) & english) === 0 ? bits : 0
}

/** Is the form a function word of English and of no other language? */
export function isEnglishAlone(form: Form): boolean {
  return (form.languages & (accented - 1)) === english
}

/** The language a script stands for; one that many languages write is only named itself (`und-Cyrl`). */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Cyrillic}/gu, 'und-Cyrl'],
  [/\p{Script=Arabic}/gu, 'und-Arab'],
  [/\p{Script=Devanagari}/gu, 'und-Deva']
]

function languageOfScript(text: string): string {
  const sample = text.slice(0, 2000)
  let best = 'und'
  let most = 0
  for (const [script, language] of scripts) {
    const count = sample.match(script)?.length ?? 0
    // Japanese mixes Chinese characters with its own: a tenth of kana is enough.
    const weight = language === 'ja' ? count * 10 : count
    if (weight > most) [best, most] = [language, weight]
  }
  return best
}

/** The detector loads when a text needs it, some 100 ms: hardly one English text in a thousand does. */
let detector: typeof import('eld/extrasmall').eld | undefined

/** Asks letter n-grams; English is believed at once, another language only when the detector is sure. */
function detect(text: string): string {
  // `eld` is an ES module without a `require` condition; by its path it can be loaded without waiting.
  detector ??= createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('eld/extrasmall'))).eld
  const found = detector!.detect(text.slice(0, 4000))
  return found.language === 'en' || found.isReliable() ? found.language : 'und'
}
