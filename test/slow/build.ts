/** Builds before the slow tests: a process must never run an old build. */
import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

export function setup(): void {
  execFileSync('npm', ['run', 'build', '--silent'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit'
  })
}
