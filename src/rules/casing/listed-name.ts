import type {Word} from '../../article.js'
import type {NameMatch} from '../../lexicon/index.js'
import {rule} from '../../rule.js'

/**
 * A name of the user's list, spelled as the list has it: all its words or none. What is written in capitals stays so, and at the start of
 * a sentence a name that starts small may have a capital. The other rules leave all of them as they are.
 */
export const listedName = rule(
  {
    name: 'casing/listed-name',
    summary: 'Spell the names that you list as your list has them.',
    why: 'Nobody but its editor knows the names of a paper; in a list of names they are certain.',
    fix: 'safe',
    scope: 'any',
    examples: [
      {
        from: 'The ferry to zandrik left at noon.',
        to: 'The ferry to Zandrik left at noon.',
        user: {names: ['Zandrik']}
      },
      {
        from: 'They met Kim jong un’s envoys in the harbour.',
        to: 'They met Kim Jong Un’s envoys in the harbour.',
        user: {names: ['Kim Jong Un']}
      },
      {
        from: 'She asked Chatgpt and saw it on youtube.',
        to: 'She asked ChatGPT and saw it on YouTube.',
        user: {names: ['ChatGPT', 'YouTube']}
      },
      {
        from: 'The talk by Danah Boyd was sold out.',
        to: 'The talk by danah boyd was sold out.',
        user: {names: ['danah boyd']}
      },
      {
        keep: 'Danah boyd spoke first, and danah boyd spoke last.',
        because: 'a sentence may start with a capital or not',
        user: {names: ['danah boyd']}
      },
      {keep: 'All aboard for ZANDRIK, said the sign.', because: 'in capitals', user: {names: ['Zandrik']}},
      {keep: 'The zandriks of the north are tame.', because: 'another word', user: {names: ['Zandrik']}},
      {keep: 'Write to news@zandrik.example.org today.', because: 'an address', user: {names: ['Zandrik']}},
      {advise: 'We had no time out on the water.', because: 'common words', user: {names: ['Time Out']}},
      {keep: 'The ferry to zandrik left at noon.', because: 'nobody listed the name'}
    ]
  },
  (article, suggest) => {
    const {lexicon, source, words} = article
    if (!lexicon.hasNames) return
    let after = 0
    for (const word of words) {
      if (word.start < after) continue
      const match = lexicon.nameAt(source, word.start)
      if (!match || article.protects(match.start, match.end) || article.isClaimed(match.start, match.end)) continue
      after = match.end
      const actual = article.text(match)
      const expected = isUpper(actual) ? actual : spelledLike(match, actual, word)
      if (actual === expected) {
        if (!match.doubtful) article.claim(match.start, match.end)
      } else suggest(match, match.doubtful ? [expected] : expected, `your list of names has “${match.name}”`)
    }
  }
)

/** The name over what stands there: blanks and apostrophes stay, and a small letter that starts a sentence stays as it is. */
function spelledLike({name}: NameMatch, actual: string, {position}: Word): string {
  let text = ''
  for (let i = 0; i < actual.length; i++) {
    const startsSentence = i === 0 && position !== 'middle' && name[0] === name[0].toLowerCase()
    text += startsSentence || actual[i].toLowerCase() !== name[i].toLowerCase() ? actual[i] : name[i]
  }
  return text
}

/** Is it written in capitals? One letter alone is not. */
function isUpper(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase()
}
