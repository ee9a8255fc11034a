import {rule} from '../../rule.js'
import {judgementOf} from './judgement.js'
import {marksOf} from './marks.js'

const user = {rules: {'spun/wording': {scholarly: true}}}

/** Wording that only a rewriting program leaves. Advice: what the author wrote can be guessed, not known. */
export const wording = rule(
  {
    name: 'spun/wording',
    summary: 'Point out wording that rewriting programs leave.',
    why: 'Texts that were copied and rewritten by a program swap words for their synonyms, also inside set phrases, names and terms.',
    fix: 'none',
    scope: 'english',
    // Terms of science are off: in a field of their own such words may be meant as they stand.
    options: {scholarly: false},
    examples: [
      {
        advise: 'A support vector machine lost to the irregular timberland.',
        because: 'asked for: a term of science',
        user
      },
      {keep: 'The pupils spoke of profound learning in a small school.', because: 'nobody asked for terms of science'},
      {keep: 'The pupils spoke of deep learning and of a random forest.', because: 'the terms themselves', user},
      {keep: 'A remote organization sold its remote sensing systems.', because: 'said as it is meant', user},
      {advise: 'It was the fastest rate as 2016, the bank said.', because: '*since* was swapped'},
      {advise: 'The talks took vicinity in a small hotel by the lake.', because: '*place* was swapped in a set phrase'},
      {advise: 'The trial used counterfeit consciousness to read the pictures.', because: 'a term was swapped'},
      {advise: 'In the cease they agreed to meet again in spring.', because: '*end* was swapped'},
      {
        advise: 'They say it’s miles important to the town.',
        because: 'with a curly apostrophe: *it is* was read as a distance'
      },
      {keep: 'The rate fell, as 2016 had been a good year.', because: '*as* gives the reason'},
      {keep: 'She warmed up on the lower back of the horse.', because: 'a part of the body'},
      {keep: 'Inside the house it was warm, and the year was nearly over.', because: 'a house has an inside'},
      {keep: 'The drug is most effective in children under five.', because: 'said of a drug'},
      {keep: 'He kicked off his boots and went to the window.', because: 'boots'},
      {keep: 'They have loads of time before the train leaves.', because: 'spoken, and right'},
      {keep: 'The club has mental strength and a fitness coach.', because: 'fitness of the body'},
      {keep: 'It is far more than a game to them, and it is miles away.', because: 'a distance'}
    ]
  },
  (article, suggest, options) => {
    const scholarly = options.scholarly === true
    const marks = marksOf(article, scholarly)
    for (const {start, end, phrase, original} of marks) {
      const words = fitting(original, article.source.slice(0, start))
      suggest({start, end}, [], `a rewriter’s wording, most likely for “${words}”: ${plain(phrase.why)}`)
    }
    for (const {word, original} of judgementOf(article, scholarly).substitutions.slice(0, mostPlaces)) {
      if (marks.some(({start, end}) => start < word.end && word.start < end)) continue
      suggest(word, [], `the text reads like a program’s, and beside these words this one may stand for “${original}”`)
    }
  }
)

/** The words as they can be put there: an article that stands before the place is not said twice. */
function fitting(original: string, before: string): string {
  return /\b(?:an?|the)\s+$/i.test(before.slice(-8)) ? original.replace(/^(?:an?|the) /, '') : original
}

/** A reason is shown as it stands, in a terminal as on a page: words that are spoken of stand in quotation marks. */
function plain(why: string): string {
  return why.replace(/\*([^*]+)\*/g, '“$1”')
}

/** Of the words that stand for others the likeliest are pointed at. */
const mostPlaces = 12
