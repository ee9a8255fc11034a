/** What the casing rules share: which of them speaks about a finding of the model, and what it says of the evidence. */
import type {Article} from '../../article.js'
import {capitalise, type Evidence, type Finding} from '../../models/casing/index.js'
import type {Suggest} from '../../rule.js'
import {isException, isSlip, isSmallHeading, isUnsureAmongCode, names} from './exceptions.js'

export type Place = 'sentence-start' | 'name' | 'heading' | 'label'

/**
 * From this probability on a capital is put, below it is advice. What the model is sure of depends on what it saw: set so
 * that each sort of evidence is wrong at most once for every thirty times it is right.
 */
export function surely(evidence: Evidence): number {
  switch (evidence.of) {
    case 'line':
      // *Won the race for the third time*: such a line has lost a name, or is the second half of a broken sentence.
      return evidence.lost ? 0.95 : evidence.doubtful ? 0.93 : 0.7
    case 'start':
      // *The “Save the mill.” campaign*: the quotation is a part of the sentence.
      return evidence.quoted ? 0.9 : 0.65
    case 'title':
      return evidence.proven ? 0.75 : 0.9
    case 'lexicon':
      return evidence.always ? 0.3 : 0.55
    default:
      return thresholds[evidence.of]
  }
}

const thresholds = {
  text: 0.6,
  pair: 0.65,
  inside: 0.5,
  neighbours: 0.64,
  quote: 0.55,
  label: 0.7,
  sisters: 0.9,
  spelling: 0.9,
  'title of a person': 0.9,
  initials: 0.9,
  'given name': 0.4
} as const

/** The same for a word whose neighbour surely lacks its capital: a name half mended is wrong twice. */
const besideSure = 0.65

/** From this probability on there is advice. */
const worthALook = 0.6

/** Where a finding stands, and so which rule speaks about it. */
export function placeOf({word, evidence}: Finding): Place {
  const {block} = word
  if (block.labelEnd > block.body && (word.start < block.labelEnd || evidence.of === 'label')) return 'label'
  if (block.kind !== 'paragraph' && block.kind !== 'list') return 'heading'
  return word.position === 'middle' || names.has(evidence.of) ? 'name' : 'sentence-start'
}

/** Speaks about the findings of one place. */
export function speakOf(place: Place, article: Article, suggest: Suggest): void {
  const findings = capitalise(article)
  findings.forEach((finding, i) => {
    if (placeOf(finding) !== place || isException(article, finding)) return
    if (place === 'heading' && isSmallHeading(findings, i)) return
    const {word, expected, p, evidence} = finding
    const beside = [findings[i - 1], findings[i + 1]].filter((other) => other && isJoined(article, other, finding))
    const sure = isSure(finding)
      ? !beside.some((other) => isHalf(other, finding))
      : beside.some((other) => goesWith(other, finding))
    const meant = sure && !isUnsureAmongCode(article, finding)
    if (
      (!sure && (p < worthALook || word.block.kind === 'row')) ||
      article.isClaimed(word.start, word.end) ||
      isSlip(article, finding)
    )
      return
    suggest({start: word.start, end: word.end}, meant ? expected : [expected], reasonOf(article, evidence))
  })
}

function isSure({p, evidence, beside}: Finding): boolean {
  return p >= Math.max(surely(evidence), beside ? besideSure : 0)
}

/** The words of one name go together: *new york* is not half mended. */
function goesWith(other: Finding, finding: Finding): boolean {
  return finding.beside === true && finding.p >= besideSure && isSure(other)
}

/** Is it as likely as not that the other half of the name lacks its capital as well? Then both are left. */
function isHalf(other: Finding, finding: Finding): boolean {
  return other.beside === true && !isSure(other) && !goesWith(finding, other) && other.p >= halfFrom
}

const halfFrom = 0.4

function isJoined({source}: Article, one: Finding, other: Finding): boolean {
  if (Math.abs(one.index - other.index) !== 1) return false
  const end = Math.min(one.word.end, other.word.end)
  return Math.max(one.word.start, other.word.start) - end === 1 && source[end] !== '\n'
}

function reasonOf(article: Article, evidence: Evidence): string {
  switch (evidence.of) {
    case 'text':
      return `this text writes “${evidence.form}” ${evidence.count === 1 ? 'elsewhere' : `${evidence.count} times`}`
    case 'pair':
      return `part of a name beside “${article.text(evidence.neighbour)}”`
    case 'sisters':
      return `${evidence.count} other words of this text’s labels have a capital`
    case 'initials':
      return `“${evidence.letters}” stands for the name`
    default:
      return reasons[evidence.of]
  }
}

const reasons = {
  lexicon: 'edited text writes it with a capital',
  inside: 'it stands inside a name',
  neighbours: 'the words around it make it part of a name',
  start: 'a sentence starts here',
  quote: 'a sentence starts in the quotation',
  label: 'a sentence or an entry starts after the label',
  title: 'the other words of this heading have a capital',
  line: 'a sentence starts with this line',
  spelling: 'the name is spelled so',
  'title of a person': 'a name follows the title',
  'given name': 'a given name stands before it'
} as const
