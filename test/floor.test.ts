/**
 * A floor of quality over a small exam of our own: what is mended of the wounds in it, and what is harmed. A change that
 * falls below has made the tool worse on texts like these; one that lifts it may lift the floor.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {diffArrays} from 'diff'
import {expect, test} from 'vitest'
import {clean} from '../src/clean.js'
import {applyEdits, type Edit} from '../src/edit.js'
import {appliedOf, editOf} from './findings.js'
import {isSlow} from './pace.js'

const fixtures = new URL('../fixtures/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, fixtures), 'utf8')
const namesIn = (folder: string) => readdirSync(new URL(`${folder}/`, fixtures)).map((name) => `${folder}/${name}`)

type Cure = Pick<Edit, 'start' | 'end' | 'text'>

/** A text with what has to be done to it, as edits of the source. */
interface Task {
  name: string
  source: string
  cures: readonly Cure[]
}

/** `{wound→cure}` in a passage. */
function taskOf(name: string, marked: string): Task {
  const cures: Cure[] = []
  let source = ''
  let at = 0
  for (const {0: mark, 1: wound, 2: cure, index} of marked.matchAll(/\{([^{}→]*)→([^{}]*)\}/g)) {
    source += marked.slice(at, index)
    cures.push({start: source.length, end: source.length + wound.length, text: cure})
    source += wound
    at = index + mark.length
  }
  return {name, source: source + marked.slice(at), cures}
}

/** The edits that make `gold` of a source, word by word. */
function taskBetween(name: string, source: string, gold: string): Task {
  const tokens = (text: string) => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? []
  const cures: Cure[] = []
  let at = 0
  let open: Cure | undefined
  for (const {value, added, removed} of diffArrays(tokens(source), tokens(gold))) {
    const text = value.join('')
    if (!added && !removed) {
      at += text.length
      open = undefined
      continue
    }
    if (!open) {
      open = {start: at, end: at, text: ''}
      cures.push(open)
    }
    if (added) open.text += text
    else open.end = at += text.length
  }
  return {name, source, cures}
}

const passages = read('exam/passages.md')
  .split(/^## /m)
  .slice(1)
  .map((part) => {
    const [name, ...lines] = part.split('\n')
    return taskOf(name, `${lines.join('\n').trim()}\n`)
  })
const sentences = read('exam/after-2015.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as {id: string; text: string; gold: string})
  .map(({id, text, gold}) => taskBetween(id, text, gold))
const articles = [...namesIn('articles').filter((path) => path.endsWith('.expected.txt')), ...namesIn('clean')]
// The quick run sees the articles in articles.test.ts, where they are cleaned to the letter.
const sound = [
  ...(isSlow ? articles : []).map(read),
  ...sentences.map(({source, cures}) => applyEdits(source, cures)),
  ...passages.map(({source, cures}) => applyEdits(source, cures))
]

interface Score {
  wounds: number
  mended: number
  /** What was edited and should not have been, or not so. */
  harms: string[]
  missed: string[]
}

async function scoreOf(tasks: readonly Task[]): Promise<Score> {
  const score: Score = {wounds: 0, mended: 0, harms: [], missed: []}
  for (const {name, source, cures} of tasks) {
    const edits = appliedOf(await clean(source, {advice: false})).map(editOf)
    const used = new Set<Cure>()
    for (const cure of cures) {
      score.wounds++
      const near = edits.filter(({start, end}) => start <= cure.end && cure.start <= end)
      for (const edit of near) used.add(edit)
      const from = Math.min(cure.start, ...near.map(({start}) => start))
      const to = Math.max(cure.end, ...near.map(({end}) => end))
      const within = (all: readonly Cure[]) => {
        const moved = all.filter(({start, end}) => start >= from && end <= to)
        return applyEdits(
          source.slice(from, to),
          moved.map(({start, end, text}) => ({start: start - from, end: end - from, text}))
        )
      }
      const [got, wanted] = [within(edits), within(cures)]
      if (got === wanted) score.mended++
      else
        (near.length > 0 ? score.harms : score.missed).push(
          `${name}: ${source.slice(from, to)} → ${got}, not ${wanted}`
        )
    }
    for (const edit of edits)
      if (!used.has(edit)) score.harms.push(`${name}: ${source.slice(edit.start, edit.end)} → ${edit.text}`)
  }
  return score
}

test('of the wounds in passages of many registers enough are mended, and little is harmed', async () => {
  expect(passages.length).toBeGreaterThanOrEqual(24)
  const {wounds, mended, harms, missed} = await scoreOf(passages)
  expect(wounds).toBeGreaterThan(80)
  expect(mended / wounds, missed.join('\n')).toBeGreaterThanOrEqual(0.83)
  // Small letters on purpose, and words that are names elsewhere.
  expect(harms.length, harms.join('\n')).toBeLessThanOrEqual(9)
})

test('of the names and words of the years after 2015', async () => {
  const {wounds, mended, harms, missed} = await scoreOf(sentences)
  expect(wounds).toBeGreaterThan(80)
  expect(mended / wounds, missed.join('\n')).toBeGreaterThanOrEqual(0.74)
  expect(harms.length, harms.join('\n')).toBeLessThanOrEqual(3)
})

test('what is as it should be stays so', async () => {
  expect(sound.length).toBeGreaterThan(isSlow ? 140 : 110)
  const {harms} = await scoreOf(sound.map((source) => ({name: source.slice(0, 40), source, cures: []})))
  expect(harms.length, harms.join('\n')).toBeLessThanOrEqual(10)
})
