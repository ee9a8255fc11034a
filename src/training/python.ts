/** Runs the training scripts in Python. */
import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const python = process.env.PYTHON ?? 'python3'

/** Runs a script of `src/training`; its output goes to the terminal. @throws {Error} when scikit-learn is missing, or the script fails */
export function runPython(script: string, args: readonly string[]): void {
  try {
    execFileSync(python, ['-c', 'import numpy, scipy, sklearn'], {stdio: 'ignore'})
  } catch {
    throw new Error(
      `Unexpected \`${python}\` without numpy, scipy and scikit-learn, expected what src/training/requirements.txt lists: ` +
        'install it and name the interpreter, as in `PYTHON=/usr/bin/python3 npm run train -- …`'
    )
  }
  const path = fileURLToPath(new URL(`../../src/training/${script}`, import.meta.url))
  execFileSync(python, [path, ...args], {stdio: 'inherit'})
}
