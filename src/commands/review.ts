/** `bluepencil review`: goes through the findings with a person, and writes what was accepted at the end. */
import {readFileSync} from 'node:fs'
import {relative, resolve} from 'node:path'
import {applyDecisions, type Decisions, decisionsAfter} from '../decisions.js'
import {UserError} from '../error.js'
import {many} from '../reports/sums.js'
import {Review, type ReviewedText} from '../review.js'
import {verdictOf} from '../verdict.js'
import {Cleaners, type Configuring} from './configs.js'
import {writeWhole} from './files.js'
import {inputsOf} from './inputs.js'
import {type Io, tell} from './io.js'
import {Kept} from './kept.js'
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
    await tell(io, `decisions are kept in ${relative(io.cwd, kept.file)}; the same command goes on`)
  }
  if (end === 'broken off') return 130
  return checked.errors.length > 0 ? 2 : 0
}

function sourceOf({file}: Decisions, texts: readonly ReviewedText[]): string {
  return texts.find((text) => text.file === file)!.source
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
