#!/usr/bin/env node
import module from 'node:module'

// Compiled code is kept from run to run, where Node can.
module.enableCompileCache?.()
const {processIo, run} = await import('../dist/command/cli.js')

process.exitCode = await run(process.argv.slice(2), processIo())
