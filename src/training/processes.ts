/** Runs the parts of a training that are processes of their own. Their output goes to the terminal; where one fails, all ends. */
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {python} from './needs.js'

/** Runs a script in Python of `src/training`. */
export function runPython(script: string, args: readonly string[]): void {
  run(python, script, [fileURLToPath(new URL(`../../src/training/${script}`, import.meta.url)), ...args])
}

/** Runs a script of the build, which reads each model anew. */
export function runScript(script: string, args: readonly string[]): void {
  run(process.execPath, script, [fileURLToPath(new URL(script, import.meta.url)), ...args])
}

function run(program: string, script: string, args: readonly string[]): void {
  const {status, signal, error} = spawnSync(program, args, {stdio: 'inherit'})
  if (status === 0) return
  // The script has said why, unless it could not start or was ended.
  console.error(`${script} failed: ${error?.message ?? (signal ? `ended by ${signal}` : `exit code ${status}`)}`)
  process.exit(1)
}
