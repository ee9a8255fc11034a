/**
 * The one entry to all training: `npm run train -- WHAT --corpora DIR [--work DIR] [OPTION…]`. Each WHAT is a folder beside this file
 * whose `train.ts` does it; README.md says what each needs.
 */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const known = readdirSync(here).filter((name) => existsSync(join(here, name, 'train.js')))
const [what, ...args] = process.argv.slice(2)

if (!what || !known.includes(what)) {
  console.error(`Unexpected \`${what ?? 'nothing'}\`, expected ${known.map((name) => `\`${name}\``).join(' or ')}`)
  process.exit(2)
}
const at = args.indexOf('--corpora')
const corpora = args[at + 1]
if (at < 0 || !corpora || !existsSync(corpora) || readdirSync(corpora).length === 0) {
  const given = at < 0 ? 'no `--corpora`' : `\`${corpora}\``
  console.error(`Unexpected ${given}, expected the folder of the corpora: see src/training/README.md`)
  process.exit(2)
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
