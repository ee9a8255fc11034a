/** A folder of a thousand articles: from the cache next to nothing is cleaned again, and a baseline lets only what is new be heard. */
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {directoryWith, invoke} from '../invoke.js'

const count = 1000
const name = (i: number) => `articles/${i}.txt`
const article = (i: number) =>
  `The ferry left the harbour at noon ,and nobody was on board of it.\n\nIt took ${i + 2} men to bring it back to the quay.\n`
const check = ['check', '--only', 'spacing/space-before', '--no-progress', '--format', 'jsonl']

/** The texts that a report names a finding of; what the baseline silences is told, and is none. */
function namedIn(stdout: string): string[] {
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return lines.filter(({type, state}) => type === 'finding' && state !== 'baseline').map(({path}) => path)
}

test('a thousand articles', async () => {
  const cwd = directoryWith(Object.fromEntries(Array.from({length: count}, (_, i) => [name(i), article(i)])))
  const cached = [...check, '--cache', '--cache-file', 'kept.jsonl', 'articles']
  const first = await invoke(cached, cwd)
  expect([first.status, new Set(namedIn(first.stdout)).size]).toEqual([1, count])

  // What the cache holds is marked: a text that is cleaned again comes without the mark.
  const kept = join(cwd, 'kept.jsonl')
  writeFileSync(kept, readFileSync(kept, 'utf8').replaceAll('no space stands', 'KEPT: no space stands'))
  writeFileSync(join(cwd, name(7)), article(7).replace('men', 'women'))
  const second = await invoke(cached, cwd)
  expect(second.stdout.match(/"reason":"KEPT: /g)?.length).toBe(count - 1)
  expect(namedIn(second.stdout).length).toBe(count)

  const based = [...check, '--no-cache', '--baseline', 'base.txt']
  expect((await invoke([...based, '--update-baseline', 'articles'], cwd)).status).toBe(0)
  expect((await invoke([...based, 'articles'], cwd)).status).toBe(0)
  writeFileSync(join(cwd, name(500)), `${article(500)}\nThe quay was empty ,and the lamp was out.\n`)
  const third = await invoke([...based, 'articles'], cwd)
  expect([third.status, namedIn(third.stdout)]).toEqual([1, [name(500)]])
})
