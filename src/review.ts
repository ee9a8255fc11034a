/** A review: findings of some texts, one after the other, and what a person decides about them. Pure; the terminal is elsewhere. */
import {type Decision, type Decisions, decisionOn, digestOf, type Verdict} from './decisions.js'
import type {Finding} from './finding.js'

/** A text that is reviewed. */
export interface ReviewedText {
  file: string
  source: string
  findings: readonly Finding[]
}

/** A finding in its text. */
export interface ReviewItem {
  text: ReviewedText
  finding: Finding
}

/** `always` and `never` are for the config too: what is wrong with what is right, and a word that is right as it stands. */
export interface ReviewDecision extends Decision {
  always?: true
}

export class Review {
  /** What is to be decided, in the order of the texts. */
  readonly items: readonly ReviewItem[]
  private readonly texts: readonly ReviewedText[]
  private readonly decided = new Map<ReviewItem, ReviewDecision>()
  /** The items of each step, so that one can be taken back. */
  private readonly steps: ReviewItem[][] = []

  /** @param before decisions of a review that was broken off; those on texts that have changed since are left out */
  constructor(texts: readonly ReviewedText[], before: readonly Decisions[] = []) {
    this.texts = texts
    this.items = texts.flatMap((text) => text.findings.filter(isDecidable).map((finding) => ({text, finding})))
    for (const text of texts) {
      const old = before.find(({file, sha256}) => file === text.file && sha256 === digestOf(text.source))
      for (const decision of old?.decisions ?? []) this.restore(text, decision)
    }
  }

  private restore(text: ReviewedText, decision: Decision): void {
    const item = this.items.find(
      ({text: own, finding}) =>
        own === text &&
        finding.rule === decision.rule &&
        finding.start === decision.start &&
        finding.end === decision.end &&
        finding.actual === decision.actual
    )
    if (item) this.decided.set(item, decision)
  }

  /** The first item that is not decided; none when all are. What overlaps an accepted change is decided by it. */
  get next(): ReviewItem | undefined {
    return this.items.find((item) => !this.decided.has(item) && !this.isTaken(item))
  }

  /** How many items are decided, one way or another. */
  get done(): number {
    return this.items.filter((item) => this.decided.has(item) || this.isTaken(item)).length
  }

  private isTaken({text, finding}: ReviewItem): boolean {
    for (const [{text: other, finding: place}, decision] of this.decided) {
      if (other !== text || place === finding || !changes(decision)) continue
      if (place.start < finding.end && finding.start < place.end) return true
    }
    return false
  }

  /** @param words what to put there: the proposal that is accepted, or what a person wrote */
  decide(item: ReviewItem, verdict: Verdict, words?: string): void {
    this.step([item], (one) => decisionOn(one.finding, verdict, words))
  }

  /** Accepts a pair (what stands there, what is proposed) wherever it is still open; `always` for all texts to come. */
  acceptAll(item: ReviewItem, words: string, always = false): void {
    const same = this.open(({finding}) => isPair(finding, item.finding, words))
    this.step(same, ({finding}) => {
      const decision: ReviewDecision = decisionOn(finding, 'accept', words)
      return always ? {...decision, always: true} : decision
    })
  }

  /** What is still open of what cleaning would do. */
  get rest(): readonly ReviewItem[] {
    return this.open((item) => item.finding.state === 'applied' && !this.isTaken(item))
  }

  /** Accepts the rest of what cleaning would do, in all texts; advice stays open. */
  acceptRest(): void {
    this.step(this.rest, ({finding}) => decisionOn(finding, 'accept', finding.proposals[0]))
  }

  /** Lets what stands there stand, wherever a rule of its family speaks of it, in all texts to come. */
  never(item: ReviewItem): void {
    const {actual, family} = item.finding
    const same = this.open(({finding}) => finding.actual === actual && finding.family === family)
    this.step(same, ({finding}) => decisionOn(finding, 'never'))
  }

  private open(test: (item: ReviewItem) => boolean): ReviewItem[] {
    return this.items.filter((item) => !this.decided.has(item) && test(item))
  }

  private step(items: readonly ReviewItem[], decide: (item: ReviewItem) => ReviewDecision): void {
    const done: ReviewItem[] = []
    for (const item of items) {
      if (this.isTaken(item)) continue
      this.decided.set(item, decide(item))
      done.push(item)
    }
    this.steps.push(done)
  }

  /** Takes the last step back. @returns false when there is none */
  undo(): boolean {
    const step = this.steps.pop()
    for (const item of step ?? []) this.decided.delete(item)
    return step !== undefined
  }

  /** What was decided, text by text. */
  get decisions(): Decisions[] {
    return this.texts.flatMap((text) => {
      const own = this.items.filter((item) => item.text === text && this.decided.has(item))
      if (own.length === 0) return []
      const decisions = own.map((item) => this.decided.get(item)!)
      return {file: text.file, sha256: digestOf(text.source), decisions}
    })
  }
}

/** Is there something to decide? A page without an article, a comment without use, and what an author lets stand are not. */
function isDecidable({family, state, actual, proposals}: Finding): boolean {
  if (family === 'page' || family === 'stet') return false
  return ['applied', 'unsafe', 'advice', 'untrusted'].includes(state) && (actual !== '' || proposals.length > 0)
}

function changes(decision: Decision): boolean {
  return decision.do === 'accept' || decision.do === 'edit'
}

function isPair(finding: Finding, like: Finding, words: string): boolean {
  return finding.rule === like.rule && finding.actual === like.actual && finding.proposals.includes(words)
}

/** Can a config hear that these words are right? It knows how words are spelled, and nothing of blanks, figures and lines of a page. */
export function canLearnNever({family, actual}: Pick<Finding, 'family' | 'actual'>): boolean {
  return family === 'spelling' && /\p{L}/u.test(actual)
}

/** Can a config do the same everywhere? A capital only where it is a name's: that of a heading or a sentence depends on its place. */
export function canLearnAlways({rule, actual}: Pick<Finding, 'rule' | 'actual'>, words: string): boolean {
  if (!/^(?:casing|spelling|consistency)\//.test(rule) || !/\p{L}/u.test(actual)) return false
  if (isSameButCase(actual, words)) return nameRules.has(rule)
  return !words.toLowerCase().includes(actual.toLowerCase())
}
const nameRules: ReadonlySet<string> = new Set(['casing/name', 'casing/listed-name', 'consistency/name'])

function isSameButCase(actual: string, words: string): boolean {
  return actual.toLowerCase() === words.toLowerCase()
}

/** What decisions give to a config: words and names that are right, and what is to be replaced; each once, sorted. */
export function lessonsOf(decisions: readonly Decisions[]): Lessons {
  const words = new Set<string>()
  const names = new Set<string>()
  const replace: Record<string, string> = {}
  for (const decision of decisions.flatMap((one) => one.decisions) as ReviewDecision[]) {
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
