/** `bluepencil review`: goes through the findings with a person, and writes what was accepted at the end. */
import {existsSync, readFileSync, rmSync} from 'node:fs'
import {relative, resolve} from 'node:path'
import {
  applyDecisions,
  type Decisions,
  decisionsAfter,
  digestOf,
  formatDecisions,
  parseDecisions
} from '../decisions.js'
import {UserError} from '../error.js'
import {many} from '../reports/sums.js'
import {Review, type ReviewedText} from '../review.js'
import {shown} from '../shown.js'
import {verdictOf} from '../verdict.js'
import {Cleaners, type Configuring} from './configs.js'
import {writeWhole} from './files.js'
import {inputsOf} from './inputs.js'
import {type Io, tell} from './io.js'
import {learn} from './learning.js'
import {type Cleaning, type Printing, typeOf} from './options.js'
import {walk} from './review-walk.js'
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
  await tell(io, `reading ${many(texts.length, 'text')}`)
  const checked = await checkTexts(texts, cleaners, {...flags, cacheFile: ''}, io)
  const reviewed = checked.texts.map(({input, source, cleaned}) => ({
    file: input.name,
    path: input.file!,
    source,
    findings: cleaned.findings,
    verdict: verdictOf(cleaned)
  }))
  const kept = new Kept(resolve(io.cwd, flags.decisions ?? keptName), reviewed)
  await kept.putOutdatedBeside(io)
  const review = new Review(reviewed, kept.before)
  const end = await walk(review, () => kept.write(review.decisions), flags, io)
  if (end === 'write') {
    await finish(review.decisions, reviewed, flags, io)
    const open = review.open.length
    const left = open > 0 ? review.decisions.map((own) => decisionsAfter(sourceOf(own, reviewed), own)) : []
    kept.write(flags.decisions === undefined ? left : [...review.decisions, ...left])
    if (open > 0) {
      const rest = open === 1 ? '1 finding is left open' : `${open} findings are left open`
      await tell(io, `${rest}; what was skipped is kept in ${relative(io.cwd, kept.file)}`)
    }
  } else if (review.decisions.length > 0) {
    await tell(io, `what was decided is kept in ${relative(io.cwd, kept.file)}: the same command goes on from there`)
  }
  if (end === 'broken off') return 130
  return checked.errors.length > 0 ? 2 : 0
}

function sourceOf({file}: Decisions, texts: readonly ReviewedText[]): string {
  return texts.find((text) => text.file === file)!.source
}

/** The file in which decisions are kept while a review goes on, with those on other texts. */
class Kept {
  readonly file: string
  /** What it held at the start. */
  readonly before: readonly Decisions[]
  private readonly texts: readonly {file: string; sha256: string}[]

  constructor(file: string, texts: readonly ReviewedText[]) {
    this.file = file
    this.before = readKept(file)
    this.texts = texts.map((text) => ({file: text.file, sha256: digestOf(text.source)}))
  }

  /** Those on texts that are reviewed now, as they are or as they were. */
  private get own(): Decisions[] {
    return this.before.filter(({file}) => this.texts.some((text) => text.file === file))
  }

  private fits({file, sha256}: Decisions): boolean {
    return this.texts.some((text) => text.file === file && text.sha256 === sha256)
  }

  /** Nothing at all is no file. Whoever reviews another folder meanwhile loses nothing. */
  write(decisions: readonly Decisions[]): void {
    const others = this.before.filter((one) => !this.own.includes(one))
    const all = [...others, ...decisions]
    if (all.length > 0) writeWhole(this.file, formatDecisions(all))
    else rmSync(this.file, {force: true})
  }

  /** Decisions on a text that has changed since fit it no more: they are put beside, so that nothing decided is lost. */
  async putOutdatedBeside(io: Io): Promise<void> {
    const going = new Set(this.own.filter((one) => this.fits(one)).map(({file}) => file))
    const outdated = this.own.filter(({file}) => !going.has(file))
    if (outdated.length === 0) return
    const place = `${this.file}.old`
    writeWhole(place, formatDecisions([...readKept(place), ...outdated]))
    const names = outdated.map(({file}) => `\`${shown(file)}\``).join(', ')
    const kept = `the old decisions are kept in ${relative(io.cwd, place)}`
    await tell(io, `${names}: changed since it was decided on, so all is asked again; ${kept}`)
  }
}

function readKept(file: string): Decisions[] {
  return existsSync(file) ? parseDecisions(readFileSync(file, 'utf8'), file) : []
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
