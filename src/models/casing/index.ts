/** The casing model: which words in lower case should have a capital, how surely, and what speaks for it. */
import {readFileSync} from 'node:fs'
import type {Article, Block, Word} from '../../article.js'
import type {Facts} from '../../lexicon/index.js'
import {valuesOf} from '../manifest.js'
import {probability, readTrees, type Trees} from '../trees.js'
import type {Entry} from './entry.js'
import {featureCount, fillOthers, fillQuick} from './features.js'
import {pronounsAndMonths} from './pronouns-and-months.js'
import {joined, Scene, shapes} from './scene.js'

/** What speaks for a capital, the strongest first. */
export type Evidence =
  | {of: 'text'; form: string; count: number}
  /** `always`: a nationality, a day, a country, which no dictionary has in lower case. */
  | {of: 'lexicon'; always: boolean}
  | {of: 'title of a person'}
  /** It gives its letter to the abbreviation in brackets after the name: *the National rowing Union (NRU)*. */
  | {of: 'initials'; letters: string}
  /** No dictionary has the word, and the given name of a person stands before it. */
  | {of: 'given name'}
  /** It gives a letter to the abbreviation in brackets after a name: *the National rowing Union (NRU)*. */
  | {of: 'initials'; letters: string}
  | {of: 'pair'; neighbour: Word}
  /** Between two capitalised words that are names only together: *International crisis Group*. */
  | {of: 'inside'}
  | {of: 'neighbours'}
  /** `quoted`: after a quotation that ends with the sentence. */
  | {of: 'start'; quoted: boolean}
  | {of: 'quote'}
  | {of: 'label'}
  /** `proven`: other words with a capital are no names, or it is the first word. */
  | {of: 'title'; proven: boolean}
  /** So many words of this text's labels have a capital. */
  | {of: 'sisters'; count: number}
  /**
   * `doubtful`: the word seldom starts a sentence, or the line above may go on here. `lost`: the word mostly follows a name, and the
   * line may have lost it (*Won the race*).
   */
  | {of: 'line'; doubtful: boolean; lost: boolean}
  | {of: 'spelling'}
  /** The pronoun, a month: the words beside it decide. */
  | {of: 'pronoun'}
  | {of: 'date'}

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
  /** Was it judged as if its neighbour, which surely lacks its capital, had it? */
  readonly beside?: boolean
}

/** Below this probability nothing is said. */
export const leastProbable = 0.25

/** From this probability on a word is taken for capitalised when its neighbours are judged again. */
const liftFrom = 0.65

/**
 * After so many trees a word whose log odds are below the bound is cleared, and one above `sure` is certain, without asking the other
 * trees. The training sets them, so that of a thousand words that all trees find each step clears at most one.
 */
interface Step {
  trees: number
  bound: number
  sure: number
}
interface Stage {
  trees: Trees
  steps: readonly Step[]
}

let stages: {quick: Stage; judge: Stage} | undefined
const row = new Float32Array(featureCount)

/** The words of the English blocks that should have a capital, in order; computed once for each article. */
export function capitalise(article: Article): readonly Finding[] {
  return article.english ? article.once(find) : []
}

/** How the article cases its words; a word that is sure to lack its capital counts as one that has it. */
export function sceneOf(article: Article): Scene {
  return article.once(sceneFor)
}

const sceneFor = (article: Article) => new Scene(article)

function find(article: Article): Finding[] {
  const found: Finding[] = []
  const scene = sceneOf(article)
  for (const block of article.blocks) {
    if (block.english && !block.caps && !article.isRemoved(block)) found.push(...findIn(scene, block))
  }
  return withCertain(article, found)
}

/** The findings with those that need no model, in order. */
function withCertain(article: Article, found: Finding[]): Finding[] {
  const certain = pronounsAndMonths(article)
  if (certain.size === 0) return found
  const more = [...certain].flatMap(([index, of]): Finding[] => {
    const word = article.words[index]
    if (article.protects(word.start, word.end)) return []
    const expected = word.form.text[0].toUpperCase() + word.form.text.slice(1)
    return [{word, index, p: 0.95, expected, evidence: {of}}]
  })
  return [...found.filter(({index}) => !certain.has(index)), ...more].sort((a, b) => a.index - b.index)
}

