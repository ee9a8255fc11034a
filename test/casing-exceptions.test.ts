/** Each exception of casing keeps its example, and no two have one name. */
import {expect, test} from 'vitest'
import {clean} from '../src/clean.js'
import {exceptions} from '../src/rules/casing/exceptions/index.js'

for (const {name, example} of exceptions) {
  test(`keeps ${name}`, async () => {
    expect((await clean(example, {only: ['casing']})).text).toBe(example)
  })
}

test('has a name for each', () => {
  expect(exceptions.length).toBeGreaterThan(20)
  expect(new Set(exceptions.map(({name}) => name)).size).toBe(exceptions.length)
})
