/** The command in a process of its own, as a shell starts it: the build, which `build.ts` makes anew. */
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {directoryWith} from '../invoke.js'

export const bin = fileURLToPath(new URL('../../bin/bluepencil.js', import.meta.url))
export const posix = process.platform !== 'win32'

/** A shell line in which `$BIN` is the command. */
export function shell(line: string, cwd = directoryWith()) {
  return spawnSync('bash', ['-c', line], {cwd, env: {...process.env, BIN: bin}, encoding: 'utf8'})
}
