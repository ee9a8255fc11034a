/** What a person decided for all texts to come goes into the config of each text's folder. */
import {dirname, relative, resolve} from 'node:path'
import type {Decisions} from '../decisions.js'
import {type Lessons, lessonsOf} from '../review.js'
import type {Configuring} from './configs.js'
import {writeWhole} from './files.js'
import {type Io, tell} from './io.js'

/** The decisions on a text, and where it stands: each folder may have a config of its own. */
export interface Decided {
  /** Absolute. */
  place: string
  decisions: Decisions
}

/**
 * Writes words, names and replacements into the JSON config that holds, or into the file of words beside another one.
 *
 * @returns is there anything that a config can hear?
 * @throws {UserError} when a file cannot be read or written
 */
export async function learn(texts: readonly Decided[], {config}: Configuring, io: Io): Promise<boolean> {
  let learnt = false
  const {lessonFile} = await import('../config/learn.js')
  const named = typeof config === 'string' ? resolve(io.cwd, config) : undefined
  for (const folder of new Set(texts.map(({place}) => dirname(named ?? place)))) {
    const own = texts.filter(({place}) => named || dirname(place) === folder)
    const lessons = lessonsOf(own.map(({decisions}) => decisions))
    if (isEmpty(lessons)) continue
    learnt = true
    const {file, text} = await lessonFile(folder, lessons, named)
    writeWhole(file, text)
    await tell(io, `wrote ${relative(io.cwd, file)}`)
  }
  return learnt
}

/** Offers the same to whoever has not asked for it. */
export async function offer(texts: readonly Decided[], io: Io): Promise<void> {
  const lessons = lessonsOf(texts.map(({decisions}) => decisions))
  if (isEmpty(lessons)) return
  const lines = Object.entries(lessons)
    .filter(([, value]) => Object.keys(value).length > 0)
    .map(([key, value]) => `"${key}": ${JSON.stringify(value)}`)
  await tell(io, `for all texts to come, add \`--learn\`, or put this into the config: ${lines.join(', ')}`)
}

function isEmpty(lessons: Lessons): boolean {
  return Object.values(lessons).every((value) => Object.keys(value).length === 0)
}
