/** Runs the command over a few articles, so that the bytecode of what a first run needs is kept beside it (`src/bytecode.ts`). */
import {PassThrough} from 'node:stream'
import v8 from 'node:v8'
import {scripts} from '../dist/bytecode.js'

// The flags of a first run stand from the start (`build.js`): none may change while code is compiled that is kept. On a busy machine a run
// here takes so long that it would ask for the optimiser, and Node calls what follows such a change unpredictable.
v8.setFlagsFromString = () => {}
const {require, keep} = scripts()
const {run} = require('./cli.cjs')
const articles = ['fixtures/articles/news-ferry.input.txt', 'fixtures/articles/finance-quarter.input.txt']

for (const args of [
  ['check', '--no-config'],
  ['check', '--no-config', '--format', 'json'],
  ['--diff', '--no-config']
]) {
  for (const article of articles) {
    const stream = () => new PassThrough().resume()
    await run([...args, article], {stdin: stream(), stdout: stream(), stderr: stream(), env: {}, cwd: process.cwd()})
  }
}
keep()
