import {rule} from '../../rule.js'
import {speakOf} from './by-place.js'

/** A sentence that starts in lower case. Leaves what follows an abbreviation, a quotation that goes on, brands and broken lines. */
export const sentenceStart = rule(
  {
    name: 'casing/sentence-start',
    summary: 'Start a sentence with a capital.',
    why: 'Where a break was lost or a text was put into small letters, sentences lose their capitals.',
    fix: 'safe',
    scope: 'english',
    examples: [
      {
        from: 'The council met on Tuesday evening. the vote was close, and nobody left early.',
        to: 'The council met on Tuesday evening. The vote was close, and nobody left early.'
      },
      {
        from: 'the bridge was closed for three weeks after the storm. Drivers took the long way round.',
        to: 'The bridge was closed for three weeks after the storm. Drivers took the long way round.'
      },
      {
        from: 'It takes an hour.\n\n1. Wash the leeks.\n2. cut them into rings, then salt them.\n3. Melt the butter.\n4. stir the leeks in and wait.\n5. Serve them with bread.',
        to: 'It takes an hour.\n\n1. Wash the leeks.\n2. Cut them into rings, then salt them.\n3. Melt the butter.\n4. Stir the leeks in and wait.\n5. Serve them with bread.',
        because: 'sentences, in a list of which nearly half lost the capital'
      },
      {
        from: 'Set `a`, `b` and `c` first. the rest is done for you.',
        to: 'Set `a`, `b` and `c` first. The rest is done for you.',
        because: 'a small word is no name, even where code is explained'
      },
      {
        from: 'It was dumb on day one, but superb by day two. blackberry, cedar and fine tannins fill the mouth.',
        to: 'It was dumb on day one, but superb by day two. Blackberry, cedar and fine tannins fill the mouth.',
        because: 'a fruit, and no telephone'
      },
      {
        from: 'The loft has a view of both bridges! she moved in last May and has not left since.',
        to: 'The loft has a view of both bridges! She moved in last May and has not left since.'
      },
      {
        from: 'We found the hut at last. (it stands behind the second hill, hidden by the trees.) Then it rained.',
        to: 'We found the hut at last. (It stands behind the second hill, hidden by the trees.) Then it rained.'
      },
      {
        from: 'We left the coast and climbed all day.\n\nWe walked to the lake. It was calm.\n\nstopped at the mill for lunch. The miller gave us bread.\n\nThe road went up again, and we were slow.',
        to: 'We left the coast and climbed all day.\n\nWe walked to the lake. It was calm.\n\nStopped at the mill for lunch. The miller gave us bread.\n\nThe road went up again, and we were slow.',
        because: 'a paragraph of whole sentences, among such that start with a capital'
      },
      {
        from: 'Planting out\n\nthe beans go into the bed by the wall, and the squash gets the heap.\n\nWatering\n\nThe butts were empty by June.\n\nHarvest\n\nThe first courgettes came in July.',
        to: 'Planting out\n\nThe beans go into the bed by the wall, and the squash gets the heap.\n\nWatering\n\nThe butts were empty by June.\n\nHarvest\n\nThe first courgettes came in July.',
        because: 'the heading is whole: *out* ends a phrase'
      },
      {
        from: 'Ann Hale (0:05):\nnobody asked us that before, and it took me a while to see why.\n\nOrla Brandt (0:41):\nThen you will have an answer ready for me.\n\nAnn Hale (0:50):\nNot a good one. I change it every year.\n\nOrla Brandt (1:02):\nThat makes two of us.',
        to: 'Ann Hale (0:05):\nNobody asked us that before, and it took me a while to see why.\n\nOrla Brandt (0:41):\nThen you will have an answer ready for me.\n\nAnn Hale (0:50):\nNot a good one. I change it every year.\n\nOrla Brandt (1:02):\nThat makes two of us.',
        because: 'the line above says who speaks, and when'
      },
      {
        from: 'ST. LOUIS — the mayor opened the new bridge on Friday, and the band played in the rain.\n\nIt cost two million.',
        to: 'ST. LOUIS — The mayor opened the new bridge on Friday, and the band played in the rain.\n\nIt cost two million.',
        because: 'a dateline stands before the sentence'
      },
      {
        from: 'Paris, 3 May – the river rose by a foot on Sunday, the city said.\n\nIt fell again on Monday.',
        to: 'Paris, 3 May – The river rose by a foot on Sunday, the city said.\n\nIt fell again on Monday.',
        because: 'likewise'
      },
      {
        keep: 'NATO — the oldest of the clubs — has a new member.\n\nIt joined on Monday, after a long talk.',
        because: 'what is said between dashes, and no dateline'
      },
      {
        keep: 'York – three miles from the sea – has no harbour.\n\nIt has a river, and the boats that go with it.',
        because: 'likewise'
      },
      {
        keep: 'DIY – the art of doing it twice. So said my father.\n\nHe was right, and he had the thumbs to prove it.',
        because: 'no place'
      },
      {
        advise: 'Potholes, Rhyd Lane: the Clerk has told Gwynedd Council.',
        because: 'after a colon either is right'
      },
      {keep: 'Scot? replaced the chain and would take no money for it.', because: 'the mark doubts the name'},
      {
        keep: 'She asked herself whether he had seen it too? went round in her head all night.',
        because: 'a thought inside the sentence'
      },
      {
        keep: 'Orla Brandt\n\nwon the second race in a fine time, and it was her first.\n\nNora Stein\n\nwon the last race and the cup. Everybody cheered.',
        because: 'the lines have lost their names'
      },
      {
        keep: 'If there is no `.` in the last part, or if it begins with a `./` so that nobody asks, the answer is empty.',
        because: 'the full stop is code'
      },
      {
        advise:
          'Copy it to /etc/oven/local, or set max_heat in oven.conf as well. baking-tools checks the rest of it for you.',
        because: 'names of programs'
      },
      {
        from: 'Set max_heat and min_heat in oven.conf first. the rest is done for you. changes take effect at once, and teh door opens wiht a click.',
        to: 'Set max_heat and min_heat in oven.conf first. The rest is done for you. Changes take effect at once, and the door opens with a click.',
        because: 'a text that lost letters elsewhere'
      },
      {
        advise:
          'Set max_heat and min_heat in oven.conf first. changes take effect at once, and the door opens with a click.',
        because: 'a program may be called so'
      },
      {
        advise:
          'Set max_heat and min_heat in oven.conf first. If you then see a message like\n\nit only means that the door of the oven is open, and that nobody has shut it.',
        because: 'the sentence may go on around a line of code that is lost'
      },
      {
        keep: '"squash" melts a commit into the one before. "fix" marks one that mends another.',
        because: 'words quoted as such, with which the sentence goes on'
      },
      {keep: 'Add 2 tsp. salt to the water and bring it to the boil.', because: 'an abbreviation'},
      {keep: 'The shop opens at 9 a.m. on weekdays and at noon on Sundays.', because: 'an abbreviation'},
      {keep: '“Where is the key?” he asked, and she shrugged.', because: 'the quotation is part of the sentence'},
      {keep: 'The old mill, the pond, etc. are open to visitors in summer.', because: 'an abbreviation'},
      {keep: 'She paused … and then she laughed.', because: 'an ellipsis inside a sentence'}
    ]
  },
  (article, suggest) => speakOf('sentence-start', article, suggest)
)
