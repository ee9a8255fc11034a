/**
 * The one entry to all training: `npm run train -- WHAT --corpora DIR [--work DIR] [--check] [OPTION…]`. Each WHAT is a folder beside this
 * file whose `train.ts` does it; README.md says what each needs. `--check` tells whether all of it is there, and makes nothing.
 */
import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {checkManifests} from './manifest.js'
import {lacks, makeFolder, neededOptions, refuse, valueAfter} from './needs.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const known = readdirSync(here).filter((name) => existsSync(join(here, name, 'train.js')))
const [what, ...args] = process.argv.slice(2)

if (!what || !known.includes(what)) {
  const names = known.map((name) => `\`${name}\``).join(' or ')
  refuse(`\`${what ?? 'nothing'}\``, names)
}
// What these make, or print, is read from no corpus.
const isFree = what === 'lexicon' && (args.includes('--derive') || args.includes('--sources'))
const needed = isFree ? [] : neededOptions(what)
const given = needed.map((option) => {
  const path = valueAfter(args, option)
  if (path === undefined) refuse(`no \`${option}\``, needed.map((one) => `\`${one} PATH\``).join(' '))
  if (!existsSync(path) || path === '') refuse(`\`${option} ${path}\``, 'a path that is there')
  return path
})
const missing = isFree ? [] : lacks(what, args)
if (args.includes('--check')) {
  const isWhole = checkManifests(what, given)
  for (const [unexpected, expected] of missing) console.log(`unexpected ${unexpected}, expected ${expected}`)
  process.exit(isWhole && missing.length === 0 ? 0 : 1)
}
if (missing.length > 0) refuse(...missing[0])
if (!args.includes('--work')) {
  // In this clone: the rows of another are of other code.
  args.push('--work', fileURLToPath(new URL(`../../.training/${what}`, import.meta.url)))
}
if (!isFree) makeFolder('--work', valueAfter(args, '--work')!)
// Millions of words and pairs are counted in memory.
const node = ['--max-old-space-size=6000', join(here, what, 'train.js'), ...args]
process.exitCode = spawnSync(process.execPath, node, {stdio: 'inherit'}).status ?? 1
