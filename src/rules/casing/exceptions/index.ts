/**
 * Where a capital is not put, whatever the model makes of the word. The only place for a veto of casing: each exception has its name, a
 * sentence that it keeps, and its test. They are asked one after the other; a test runs each example.
 */

import {isWounded} from '../../../article/mends.js'
import type {Article} from '../../../article.js'
import type {CapitalGuess} from '../../../models/casing/index.js'
import {isJudged} from '../grounds.js'
import {abbreviated} from './abbreviated.js'
import {amongSmall} from './among-small.js'
import {asAuthorWrites} from './author.js'
import {commonNouns} from './common-nouns.js'
import {company} from './company.js'
import {compounds} from './compounds.js'
import {type Exception, sureWhereWounded} from './exception.js'
import {letters} from './letters.js'
import {lines} from './lines.js'
import {modifiers} from './modifiers.js'
import {people} from './people.js'
import {noSentenceStarts} from './sentence-starts.js'
import {smallParts} from './small-parts.js'
import {titles} from './titles.js'

export const exceptions: readonly Exception[] = [
  ...asAuthorWrites,
  ...compounds,
  ...abbreviated,
  ...noSentenceStarts,
  ...lines,
  ...amongSmall,
  ...titles,
  ...commonNouns,
  ...people,
  ...letters,
  ...smallParts,
  ...company,
  ...modifiers
]

/** Alone: dozens are asked of each guess, and each way to them would be gone dozens of times. */
const tests = exceptions.map(testOf)
const testsBesideStyle = exceptions.filter(({ofStyle}) => !ofStyle).map(testOf)

function testOf({test, below = Infinity}: Exception): Exception['test'] {
  return below === Infinity ? test : (article, guess) => guess.p < below && test(article, guess)
}

/** Is it left as it is? */
export function isException(article: Article, guess: CapitalGuess): boolean {
  const isHeard = guess.p >= sureWhereWounded && isJudged(guess) && isWounded(article)
  for (const test of isHeard ? testsBesideStyle : tests) if (test(article, guess)) return true
  return false
}
