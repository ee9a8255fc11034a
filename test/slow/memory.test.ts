/** Memory is linear in the length of a text: see house.md, the core's promises. */
import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** The most bytes that cleaning a text of `length` code units takes above what the process holds before it. */
function bytesOf(length: number): number {
  const script = `
    import {readFileSync} from 'node:fs'
    import {clean} from ${JSON.stringify(path('../../dist/index.js'))}
    const passage = readFileSync(${JSON.stringify(path('../../fixtures/articles/news-ferry.input.txt'))}, 'utf8')
    await clean(passage)
    gc()
    const before = process.memoryUsage().rss
    let text = ''
    for (let day = 0; text.length < ${length}; day++) text += passage.replace(/Tuesday|Monday/g, 'Day ' + day) + '\\n\\n'
    await clean(text.slice(0, ${length}))
    console.log(process.resourceUsage().maxRSS * 1024 - before)`
  const args = ['--expose-gc', '--input-type=module', '-e', script]
  return Number(execFileSync(process.execPath, args, {encoding: 'utf8'}))
}

test('a text of twice the length takes at most twice the memory', () => {
  const [small, large] = [500_000, 1_000_000].map(bytesOf)
  expect(small).toBeGreaterThan(1_000_000)
  // A fifth more for when the collector happens to run.
  expect(large).toBeLessThan(2.4 * small)
})
