import type {Article, Block} from '../../article.js'
import {rule} from '../../rule.js'

/** A table whose cells stand in a line with nothing between them. */
export const flattenedTable = rule(
  {
    name: 'remains/flattened-table',
    summary: 'Point out a table whose cells run into each other.',
    why: 'A scraper that writes the text of a table without a mark between the cells loses where one ends.',
    fix: 'none',
    scope: 'english',
    examples: [
      {
        advise:
          'Country Key Partner Main Goods\nNorway Sweden, Denmark Fresh fish, frozen fish\nDenmark Germany Good butter, some cheese\nSweden Norway Small cars, long trees',
        because: 'no mark between the cells'
      },
      {keep: 'Country\tKey Partner\nNorway\tSweden, Denmark\nDenmark\tGermany\nSweden\tNorway', because: 'tabs'},
      {keep: 'Leeks and salt\nA pot of water\nA good knife', because: 'a list without marks'},
      {keep: 'Fresh Fish From Norway\nGood Butter From Denmark\nSmall Cars From Sweden', because: 'titles'},
      {
        keep: 'Boats enables harbours to create and use their own Transport Adapters that\nprovide what the ships need. Once made, a Transport Adapter can be\nmounted to a Harbour object, along with a Transport Pilot of the port that',
        because: 'a paragraph whose lines are broken: they go on in small letters'
      },
      {keep: 'Oh, the Boats of May\nAnd the Boats of June\nAll come to Stay', because: 'verse'}
    ]
  },
  (article, suggest) => {
    for (const rows of runsOfRows(article)) {
      const glued = rows.filter((row) => gluedAt(article, row) !== undefined)
      if (rows.length < 3 || glued.length * 2 <= rows.length || rows.some((row) => goesOn(article, row))) continue
      suggest({start: rows[0].start, end: rows.at(-1)!.end}, [], 'the cells of a table run into each other')
    }
  }
)

/** Rows one under the other, without a blank line. */
function runsOfRows({blocks}: Article): Block[][] {
  const runs: Block[][] = []
  for (const block of blocks) {
    if (block.kind !== 'row' || !block.english) continue
    const last = runs.at(-1)
    if (last && last.at(-1)!.index === block.index - 1 && !last.at(-1)!.close) last.push(block)
    else runs.push([block])
  }
  return runs
}

/** Is it no row, but a line of a paragraph that begins inside a sentence? */
function goesOn({words}: Article, {from}: Block): boolean {
  return words[from]?.form.shape === 'lower'
}

/** Where a cell begins behind another: a common word with a capital and a small word after it, behind a word without a mark. */
function gluedAt({words, source, lexicon}: Article, {from, to, start, end}: Block): number | undefined {
  if (/[\t|()]| {2}|[.:;–—]\s| - /.test(source.slice(start, end))) return undefined
  for (let i = from + 1; i + 1 < to; i++) {
    const [before, word, after] = [words[i - 1], words[i], words[i + 1]]
    if (source[before.end] !== ' ' || word.start - before.end !== 1) continue
    if (
      word.form.shape !== 'capital' ||
      after.form.shape !== 'lower' ||
      !/^,? $/.test(source.slice(word.end, after.start))
    )
      continue
    const facts = lexicon.facts(word.form.lower)
    const next = lexicon.facts(after.form.lower)
    if (facts?.knownLower && facts.common && facts.lower > 0.7 && next?.common && !small.has(after.form.lower)) return i
  }
  return undefined
}

const small = new Set('of and the in on for to a an at by with from or is are was via per'.split(' '))