/** The findings of one block. */
function findIn(scene: Scene, block: Block): Finding[] {
  const {article} = scene
  let found: Finding[] = []
  for (let index = block.from; index < block.to; index++) {
    if (scene.isPlain(index) && !scene.followsLink(index)) continue
    const finding = scene.isLower(index)
      ? scene.candidate(index) || scene.followsLink(index)
        ? judged(scene, index)
        : undefined
      : misspelled(scene, index)
    if (finding && !article.protects(finding.word.start, finding.word.end)) found.push(finding)
    if (scene.shapes[index] >= shapes.mixed) found = spelledOut(scene, index, found)
  }
  return found.some(({p}) => p >= liftFrom) ? secondLook(scene, block, found) : found
}

/**
 * The words of one name go together: beside a word that surely lacks its capital each is judged again, as if that one had it.
 * *new york* is not half mended.
 */
function secondLook(scene: Scene, {from, to}: Block, found: Finding[]): Finding[] {
  const {article} = scene
  const {words} = article
  const all = new Map(found.map((finding) => [finding.index, finding]))
  const lifted = found.filter((finding) => finding.p >= liftFrom && isName(finding)).map(({index}) => index)
  for (const index of lifted) scene.lift(index)
  for (const index of lifted) {
    for (const next of [index - 1, index + 1]) {
      if (next < from || next >= to || !joined(words[Math.min(index, next)], words[Math.max(index, next)])) continue
      const finding = all.has(next) || scene.candidate(next) ? judged(scene, next) : undefined
      if (!finding || finding.p <= (all.get(next)?.p ?? 0)) continue
      if (article.protects(finding.word.start, finding.word.end)) continue
      all.set(next, {...finding, beside: true})
      if (finding.p < liftFrom || !isName(finding) || scene.isLifted(next)) continue
      scene.lift(next)
      lifted.push(next)
    }
  }
  return [...all.values()].sort((a, b) => a.index - b.index)
}

/** Not a word that starts a sentence: what follows it is no name for that. */
function isName({word, evidence}: Finding): boolean {
  return word.position === 'middle' || evidence.of === 'text' || evidence.of === 'lexicon' || evidence.of === 'pair'
}

/** A name that lacks one capital of it. */
function misspelled(scene: Scene, index: number): Finding | undefined {
  const word = scene.article.words[index]
  const expected = spellingOf(scene.article, word.form.text, word.form.lower)
  return expected ? {word, index, p: 0.95, expected, evidence: {of: 'spelling'}} : undefined
}

/**
 * What an abbreviation in brackets says of the name before it (*the National rowing Union (NRU)*): each letter begins a word, small words
 * between may give none. Words in lower case of the name lack their capital when two others have theirs; a last word that gives no
 * letter is none of it (*the National Rowing Union team (NRU)*).
 */
function spelledOut(scene: Scene, index: number, found: Finding[]): Finding[] {
  const {words, source} = scene.article
  const {start, end, block} = words[index]
  const letters = source[start - 1] === '(' ? /^([A-Z]{3,6})s?\)/.exec(source.slice(start, end + 1))?.[1] : undefined
  const last = index - 1
  if (!letters || last < block.from || start - words[last].end !== 2) return found
  if (scene.isLower(last) && initialOf(words[last]) !== letters.at(-1)) {
    // *the National Rowing corporation (NR)*: names lose such words when they are abbreviated.
    if (scene.of(words[last].form).afterCapital > mostlyCapital) return found
    return wordsOf(scene, letters, block, last - 1) ? found.filter((finding) => finding.index !== last) : found
  }
  const name = wordsOf(scene, letters, block, last) ?? []
  const missing = name.filter((i) => scene.isLower(i) && !scene.isSmall(words[i].form))
  // *Fluorescence in situ hybridization (FISH)* is a term: a name shows more capitals than it lacks.
  const capitals = name.filter((i) => words[i].position === 'middle' && !scene.isLower(i))
  if (missing.length + 2 > letters.length || capitals.length < Math.max(2, missing.length)) return found
  if (missing.some((i) => source[words[i].start - 1] === '-' || scene.article.protects(words[i].start, words[i].end)))
    return found
  const findings = missing.map((i): Finding => {
    const word = words[i]
    const expected = capitalised(word.form.text, scene.of(word.form))
    return {word, index: i, p: 0.95, expected, evidence: {of: 'initials', letters}}
  })
  return [...found.filter((finding) => !missing.includes(finding.index)), ...findings].sort((a, b) => a.index - b.index)
}

const mostlyCapital = 0.6

