import {expect, test} from 'vitest'
import {documentsIn, isHeldOut, taggedDocumentsIn} from '../src/training/held-out.js'

test('one document in twenty is held out, whatever its blanks', () => {
  const documents = Array.from({length: 4000}, (_, i) => `The ${i}th meeting of the board was held on a Monday.`)
  const held = documents.filter(isHeldOut)
  expect(held.length).toBeGreaterThan(120)
  expect(held.length).toBeLessThan(280)
  for (const document of held) expect(isHeldOut(`\n ${document.replaceAll(' ', '\r\n')}\n`)).toBe(true)
})

test('documents stand between blank lines, sentences of tagged text twenty at a time', () => {
  expect(documentsIn('One.\nTwo.\n\n \nThree.\n')).toEqual(['One.\nTwo.', 'Three.\n'])
  const sentences = Array.from({length: 45}, (_, i) => `The\tDT\tO\n${i}\tCD\tO`)
  expect(taggedDocumentsIn(sentences.join('\n\n')).map((document) => document.split('\n\n').length)).toEqual([
    20, 20, 5
  ])
})
