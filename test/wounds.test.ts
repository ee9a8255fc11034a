import {expect, test} from 'vitest'
import {clean} from '../src/clean.js'

/** An edited text of many capitals, with a word of which the trees are sure enough for a wounded one. */
const edited = `Ferry line buys two boats from Bergen

The Orwell Line will buy two electric boats from a yard in Bergen, its owner Ingrid Hale said on Monday. They will sail between Harwich and Felixstowe from May.

Barclays and the Norwegian firm Kestrel Capital paid for them, and Suffolk County Council gave the rest.

Serve it with a nice assam tang.

“Nobody in Ipswich believed us,” she said. Her brother Tom, who runs the yard in Woodbridge, will train the crews. The first of them came from Lowestoft in March.
`

test('a doubtful capital is advice where nothing else in an edited text is wrong', async () => {
  const {text, findings} = await clean(edited, {type: 'text'})
  expect(text).toBe(edited)
  expect(findings.map(({actual, proposals, state}) => [actual, ...proposals, state])).toEqual([
    ['assam', 'Assam', 'advice']
  ])
})

test('beside another wound it is put: the text may have lost its capitals', async () => {
  for (const [right, wrong] of [
    ['believed', 'beleived'],
    ['Woodbridge', 'woodbridge'],
    ['Harwich and', 'Harwich,and']
  ]) {
    const {text} = await clean(edited.replace(right, wrong), {type: 'text'})
    expect(text).toContain('Assam')
  }
})

test('a sentence by itself does not show that somebody edited it', async () => {
  const {text} = await clean('Serve it with a nice assam tang.', {type: 'text'})
  expect(text).toContain('Assam')
})

test('a capital of which the trees are sure is put wherever it is missing', async () => {
  const {text} = await clean(edited.replace('Norwegian', 'norwegian'), {type: 'text'})
  expect(text).toContain('Norwegian')
})

test('the style of headings is advice likewise', async () => {
  const heading = 'A Short Trip to the northern Islands and a Long One Back'
  const text = edited.replace('“Nobody', `${heading}\n\n“Nobody`)
  const northern = (await clean(text, {type: 'text'})).findings.find(({actual}) => actual === 'northern')
  expect(northern).toMatchObject({proposals: ['Northern'], state: 'advice'})
  expect((await clean(text.replace('believed', 'beleived'), {type: 'text'})).text).toContain('Northern Islands')
})

/** Two lost blanks and a typo: a text that was torn and typed in haste. */
const wounded = 'We met in Rome.It rained,and they went wiht us. '
const mended = 'We met in Rome. It rained, and they went with us. '

test('what is glued on purpose stays in a text that lost blanks', async () => {
  for (const kept of [
    'The student:teacher ratio fell.',
    'Search label:bills and you see.',
    'A table from Range.Value and more.',
    'The site Data.World was sold.'
  ])
    expect((await clean(wounded + kept, {type: 'text'})).text).toBe(mended + kept)
})

test('paths, records, addresses and abbreviations stay small in a wounded text', async () => {
  for (const kept of [
    'Open img/germany.png or flags/france.svg to see it.',
    '\n\n1,anna,leeds\n2,tom,york',
    'Ann wrote to <marcus at example dot org> about it.',
    'We went resp. before and after the meal.'
  ]) {
    const {text} = await clean(wounded + kept, {type: 'text'})
    expect(text.endsWith(kept)).toBe(true)
    expect(text.startsWith(mended.trimEnd())).toBe(true)
  }
})
