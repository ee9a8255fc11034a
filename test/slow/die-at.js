/**
 * Loaded before the command line: the process dies at its `DIE_AT`-th call that changes a file. Of what that call would have
 * written half is there. Time goes in great steps, so that a run notes how far it is as often as it can.
 */
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'

const last = Number(process.env.DIE_AT)
let calls = 0
const die = () => process.kill(process.pid, 'SIGKILL')

for (const name of ['writeFileSync', 'appendFileSync']) {
  const write = fs[name]
  fs[name] = (where, content, ...options) => {
    if (++calls < last) return write(where, content, ...options)
    write(where, content.slice(0, content.length >> 1), ...options)
    die()
  }
}
for (const name of ['renameSync', 'rmSync', 'linkSync', 'ftruncateSync', 'fsyncSync']) {
  const change = fs[name]
  fs[name] = (...given) => (++calls < last ? change(...given) : die())
}
process.on('exit', () => ++calls < last || die())

let now = Date.now()
Date.now = () => (now += 1000)
syncBuiltinESMExports()
