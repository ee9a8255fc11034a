import {realWordSlips} from '../../models/spelling/real-words.js'
import {rule} from '../../rule.js'
import {isMentioned} from './mentioned.js'

/**
 * Nats from which the other word is written in place of one that a dictionary has, and from which it is shown. Of 1.5 million words of published
 * text in twelve registers none reaches the first.
 */
const [sureEnough, worthShowing] = [2.65, 1.8]

/**
 * The same for a word that dictionaries have only as a name or in capitals. Of two sets of typos, one of names without their capitals and half a million
 * words of published prose, 28 such words had both neighbours of a more usual word and neither of their own: 26 were slips, and the false one
 * (*their sakes had*) was at -5.
 */
const sureEnoughOfName = -1.5

/** A word for another one that is one slip away, where its neighbours leave no doubt. */
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
      {keep: 'The mayor gave Ito the prize, and ito the cup.', because: 'the text has the name'},
      {keep: 'We flew to oslo with two friends from turin.', because: 'names without their capitals'},
      {keep: 'The font of the church is made of stone.', because: 'it stands well where it stands'},
      {keep: 'He raised his fist, and the tree fell.', because: 'two words of their own'}
    ]
  },
  (article, suggest) => {
    for (const {at, word, gain, known} of realWordSlips(article, {known: worthShowing, other: sureEnoughOfName})) {
      const {start, end, form} = article.words[at]
      if (article.protects(start, end) || article.isClaimed(start, end)) continue
      const isSure = (!known || gain >= sureEnough) && !isMentioned(article, start, end)
      const reason = `“${form.text}” hardly ever stands between these words, and “${word}” does`
      suggest({start, end}, isSure ? word : [word], reason)
    }
  }
)
