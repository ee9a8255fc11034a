/** The casing model: which words in lower case should have a capital, how surely, and what speaks for it. */
import {readFileSync} from 'node:fs'
import type {Article, Word} from '../../article.js'
import {type Facts, facts} from '../../lexicon/index.js'
import {probability, readTrees, type Trees} from '../trees.js'
import {featureCount, fillFeatures} from './features.js'
import type {Known} from './known.js'
import {joined, Scene} from './scene.js'

/** What speaks for a capital, the strongest first. */
export type Evidence =
  | {of: 'text'; form: string; count: number}
  /** `always`: a nationality, a day, a country, which no dictionary has in lower case. */
  | {of: 'lexicon'; always: boolean}
  | {of: 'title of a person'}
  | {of: 'pair'; neighbour: Word}
  /** Between two capitalised words that are names only together: *International crisis Group*. */
  | {of: 'inside'}
  | {of: 'neighbours'}
  | {of: 'start'}
  | {of: 'quote'}
  | {of: 'label'}
  | {of: 'title'}
  /** So many words of this text's labels have a capital. */
  | {of: 'sisters'; count: number}
  /** `doubtful`: the word seldom starts a sentence, or the line above may go on here. */
  | {of: 'line'; doubtful: boolean}
  | {of: 'spelling'}

/** A word that should have a capital. */
export interface Finding {
  readonly word: Word
  /** Its place in `article.words`. */
  readonly index: number
  /** How probable it is that the capital is missing, 0 to 1. */
  readonly p: number
  /** The word as it should be. */
  readonly expected: string
  readonly evidence: Evidence
}

/** Below this probability nothing is said. */
export const leastProbable = 0.25

/** Words whose log odds are lower in the small first stage are cleared without asking the second: it would say the same. */
const clearedBelow = -3

/** The same for the first sixty trees of the second stage, whose sum the others only refine. */
const headBelow = -2.2

let stages: {first: Trees; head: Trees; rest: Trees} | undefined
const row = new Float32Array(featureCount)

/** The words of the English blocks that should have a capital, in order; computed once for each article. */
export function capitalise(article: Article): readonly Finding[] {
  return article.english ? article.once(find) : []
}

function find(article: Article): Finding[] {
  const found: Finding[] = []
  const scene = new Scene(article)
  for (const block of article.blocks) {
    if (!block.english || block.caps) continue
    for (let index = block.from; index < block.to; index++) {
      const word = article.words[index]
      const spelling = word.form.shape === 'lower' ? undefined : spellingOf(word.form.text, word.form.lower)
      if (spelling && !article.protects(word.start, word.end))
        found.push({word, index, p: 0.95, expected: spelling, evidence: {of: 'spelling'}})
      if (!scene.candidate(index)) continue
      if (article.protects(word.start, word.end)) continue
      const finding = judged(scene, index)
      if (finding) found.push(finding)
    }
  }
  return found
}

function judged(scene: Scene, index: number): Finding | undefined {
  const word = scene.article.words[index]
  const known = scene.of(word.form)
  const put = (p: number, evidence: Evidence): Finding => ({
    word,
    index,
    p,
    expected: capitalised(word.form.text, known),
    evidence
  })
  const sisters = scene.labelSisters(index)
  if (sisters > 0) return put(0.9, {of: 'sisters', count: sisters})
  if (scene.afterTitle(index)) return put(0.95, {of: 'title of a person'})
  if (known.facts && isAlways(known.facts) && !scene.amongStrangers(index))
    return put(0.95, {of: 'lexicon', always: true})
  stages ??= {first: treesOf('first.bin'), head: treesOf('head.bin'), rest: treesOf('rest.bin')}
  fillFeatures(scene, index, row)
  if (stages.first.score(row) < clearedBelow) return undefined
  const head = stages.head.score(row)
  if (head < headBelow) return undefined
  const p = probability(head + stages.rest.score(row))
  if (p < leastProbable || isLeftAlone(scene, index)) return undefined
  const evidence = evidenceFor(scene, index)
  // *Questions about North Korea*: styles differ on such words in a title.
  if (evidence.of === 'title' && known.small && index > word.block.from) return undefined
  return put(p, evidence)
}

