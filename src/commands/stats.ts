/** `--stats`: the sums of a run, with the version and the models that made them. */
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {isDeepStrictEqual} from 'node:util'
import {addSums, noSums, type RecordSums} from '../record/sums.js'
import {version} from './io.js'

/** The sums as JSON. Those of shards add up: see `join`. */
export async function statsText(sums: RecordSums, more: object = {}): Promise<string> {
  return `${JSON.stringify({...more, version: version(), models: models(), ...sums}, undefined, 2)}\n`
}

/** The sums that a run of this version, with these models, wrote to a file; undefined where there are none. */
export function sumsIn(path: string): RecordSums | undefined {
  try {
    if (!statSync(path).isFile()) return undefined
    const before = JSON.parse(readFileSync(path, 'utf8'))
    const sums = noSums()
    addSums(sums, before)
    return before.version === version() && isDeepStrictEqual(before.models, models()) ? sums : undefined
  } catch {
    // No file, or one of something else.
    return undefined
  }
}

let known: Record<string, string> | undefined

/** The files of numbers that decide, each with the start of its SHA-256. */
export function models(): Record<string, string> {
  known ??= Object.fromEntries(
    ['lexicon', 'models'].flatMap((folder) => {
      const root = new URL(`../${folder}/`, import.meta.url)
      const files = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.bin'))
      return files.sort().map((name) => {
        const hash = createHash('sha256')
          .update(readFileSync(new URL(name, root)))
          .digest('hex')
        return [`${folder}/${name}`, hash.slice(0, 12)]
      })
    })
  )
  return known
}
