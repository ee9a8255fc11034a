/** How a finding looks to whoever decides about it: its sentence with the change in it, its rule and its reason. */
import type {ChalkInstance} from 'chalk'
import {excerpt} from '../reports/excerpt.js'
import {widthOf} from '../reports/width.js'
import type {Review, ReviewedText, ReviewItem} from '../review.js'
import {shown, shownLine} from '../shown.js'
import {verdictNames} from '../verdict.js'

/** The frame that stands before each line. */
const frame = 3

/** What a sentence has beside its change where the terminal is narrow: it goes on in the next line there. */
const leastRoom = 48

/**
 * @param width the columns of the terminal: the sentence is cut to a line of it
 * @param done what was decided about it so far
 */
export function itemText(item: ReviewItem, review: Review, chalk: ChalkInstance, width = 120, done = ''): string {
  const {start, tier, removes} = item
  const {source} = item.text
  // A terminal is handed no control character of a text or a name.
  const [file, actual, rule, reason] = [item.text.file, item.actual, item.rule, item.reason].map(shown)
  const proposals = item.proposals.map(shown)
  // A removal takes the blank lines before a block along; it is the block that a person looks for.
  const blanks = removes ? item.actual.length - item.actual.trimStart().length : 0
  const line = source.slice(0, start + blanks).split('\n').length
  const head = `${chalk.dim(`${review.items.indexOf(item) + 1}/${review.items.length}`)}  ${chalk.underline(file)}:${line}  ${chalk.cyan(rule)}${done === '' ? '' : `  ${done}`}`
  const advice = tier === 'safe' ? '' : chalk.yellow(tier === 'unsafe' ? 'look twice: ' : 'advice: ')
  if (removes) return `${head}\n${advice}take out ${chalk.red.strikethrough(actual.trim())}\n${chalk.dim(reason)}`
  const change = changeText(actual, proposals, chalk)
  const room = Math.max(leastRoom, width - frame - widthOf(advice) - widthOf(change) - 2)
  const around = review.around(item)
  const at = around.before.length
  const sentence = excerpt(around.before + item.actual + around.after, at, at + item.actual.length, room)
  return `${head}\n${advice}${shown(sentence.before)}${change}${shown(sentence.after)}\n${chalk.dim(reason)}`
}

/** What a person should know of a text before they go through it; `''` where nothing asks for more than the findings. */
export function verdictText({file, verdict}: ReviewedText, chalk: ChalkInstance): string {
  if (!verdict || verdict.verdict === 'clean' || verdict.verdict === 'mended') return ''
  const lines = verdict.why.map((line) => `\n- ${shownLine(line)}`)
  return `${chalk.underline(shownLine(file))}: ${chalk.bold(verdictNames[verdict.verdict])}${lines.join('')}`
}

/** Between brackets, whatever the colours; blanks that come or go are made visible. */
function changeText(actual: string, proposals: readonly string[], chalk: ChalkInstance): string {
  const visible = (words: string) =>
    words.replace(/^\s+|\s+$/g, (blank) => '␣'.repeat(blank.length)).replace(/\s*\n\s*/g, '⏎')
  const was = visible(actual)
  if (proposals.length === 0) return `[${chalk.yellow(was)}]`
  const is = proposals.map((words) => chalk.green.bold(visible(words)) || chalk.dim('nothing')).join(' | ')
  return `[${was === '' ? '+' : chalk.red(was) + chalk.dim(' → ')}${is}]`
}

/**
 * The keys that fit a finding: nothing is to be accepted without a proposal, nothing to be learnt of blanks. Where a config
 * cannot hear it, never comes to the same as skip, and is not offered beside it.
 */
export function keyLine(item: ReviewItem, review: Review, chalk: ChalkInstance): string {
  const {proposals} = item
  const like = review.alike(item).length
  const several = proposals.slice(0, 9).map((words, i) => `${i + 1} ${chalk.bold(shownLine(words) || 'take out')}`)
  const keys = [
    ...(proposals.length === 1 ? ['a accept'] : several),
    's skip',
    'e edit',
    ...(like > 1 ? [`${proposals.length === 1 ? 'A/S' : 'S'} all ${like} like this`] : []),
    ...(proposals.length === 1 && item.always ? ['L always'] : []),
    ...(item.never ? ['n never, in any text'] : []),
    'u undo',
    'w write',
    'q quit',
    '? all keys'
  ]
  return keys
    .map((key) => key.replace(/^(\S+) /, (_, name) => `${chalk.cyan(name)} `).replaceAll(' ', '\u00a0'))
    .join(chalk.dim(' · '))
}