/** The words that give the letters, of those that end with the one at `last`; undefined when they do not spell them. */
function wordsOf(scene: Scene, letters: string, {from}: Block, last: number): number[] | undefined {
  const {words} = scene.article
  const found: number[] = []
  for (let i = last; found.length < letters.length; i--) {
    if (i < from || (i < last && words[i + 1].start - words[i].end !== 1)) return undefined
    if (initialOf(words[i]) === letters[letters.length - 1 - found.length]) found.push(i)
    else if (!scene.isSmall(words[i].form)) return undefined
  }
  return found
}

function initialOf({form}: Word): string {
  return form.lower[0].toUpperCase()
}

function judged(scene: Scene, index: number): Finding | undefined {
  const word = scene.article.words[index]
  const entry = scene.of(word.form)
  const {text} = word.form
  if (isAcronym(entry.facts, scene.article, index)) {
    const {length} = entry.key
    const expected = text.slice(0, length).toUpperCase() + text.slice(length)
    return {word, index, p: 0.95, expected, evidence: {of: 'spelling'}}
  }
  const plain = plainEvidence(scene, index, entry)
  const p = plain ? plain.p : probabilityOf(scene, index)
  if (p < leastProbable || (!plain && isLeftAlone(scene, index, p))) return undefined
  const evidence = plain ? plain.evidence : evidenceFor(scene, index)
  // *Note: see page four*, where no other label shows what is usual.
  if (evidence.of === 'label' && scene.habits.labels[1] === 0) return undefined
  // *in tuch with the mill*: a rare name is more often a slip of the common word beside it.
  if (
    evidence.of === 'lexicon' &&
    p < 0.8 &&
    scene.article.lexicon.hasFrequentNeighbour(entry.key) &&
    scene.inText(word.form).capital === 0
  )
    return undefined
  // *Lord of the Rings*: a small word after another belongs to no name's start.
  if (
    entry.small &&
    word.position === 'middle' &&
    index > word.block.from &&
    !scene.isCapital(index - 1) &&
    scene.isSmall(scene.article.words[index - 1].form)
  )
    return undefined
  // *Questions about North Korea*: styles differ on such words in a title.
  if (evidence.of === 'title' && entry.small && index > word.block.from) return undefined
  return {word, index, p, expected: capitalised(text, entry), evidence}
}

/** What needs no model. */
function plainEvidence(scene: Scene, index: number, {always}: Entry): Pick<Finding, 'p' | 'evidence'> | undefined {
  const sisters = scene.labelSisters(index)
  if (sisters > 0) return {p: 0.9, evidence: {of: 'sisters', count: sisters}}
  if (scene.afterTitle(index)) return {p: 0.95, evidence: {of: 'title of a person'}}
  if (!always || scene.amongStrangers(index)) return undefined
  return {p: 0.95, evidence: {of: 'lexicon', always: true}}
}

/** How probable it is that the capital is missing; 0 for the many words that are cleared early. */
function probabilityOf(scene: Scene, index: number): number {
  stages ??= {quick: stageOf('quick.bin'), judge: stageOf('judge.bin')}
  fillQuick(scene, index, row)
  if (marginOf(stages.quick) === cleared) return 0
  fillOthers(scene, index, row)
  return probability(marginOf(stages.judge))
}

const cleared = -Infinity

/** The log odds of the row. */
function marginOf({trees, steps}: Stage): number {
  let margin = 0
  let from = 0
  for (const step of steps) {
    margin += trees.score(row, 0, from, step.trees)
    if (margin < step.bound) return cleared
    if (margin > step.sure) return margin
    from = step.trees
  }
  return from < trees.count ? margin + trees.score(row, 0, from) : margin
}

/** What the trees cannot know. */
function isLeftAlone(scene: Scene, index: number, p: number): boolean {
  return (
    // *a street appears: a chandler’s, a chapel*
    (p < 0.9 && (scene.afterArticle(index) || scene.amongStrangers(index))) ||
    scene.goesOn(index) ||
    (p < 0.93 && scene.usuallyLower(index)) ||
    scene.isKin(index) ||
    scene.isDoubleF(index) ||
    scene.isGivenName(index) ||
    scene.isSpecies(index)
  )
}

function stageOf(name: string): Stage {
  const file = new URL(name, import.meta.url)
  const {steps} = valuesOf<{steps: (Omit<Step, 'sure'> & {sure: number | null})[]}>(file)
  return {
    trees: readTrees(readFileSync(file)),
    steps: steps.map((step) => ({...step, sure: step.sure ?? Number.POSITIVE_INFINITY}))
  }
}

/** Of two letters only these: *wa*, *ip*, *os* are words or code. */
const shortAcronyms = new Set(['eu', 'tv', 'uk'])

