import {rule} from '../../rule.js'
import {marksOf, type SpunMark} from './marks.js'

/**
 * A text that a program rewrote, said once for the whole text. It takes at least three different marks, and one in a thousand words: in
 * 2,000 clean texts no text has more than one.
 */
export const text = rule(
  {
    name: 'spun/text',
    summary: 'Say that a text was most likely rewritten by a program.',
    why: 'One odd phrase may be anybody’s; several of the kinds that only programs leave are no accident.',
    fix: 'none',
    scope: 'english',
    examples: [
      {
        advise:
          'The talks took vicinity inside the final year of the war. It was the fastest rate as 2016, and humans had most effective one concern: mental fitness, which is loose of charge.',
        because: 'four kinds of marks'
      },
      {
        keep: 'The talks took vicinity in a small hotel by the lake, and then everybody went home.',
        because: 'one mark'
      },
      {keep: 'The talks took place in a small hotel by the lake, and then everybody went home.', because: 'no mark'}
    ]
  },
  (article, suggest) => {
    const marks = marksOf(article)
    const kinds = new Map<string, SpunMark>()
    for (const mark of marks) if (!kinds.has(mark.phrase.text)) kinds.set(mark.phrase.text, mark)
    if (kinds.size < fewest || kinds.size < (leastPerThousand * article.words.length) / 1000) return
    const shown = [...kinds.values()].slice(0, 5)
    const evidence = shown.map((mark) => `“${article.text(mark)}” (${mark.phrase.original})`).join(', ')
    suggest(shown[0], [], `the text was most likely rewritten by a program: ${evidence}`)
  }
)

/** So many different marks make a text spun; fewer may be a writer's own. */
const fewest = 3
const leastPerThousand = 1
