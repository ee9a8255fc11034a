/** American or British: a correction is spelled as the text spells. */
import type {Article} from '../../article.js'

/** Endings and letters in which the two differ; where a word has one, the other may be the word of the other country. */
const differences =
  'or our|er re|ize ise|iza isa|izi isi|yze yse|yzi ysi|l ll|og ogue|ense ence|e ae|e oe|ling lling|led lled'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string])

/** Which country's spelling the text has: the words that only one of the dictionaries has vote, two to one. */
function countryOf({evidence, lexicon}: Article): 'us' | 'gb' | 'both' {
  let us = 0
  let gb = 0
  for (const {lower, shape} of evidence.all()) {
    const known = shape === 'lower' ? lexicon.facts(lower) : undefined
    if (!known?.knownLower || known.us === known.gb) continue
    if (known.us) us++
    else gb++
  }
  return us > 2 * gb ? 'us' : gb > 2 * us ? 'gb' : 'both'
}

/** The word as the text's country spells it: *favourite* for *favorite* where the text has *colour*. */
export function asSpelledIn(article: Article, word: string): string {
  const {lexicon} = article
  const own = lexicon.facts(word)
  if (!own || own.us === own.gb) return word
  const country = article.once(countryOf)
  if (country === 'both' || own[country]) return word
  for (const [us, gb] of differences) {
    const [from, to] = country === 'us' ? [gb, us] : [us, gb]
    for (let at = word.indexOf(from, 1); at > 0; at = word.indexOf(from, at + 1)) {
      const twin = word.slice(0, at) + to + word.slice(at + from.length)
      const known = lexicon.facts(twin)
      if (known?.knownLower && known[country] && known.us !== known.gb) return twin
    }
  }
  return word
}
