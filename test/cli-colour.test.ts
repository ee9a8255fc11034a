/** `--color` > `NO_COLOR` > `FORCE_COLOR` > `TERM=dumb` > is it a terminal. */
import {expect, test} from 'vitest'
import {colourLevel} from '../src/commands/io.js'

test.each([
  ['always', {NO_COLOR: '1'}, false, 1],
  ['never', {FORCE_COLOR: '1'}, true, 0],
  ['auto', {NO_COLOR: '1', FORCE_COLOR: '1'}, true, 0],
  ['auto', {NO_COLOR: ''}, true, 1],
  ['auto', {FORCE_COLOR: '1', TERM: 'dumb'}, false, 1],
  ['auto', {FORCE_COLOR: ''}, false, 1],
  ['auto', {FORCE_COLOR: '0'}, true, 0],
  ['auto', {TERM: 'dumb'}, true, 0],
  ['auto', {}, true, 1],
  ['auto', {}, false, 0],
  [undefined, {}, undefined, 0]
] as const)('%s, %o, terminal %s: %s', (choice, env, terminal, level) => {
  expect(colourLevel(choice, env, terminal)).toBe(level)
})
