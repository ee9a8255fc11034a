/** `bluepencil review`: goes through the findings with a person, and writes what was accepted at the end. */
import {existsSync, readFileSync, rmSync} from 'node:fs'
import {relative, resolve} from 'node:path'
import type {ChalkInstance} from 'chalk'
import {applyDecisions, type Decisions, digestOf, formatDecisions, parseDecisions} from '../decisions.js'
import {UserError} from '../error.js'
import {canLearnAlways, canLearnNever, Review, type ReviewedText, type ReviewItem} from '../review.js'
import {shown} from '../shown.js'
import {Cleaners, type Configuring} from './configs.js'
import {writeWhole} from './files.js'
import {inputsOf} from './inputs.js'
import {colourLevel, type Io, tell} from './io.js'
import {learn} from './learning.js'
import {type Cleaning, type Printing, typeOf} from './options.js'
import {itemText} from './review-item.js'
import {checkTexts} from './texts.js'

export interface ReviewFlags extends Cleaning, Configuring, Printing {
  decisions?: string
  progress?: boolean
}

/** Where the decisions of a review are kept while it goes on. */
const keptName = '.bluepencil-review.jsonl'

/** @returns the exit code: 130 when it was broken off, with all decisions kept */
export async function reviewCommand(paths: string[], flags: ReviewFlags, io: Io): Promise<number> {
  if (!io.stdin.isTTY || !io.stdout.isTTY) {
    throw new UserError('Unexpected pipe or file, expected a terminal: `check --format html` writes a page to review')
  }
  const cleaners = await Cleaners.of(flags, io, {advice: true})
  const inputs = await cleaners.kept(await inputsOf(paths, io, {}), paths)
  const texts = inputs.filter(({name, error}) => error || typeOf(flags.type, name) !== 'html')
  if (texts.length < inputs.length)
    await tell(io, `${inputs.length - texts.length} pages are left out: review them as text`)
  const checked = await checkTexts(texts, cleaners, {...flags, cacheFile: ''}, io)
  const reviewed = checked.texts.map(({input, source, cleaned}) => ({
    file: input.name,
    path: input.file!,
    source,
    findings: cleaned.findings
  }))
  const kept = resolve(io.cwd, flags.decisions ?? keptName)
  const before = readKept(kept)
  await keepOutdated(before, reviewed, kept, io)
  const review = new Review(reviewed, before)
  const broken = await walk(review, kept, flags, io)
  if (broken) {
    await tell(io, `what was decided is kept in ${relative(io.cwd, kept)}: the same command goes on from there`)
    return 130
  }
  await finish(review.decisions, reviewed, flags, io)
  if (flags.decisions === undefined) rmSync(kept, {force: true})
  return checked.errors.length > 0 ? 2 : 0
}

function readKept(file: string): Decisions[] {
  return existsSync(file) ? parseDecisions(readFileSync(file, 'utf8'), file) : []
}

/** Decisions on a text that has changed since fit it no more: they are put beside, so that nothing decided is lost. */
async function keepOutdated(
  before: readonly Decisions[],
  texts: readonly ReviewedText[],
  kept: string,
  io: Io
): Promise<void> {
  const outdated = before.filter(({file, sha256}) =>
    texts.some((one) => one.file === file && digestOf(one.source) !== sha256)
  )
  if (outdated.length === 0) return
  writeWhole(`${kept}.old`, formatDecisions([...readKept(`${kept}.old`), ...outdated]))
  const names = outdated.map(({file}) => `\`${shown(file)}\``).join(', ')
  await tell(
    io,
    `${names}: changed since it was decided on, so all is asked again; the old decisions are kept in ${relative(io.cwd, kept)}.old`
  )
}

/** Asks about one finding after the other. @returns true when the person broke off */
async function walk(review: Review, kept: string, flags: ReviewFlags, io: Io): Promise<boolean> {
  const {intro, isCancel, log, outro, selectKey, text} = await import('@clack/prompts')
  const {Chalk} = await import('chalk')
  const chalk = new Chalk({level: colourLevel(flags.color, io.env, true)})
  const streams = {input: io.stdin, output: io.stdout, signal: io.signal}
  intro(`${review.items.length} findings, ${review.done} decided`, streams)
  for (let item = review.next; item; item = review.next) {
    log.message(itemText(item, {at: review.done + 1, of: review.items.length}, chalk, io.stdout.columns), {
      output: io.stdout
    })
    const options = keysFor(item, review.rest.length, chalk)
    const stray = new StrayKeys(
      options.map(({value}) => value),
      io
    )
    const key = await selectKey({message: 'What now?', options, caseSensitive: true, ...streams, signal: stray.signal})
    stray.close()
    if (stray.key !== undefined) {
      log.warn(noSuchKey(stray.key, item, options), {output: io.stdout})
      continue
    }
    if (isCancel(key)) return true
    if (key === 'q') break
    const words = key === 'e' ? await text({message: 'Write', initialValue: firstWords(item), ...streams}) : undefined
    // Whoever leaves the line has not decided yet.
    if (isCancel(words)) continue
    decide(review, item, key, words)
    const {decisions} = review
    if (decisions.length > 0) writeWhole(kept, formatDecisions(decisions))
    else rmSync(kept, {force: true})
  }
  outro(`${review.done} of ${review.items.length} decided`, streams)
  return false
}

