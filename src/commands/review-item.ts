/** How a finding looks to whoever decides about it: its sentence with the change in it, its rule and its reason. */
import type {ChalkInstance} from 'chalk'
import {excerpt} from '../reports/excerpt.js'
import {widthOf} from '../reports/width.js'
import type {ReviewItem} from '../review.js'
import {shown} from '../shown.js'

/** The frame that stands before each line. */
const frame = 3

/**
 * @param place which of how many
 * @param width the columns of the terminal: the sentence is cut to a line of it
 */
export function itemText(
  {text, finding}: ReviewItem,
  place: {at: number; of: number},
  chalk: ChalkInstance,
  width = 120
): string {
  const {source} = text
  const {start, end, tier, removes} = finding
  // A terminal is handed no control character of a text or a name.
  const [file, actual, rule, reason] = [text.file, finding.actual, finding.rule, finding.reason].map(shown)
  const proposals = finding.proposals.map(shown)
  // A removal takes the blank lines before a block along; it is the block that a person looks for.
  const blanks = removes ? finding.actual.length - finding.actual.trimStart().length : 0
  const line = source.slice(0, start + blanks).split('\n').length
  const head = `${chalk.dim(`${place.at}/${place.of}`)}  ${chalk.underline(file)}:${line}  ${chalk.cyan(rule)}`
  const advice = tier === 'safe' ? '' : chalk.yellow(tier === 'unsafe' ? 'look twice: ' : 'advice: ')
  if (removes) return `${head}\n${advice}take out ${chalk.red.strikethrough(actual.trim())}\n${chalk.dim(reason)}`
  const change = changeText(actual, proposals, chalk)
  const room = Math.max(24, width - frame - widthOf(advice) - widthOf(change) - 2)
  const {before, after} = excerpt(source, start, end, room)
  const sentence = shown(before) + change + shown(after)
  return `${head}\n${advice}${sentence}\n${chalk.dim(reason)}`
}

/** Struck and inserted where there is colour, else `[was → is]`; blanks that come or go are made visible. */
function changeText(actual: string, proposals: readonly string[], chalk: ChalkInstance): string {
  const visible = (words: string) =>
    words.replace(/^\s+|\s+$/g, (blank) => '␣'.repeat(blank.length)).replace(/\s*\n\s*/g, '⏎')
  const was = visible(actual)
  const is = proposals.map(visible).join(' | ')
  if (chalk.level === 0) return proposals.length === 0 ? `[${was}]` : `[${was} → ${is}]`
  return proposals.length === 0
    ? chalk.yellow.underline(was)
    : chalk.red.strikethrough(was) + chalk.dim(' → ') + chalk.green.bold(is)
}
