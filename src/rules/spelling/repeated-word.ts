import type {Word} from '../../article.js'
import {rule} from '../../rule.js'

/**
 * Words whose doubling is a slip nearly always. Left out are those that English may double: *had had*, *that that*,
 * *what it is is*, *gave her her coat*, *do do*, *log in in a minute*, *so so*, *can can*, *Will will*.
 */
const neverDoubled = new Set(
  `a about after against all also although an and are as at because been before between but by could during each every for
   from has he his how if into its may might must my nor of or our over shall she should some than the their them then
   these they this those through to under two three until was we were what when where which while who whose why with without would
   your`.split(/\s+/)
)

/** A short word written twice. Names, emphasis and the doublings of English grammar stay. */
export const repeatedWord = rule(
  {
    name: 'spelling/repeated-word',
    summary: 'Take out a short word that is written twice in a row.',
    why: 'A word is written twice where a line or an edit ended between.',
    fix: 'safe',
    scope: 'english',
    examples: [
      {from: 'She left the the keys on the shelf.', to: 'She left the keys on the shelf.'},
      {from: 'The the first boat sank.', to: 'The first boat sank.', because: 'the first one keeps its capital'},
      {from: 'A mix of of sand and clay works best.', to: 'A mix of sand and clay works best.'},
      {from: 'If I I had known, I would have stayed.', to: 'If I had known, I would have stayed.'},
      {
        keep: 'The part that fits is rewritten to to-name, and the operators and and or join the rest.',
        because: 'names'
      },
      {keep: 'World War I I know little about.', because: 'a numeral'},
      {keep: 'He said he had had enough of the rain.', because: 'grammar doubles it'},
      {keep: 'I know that that road is closed.', because: 'grammar doubles it'},
      {keep: 'What it is is a mystery to us.', because: 'grammar doubles it'},
      {keep: 'We gave her her coat back.', because: 'grammar doubles it'},
      {keep: 'It was a very very long night.', because: 'emphasis'},
      {keep: 'They waved bye bye to the ferry.', because: 'the word is a doubled one'},
      {keep: 'They sang “Hey hey, my my” until dawn.', because: 'a refrain'},
      {keep: 'He saw Duran Duran and The The live.', because: 'names'},
      {keep: 'Route   from    to\n4       all     all    see the note', because: 'two cells of a table'},
      {keep: 'What they were, were rumours.', because: 'a mark stands between'},
      {keep: 'The answer is “to”, to be exact.', because: 'a mark stands between'},
      {keep: 'Option A a year later looked worse.', because: 'the first one is a name'},
      {keep: 'We know who he was was never the question.', because: 'grammar doubles it', known: 'one in a hundred'}
    ]
  },
  (article, suggest) => {
    const {source, words} = article
    let before: Word | undefined
    for (let i = 0; i < words.length; i++) {
      const word = words[i]
      const left = before
      before = word
      if (!left || left.form.family !== word.form.family || left.block !== word.block) continue
      if (!isPronoun(words, i) && (word.form.shape !== 'lower' || !neverDoubled.has(word.form.lower))) continue
      if (left.form.shape !== 'lower' && left.position !== 'start' && left.form.text !== 'I') continue
      // Three in a row are a stutter or a song, and no slip.
      if (words[i + 1]?.form.family === word.form.family || words[i - 2]?.form.family === word.form.family) continue
      // *Hey hey, my my*: a refrain doubles before it.
      if (words[i - 2]?.form.family === words[i - 3]?.form.family && words[i - 3]) continue
      // *Rewritten to to-name*, *the operators and and or*: the second one is a name.
      if (source[word.end] === '-' || /^ (?:and|or|not)\b/.test(source.slice(word.end, word.end + 5))) continue
      const gap = source.slice(left.end, word.start)
      // Wider gaps are those of a table.
      if (!/^(?:[ \u00a0]{1,2}|[ \t]*\r?\n[ \t]*)$/.test(gap)) continue
      if (article.protects(left.start, word.end) || article.isClaimed(left.start, word.end)) continue
      const reason = `“${word.form.lower}” is written twice`
      if (!gap.includes('\n')) suggest({start: left.end, end: word.end}, '', reason)
      // Across the end of a wrapped line the second one goes, so that the lines stay as they are.
      else if (source[word.end] === ' ') suggest({start: word.start, end: word.end + 1}, '', reason)
    }
  }
)

/** `I I`, unless the first is the numeral of a name. */
function isPronoun(words: readonly Word[], i: number): boolean {
  if (words[i].form.text !== 'I' || words[i - 1].form.text !== 'I') return false
  const before = words[i - 2]
  return words[i - 1].position === 'start' || before?.form.shape === 'lower' || before?.position === 'start'
}