/** What the trees cannot know. */
function isLeftAlone(scene: Scene, index: number): boolean {
  return (
    scene.goesOn(index) ||
    scene.usuallyLower(index) ||
    scene.isKin(index) ||
    scene.isDoubleF(index) ||
    scene.amongStrangers(index)
  )
}

function treesOf(name: string): Trees {
  return readTrees(readFileSync(new URL(name, import.meta.url)))
}

/** The word with its first letter as a capital, or as it is always spelled (`McDonald`). */
function capitalised(text: string, {facts, key}: Known): string {
  const mixed = facts?.mixed
  if (mixed && mixed.length === key.length && text.length >= mixed.length) return mixed + text.slice(mixed.length)
  const first = text.codePointAt(0)! > 0xffff ? 2 : 1
  return text.slice(0, first).toUpperCase() + text.slice(first)
}

/**
 * The usual spelling of a name that lacks one capital of it: `O'neill`, `youTube`. Not `Mcdonald` or `Youtube`, which some
 * people and papers write.
 */
function spellingOf(text: string, lower: string): string | undefined {
  const first = text.charCodeAt(0)
  const apostrophe = first === 0x4f && (text[1] === "'" || text[1] === '’')
  if (!(first >= 0x61 && first <= 0x7a) && !apostrophe) return undefined
  const mixed = facts(lower)?.mixed
  if (!mixed || mixed.length > text.length) return undefined
  let missing = 0
  for (let i = 0; i < mixed.length; i++) {
    const [has, wants] = [text[i] === '’' ? "'" : text[i], mixed[i]]
    if (has === wants) continue
    if (has.toUpperCase() !== wants || missing++ > 0) return undefined
  }
  if (missing === 0) return undefined
  return [...text].map((letter, i) => (mixed[i] && letter.toUpperCase() === mixed[i] ? mixed[i] : letter)).join('')
}

function evidenceFor(scene: Scene, index: number): Evidence {
  const {words, source} = scene.article
  const word = words[index]
  const known = scene.of(word.form)
  const {block} = word
  const left = words[index - 1]?.block === block ? words[index - 1] : undefined
  const right = words[index + 1]?.block === block ? words[index + 1] : undefined
  const form = capitalFormOf(scene.article, word)
  if (form && known.capitalMiddle > 0 && word.position !== 'start')
    return {of: 'text', form: form.text, count: form.count}
  if (known.facts?.name && !known.facts.knownLower) return {of: 'lexicon', always: false}
  if (left === undefined)
    return block.kind === 'heading'
      ? {of: 'title'}
      : {of: 'line', doubtful: (known.facts?.starter ?? 0) < 0.03 || scene.afterOpenLine(index)}
  if (word.start >= block.labelEnd && left.end < block.labelEnd) return {of: 'label'}
  if (word.position !== 'middle') return {of: isOpening(source, word) ? 'quote' : 'start'}
  const pair = scene.namePair(index)
  if (pair) return {of: 'pair', neighbour: pair}
  if (block.kind !== 'paragraph' && block.kind !== 'list') return {of: 'title'}
  if (known.facts && known.facts.capital > 0.5) return {of: 'lexicon', always: false}
  if (right && isPlainCapital(scene, left) && isPlainCapital(scene, right) && joined(left, word) && joined(word, right))
    return {of: 'inside'}
  if (left.form.shape !== 'lower' || (right && right.form.shape !== 'lower')) return {of: 'neighbours'}
  return {of: 'lexicon', always: false}
}

/** Nationalities, days, months and countries that no dictionary has in lower case, and edited text hardly ever. */
function isAlways({people, calendar, region, knownLower, largeLower, seen, capital}: Facts): boolean {
  return (people || calendar || region) && !knownLower && !largeLower && seen >= 28 && capital >= 0.95
}

/** A word with a capital mid-sentence that is no name by itself. */
function isPlainCapital(scene: Scene, {form, position}: Word): boolean {
  if (form.shape !== 'capital' || position !== 'middle') return false
  const found = scene.of(form).facts
  return found?.knownLower === true && !found.person && !found.place
}

function isOpening(source: string, word: Word): boolean {
  return /["“‘'«]/.test(source[word.start - 1] ?? '')
}

function capitalFormOf(article: Article, word: Word): {text: string; count: number} | undefined {
  const forms = article.evidence.family(word.form.lower)?.forms ?? []
  return forms.find((form) => form.shape === 'capital' || form.shape === 'mixed')
}
