#!/usr/bin/env node
import {processIo, run} from '../dist/command/cli.js'

process.exitCode = await run(process.argv.slice(2), processIo())
