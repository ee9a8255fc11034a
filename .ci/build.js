/**
 * `npm run build`: writes `dist/`. The one that stands stays until the types are right. What tsc made is kept between builds, so that only
 * what has changed is made again.
 */
import {execFileSync} from 'node:child_process'
import {cpSync, existsSync, rmSync, statSync} from 'node:fs'
import {build} from 'rolldown'
import bundles from '../rolldown.config.js'

/** Where tsconfig.build.json writes. */
const made = 'node_modules/.cache/build/dist'
const run = (...args) => execFileSync(process.execPath, args, {stdio: 'inherit'})
const copy = (from, isWanted) =>
  cpSync(from, 'dist', {recursive: true, filter: (path) => statSync(path).isDirectory() || isWanted(path)})

try {
  run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
} catch {
  // tsc has said what is wrong.
  process.exit(1)
}
rmSync('dist', {recursive: true, force: true})
// What a source made goes when the source does.
copy(made, (path) => existsSync(path.replace(made, 'src').replace(/(?:\.d)?\.[jt]s$/, '.ts')))
copy('src', (path) => /\.(?:bin|json)$/.test(path))
// One after the other: a bundle reads what the one before it wrote.
for (const bundle of bundles) await build(bundle)
run('.ci/keep-bytecode.js')
run('dist/config/write-schema.js')
