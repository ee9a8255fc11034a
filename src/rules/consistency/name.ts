import type {Span} from '../../edit.js'
import {rule} from '../../rule.js'
import {accentedNames, casedNames} from './cased-names.js'
import {joinedNames} from './joined-names.js'
import {slippedNames} from './slipped-names.js'
import {adviseUsual, totalOf, type Ways} from './ways.js'

/** One name written in several ways: with a hyphen and without, with an accent and without, a letter more or less. */
export const name = rule(
  {
    name: 'consistency/name',
    summary: 'Point out a name that the text writes in several ways.',
    why: 'Texts that were put together of several sources keep the spelling of each.',
    fix: 'none',
    scope: 'english',
    examples: [
      {
        advise: 'Kim Jong Un came by train. On the next day Kim Jong Un left. The visit of Kim Jong-un was short.',
        because: 'one man, with a hyphen and without'
      },
      {keep: 'Élie Marchenko sang. Then Elie Brandt spoke, and Élie Marchenko left.', because: 'two people'},
      {advise: 'The shop in Zürich is old. The one in Zurich is new, and Zürich likes it.', because: 'an accent'},
      {
        advise: 'They asked Oleg Marchenko. Later Oleg Marchenko said no, and Oleg Marchenco left.',
        because: 'a letter, and the same first name'
      },
      {
        advise: 'They watch it on YouTube at home. Nobody pays for Youtube here, but YouTube pays.',
        because: 'a capital inside'
      },
      {
        advise: 'Park Dong-min came by train. On the next day Park Dong-min left, and nobody saw Park Dong Min again.',
        because: 'one man; *min* is a word as well'
      },
      {
        advise:
          'They push it to Github, and Github shows it. Whoever has no Github account reads GitHub in the browser.',
        because: 'everybody writes *GitHub*, how often this text may not'
      },
      {
        keep: 'The module Mono.Nsda is new. So is Mono.Nsda.Core, and the NSdA rules apply.',
        because: 'a part of a path'
      },
      {keep: 'HAM-FISTED, said of hands. “Ham-fisted, are we?” she said.', because: 'capitals are for show'},
      {keep: 'Play the C CD first. The CC D is a tape.', because: 'letters, not words'},
      {
        keep: 'The Ann Dongshan-based firm left. The Ann Dongshan firm came back, and an Ann Dongshan based there came along.',
        because: 'a common word behind the hyphen'
      },
      {
        keep: 'Anna Brandt came with Anna Brand.',
        because: 'either may be a name: one stands once, and so does the other'
      },
      {keep: 'The team from South Korea won. A South Korea-led group lost.', because: 'a hyphen before a common word'},
      {
        keep: 'Maria Ivanov and Maria Ivanova are sisters-in-law, and Maria Ivanov is older.',
        because: 'an ending of its own'
      },
      {
        keep: 'The Cold War was long. A Cold-War film is on, and the Cold War goes on in it.',
        because: 'an adjective of words'
      },
      {keep: 'Peter Marsh and Peter March were there, and Peter Marsh spoke.', because: 'both are words'},
      {keep: 'THE RIVER\n\nThe River is a film. In The River a boat sinks.', because: 'a heading in capitals'}
    ]
  },
  (article, suggest) => {
    const things = [
      ...joinedNames(article).values(),
      ...accentedNames(article).values(),
      ...casedNames(article).values()
    ]
    const several = [...things, ...slippedNames(article)].filter((ways) => ways.size > 1)
    const spoken: Span[] = []
    // Of a name and the longer ones around it, the one that stands most often.
    several.sort((one, other) => totalOf(other) - totalOf(one) || lengthOf(other) - lengthOf(one))
    for (const ways of several) {
      for (const [way, places] of ways) {
        const free = places.filter(({start, end}) => !spoken.some((one) => start < one.end && one.start < end))
        if (free.length < places.length) ways.set(way, free)
      }
      for (const [way, places] of ways) if (places.length === 0) ways.delete(way)
      if (ways.size < 2) continue
      adviseUsual(article, ways, suggest)
      for (const places of ways.values()) spoken.push(...places)
    }
  }
)

function lengthOf(ways: Ways): number {
  return [...ways.keys()][0].length
}
