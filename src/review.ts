/** A review: findings of some texts, one after the other, and what a person decides about them. Pure; the terminal is elsewhere. */
import {Deciding} from './deciding.js'
import {type Decision, type Decisions, decisionOn, digestOf} from './decisions.js'
import {applyEdits} from './edit.js'
import type {Finding} from './finding.js'
import type {SessionItem} from './session.js'
import {spunText, type Verdict} from './verdict.js'

/** A text that is reviewed. */
export interface ReviewedText {
  file: string
  source: string
  findings: readonly Finding[]
  /** What is to do with it, if that is known. */
  verdict?: Verdict
}

/** A finding with its text. */
export interface ReviewItem extends Finding, SessionItem {
  text: ReviewedText
}

export class Review extends Deciding<ReviewItem> {
  private readonly texts: readonly ReviewedText[]

  /** @param before decisions of a review that was broken off; those on texts that have changed since are left out */
  constructor(texts: readonly ReviewedText[], before: readonly Decisions[] = []) {
    super(
      texts.flatMap((text) =>
        text.findings.filter(isDecidable).map((finding) => ({...finding, ...learnableOf(finding), text}))
      )
    )
    this.texts = texts
    for (const text of texts) {
      const old = before.find(({file, sha256}) => file === text.file && sha256 === digestOf(text.source))
      for (const decision of old?.decisions ?? []) this.restore(text, decision)
    }
  }

  private restore(text: ReviewedText, {rule, start, end, actual, expected, ...choice}: Decision): void {
    const item = this.items.find(
      (one) => one.text === text && one.rule === rule && one.start === start && one.end === end && one.actual === actual
    )
    if (item) this.decide([item], () => choice)
  }

  /** How many items are decided, one way or another. */
  get done(): number {
    return this.items.length - this.open.length
  }

  /** What stands before and after an item by what was decided there: its sentence is read as it will be. */
  around(item: ReviewItem): {before: string; after: string} {
    const {start, end, text} = item
    const rivals = new Set([item, ...this.rivalsOf(item)])
    const edits = this.decided.flatMap(([one, {text: words, proposal}]) => {
      const now = words ?? proposal
      return one.text === text && !rivals.has(one) && now !== undefined
        ? [{start: one.start, end: one.end, text: now}]
        : []
    })
    edits.sort((one, other) => one.start - other.start || one.end - other.end)
    const isBefore = (edit: {end: number}) => edit.end <= start
    const behind = edits.filter((edit) => !isBefore(edit))
    const moved = behind.map((edit) => ({...edit, start: edit.start - end, end: edit.end - end}))
    return {
      before: applyEdits(text.source.slice(0, start), edits.filter(isBefore)),
      after: applyEdits(text.source.slice(end), moved)
    }
  }

  /** What was decided, text by text. */
  get decisions(): Decisions[] {
    return this.texts.flatMap((text) => {
      const own = this.items.filter((item) => item.text === text && this.choiceOf(item))
      if (own.length === 0) return []
      const decisions = own.map((item) => decisionOn(item, this.choiceOf(item)!))
      return [{file: text.file, sha256: digestOf(text.source), decisions}]
    })
  }
}

/** Is there something to decide? A verdict on a whole text is not, nor a comment without use, nor what an author lets stand. */
function isDecidable({rule, family, state, actual, proposals}: Finding): boolean {
  if (family === 'page' || family === 'stet' || rule === spunText) return false
  return ['applied', 'unsafe', 'advice', 'untrusted'].includes(state) && (actual !== '' || proposals.length > 0)
}

/** Can a config hear that these words are right? It knows how words are spelled, and nothing of blanks, figures and lines of a page. */
export function canLearnNever({family, actual}: Pick<Finding, 'family' | 'actual'>): boolean {
  return family === 'spelling' && isWord(actual)
}

/** Of a doubled word the blank before it goes too: that is no word of a config. */
function isWord(actual: string): boolean {
  return /^\S*\p{L}\S*$/u.test(actual)
}

/** Can a config do the same everywhere? A capital only where it is a name's: that of a heading or a sentence depends on its place. */
function canLearnAlways({rule, actual}: Pick<Finding, 'rule' | 'actual'>, words: string): boolean {
  if (!/^(?:casing|spelling|consistency)\//.test(rule) || words.trim() === '' || actual !== actual.trim()) return false
  if (!/\p{L}/u.test(actual)) return false
  if (isSameButCase(actual, words)) return nameRules.has(rule)
  return !words.toLowerCase().includes(actual.toLowerCase())
}
const nameRules: ReadonlySet<string> = new Set(['casing/name', 'casing/listed-name', 'consistency/name'])

/** What a config can hear of a finding. */
export function learnableOf(finding: Finding): Pick<SessionItem, 'never' | 'always'> {
  const [words, ...others] = finding.proposals
  const always = words !== undefined && others.length === 0 && canLearnAlways(finding, words)
  return {never: canLearnNever(finding), always}
}

function isSameButCase(actual: string, words: string): boolean {
  return actual.toLowerCase() === words.toLowerCase()
}

/** What decisions give to a config: words and names that are right, and what is to be replaced; each once, sorted. */
export function lessonsOf(decisions: readonly Decisions[]): Lessons {
  const words = new Set<string>()
  const names = new Set<string>()
  const replace: Record<string, string> = {}
  for (const decision of decisions.flatMap((one) => one.decisions)) {
    const {actual, rule, proposal} = decision
    const family = rule.slice(0, rule.indexOf('/'))
    if (decision.do === 'never' && canLearnNever({family, actual}))
      (/^\p{Lu}/u.test(actual) ? names : words).add(actual)
    if (!decision.always || !proposal || !canLearnAlways({rule, actual}, proposal)) continue
    if (isSameButCase(actual, proposal)) names.add(proposal)
    else replace[actual] = proposal
  }
  return {words: [...words].sort(), names: [...names].sort(), replace}
}

export interface Lessons {
  words: string[]
  names: string[]
  replace: Record<string, string>
}
