import {asSpelledIn} from '../../models/spelling/country.js'
import {listedForms} from '../../models/spelling/suspicion.js'
import {rule} from '../../rule.js'
import {casedLike} from './case-pattern.js'
import {isMentioned} from './mentioned.js'

/** Misspellings that people are called: *Mr Sargeant*. */
const surnames = new Set('anser ballance calender colum guage moring offen relly sadi sargeant sorce'.split(' '))

/** A misspelling of the closed list, which knows one correction for each. Names and handles that look like one stay. */
export const knownMisspelling = rule(
  {
    name: 'spelling/known-misspelling',
    summary: 'Correct a well-known misspelling that has one correction.',
    why: 'Lists of misspellings that people make are right about 99 times in 100 in English text, where they know one correction.',
    fix: 'safe',
    scope: 'english',
    examples: [
      {from: 'We recieve the post at nine.', to: 'We receive the post at nine.'},
      {from: 'Teh ferry was late again.', to: 'The ferry was late again.', because: 'the capital stays'},
      {from: 'The goverment met on Friday.', to: 'The government met on Friday.'},
      {advise: 'The word “recieve” is often spelt so by clever people.', because: 'the word is spoken of'},
      {keep: 'The TEH index fell by four points.', because: 'short and in capitals: an abbreviation'},
      {keep: 'Read it at recieve.example.org today.', because: 'a domain'},
      {keep: 'The case was argued by Mr Sargeant of Hale & Moring.', because: 'surnames'},
      {keep: 'Thanks to:\n- bluefin\n- teh\n- marlow', because: 'all there is of its line: a handle'},
      {keep: 'Mr Acount met Mrs Acount at the door.', because: 'a name: the text has it twice with a capital'},
      {keep: 'He wrote “recieve” [sic] on the board.', because: 'marked as the writer’s own'},
      {keep: 'The colour and the color of the theatre programme are judged.', because: 'British and American spellings'}
    ]
  },
  (article, suggest) => {
    for (const form of listedForms(article)) {
      const right = article.lexicon.correction(form.lower)
      if (right === undefined || form.shape === 'mixed') continue
      if (form.shape === 'upper' && form.text.length < 5) continue
      if (form.shape === 'capital' && form.middle > (surnames.has(form.lower) ? 0 : 1)) continue
      const word = asSpelledIn(article, right)
      for (const {start, end, form: one, block} of article.words) {
        if (one !== form || article.protects(start, end) || article.isClaimed(start, end)) continue
        const right = casedLike(form.text, word)
        if (end - start < 4 && block.to - block.from === 1) continue
        const expected = isMentioned(article.source, start, end) ? [right] : right
        suggest({start, end}, expected, `a common misspelling of “${word}”`)
      }
    }
  }
)
