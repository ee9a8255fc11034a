import {isTechnical} from '../../article/code.js'
import type {Article, Block} from '../../article.js'
import {rule} from '../../rule.js'
import {type Double, doublesOf} from './doubles.js'
import {endsSentence} from './sentences.js'

/** An example: a text of its own. */
const threeParagraphs =
  'The old bridge will stay closed for the whole summer, the council said, and the ferry will run every hour.\n\nThe ferry is new, and its crew has worked on the river for as long as anybody on the pier can tell.\n\nWhoever lives on the hill gets a ticket for the summer, and may bring a bicycle and a dog along.\n\n'

/** A paragraph that stands twice, or nearly. */
export const doubledParagraph = rule(
  {
    name: 'remains/doubled-paragraph',
    summary: 'Point out a paragraph that stands twice, or nearly.',
    why: 'A pull quote, a summary or a second copy of the text was scraped along.',
    fix: 'none',
    scope: 'any',
    examples: [
      {
        advise:
          'The old bridge will stay closed for the whole summer, the council said, and the ferry will run every hour.\n\nNobody asked the ferry.\n\nThe old bridge will stay closed for the whole summer, the council said, and the ferry will run every hour.',
        because: 'twice'
      },
      {
        advise:
          'The old bridge will stay closed for the whole summer, the council said on Monday, and the ferry will run every hour from seven in the morning on.\n\nNobody asked the ferry.\n\nThe old bridge will stay closed for the whole summer, the council said, and the ferry will run every hour from seven in the morning on.',
        because: 'nearly'
      },
      {
        keep: 'The old bridge will stay closed, the council said.\n\nNobody asked the ferry.\n\nThe old bridge will stay closed, the council said.',
        because: 'too short to be sure: a refrain'
      },
      {
        keep: 'The old bridge will stay closed for the whole summer, the council said, and the ferry will run every hour.\n\nThe new bridge will be open for the whole winter, the mayor said, and the ferry will stay in the harbour.',
        because: 'alike, and not the same'
      },
      {
        keep: '- Take the first bus in the morning from the harbour to the old bridge, and walk on from there to the lake.\n- Take the first bus in the morning from the harbour to the old bridge, and walk on from there to the hill.',
        because: 'items of a list, made alike'
      },
      {
        keep: 'Hello to whoever reads this first.\n\nThe reason for this thread has got a little lost, and I would like to go back to saying thank you for once.\n\nwindmill said:\nHello to whoever reads this first.\n\nThe reason for this thread has got a little lost, and I would like to go back to saying thank you for once.\n\nSo would I.',
        because: 'quoted in an answer'
      },
      {
        keep: 'The bridge is closed to all traffic until the end of the month, since its towers are being painted green.\n\nNobody asked the ferry.\n\nThe bridge is closed to all traffic until the end of the month, since its towers are being painted green.\n\nNor did the mayor.\n\nThe bridge is closed to all traffic until the end of the month, since its towers are being painted green.',
        because: 'three times: a formula'
      },
      {
        keep: 'Boats are washed by their crews on the first day of each month, and their lamps are lit by the town at nine in the evening from October to the end of March.\n\nNobody asked the ferry.\n\nBarges are washed by their crews on the first day of each month, and their lamps are lit by the town at nine in the evening from October to the end of March.',
        because: 'of two things'
      },
      {
        keep: 'The bridge over the river Who built it and when What the tide brings to the bay The last ferry of the year A winter in the ice\n\nNobody asked the ferry.\n\nThe bridge over the river Who built it and when What the tide brings to the bay The last ferry of the year A winter in the ice',
        because: 'contents'
      },
      {
        keep: 'harbour.open(ship, *, captain=None, crew=False, flag=True, bell=True, lights=None, pilot=None, anchor=False, tug=None, **more)\n\nIt opens the harbour to a ship.\n\nharbour.opens(ship, *, captain=None, crew=False, flag=True, bell=True, lights=None, pilot=None, anchor=False, tug=None, **more)\n\nIt says whether it does.',
        because: 'two calls that take the same'
      },
      {
        keep: 'docker run --name harbour --volume boats:/data --env SHIPS=12 --env LAMPS=on --publish 80:80 --detach registry/harbour latest now\n\nThen stop it and start anew.\n\ndocker run --name harbour --volume boats:/data --env SHIPS=12 --env LAMPS=on --publish 80:80 --detach registry/harbour latest now',
        because: 'a command that is typed twice'
      },
      {
        keep: 'Build it with cc $(FLAGS) mill saw planks, then copy the boards and the beams to the shed by the river and wait.\n\nThen clean it and build anew.\n\nBuild it with cc $(FLAGS) mill saw planks, then copy the boards and the beams to the shed by the river and wait.',
        because: 'a line of a Makefile'
      },
      {
        advise: Array(3).fill(threeParagraphs).join(''),
        because: 'a text that was taken along three times'
      },
      {
        advise:
          'The old bridge - the one with the clock - will stay closed for the whole summer, and the $12m ferry will run every hour.\n\nNobody asked the ferry.\n\nThe old bridge - the one with the clock - will stay closed for the whole summer, and the $12m ferry will run every hour.',
        because: 'dashes and a price are no command'
      }
    ]
  },
  (article, suggest) => {
    const doubles = doublesOf(article)
    const runs = doubles.flatMap(({block}, i) =>
      i === 0 || doubles[i - 1].block.index < block.index - 1 ? [runFrom(doubles, i)] : []
    )
    // A list of events, or of versions, is made of paragraphs that are alike.
    if (runs.length > mostRuns) return
    for (const run of runs) {
      const [{block, twin, same}] = run
      if (new Set(run.map(({twin}) => twin)).size < surelyCopied && isMeant(article, run[0], doubles)) continue
      const how = same ? 'word by word' : 'nearly word by word'
      suggest(block, [], `it stands above, ${how}: “${startOf(article, twin)}…”`)
    }
  }
)

const mostRuns = 3
/** So many paragraphs, one under the other, are a second copy of the text. */
const surelyCopied = 3

/** The doubles that stand one right under the other, from one on. */
function runFrom(doubles: readonly Double[], from: number): Double[] {
  const end = doubles.findIndex(({block}, i) => i > from && doubles[i - 1].block.index < block.index - 1)
  return doubles.slice(from, end < 0 ? undefined : end)
}

/** Does the author say it twice on purpose? What explains code does of one function and of the next; what stands three times is a formula. */
function isMeant(article: Article, {block, twin, same}: Double, doubles: readonly Double[]): boolean {
  if (isTechnical(article) || doubles.filter((other) => other.twin === twin).length > 1) return true
  return !isWhole(article, block) || !(same || beginAlike(article, block, twin))
}

/** Is it neither the rest of a sentence nor contents? */
function isWhole(article: Article, block: Block): boolean {
  return !/\p{Ll}/u.test(article.source[block.start]) && endsSentence(article, block)
}

/** Of two things one says nearly the same (*Dental insurance is … Vision insurance is …*), and a post is quoted behind its author's name. */
function beginAlike({words}: Article, one: Block, other: Block): boolean {
  return words[one.from].form.family === words[other.from].form.family
}

function startOf(article: Article, {start, end}: Block): string {
  return article.source.slice(start, Math.min(end, start + 40)).replace(/\s+/g, ' ')
}
