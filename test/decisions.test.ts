/** What a person decided is replayed to the letter, and on the text that was decided on alone. */
import {describe, expect, test} from 'vitest'
import {cleaner} from '../src/clean.js'
import {
  applyDecisions,
  type Decisions,
  decided,
  decisionLines,
  decisionOn,
  decisionsAfter,
  decisionsFor,
  digestOf,
  parseDecisions
} from '../src/decisions.js'
import type {Finding} from '../src/finding.js'

const source = 'The harbour did not recieve it ,and the boat left.\n\nLeave a Comment\n'
const clean = cleaner({only: ['spelling/known-misspelling', 'spacing/space-before', 'boilerplate/comment-form']})

async function findings(): Promise<[Finding, Finding, Finding]> {
  const found = (await clean(source)).findings
  expect(found.map(({rule}) => rule)).toEqual([
    'spelling/known-misspelling',
    'spacing/space-before',
    'boilerplate/comment-form'
  ])
  return found as [Finding, Finding, Finding]
}

const on = (text: string, decisions: Decisions['decisions'], file = 'a.txt'): Decisions => ({
  file,
  sha256: digestOf(text),
  decisions
})

const accepted = (finding: Finding) => decisionOn(finding, {do: 'accept', proposal: finding.proposals[0]})

describe('applyDecisions', () => {
  test('all accepted is what clean gives', async () => {
    const {text, findings} = await clean(source)
    expect(
      applyDecisions(
        source,
        on(
          source,
          findings.map((finding) => accepted(finding))
        )
      )
    ).toBe(text)
  })

  test('what is skipped or never wanted stays, an edit takes the words of the person', async () => {
    const [misspelling, space, form] = await findings()
    const decisions = [
      decisionOn(form, {do: 'skip'}),
      decisionOn(space, {do: 'never'}),
      decisionOn(misspelling, {do: 'edit', text: 'get'})
    ]
    expect(applyDecisions(source, on(source, decisions))).toBe(source.replace('recieve', 'get'))
  })

  test('no decision changes nothing', () => expect(applyDecisions(source, on(source, []))).toBe(source))

  test('refuses another text, words that do not stand there, and two decisions on one place', async () => {
    const [misspelling] = await findings()
    const wished = accepted(misspelling)
    const apply = (text: string, decisions: Decisions) => () => applyDecisions(text, decisions)
    expect(apply(`${source} `, on(source, [wished]))).toThrow('it has changed since')
    expect(apply(source, on(source, [{...wished, actual: 'receive'}]))).toThrow('expected the words that stand there')
    expect(apply(source, on(source, [{...wished, start: -1}]))).toThrow('Unexpected decision')
    expect(apply(source, on(source, [wished, {...wished, start: wished.start + 1, actual: 'ecieve'}]))).toThrow(
      'Unexpected decision on `spelling/known-misspelling` at 21 of `a.txt`, expected no overlap with the one before'
    )
  })
})

describe('a file of decisions', () => {
  test('comes back as it was written, one text or several', async () => {
    const one = on(
      source,
      (await findings()).map((finding) => accepted(finding))
    )
    expect(parseDecisions(decisionLines([one]), 'd.json')).toEqual([one])
    const two = [one, on('Other.', [], 'b.txt')]
    expect(decisionLines(two).trimEnd().split('\n')).toHaveLength(2)
    expect(parseDecisions(decisionLines(two), 'd.json')).toEqual(two)
  })

  test.each([
    ['', 'Unexpected end in `d.json`, expected decisions as JSON'],
    ['{', 'Unexpected line 1 in `d.json`, expected an object with `file`, `sha256` and `decisions`'],
    ['[]', 'Unexpected line 1 in `d.json`'],
    ['null', 'Unexpected line 1 in `d.json`'],
    ['{"file":"a","sha256":"b","decisions":[]}\n{"file":1}', 'Unexpected line 2 in `d.json`'],
    [
      '{"file":"a","sha256":"b","decisions":[{"rule":"x/y","start":0,"end":1,"actual":"a","do":"accept"}]}',
      'Unexpected decision 1 of `a` in `d.json`'
    ],
    ['{"file":"a","sha256":"b","decisions":[null]}', 'Unexpected decision 1 of `a`']
  ])('%s', (text, message) => expect(() => parseDecisions(text, 'd.json')).toThrow(message))
})

test('a text finds its decisions by name or, when it was moved, by what it says', () => {
  const [a, b] = [on('One.', [], 'a.txt'), on('One.', [], 'b.txt')]
  expect(decisionsFor('b.txt', 'One.', [a, b])).toBe(b)
  expect(decisionsFor('moved.txt', 'One.', [a, b])).toBe(a)
  expect(() => decisionsFor('a.txt', 'Two.', [a, b])).toThrow('it has changed since')
  expect(() => decisionsFor('c.txt', 'Two.', [a, b])).toThrow('expected one that was decided on')
})

test('what was let stand is decided in the text that the others made too, where they moved it', async () => {
  const [misspelling, space, form] = await findings()
  const decisions = [
    decisionOn(misspelling, {do: 'edit', text: 'get'}),
    decisionOn(space, {do: 'skip'}),
    accepted(form)
  ]
  const own = on(source, decisions)
  const after = applyDecisions(source, own)
  const left = decisionsAfter(source, own)
  expect(left.decisions.map(({actual, start, end}) => [actual, after.slice(start, end)])).toEqual([[' ,', ' ,']])
  expect(applyDecisions(after, left)).toBe(after)
})

test('a text in which the decisions stand already is refused, and said to be', async () => {
  const [misspelling, space, form] = await findings()
  const own = on(source, [decisionOn(misspelling, {do: 'edit', text: 'get'}), accepted(space), accepted(form)])
  const after = applyDecisions(source, own)
  expect(() => applyDecisions(after, own)).toThrow('what was accepted stands in it already')
  expect(() => applyDecisions(`${after}More.\n`, own)).toThrow('it has changed since')
})

test('decided is what clean gives: the findings put in make the text', async () => {
  const [misspelling, space, form] = await findings()
  const decisions = [
    accepted(form),
    decisionOn(space, {do: 'skip'}),
    decisionOn(misspelling, {do: 'edit', text: 'get'})
  ]
  const result = decided(source, on(source, decisions))
  expect(result.text).toBe('The harbour did not get it ,and the boat left.\n')
  expect(result.findings.map(({state, proposals, removes}) => [state, proposals, removes])).toEqual([
    ['applied', ['get'], false],
    ['skipped', [', '], false],
    ['applied', [''], true]
  ])
})
