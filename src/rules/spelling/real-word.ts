import {realWordSlips} from '../../models/spelling/real-words.js'
import {rule} from '../../rule.js'
import {isMentioned} from './mentioned.js'

/**
 * Nats from which the other word is written, and from which it is shown. Of 1.5 million words of published text in twelve registers none
 * reaches the first.
 */
const [sureEnough, worthShowing] = [2.65, 1.8]

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
      {keep: 'The font of the church is made of stone.', because: 'it stands well where it stands'},
      {keep: 'He raised his fist, and the tree fell.', because: 'two words of their own'}
    ]
  },
  (article, suggest) => {
    for (const {at, word, gain} of realWordSlips(article, worthShowing)) {
      const {start, end, form} = article.words[at]
      if (article.protects(start, end) || article.isClaimed(start, end)) continue
      const isSure = gain >= sureEnough && !isMentioned(article, start, end)
      const reason = `“${form.text}” hardly ever stands between these words, and “${word}” does`
      suggest({start, end}, isSure ? word : [word], reason)
    }
  }
)
