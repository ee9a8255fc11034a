import type {Article, Block} from '../../article.js'
import {rule} from '../../rule.js'

/** A label, a mark of a list or a heading with nothing under it. */
export const emptyPart = rule(
  {
    name: 'remains/empty-part',
    summary: 'Point out a label, a mark of a list or a heading with nothing under it.',
    why: 'What stood there was a picture, a table or a widget that the scraper did not take along.',
    fix: 'none',
    scope: 'any',
    examples: [
      {advise: 'Trade grew.\n\n- Exports\n-\n- Imports\n\nAll of it went by sea.', because: 'a mark alone'},
      {
        advise:
          'Trade grew by a third.\n\nExports by country:\n\nImports by country:\n\nAll of it went by sea in that year, the ministry said.',
        because: 'a label over another'
      },
      {
        advise: 'Trade grew by a third in that year, and all of it went by sea.\n\nWhat Comes Next for the Harbour',
        because: 'a heading at the end'
      },
      {
        keep: 'Trade grew by a third.\n\nExports by country:\n\nNorway took half of all.',
        because: 'something stands under it'
      },
      {keep: 'Exports by country:\n\nNorway\n\nSweden\n\nDenmark', because: 'a list without marks'},
      {
        keep: 'Trade grew by a third in that year, and all of it went by sea.\n\n***\n\nNobody had seen it come.',
        because: 'a line between two parts'
      },
      {
        keep: 'Trade grew by a third in that year, and all of it went by sea.\n\nAnna Brandt',
        because: 'a name under the text'
      },
      {
        keep: 'Trade grew by a third.\n\nHarbourmaster:\n\nPress:\n\nAnna Brandt, +47 5550 1234',
        because: 'whose contact it is, and which'
      },
      {
        keep: 'Lamps are set by their keeper.\n\nStandard settings:\n\ncolour (name):\n\ngreen, as the law wants it',
        because: 'a list of terms'
      },
      {keep: 'Roses are red and stay\n\nred all the way', because: 'verse'}
    ]
  },
  (article, suggest) => {
    for (const block of article.blocks) {
      if (isLoneMark(article, block)) suggest(block, [], 'a mark of a list with nothing behind it')
      else if (isEmptyLabel(article, block)) suggest(block, [], 'a label with nothing under it')
      else if (isLastHeading(article, block)) suggest(block, [], 'a heading with nothing under it')
    }
  }
)

/** A mark alone on its line, beside an item. */
function isLoneMark({source, blocks}: Article, {start, end, index}: Block): boolean {
  if (end - start > 3 || !/^(?:[*•‣◦▪●○–-]|\d{1,2}[.)])$/.test(source.slice(start, end))) return false
  return [blocks[index - 1], blocks[index + 1]].some((other) => other?.kind === 'list' && other.to > other.from)
}

const mostWords = 6

/** A label right over another label; over a heading it may be a kicker. */
function isEmptyLabel({blocks, source}: Article, block: Block): boolean {
  const next = blocks[block.index + 1]
  return (
    block.kind === 'label' &&
    next?.kind === 'label' &&
    block.open &&
    block.close &&
    // A name, and what of it: *Harbourmaster: Press:*
    block.to - block.from > 1 &&
    next.close &&
    next.body === next.start &&
    // A term of a list that stands under it: *direction (number):*
    !/\p{Ll}/u.test(source[next.start]) &&
    // A shorter one may be its part: *Pros:*
    next.to - next.from >= block.to - block.from &&
    next.to - next.from <= mostWords &&
    // Of an address each line has a label.
    blocks[block.index + 2]?.kind !== 'label'
  )
}

/** The last line, in title style, under a paragraph: the end of the text has taken what stood under it. */
function isLastHeading({blocks, words, lexicon, source}: Article, block: Block): boolean {
  if (block.index !== blocks.length - 1 || block.kind !== 'heading' || !block.english || block.caps) return false
  if (block.to - block.from < 3 || block.to - block.from > 10 || !block.open) return false
  const before = blocks[block.index - 1]
  if (before?.kind !== 'paragraph' || before.to - before.from < 8) return false
  if (/[|–—@/\d©"“]|\b[Bb]y\b/.test(source.slice(block.start, block.end)) && !/^#/.test(source.slice(block.start)))
    return false
  const common = words.slice(block.from + 1, block.to).filter(({form}) => {
    const facts = lexicon.facts(form.lower)
    return form.shape === 'capital' && facts?.knownLower && facts.common && facts.lower > 0.8
  })
  return (
    common.length >= 2 &&
    /^(?:what|how|why|when|where|who|the|conclusion|about|final|next|our|your|key|more)$/.test(
      words[block.from].form.lower
    )
  )
}
