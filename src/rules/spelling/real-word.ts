import type {Article} from '../../article.js'
import {isNoName, type RealWordSlip, realWordSlips} from '../../models/spelling/real-words.js'
import {guess} from '../../models/spelling/speller.js'
import {rule} from '../../rule.js'
import {isMentioned} from './mentioned.js'

/**
 * Nats from which the other word is written in place of one that a dictionary has, and from which it is shown. All three triples must have
 * been counted for the first, two of them for the second. Half a million words of published prose have none of the first.
 */
const [sureEnough, worthShowing] = [12, 9.5]

/** Where two triples were counted the judge may say it too: nats of the phrase, log odds of the judge. */
const [likelyEnough, judgedEnough] = [8, 3]

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
    for (const slip of realWordSlips(article)) {
      const {at, word} = slip
      const {start, end, form} = article.words[at]
      if (article.protects(start, end) || article.isClaimed(start, end)) continue
      const sure = slip.known ? isSureOfWord(article, slip) : isNoName(article, slip)
      if (!sure && !(slip.known && slip.triples > 1 && slip.gain >= worthShowing)) continue
      const reason = `“${form.text}” hardly ever stands between these words, and “${word}” does`
      suggest({start, end}, sure && !isMentioned(article, start, end) ? word : [word], reason)
    }
  }
)

function isSureOfWord(article: Article, {at, gain, triples}: RealWordSlip): boolean {
  if (triples === 3 && gain >= sureEnough) return true
  return triples > 1 && gain >= likelyEnough && (guess(article, at, 'common')?.sure ?? 0) >= judgedEnough
}
