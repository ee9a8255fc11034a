/** The manifest of a `.bin` or a table in JSON: of what it was made, how well it did, the numbers that the code reads with it. */
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'

export interface Manifest {
  file: string
  sha256: string
  bytes: number
  /** What `npm run train --` was asked for. */
  command: string
  /** The sha256 of the training's code: see `codeOf`. A commit would be lost when its branch is rebased. */
  code: string
  /** The sha256 of each file it was made from, by name. */
  inputs: Record<string, string>
  /** What was measured when it was made. */
  figures: Record<string, number | string>
  /** Thresholds and sizes of stages: the code that reads the `.bin` takes them from here. */
  values?: Record<string, unknown>
}

/** `casing.trees.bin` → `casing.trees.manifest.json`. */
export function manifestPath(data: string): string {
  return data.replace(/\.(?:bin|json)$/, '.manifest.json')
}

/** Writes the manifest beside `data`, which is written already, and prints whether its bytes are those of the last training. */
export function writeManifest(
  data: string,
  {command, inputs, figures, values}: {inputs: readonly string[]} & Pick<Manifest, 'command' | 'figures' | 'values'>
): void {
  const bytes = readFileSync(data)
  const manifest: Manifest = {
    file: basename(data),
    sha256: sha256(bytes),
    bytes: bytes.length,
    command,
    code: codeOf(command),
    inputs: Object.fromEntries(inputs.map((path) => [basename(path), sha256(readFileSync(path))])),
    figures,
    ...(values && {values})
  }
  const path = manifestPath(data)
  const before: Manifest | undefined = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
  console.log(`${data}: ${before?.sha256 === manifest.sha256 ? 'the same bytes as before' : 'other bytes than before'}`)
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`)
}

/**
 * Prints for each file that a training makes whether it is the one of its manifest, and which of its inputs are missing at these paths
 * or other ones than then. What this project has itself is looked for in it.
 *
 * @returns is nothing missing, and does all that ships have the bytes of its manifest?
 */
export function checkManifests(what: string, paths: readonly string[]): boolean {
  const src = fileURLToPath(new URL('../', training))
  const files = readdirSync(src, {recursive: true, encoding: 'utf8'}).map((name) => join(src, name))
  const ours = [
    ...files.filter((name) => !name.startsWith(join(src, 'training'))),
    ...filesIn(join(src, '../fixtures/exam'))
  ]
  // A path to a file (a list of misspellings) stands for what is found under no name: the file may be called anything.
  const [alone] = paths.filter((path) => statSync(path).isFile())
  const theirs = paths.flatMap((path) => [...filesIn(path), ...filesIn(join(path, 'data'))])
  let isWhole = true
  for (const path of files.filter((name) => name.endsWith('.manifest.json'))) {
    const {file, sha256: hash, command, code, inputs}: Manifest = JSON.parse(readFileSync(path, 'utf8'))
    if (/^\w+/.exec(command)![0] !== what) continue
    const isSame = sha256(readFileSync(join(path, '..', file))) === hash
    const found = Object.entries(inputs).map(([name, was]) => {
      const at = [...theirs, ...ours].find((one) => basename(one) === name) ?? alone
      return {name, state: at === undefined ? 'missing' : sha256(readFileSync(at)) === was ? 'same' : 'other'}
    })
    const named = (state: string) => found.filter((one) => one.state === state).map(({name}) => name)
    const [missing, other] = [named('missing'), named('other')]
    console.log(`${file}: ${isSame ? 'the bytes of its manifest' : 'other bytes than its manifest says'}`)
    if (codeOf(command) !== code) console.log('  made by other code than stands here')
    console.log(
      `  ${found.length - missing.length - other.length} of ${found.length} inputs are those it was made from`
    )
    if (other.length > 0) console.log(`  other ones than then: ${other.join(', ')}`)
    if (missing.length > 0) console.log(`  missing: ${missing.join(', ')}`)
    isWhole &&= isSame && missing.length === 0
  }
  return isWhole
}

function filesIn(folder: string): string[] {
  return existsSync(folder) && statSync(folder).isDirectory()
    ? readdirSync(folder).map((name) => join(folder, name))
    : []
}

/** The folder of the sources, seen from the compiled file too. */
const training = new URL('../../src/training/', import.meta.url)

/**
 * The sha256 of the code that a training runs: its folder, those it imports from, and those files beside them that decide on bytes.
 *
 * @param command what `npm run train --` is asked for; its first word is the folder
 */
export function codeOf(command: string, folder = training): string {
  const isCode = (name: string) =>
    /\.(?:ts|py|txt)$/.test(name) && !/^(?:manifest|needs|processes|train|requirements)\.\w+$/.test(name)
  const names = readdirSync(folder).filter(isCode)
  const folders = new Set([/^\w+/.exec(command)![0]])
  for (const inner of folders) {
    for (const name of readdirSync(new URL(`${inner}/`, folder)).filter((name) => /\.(?:ts|py|txt)$/.test(name))) {
      names.push(`${inner}/${name}`)
      const code = readFileSync(new URL(`${inner}/${name}`, folder), 'utf8')
      for (const [, other] of code.matchAll(/from '\.\.\/(\w+)\//g)) folders.add(other)
    }
  }
  const hash = createHash('sha256')
  for (const name of names.sort()) hash.update(`${name}\n`).update(readFileSync(new URL(name, folder)))
  return hash.digest('hex')
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
