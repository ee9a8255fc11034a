import {patternOf} from '../../lexicon/index.js'
import {rule} from '../../rule.js'
import {casedLike} from './case-pattern.js'

/** What the user wants replaced, wherever it stands as whole words outside addresses and code. */
export const replacement = rule(
  {
    name: 'spelling/replacement',
    summary: 'Replace what your list of replacements has.',
    why: 'A house style has words of its own, and a site its own misspellings.',
    fix: 'safe',
    scope: 'any',
    changesDigits: true,
    examples: [
      {
        from: 'Teh harbour is full, and teh ferry is late.',
        to: 'The harbour is full, and the ferry is late.',
        user: {replace: {teh: 'the'}}
      },
      {
        from: 'The words “Colour Print” stand on it.',
        to: 'The words “Color Print” stand on it.',
        user: {replace: {Colour: 'Color'}}
      },
      {
        from: 'In regards to the mill nobody spoke.',
        to: 'Regarding the mill nobody spoke.',
        user: {replace: {'in regards to': 'regarding'}}
      },
      {
        keep: 'The colour of the mill is grey.',
        because: 'a key with a capital stands for itself alone',
        user: {replace: {Colour: 'Color'}}
      },
      {keep: 'The tehsil pays for it.', because: 'a part of a word', user: {replace: {teh: 'the'}}},
      {keep: 'Read it at teh.example.org today.', because: 'an address', user: {replace: {teh: 'the'}}}
    ]
  },
  (article, suggest) => {
    for (const {wrong, right, anyCase} of article.lexicon.replacements) {
      for (const {0: actual, index} of article.source.matchAll(patternOf(wrong, anyCase))) {
        const place = {start: index, end: index + actual.length}
        if (article.protects(place.start, place.end) || article.isClaimed(place.start, place.end)) continue
        suggest(place, anyCase && right !== '' ? casedLike(actual, right) : right, `your list replaces “${wrong}”`)
      }
    }
  }
)
