import {rule} from '../../rule.js'
import {speakOf} from './by-place.js'

/** A sentence that starts in lower case. Leaves what follows an abbreviation, a quotation that goes on, brands and broken lines. */
export const sentenceStart = rule(
  {
    name: 'casing/sentence-start',
    summary: 'Start a sentence with a capital.',
    why: 'Where a break was lost or a text was put into small letters, sentences lose their capitals.',
    fix: 'safe',
    scope: 'english',
    examples: [
      {
        from: 'The council met on Tuesday evening. the vote was close, and nobody left early.',
        to: 'The council met on Tuesday evening. The vote was close, and nobody left early.'
      },
      {
        from: 'the bridge was closed for three weeks after the storm. Drivers took the long way round.',
        to: 'The bridge was closed for three weeks after the storm. Drivers took the long way round.'
      },
      {
        from: 'Set `a`, `b` and `c` first. the rest is done for you.',
        to: 'Set `a`, `b` and `c` first. The rest is done for you.',
        because: 'a small word is no name, even where code is explained'
      },
      {
        keep: 'If there is no `.` in the last part, or if it begins with a `./` so that nobody asks, the answer is empty.',
        because: 'the full stop is code'
      },
      {keep: 'Add 2 tsp. salt to the water and bring it to the boil.', because: 'an abbreviation'},
      {keep: 'The shop opens at 9 a.m. on weekdays and at noon on Sundays.', because: 'an abbreviation'},
      {keep: '“Where is the key?” he asked, and she shrugged.', because: 'the quotation is part of the sentence'},
      {keep: 'The old mill, the pond, etc. are open to visitors in summer.', because: 'an abbreviation'},
      {keep: 'She paused … and then she laughed.', because: 'an ellipsis inside a sentence'}
    ]
  },
  (article, suggest) => speakOf('sentence-start', article, suggest)
)
