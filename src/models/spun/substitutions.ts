/**
 * Words that most likely stand for others: a pair of neighbours that edited text hardly has (*metropolis council*), of which a synonym makes a
 * usual one (*city council*). One is anybody’s; a rewritten text is full of them.
 */
import type {Article, Block, Word} from '../../article.js'
import {hashStart} from '../../lexicon/index.js'
import {isSentenceParagraph} from './stream.js'
import {type SubstitutionTable, substitutionTable} from './table.js'

/** A word that may stand for another. */
export interface Substitution {
  word: Word
  /** What most likely stood there. */
  original: string
  /** The logarithm of the odds that it was put there, by what stands around it. */
  odds: number
}

/** A pair of six, in the scale of the lexicon: of one with fewer it is not certain that anybody writes it. */
const usual = 12 * Math.log2(1 + 5.5)
/** A word that the author writes again and again is the author's. */
const mostTimes = 3
/** The odds of a substitution: fitted on clean text and on what a program made of it, in folds by source. */
const odds = {weight: 0.246, expected: 0.391, bothSides: 0.526, again: -0.762, constant: 0.095}
/** Parts of the weights in the table, as powers of two. */
const kinds = [0, -1, -2]
/** The words of the prose of an English article that most likely stand for others. */
export function substitutionsOf(article: Article): Substitution[] {
  const table = substitutionTable()
  const found = new Map<string, Substitution>()
  for (const block of article.blocks) {
    if (!isSentenceParagraph(article, block)) continue
    for (let at = block.from; at < block.to; at++) {
      const substitution = substitutionAt(article, table, at, block)
      if (!substitution) continue
      const known = found.get(substitution.word.form.lower)
      if (!known || known.odds < substitution.odds) found.set(substitution.word.form.lower, substitution)
    }
  }
  return [...found.values()].sort((one, other) => one.word.start - other.word.start)
}

function substitutionAt(
  article: Article,
  table: SubstitutionTable,
  at: number,
  block: Block
): Substitution | undefined {
  const word = article.words[at]
  const {lower, shape, count} = word.form
  if (shape !== 'lower' || count > mostTimes) return undefined
  const index = table.indexOf(word.form)
  if (index < 0 || table.starts[index] === table.starts[index + 1]) return undefined
  const left = neighbour(article, at, at - 1, block)
  const right = neighbour(article, at, at + 1, block)
  const {lexicon} = article
  const start = left === undefined ? undefined : hashStart(left)
  const strange = [
    start !== undefined && lexicon.countAfter(start, lower) < usual,
    right !== undefined && lexicon.countAfter(table.startOf(index), right) < usual
  ]
  if (!strange[0] && !strange[1]) return undefined
  let best: {original: number; rank: number; weight: number; expected: number} | undefined
  for (let row = table.starts[index]; row < table.starts[index + 1]; row++) {
    const original = table.originals[row]
    for (let side = 0; side < 2; side++) {
      if (!strange[side]) continue
      const count =
        side === 0
          ? lexicon.countAfter(start!, table.words[original])
          : lexicon.countAfter(table.startOf(original), right!)
      if (count === 0) continue
      // Logarithms to base two: a pair that the lexicon has is so frequent that the 1 of its scale does not matter.
      const expected = (kinds[table.weights[row] >> 6] - table.totals[original] / 16 + count / 12) * Math.LN2
      if (expected < 0) continue
      const weight = (table.weights[row] & 63) / 10
      const rank = weight + 0.3 * expected
      if (!best || rank > best.rank) best = {original, rank, weight, expected}
    }
  }
  if (!best) return undefined
  return {
    word,
    original: table.words[best.original],
    odds:
      odds.constant +
      odds.weight * best.weight +
      odds.expected * best.expected +
      (strange[0] && strange[1] ? odds.bothSides : 0) +
      (count > 1 ? odds.again : 0)
  }
}

/** The key of the word at `beside`, the one before or after `at`, where nothing but a blank or a hyphen parts the two. */
function neighbour({words, source}: Article, at: number, beside: number, {from, to}: Block): string | undefined {
  if (beside < from || beside >= to) return undefined
  const [one, other] = at < beside ? [words[at], words[beside]] : [words[beside], words[at]]
  if (other.start - one.end !== 1 || !/[ \u00a0-]/.test(source[one.end])) return undefined
  const {lower, shape} = words[beside].form
  return shape === 'number' ? undefined : lower.replace('’', "'")
}
