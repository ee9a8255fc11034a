import {correction} from '../../lexicon/index.js'
import {asSpelledIn} from '../../models/spelling/country.js'
import {listedForms} from '../../models/spelling/suspicion.js'
import {rule} from '../../rule.js'
import {casedLike} from './case-pattern.js'
import {isMentioned} from './mentioned.js'

/** A misspelling of the closed list, which knows one correction for each. Names and handles that look like one stay. */
export const knownMisspelling = rule(
  {
    name: 'spelling/known-misspelling',
    summary: 'Correct a well-known misspelling that has one correction.',
    fix: 'safe',
    scope: 'english',
    examples: [
      {from: 'We recieve the post at nine.', to: 'We receive the post at nine.'},
      {from: 'Teh ferry was late again.', to: 'The ferry was late again.', because: 'the capital stays'},
      {from: 'The goverment met on Friday.', to: 'The government met on Friday.'},
      {advise: 'The word “recieve” is often spelt so by clever people.', because: 'the word is spoken of'},
      {keep: 'The TEH index fell by four points.', because: 'short and in capitals: an abbreviation'},
      {keep: 'Read it at recieve.example.org today.', because: 'a domain'},
      {keep: 'Mr Acount met Mrs Acount at the door.', because: 'a name: the text has it twice with a capital'},
      {keep: 'He wrote “recieve” [sic] on the board.', because: 'marked as the writer’s own'},
      {keep: 'The colour and the color of the theatre programme are judged.', because: 'British and American spellings'}
    ]
  },
  (article, suggest) => {
    for (const form of listedForms(article)) {
      const right = correction(form.lower)
      if (right === undefined || form.shape === 'mixed') continue
      if (form.shape === 'upper' && form.text.length < 5) continue
      if (form.shape === 'capital' && form.middle > 1) continue
      const word = asSpelledIn(article, right)
      for (const {start, end, form: one} of article.words) {
        if (one !== form || article.protects(start, end) || article.spokenFor(start, end)) continue
        const right = casedLike(form.text, word)
        const expected = isMentioned(article.source, start, end) ? [right] : right
        suggest({start, end}, expected, `a common misspelling of “${word}”`)
      }
    }
  }
)