function decide(review: Review, item: ReviewItem, key: string, words?: string): void {
  const {proposals} = item.finding
  const chosen = /^\d$/.test(key) ? proposals[Number(key) - 1] : proposals[0]
  if (key === 's') review.decide(item, 'skip')
  else if (key === 'n') review.never(item)
  else if (key === 'u') review.undo()
  else if (key === 'r') review.acceptRest()
  else if (key === 'e') review.decide(item, 'edit', words ?? '')
  else if (key === 'p' || key === 'A') review.acceptAll(item, chosen, key === 'A')
  else review.decide(item, 'accept', chosen)
}

function firstWords({finding}: ReviewItem): string {
  return finding.proposals[0] ?? finding.actual
}

/** The keys that fit a finding: there is nothing to accept without a proposal, nothing to remember of blanks. */
function keysFor({finding}: ReviewItem, rest: number, chalk: ChalkInstance): {value: string; label: string}[] {
  const {proposals} = finding
  const several = proposals.length > 1
  const accept = several
    ? proposals.slice(0, 9).map((words, i) => ({value: String(i + 1), label: `accept ${chalk.bold(words)}`}))
    : proposals.map(() => ({value: 'a', label: 'accept'}))
  const pair = proposals.length === 1
  return [
    ...accept,
    {value: 's', label: 'skip'},
    {value: 'e', label: 'edit'},
    ...(pair ? [{value: 'p', label: 'accept all of this pair'}] : []),
    ...(pair && canLearnAlways(finding, proposals[0])
      ? [{value: 'A', label: 'always: accept, and write it into the config'}]
      : []),
    {value: 'n', label: canLearnNever(finding) ? 'never: it is right, write it into the config' : 'never here'},
    ...(rest > 1 ? [{value: 'r', label: `accept the rest: all ${rest} that clean would apply`}] : []),
    {value: 'u', label: 'undo'},
    {value: 'q', label: 'quit, and write what is accepted (Ctrl-C: stop, to go on later)'}
  ]
}

/** Says of a key that does nothing here what would. */
function noSuchKey(key: string, {finding}: ReviewItem, options: readonly {value: string}[]): string {
  const {proposals} = finding
  if (/^[aAp1-9]$/.test(key)) {
    if (proposals.length === 0) return 'There is no proposal to accept: e writes one, s skips it'
    if (proposals.length > 1) return `Choose with 1 to ${Math.min(9, proposals.length)}, or e to write another`
    if (key === 'A') return 'A config cannot do this everywhere: a accepts it here'
  }
  return `Unexpected \`${shown(key)}\`, expected one of ${options.map(({value}) => value).join(' ')}`
}

/** Hears the keys that a prompt does not know, and ends it at the first one. */
class StrayKeys {
  /** What was pressed; none while all keys fitted. */
  key: string | undefined
  readonly signal: AbortSignal
  private readonly ended = new AbortController()
  private readonly input: Io['stdin']
  private readonly listener: (character: string | undefined, key: {name?: string; ctrl?: boolean} | undefined) => void

  constructor(known: readonly string[], {stdin, signal}: Io) {
    this.input = stdin
    this.signal = signal ? AbortSignal.any([signal, this.ended.signal]) : this.ended.signal
    this.listener = (character, key) => {
      // Whoever breaks off presses no wrong key.
      if (key?.ctrl || key?.name === 'escape' || known.includes(character ?? '')) return
      this.key ??= (character !== undefined && character > ' ' ? character : key?.name) ?? 'key'
      this.ended.abort()
    }
    stdin.on('keypress', this.listener)
  }

  close(): void {
    this.input.off('keypress', this.listener)
  }
}

/** Writes the texts with what was accepted, and what the config is to know. */
async function finish(
  decisions: readonly Decisions[],
  texts: readonly (ReviewedText & {path: string})[],
  flags: ReviewFlags,
  io: Io
) {
  let changed = 0
  for (const own of decisions) {
    const {path, source} = texts.find(({file}) => file === own.file)!
    const after = applyDecisions(source, own)
    if (after === source) continue
    if (readFileSync(path, 'utf8') !== source) {
      throw new UserError(
        `Unexpected text in \`${own.file}\`, expected the one that was decided on: it has changed since`
      )
    }
    writeWhole(path, after, own.file)
    changed++
  }
  await tell(io, `changed ${changed} of ${texts.length} texts`)
  const placeOf = ({file}: Decisions) => texts.find((text) => text.file === file)!.path
  await learn(
    decisions.map((own) => ({place: placeOf(own), decisions: own})),
    flags,
    io
  )
}
