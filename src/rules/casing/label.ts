import {rule} from '../../rule.js'
import {speakOf} from './by-place.js'

/** A label, or what follows it, in lower case where its sisters have a capital. */
export const label = rule(
  {
    name: 'casing/label',
    summary: 'Start a label, and the sentence after it, as its sisters do.',
    why: 'Labels of one list start alike; one that does not lost its capital on the way.',
    fix: 'safe',
    scope: 'english',
    examples: [
      {
        keep: 'Wirtschaft: Der Handel wuchs.\n\nMilitär: Es gab zwei Übungen.\n\nwas fehlt: Gesandte kamen im Frühling.',
        language: 'de',
        because: 'German'
      },
      {
        from: 'Economic Ties: Trade grew fast.\n\nMilitary Ties: Exercises were held twice.\n\ndiplomatic Ties: Envoys met in spring.',
        to: 'Economic Ties: Trade grew fast.\n\nMilitary Ties: Exercises were held twice.\n\nDiplomatic Ties: Envoys met in spring.'
      },
      {keep: 'Ingredients: flour, water, salt and a little yeast.', because: 'a list after the label'},
      {
        keep: 'Wide Beam: it lights a road.\n\nThe Lamp does exactly what beginners need: it is bright.\n\nLong Life: it lasts a week.',
        because: 'a sentence that goes on after its colon'
      },
      {
        keep: 'Wide Beam: It lights a road.\n\nLong Life: It lasts a week.\n\nLow Weight: It is light.\n\nHigh Price: It is not cheap.\n\nSmall Box: It fits a drawer.\n\nEditor’s note and disclaimer: We bought the lamp.',
        because: 'two small words are the style of the label'
      },
      {keep: 'Note: see the map on page four for the way.', because: 'one label alone, and no sister to compare with'}
    ]
  },
  (article, suggest) => speakOf('label', article, suggest)
)
