#!/usr/bin/env node
import {existsSync} from 'node:fs'

if (existsSync(new URL('../dist/config/schema.json', import.meta.url))) {
  const {loadCommand} = await import('../dist/bytecode.js')
  const {processIo, run} = loadCommand()
  process.exitCode = await run(process.argv.slice(2), processIo())
} else {
  // A clone whose build failed, or was stopped: the schema is what a build writes last.
  console.error('bluepencil: it is not built; run `npm run build`')
  process.exitCode = 2
}
