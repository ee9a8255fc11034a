/**
 * The one entry to all training: `npm run train -- WHAT --corpora DIR [--work DIR] [--check] [OPTION…]`. Each WHAT is a folder beside this
 * file whose `train.ts` does it; README.md says what each needs. `--check` tells whether all of it is there, and makes nothing.
 */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {checkManifests} from './manifest.js'

/** What else than `--corpora` a training asks for. */
const alsoNeeded: Readonly<Record<string, readonly string[]>> = {
  lines: ['--exam'],
  spelling: ['--misspellings'],
  spun: ['--exam', '--wordnet']
}

const here = fileURLToPath(new URL('.', import.meta.url))
const known = readdirSync(here).filter((name) => existsSync(join(here, name, 'train.js')))
const [what, ...args] = process.argv.slice(2)

function refuse(unexpected: string, expected: string): never {
  console.error(`Unexpected ${unexpected}, expected ${expected}: see src/training/README.md`)
  process.exit(2)
}

function pathAfter(option: string): string | undefined {
  const at = args.indexOf(option)
  return at < 0 ? undefined : (args[at + 1] ?? '')
}

if (!what || !known.includes(what)) {
  const names = known.map((name) => `\`${name}\``).join(' or ')
  refuse(`\`${what ?? 'nothing'}\``, names)
}
const needed = ['--corpora', ...(alsoNeeded[what] ?? [])]
const given = needed.map((option) => {
  const path = pathAfter(option)
  if (path === undefined) refuse(`no \`${option}\``, needed.map((one) => `\`${one} PATH\``).join(' '))
  if (!existsSync(path) || path === '') refuse(`\`${option} ${path}\``, 'a path that is there')
  return path
})
if (args.includes('--check')) {
  process.exit(checkManifests(what, given) ? 0 : 1)
}
if (!args.includes('--work')) {
  // In this clone: the rows of another are of other code.
  const work = fileURLToPath(new URL(`../../.training/${what}`, import.meta.url))
  mkdirSync(work, {recursive: true})
  args.push('--work', work)
}
// Millions of words and pairs are counted in memory.
const node = ['--max-old-space-size=6000', join(here, what, 'train.js'), ...args]
process.exitCode = spawnSync(process.execPath, node, {stdio: 'inherit'}).status ?? 1
