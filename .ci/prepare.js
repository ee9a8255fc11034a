/**
 * Builds where the last build is older than what it is made of. npm asks for it after each install, and again, without a word,
 * when `npx bluepencil` runs for the first time in a clone.
 */
import {execSync} from 'node:child_process'
import {existsSync, readdirSync, statSync} from 'node:fs'

const sources = [
  '.ci/build.js',
  '.ci/keep-bytecode.js',
  'package-lock.json',
  'package.json',
  'rolldown.config.js',
  'tsconfig.build.json',
  'tsconfig.json',
  'src'
]
/** The file that a build writes last. */
const built = 'dist/config/schema.json'

function newest(path) {
  const own = statSync(path)
  if (!own.isDirectory()) return own.mtimeMs
  // A folder is newer when a file was taken out of it.
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newest(`${path}/${name}`)))
}

if (existsSync(built) && Math.max(...sources.map(newest)) < statSync(built).mtimeMs) process.exit()
console.log('building dist/, half a minute')
execSync('npm run build', {stdio: 'inherit'})
