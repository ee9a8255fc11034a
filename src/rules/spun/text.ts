import {isSentenceParagraph} from '../../models/spun/stream.js'
import {rule} from '../../rule.js'
import {judgementOf} from './judgement.js'

const user = {rules: {'spun/text': {scholarly: true}}}
const tortured =
  'We trained a bolster vector machine and an irregular timberland, and both had a small mean square blunder in every test.'

/** A text that a program rewrote, said once for the whole text; `judgement.ts` says what it takes. */
export const text = rule(
  {
    name: 'spun/text',
    summary: 'Say that a text was most likely rewritten by a program.',
    why: 'One odd phrase may be anybody’s; several of the kinds that only programs leave are no accident.',
    fix: 'none',
    scope: 'english',
    // As that of `spun/wording`: so many swapped terms of science make a text spun as well.
    options: {scholarly: false},
    examples: [
      {advise: tortured, because: 'three terms of science, and they are asked for', user},
      {keep: tortured, because: 'nobody asked for terms of science'},
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
  (article, suggest, {scholarly}) => {
    const {spun, marks, substitutions} = judgementOf(article, scholarly === true)
    if (!spun) return
    const told = [
      ...marks.map((mark) => ({place: mark, original: mark.original})),
      ...substitutions.map(({word, original}) => ({place: word, original}))
    ].slice(0, mostShown)
    const evidence =
      told.map(({place, original}) => `“${article.text(place)}” (${original})`).join(', ') ||
      'its words stand beside each other as hardly anybody puts them'
    const place = told[0]?.place ?? article.words.find(({block}) => isSentenceParagraph(article, block))
    if (place) suggest(place, [], `the text was most likely rewritten by a program: ${evidence}`)
  }
)

const mostShown = 5
