#!/usr/bin/env node
import {loadCommand} from '../dist/bytecode.js'

const {processIo, run} = loadCommand()

process.exitCode = await run(process.argv.slice(2), processIo())
