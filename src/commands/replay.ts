/** `clean --decisions`: what a person decided stands in for the rules. */
import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Cleaned} from '../clean.js'
import {type Decisions, decided, decisionsFor, parseDecisions} from '../decisions.js'
import {fileError} from './files.js'
import type {Io} from './io.js'

/** @throws {UserError} when the file cannot be read, or is none of decisions */
export function readDecisions(path: string, io: Io): Decisions[] {
  let text: string
  try {
    text = readFileSync(resolve(io.cwd, path), 'utf8')
  } catch (error) {
    throw fileError(error, path, 'read')
  }
  return parseDecisions(text, path)
}

/**
 * A cleaner of one text that replays. Of a page only the finding of the article is asked of `clean`.
 *
 * @throws {UserError} from the cleaner, for a text that was not decided on, or has changed since
 */
export function replaying(
  {name, type}: {name: string; type: string},
  clean: (source: string) => Promise<Cleaned>,
  decisions: readonly Decisions[]
): (source: string) => Promise<Cleaned> {
  return async (source) => {
    const page = type === 'html' ? (await clean(source)).page : undefined
    const article = page?.text ?? source
    return {...decided(article, decisionsFor(name, article, decisions)), page}
  }
}
