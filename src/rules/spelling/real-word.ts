import {mendsBefore} from '../../article/mends.js'
import type {Article} from '../../article.js'
import {isSure, type RealWordSlip, realWordSlips} from '../../models/spelling/real-words.js'
import {rule} from '../../rule.js'
import {lacksApostrophe} from './apostrophes.js'
import {isMentioned} from './mentioned.js'
import {isOldSpelling} from './old-spelling.js'

/** Nats from which a word is shown, where two triples of the other one were counted; of one that writers confuse log odds. */
const worthShowing = {word: 11, name: Number.POSITIVE_INFINITY, confused: 4}

/** A word for another one that writers take for it or that is one slip away, where its neighbours leave no doubt. */
export const realWord = rule(
  {
    name: 'spelling/real-word',
    summary: 'Correct a word that stands for another one a slip away.',
    why: 'A slip that makes a word of a dictionary is seen by no dictionary; the words on both sides see it.',
    fix: 'safe',
    scope: 'english',
    examples: [
      {from: 'The van was parked in font of the shop.', to: 'The van was parked in front of the shop.'},
      {from: 'It happened for the fist time in ten years.', to: 'It happened for the first time in ten years.'},
      {from: 'We will be back in tree weeks.', to: 'We will be back in three weeks.'},
      {
        from: 'They went back ito the house.',
        to: 'They went back into the house.',
        because: 'a name, in small letters'
      },
      {from: 'It was excluded fromm the list.', to: 'It was excluded from the list.', because: 'likewise'},
      {from: 'Smaller then expected, the boat was fast.', to: 'Smaller than expected, the boat was fast.'},
      {from: 'He has maid it clear that he will stay.', to: 'He has made it clear that he will stay.'},
      {from: 'I think your going to like it.', to: "I think you're going to like it.", because: 'an apostrophe'},
      {
        from: 'It was one off the best nights of the season.',
        to: 'It was one of the best nights of the season.'
      },
      {keep: 'It was a one off, and nobody wanted the desert.', because: 'they stand well where they stand'},
      {keep: 'The then mayor was at the door, and the fair fare was two pounds.', because: 'likewise'},
      {keep: 'The maid came in, and then the guests.', because: 'both stand well where they stand'},
      {keep: 'The first fist to fly was his, and your garden was hers.', because: 'likewise'},
      {keep: 'The mayor gave Ito the prize, and ito the cup.', because: 'the text has the name'},
      {keep: 'We flew to oslo with two friends from turin.', because: 'names without their capitals'},
      {
        keep: 'It sags in the middle, and the towels were a bit on the wet side.',
        because: 'they stand well where they stand'
      },
      {keep: 'The font of the church is made of stone.', because: 'it stands well where it stands'},
      {
        keep: 'He was surprized at the expence, and had not the courage to shew the letter to her aunt.',
        because: 'as books once spelled'
      },
      {
        keep: 'The buffer has a read side and a write side, and the write side is closed first.',
        because: 'the text says it twice'
      },
      {
        advise: 'Set `fd` to the write side of the pipe, and give `in` and `out` the other one.',
        because: 'where code is explained'
      },
      {
        from: 'Smaller then expected, the `cache` of `main` and `exec` failed for the fist time.',
        to: 'Smaller than expected, the `cache` of `main` and `exec` failed for the first time.',
        because: 'slips, where code is explained'
      },
      {keep: 'She lives ina small house, and he asked fora glass of water.', because: 'two words without their blank'},
      {
        keep: 'Win, lose, or draw, we go home. Whatever they’re cooking, it smells good.',
        because: 'nothing beside it tells, and a verb'
      },
      {keep: 'He raised his fist, and the tree fell.', because: 'two words of their own'}
    ]
  },
  (article, suggest) => {
    for (const slip of realWordSlips(article)) {
      const {start, end, form} = article.words[slip.at]
      if (article.protects(start, end) || article.isClaimed(start, end) || isOldSpelling(article, form.lower)) continue
      // Words that writers confuse are known; of other words and names (*thy*, *tome*, *sed*) all were meant in 2.7 million words without other slips.
      const sure = isSure(article, slip) && (slip.odds !== undefined || !isCareful(article))
      if (!sure && !isShown(slip)) continue
      const word = slip.word.includes("'") && article.source.includes('’') ? slip.word.replace("'", '’') : slip.word
      const reason = `“${form.text}” hardly ever stands between these words, and “${word}” does`
      const edits = sure && !lacksApostrophe(form.lower, slip.word) && !isMentioned(article, start, end)
      suggest({start, end}, edits ? word : [word], reason)
    }
  }
)

/** So many words without another slip have a careful author. */
const enoughToShow = 200

function isCareful(article: Article): boolean {
  return article.words.length >= enoughToShow && mendsBefore(article).all === 0
}

function isShown({kind, triples, gain, odds}: RealWordSlip): boolean {
  return odds === undefined ? triples > 1 && gain >= worthShowing[kind] : odds >= worthShowing[kind]
}
