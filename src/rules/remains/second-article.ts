import type {Article, Block} from '../../article.js'
import {rule} from '../../rule.js'
import {headlineOf} from '../boilerplate/headline.js'
import {endsSentence} from './sentences.js'

/** A second article under the first. */
export const secondArticle = rule(
  {
    name: 'remains/second-article',
    summary: 'Say that a second article stands under the first.',
    why: 'Pages that load the next article when a reader reaches the end, and texts stitched together by programs, make one of two.',
    fix: 'none',
    scope: 'any',
    examples: [
      {
        advise: twice('The Bridge Over the River Opens at Last', 'The Bridge Over the River Opens at Last'),
        because: 'its title again, over as much text'
      },
      {
        advise: twice('By Anna Brandt', 'By Oleg Marsh'),
        because: 'another author'
      },
      {advise: twice('Written by Anna Brandt', 'Written by Oleg Marsh'), because: 'the same in other words'},
      {keep: twice('By Anna Brandt', 'What the Harbour Says'), because: 'a heading'},
      {keep: underContents('The Old Harbour of the Town'), because: 'contents stand between, no article'},
      {
        keep: 'By Anna Brandt\n\nThe bridge over the river opened to walkers this morning, after nine years of work and two of talk.\n\nBy Oleg Marsh\n\nThe mayor crossed first.',
        because: 'too little text to be one'
      }
    ]
  },
  (article, suggest) => {
    const first = sourceOf(article)
    const start = repeatedTitle(first) ?? secondByLine(first)
    const block = start && sameBlock(article, first, start)
    if (block) suggest(block, [], 'another article seems to begin here')
  }
)

/** An example: two lines, each over a hundred words and more. */
function twice(one: string, other: string): string {
  const prose =
    'The bridge over the river opened to walkers this morning, after nine years of work and two of talk. The mayor crossed it first, in the rain, and she did not hurry. Nobody else in the town was in a hurry either, since the ferry had been late for as long as anyone could remember.'
  const more =
    'The ferry will stay in the harbour until the end of the month. Its crew will look after the lights of the bridge, and two of them will sell tickets for the tower. What becomes of the boat itself is not known, and it may go to the museum on the other side of the bay.'
  return `${one}\n\n${prose}\n\n${more}\n\n${other}\n\n${more.replace('The ferry', 'The boat')}\n\n${prose.replace('The bridge', 'A bridge')}\n`
}

/** An example: a title, the contents of a book that has it among others, and its chapter. */
function underContents(title: string): string {
  const chapters = [
    'The First Boats of the Bay',
    title,
    'What the Tide Brings',
    'A Winter in the Ice',
    'The Last Ferry'
  ]
  const contents = ['1', '2', '3'].map((part) =>
    chapters
      .map((chapter, i) => `${part}.${i + 1} ${chapter}`)
      .join(' ')
      .concat(` ${part}.6 Notes on the Boats of the Bay`)
  )
  const [, chapter] = twice(title, title).split(`\n\n${title}\n\n`)
  return `${title}\n\n${contents.join('\n\n')}\n\n${title}\n\n${chapter}`
}

/** An article has so many words of prose at least. */
const leastWords = 80

/** The text as it came, before any pass took its repeated titles out. */
function sourceOf(article: Article): Article {
  let first = article
  while (first.before) first = first.before.article
  return first
}

/** The title once more, with an article above and an article below. */
function repeatedTitle(article: Article): Block | undefined {
  // Asking for the headline costs more than all else here.
  if (!repeatsLine(article)) return undefined
  const title = headlineOf(article)
  const own = title && article.blockAt(title.start)
  // Over the text, not inside a list of titles.
  if (!own || own.to - own.from < 4 || proseBetween(article, 0, own.index) > 0) return undefined
  const said = lowerText(article, own)
  const again = article.blocks.filter(
    (block) => block !== own && block.to - block.from === own.to - own.from && lowerText(article, block) === said
  )
  const below = again.filter((block) => proseBetween(article, own.index, block.index) > 0)
  return below.length === 1 && below[0].open && parts(article, own, below[0]) ? below[0] : undefined
}

/** May a line of four words or more, and no paragraph, stand twice? Its first words, its last one and how many it has tell. */
function repeatsLine(article: Article): boolean {
  const seen = new Set<number>()
  for (const {from, to} of article.blocks) {
    if (to - from < 4 || to - from > 30) continue
    let said = to - from
    for (const at of [from, from + 1, from + 2, to - 1]) {
      const {lower, hash, apostrophe} = article.words[at].form
      // Of two copies one may have curly apostrophes.
      said = (Math.imul(said, 31) + (apostrophe ? lower.length : hash)) | 0
    }
    if (seen.has(said)) return true
    seen.add(said)
  }
  return false
}

/** A by-line in the middle that names another than the one at the top. */
function secondByLine(article: Article): Block | undefined {
  const lines = article.blocks.filter((block) => isByLine(article, block))
  if (lines.length !== 2) return undefined
  const [one, other] = lines
  return lowerText(article, one) !== lowerText(article, other) &&
    proseBetween(article, 0, one.index) === 0 &&
    parts(article, one, other)
    ? other
    : undefined
}

const [fewestWords, mostWords] = [3, 20]

function isByLine(article: Article, block: Block): boolean {
  const words = block.to - block.from
  if (!block.open || !block.close || words < fewestWords || words > mostWords) return false
  return firstWords.has(article.words[block.from].form.lower) && byLine.test(article.text(block))
}

const firstWords = new Set('by written words story text reported posted'.split(' '))
const byLine =
  /^(?:(?:Written|Words|Story|Text|Reported|Posted) )?[Bb]y:? \p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){1,3}$/u

/** Does an article stand between the two, and another below? Contents end no sentence. */
function parts(article: Article, one: Block, other: Block): boolean {
  const isLong = (from: number, to: number) =>
    wordsOf(paragraphsBetween(article.blocks, from, to).filter((block) => endsSentence(article, block))) >= leastWords
  return isLong(one.index, other.index) && isLong(other.index, article.blocks.length)
}

/** The words of the paragraphs between two blocks. */
function proseBetween({blocks}: Article, from: number, to: number): number {
  return wordsOf(paragraphsBetween(blocks, from, to))
}

function paragraphsBetween(blocks: readonly Block[], from: number, to: number): Block[] {
  return blocks.slice(from, to).filter((block) => block.kind === 'paragraph' && block.to - block.from >= 12)
}

function wordsOf(blocks: readonly Block[]): number {
  return blocks.reduce((words, {from, to}) => words + to - from, 0)
}

function lowerText({words}: Article, {from, to}: Block): string {
  return words
    .slice(from, to)
    .map(({form}) => form.lower.replace('’', "'"))
    .join(' ')
}

/** The block of the text as it stands now: itself, or the one that came after it, where it is gone. */
function sameBlock(article: Article, first: Article, start: Block): Block | undefined {
  const known = new Map(article.blocks.map((block) => [lowerText(article, block), block]))
  for (const block of first.blocks.slice(start.index, start.index + 4)) {
    const same = known.get(lowerText(first, block))
    // The title itself may stand at the top.
    if (same && same.index > 2) return same
  }
  return undefined
}
