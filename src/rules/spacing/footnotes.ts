/** Digits that follow a mark on purpose: the numbers of footnotes and of citations. */

import type {Article, Word} from '../../article.js'

/** Words with which a sentence goes on after a note, and which count nothing. */
const goesOn = new Set(
  `a an the and or but it he she they we you i which that this these those is was are were has have had with for in on at by to from of as
   when while if so not no who where than because though`.split(/\s+/)
)

/** The greatest number that a note may have. */
const mostNotes = 150

/**
 * Is the number at `index` of the article's words, glued to the mark before it, that of a footnote? What is counted follows a number (`25
 * people`); after the number of a note the sentence goes on with a small word, or another note stands near it.
 */
export function isFootnote(article: Article, index: number): boolean {
  const {source, words} = article
  const number = words[index]
  if (!/^\d{1,3}$/.test(number.form.text) || Number(number.form.text) > mostNotes) return false
  if (/[\])]/.test(source[number.end] ?? '')) return true
  const next = words[index + 1]
  if (!next || next.block !== number.block) return true
  // `2004,3,4 and`: a list of notes.
  if (next.form.shape === 'number') return source.charCodeAt(next.start - 1) === 0x2c
  return goesOn.has(next.form.lower) || article.once(notesOf).has(number)
}

/** The numbers glued to marks that go up by one from the first: 1, 2, 3. */
function notesOf({source, words}: Article): ReadonlySet<Word> {
  const glued = words.filter(
    ({start, form}) =>
      form.shape === 'number' && /[,.;]/.test(source[start - 1] ?? '') && /\p{L}/u.test(source[start - 2] ?? '')
  )
  const isRun = glued.length > 1 && glued.every(({form}, at) => Number(form.text) === Number(glued[0].form.text) + at)
  return new Set(isRun ? glued : [])
}
