/** Runs the command over a few articles, so that the bytecode of what a first run needs is kept beside it (`src/bytecode.ts`). */
import {PassThrough} from 'node:stream'
import {scripts} from '../dist/bytecode.js'

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