/**
 * `bbc`, `nhs` in running text: edited text has it in capitals alone. Where this text writes it small twice and never in
 * capitals, it is a habit; after a number (`300 ppi`) it is a unit; beside any mark but those of sentences it is code.
 */
function isAcronym(found: Facts | undefined, {source, words}: Article, index: number): boolean {
  if (!found || found.knownLower || found.common || found.upper < 0.97 || found.seen < 40) return false
  const {key} = found
  if (key.length > 5 || (key.length < 3 && !shortAcronyms.has(key))) return false
  const {form, block, start, end} = words[index]
  const {count, family} = form
  if (count > 1 && !family.forms.some(({shape}) => shape === 'upper')) return false
  if (block.kind !== 'paragraph' || block.to - block.from < 6 || words[index - 1]?.form.shape === 'number') return false
  return (
    /^[ (“]$/.test(source[start - 1] ?? '') &&
    /^(?: [\p{L}(“]|[.,;:?!)”](?:[\s”)]|$)|$)/u.test(source.slice(end, end + 2))
  )
}

/** The word with its first letter as a capital, or as it is always spelled (`McDonald`). */
function capitalised(text: string, {facts, key}: Entry): string {
  const mixed = facts?.mixed
  if (mixed && mixed.length === key.length && text.length >= mixed.length) return mixed + text.slice(mixed.length)
  const first = text.codePointAt(0)! > 0xffff ? 2 : 1
  return text.slice(0, first).toUpperCase() + text.slice(first)
}

/**
 * The usual spelling of a name that lacks one capital of it: `O'neill`, `youTube`. Not `Mcdonald` or `Youtube`, which some
 * people and papers write.
 */
function spellingOf({lexicon}: Article, text: string, lower: string): string | undefined {
  const first = text.charCodeAt(0)
  const apostrophe = first === 0x4f && (text[1] === "'" || text[1] === '’')
  if (!(first >= 0x61 && first <= 0x7a) && !apostrophe) return undefined
  const mixed = lexicon.facts(lower)?.mixed
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
  if (form && scene.inText(word.form).capitalMiddle > 0 && word.position !== 'start')
    return {of: 'text', form: form.text, count: form.count}
  if (known.facts?.name && !known.facts.knownLower) return {of: 'lexicon', always: false}
  if (left === undefined) {
    if (word.start < block.labelEnd) return {of: 'line', doubtful: false, lost: false}
    const open = scene.afterOpenLine(index)
    const rare = (known.facts?.starter ?? 0) < 0.03
    const lost = rare && known.follows
    if (block.kind === 'heading' && !open && !lost) return {of: 'title', proven: true}
    return {of: 'line', doubtful: rare || open, lost}
  }
  if (word.start >= block.labelEnd && left.end < block.labelEnd) return {of: 'label'}
  if (word.position !== 'middle') {
    if (isOpening(source, word)) return {of: 'quote'}
    return {of: 'start', quoted: isClosing(source, word)}
  }
  if (isSurname(scene, index)) return {of: 'given name'}
  const pair = scene.namePair(index)
  if (pair) return {of: 'pair', neighbour: pair}
  if (block.kind !== 'paragraph' && block.kind !== 'list')
    return {of: 'title', proven: block.kind !== 'heading' || scene.isTitle(block)}
  if (known.facts && known.facts.capital > 0.5) return {of: 'lexicon', always: false}
  if (right && isPlainCapital(scene, left) && isPlainCapital(scene, right) && joined(left, word) && joined(word, right))
    return {of: 'inside'}
  if (left.form.shape !== 'lower' || (right && right.form.shape !== 'lower')) return {of: 'neighbours'}
  return {of: 'lexicon', always: false}
}

/** *Gwen lindqvar*: a word that nobody knows after a common given name. */
function isSurname(scene: Scene, index: number): boolean {
  const {words, source} = scene.article
  const [left, word] = [words[index - 1], words[index]]
  if (!scene.isCapital(index - 1) || !joined(left, word) || source[left.end] !== ' ') return false
  const {kind, facts: given} = scene.of(left.form)
  return kind === 3 && given?.commonCapital === true && scene.of(word.form).facts === undefined
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

function isClosing(source: string, word: Word): boolean {
  return /[.!?…]["”’']\s/.test(source.slice(word.start - 3, word.start))
}

function capitalFormOf(article: Article, word: Word): {text: string; count: number} | undefined {
  const forms = article.evidence.family(word.form.lower)?.forms ?? []
  return forms.find((form) => form.shape === 'capital' || form.shape === 'mixed')
}
