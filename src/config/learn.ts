/** Writes words, names and replacements where the config of a folder has them. */
import {existsSync} from 'node:fs'
import {basename, dirname, extname, join} from 'node:path'
import {findConfig, readConfig, wordsName} from './find.js'

/** What a config is to know from now on. */
export interface Lesson {
  words?: readonly string[]
  names?: readonly string[]
  replace?: Readonly<Record<string, string>>
}

/**
 * The file that takes what a person decided, and its new text: the config itself when it is JSON, else the file of words
 * beside it, or in `folder` where there is no config.
 *
 * @param named the config that holds, where it is not the one that is found
 * @throws {UserError} when the file cannot be read
 */
export async function lessonFile(
  folder: string,
  lesson: Lesson,
  named?: string
): Promise<{file: string; text: string}> {
  const config = named ?? (await findConfig(folder))
  const file =
    config === undefined ? join(folder, wordsName) : isJson(config) ? config : join(dirname(config), wordsName)
  const old = existsSync(file) ? ((await readConfig(file)) as Lesson) : {}
  const learnt: Record<string, unknown> = {...old}
  for (const key of ['words', 'names'] as const) {
    const list = [...new Set([...(old[key] ?? []), ...(lesson[key] ?? [])])]
    if (list.length > 0) learnt[key] = list.sort()
  }
  const pairs = Object.entries({...old.replace, ...lesson.replace}).sort(([a], [b]) => (a < b ? -1 : 1))
  if (pairs.length > 0) learnt.replace = Object.fromEntries(pairs)
  return {file, text: `${JSON.stringify(learnt, undefined, 2)}\n`}
}

/** A package.json is left alone: it is its project's. */
function isJson(file: string): boolean {
  return extname(file) === '.json' && basename(file) !== 'package.json'
}
