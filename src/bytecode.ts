/**
 * Runs the bundled command with the bytecode that the build kept: to compile our functions takes a quarter of the time of a short
 * run. Node does that by itself from 22.1 on.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import module from 'node:module'
import {fileURLToPath} from 'node:url'
import {setFlagsFromString} from 'node:v8'
import {Script} from 'node:vm'
import {firstFlags} from './flags.js'

type Cli = typeof import('./cli.js')
type Require = (name: string) => unknown

const folder = fileURLToPath(new URL('./command/', import.meta.url))
/** Beside a script its bytecode. V8 looks whether it is of its own version, flags and source, and compiles where it is not. */
const bytecodeOf = (path: string) => `${path}.bytecode`

/** The command. */
export function loadCommand(): Cli {
  // Not yet in the types of the oldest Node that we run on.
  const {enableCompileCache} = module as {enableCompileCache?: () => unknown}
  const nodeKeeps = enableCompileCache?.() !== undefined
  return (nodeKeeps ? module.createRequire(folder)('./cli.cjs') : scripts().require('./cli.cjs')) as Cli
}

/** The CommonJS scripts of the bundle; `keep` writes the bytecode of what has run of those that were loaded. */
export function scripts(): {require: Require; keep(): void} {
  for (const flag of firstFlags) setFlagsFromString(flag)
  const nodeRequire = module.createRequire(folder)
  const loaded = new Map<string, {script: Script; exports: unknown}>()

  function require(name: string): unknown {
    if (!/^\.\/.*\.cjs$/.test(name)) return nodeRequire(name)
    const path = folder + name.slice(2)
    return (loaded.get(path) ?? load(path)).exports
  }

  function load(path: string) {
    const record = {script: compile(path), exports: {} as unknown}
    // Before it runs, for scripts that need each other.
    loaded.set(path, record)
    record.script.runInThisContext()(record.exports, require, record, path)
    return record
  }

  function keep(): void {
    for (const [path, {script}] of loaded) writeFileSync(bytecodeOf(path), script.createCachedData())
  }

  return {require, keep}
}

/** One script, from its bytecode where there is one (its `cachedDataRejected` says whether V8 took it). */
export function compile(path: string): Script {
  // The wrapper that Node puts around a CommonJS module.
  const source = `(function (exports, require, module, __filename) {${readFileSync(path, 'utf8')}\n})`
  const kept = bytecodeOf(path)
  return new Script(source, {filename: path, ...(existsSync(kept) && {cachedData: readFileSync(kept)})})
}
