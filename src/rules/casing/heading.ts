import {rule} from '../../rule.js'
import {speakOf} from './by-place.js'
import {speakOfStyles} from './title-style.js'

/** A word in lower case in a heading or a row whose other words, or whose sisters, have capitals. Each is judged by its own style. */
export const heading = rule(
  {
    name: 'casing/heading',
    summary: 'Write a heading in the style of its other words.',
    why: 'A heading writes its words large or small; a word of another style among them lost its capital.',
    fix: 'safe',
    scope: 'english',
    examples: [
      {
        from: 'A Stronger Harbour and the Road to lisbon\n\nThe harbour grew by a third in ten years.',
        to: 'A Stronger Harbour and the Road to Lisbon\n\nThe harbour grew by a third in ten years.'
      },
      {
        from: '30th march 2025, 16:26\n\nThe ferry came in late, and nobody was told why.',
        to: '30th March 2025, 16:26\n\nThe ferry came in late, and nobody was told why.',
        because: 'no unit of a number'
      },
      {
        from: 'Two Routes, One deadline\n\nThe harbour grew by a third in ten years.',
        to: 'Two Routes, One Deadline\n\nThe harbour grew by a third in ten years.'
      },
      {
        keep: 'Lindqvist opens harbour in Lisbon\n\nThe harbour grew by a third in ten years.',
        because: 'names prove no style'
      },
      {
        keep: 'How the harbour grew in ten years\n\nThe harbour grew by a third in ten years.',
        because: 'a heading in sentence case'
      },
      {
        keep: 'Cooking Time\n\n30\n\nminutes\n\nWash the leeks and cut them into rings.',
        because: 'the unit of a number'
      },
      {
        keep: 'photo: Ann Hale\n\nThe harbour grew.\n\nphoto: Ann Hale\n\nThe town grew, too.\n\nphoto: Orla Brandt',
        because: 'the text always writes it so'
      },
      {keep: 'Page 4 | Different jobs | Basic\n\nPage 5 | Changing the oil | Basic', because: 'cells of a table'},
      {
        keep: 'Deep sea mapping vessels\n\nThe Deep Sea Mapping fund pays for Deep Sea Mapping Vessels, and the Mapping Vessels are slow.',
        because: 'a heading in sentence case over a name'
      },
      {keep: 'Why did the hen cross the road? It was bored.\n\n—reader Orla B.', because: 'who sent it'},
      {keep: 'Stronger Harbours for 34 oz Bottles\n\nThe harbour grew by a third.', because: 'the unit of a number'},
      {keep: 'A Stronger Harbour for Our Sons (if needed)\n\nThe harbour grew.', because: 'a remark in brackets'},
      {
        keep: '6 new chapters in the Guide for Better Harbours\n\nThe harbour grew by a third in ten years.',
        because: 'a heading in sentence case with a name'
      },
      {
        keep: 'The Old Road\n\nIt is long.\n\nThe New Mill\n\nIt is small.\n\nOrwell is opening:\n\nA mill and a road.',
        because: 'a line that leads into what follows'
      },
      {
        keep: 'The Ship That Came In from the Cold\n\nThe harbour grew by a third in ten years.',
        because: 'small words stay small'
      }
    ]
  },
  (article, suggest) => {
    speakOf('heading', article, suggest)
    speakOfStyles(article, suggest)
  }
)
