/** The way through a review: shows one finding after the other, and does what the keys say. */
import type {Review, ReviewedText, ReviewItem} from '../review.js'
import {reviewKeys} from '../review-keys.js'
import {Session} from '../session.js'
import {shownLine} from '../shown.js'
import {colourLevel, type Io} from './io.js'
import {Keys} from './keys.js'
import type {Printing} from './options.js'
import {itemText, keyLine, verdictText} from './review-item.js'

/** How a person leaves: to write what was accepted, to go on later, or by breaking off. */
export type End = 'write' | 'later' | 'broken off'

/** @param keep called after each decision */
export async function walk(review: Review, keep: () => void, {color}: Printing, io: Io): Promise<End> {
  const {intro, isCancel, log, outro, text: ask} = await import('@clack/prompts')
  const {Chalk} = await import('chalk')
  const {wrapAnsi} = await import('fast-wrap-ansi')
  const chalk = new Chalk({level: colourLevel(color, io.env, true)})
  const streams = {input: io.stdin, output: io.stdout, signal: io.signal}
  const columns = () => Math.max(20, (io.stdout.columns ?? 80) - frame)
  /** A terminal breaks long lines in the middle of a word, and outside the frame. */
  const say = (words: string, how: 'message' | 'step' | 'warn' = 'message') =>
    log[how](wrapAnsi(words, columns(), {hard: true}), {output: io.stdout})
  intro(`${review.items.length} findings, ${review.done} decided`, streams)
  if (review.open.length > 0) say(chalk.dim('r accepts what clean would apply · ? all keys'))
  const session = new Session(review, undefined, shownLine)
  session.item = session.next()
  let keys = await Keys.of(io)
  /** What a person writes in place of the words; none when they leave the line: nothing is decided then. */
  const written = async (item: ReviewItem) => {
    // The prompt reads the keys itself.
    await keys.close()
    const words = await ask({
      message: `Write ${chalk.dim('(Ctrl-U empties, Esc leaves)')}`,
      initialValue: session.firstWords(item),
      ...streams
    })
    keys = await Keys.of(io)
    return isCancel(words) ? undefined : (words ?? '')
  }
  let end: End | undefined = review.items.length === 0 ? 'write' : undefined
  let text: ReviewedText | undefined
  /** Did the last key do nothing? Then the question still stands on the screen. */
  let stands = false
  while (end === undefined) {
    const {item} = session
    if (!item)
      say(`All ${review.items.length} are decided. ${chalk.dim('w write them · u undo · q quit, to go on later')}`)
    else if (!stands) {
      if (item.text !== text) {
        text = item.text
        const verdict = verdictText(text, chalk)
        if (verdict !== '') say(verdict)
      }
      say(`${itemText(item, review, chalk, io.stdout.columns, session.told(item))}\n${keyLine(item, review, chalk)}`)
    }
    const key = await keys.next()
    let told: string | undefined
    if (key === undefined) end = 'broken off'
    else if (key === 'w') end = 'write'
    else if (key === 'q') end = 'later'
    else if (key === '?') say(allKeys)
    else if (key === 'e' && item) {
      told = session.question(item)
      const words = told === undefined ? await written(item) : undefined
      if (words !== undefined) told = session.edit(item, words)
    } else told = session.press(key) ?? session.refuse(unknown(key))
    stands = told !== undefined && session.refused
    if (told) say(told, stands ? 'warn' : 'step')
    keep()
  }
  await keys.close()
  outro(`${review.done} of ${review.items.length} decided`, streams)
  return end
}

/** The bar before each line, and the blanks beside it. */
const frame = 3

const allKeys = reviewKeys
  .filter(({where}) => where !== 'page')
  .map(({key, does}) => `${key.padEnd(3)}  ${does}`)
  .join('\n')

function unknown(key: string): string {
  const known = reviewKeys.filter(({where}) => where !== 'page').map((one) => one.key)
  return `Unexpected \`${shownLine(key)}\`, expected one of ${known.join(' ')}`
}
