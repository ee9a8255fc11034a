/** How sure the correction of a typo must be: what speaks for the word as it stands, and what against it. */
import {isTechnical} from '../../article/code.js'
import type {Article} from '../../article.js'
import {rareLists} from '../../lexicon/layout.js'
import {type ApartSuspect, isDrawnOut} from '../../models/spelling/apart.js'
import {align} from '../../models/spelling/channel.js'
import {occurrences} from '../../models/spelling/features.js'
import {oddnessOf} from '../../models/spelling/letters.js'
import {withoutPossessive} from '../../models/spelling/looks.js'
import {isCounted, tokenPlace, triplesAt} from '../../models/spelling/phrases.js'
import {shapeOf} from '../../models/spelling/shape.js'
import {inPhrase, type Suspect} from '../../models/spelling/suspicion.js'
import {hasApostrophe, writesDialect} from './apostrophes.js'
import {isLonger, isSlipOfFinger} from './longer.js'
import {moreOfThing} from './named-things.js'

/**
 * Log odds from which a correction is made, by suspicion; what is a little below is shown as advice. Tuned on harm: on edited text
 * one correction in 30,000 words may be false. A word that a dictionary has must be more out of place, one that all know far more.
 */
const sureEnough = {unknown: 1, rare: 2.7, common: 3}
const lessWhenCounted = [0, 0.3, 0.6, 0.6] // what is meant was counted in none, one, two or all of the triples at its place
const moreInPhrases = 3 // a phrase in another language, *lentilles vertes*, *ora et labora*, or dialect, *we’re fixin’ it*
const moreWhenCut = 2 // a teaser that ends in the middle of a word: *Read about the hist*
const moreWhenShort = 0.5 // three letters: dialect (*an owd coat*) and abbreviations look like typos
const moreWhenLonger = 2 // *melodic*a, e*bike*
const moreWhenShortListed = 1.7 // four letters that the largest list has: *mamo*
const moreWhenListed = 2 // in a wider list, or built of a prefix and a long word: *terroir*, *reaspiration*
const moreInDialect = 7 // among words that are cut as people speak: *an’ I don’t want yeou*
const lessWhenClear = 1.4 // a long word that no other can be meant by: *depeciation*
const moreWhenDear = 1.2 // two slips or a wild one: *beroids* is no *periods*
const moreWhenStrange = 1 // and among words where the other one was never counted
const moreWhenWild = 3 // more slips than a short word has room for: *lynel* is no *line*
const moreWhenInflected = 3 // another form of the same stem: who writes of trailblazers says *trailblazed*
const moreWhenFormed = 1 // a usual word with an ending, where the other one was never counted: *proning* is no *pruning*
const moreAfterGiven = 2 // behind a given name stands a surname: *Ann sothern*
const moreWhenRare = 0.4 // a rare word is meant: *barback*, *bonang*
const moreWhenEnding = 2 // another vowel at its end, as other languages have it: *crimini*, *studia*
const moreWhenLastDiffers = 1.4 // and nothing else differs: *ruptura*
const moreWhenCombining = 3 // the first half of a compound: *anarcha-feminism*
const moreInCode = 1 // a text about code has the names of programs: *libstd*, *rwlock*
const moreWhenLongerInCode = 3 // most of them a word with a letter more: *ltrace*, *constantp*
const moreWhenShortInCode = 2 // and short words for what they do: *the browser could not ack them*
const moreWhenVariant = 3 // a rare word that sounds the same, as countries and trades spell theirs: *aciclovir*
const moreWhenTwice = 2 // what a text writes twice is hardly a slip: *theat … theat*
const lessWhenOdd = 1.4 // letters in a row that no word has: *governemt*

/** The lead over the second candidate, in the ranker's log odds: below it, it is a guess which of them is meant. */
export const leastLead = {unknown: 1.5, rare: 2.5, common: 2.5}
const clearLead = 7
/** From this lead on one slip in a word that no dictionary has needs less, and what speaks for the word weighs no more than this: of two slips *hoisin* may be *housing*. */
const farLead = 4.5
const [lessWhenFar, mostWhenFar, several] = [0.5, 2.4, 3.8]
/** With such a lead, odds like these are enough for a word that the text has or that all know, however odd the slip is: *with twqo exceptions*. */
const [aheadLead, enoughWhenAhead, knownToAll] = [8, 2, 110]
/** Nothing is written that the judge thinks hardly more likely right than wrong. */
const leastOdds = 0.15
/** The same of four letters and less: half of those below it were words of a field (*lyne*, *hagg*) or names that lost their capital. */
const leastOddsWhenShort = 1.1
/** A word of so many letters with such a lead is that word, however it is spelled: *reckonition*. */
const [longWord, longLead] = [9, 12]
/** So many nats more than those of any three letters of the word that is meant makes three letters odd. */
const oddBy = 3
const leastOddLead = 3.5

/** What words that the models were not trained on need at least. None of 1.1 million words of published text reaches it but slips. */
const leastApart = {start: 2.5, tripled: 3.8, possessive: 2}
const apartLead = 3

/** The log odds that the correction of a word that the models were not trained on needs in any article. */
export function neededApart(
  article: Article,
  {at, suspicion, apart}: ApartSuspect,
  best: string,
  lead: number
): number {
  if (lead < apartLead || (apart === 'tripled' && isDrawnOut(article.words[at].form.lower, best)))
    return Number.POSITIVE_INFINITY
  return Math.max(leastApart[apart], neededFor(article, at, suspicion, best, lead))
}

/** The log odds that the correction of the word at `at` needs in an article like any other. */
export function neededFor(
  article: Article,
  at: number,
  suspicion: Suspect['suspicion'],
  best: string,
  lead: number
): number {
  const {start, end, form} = article.words[at]
  let needed = sureEnough[suspicion]
  const named = moreOfThing(article, at)
  const dialect = writesDialect(article, at)
  if (dialect) needed += moreInDialect
  const spoken = inPhrase(article, at) || hasApostrophe(article.source, start, end)
  if (spoken) needed += moreInPhrases
  if (suspicion === 'unknown') {
    needed += moreWhenUnknown(article, at, best, lead, spoken)
    if (isAfterGiven(article, at)) needed += moreAfterGiven
    needed += named
    if (isFormed(article, at, best)) needed += moreWhenFormed
    if (form.count > 1) needed += lead < clearLead ? Number.POSITIVE_INFINITY : moreWhenTwice
  }
  if (end - start === 3) needed += moreWhenShort
  if (best.startsWith(form.lower) && isCut(article, at)) needed += moreWhenCut
  if (suspicion !== 'unknown') return needed
  // Three letters may be of any of many words.
  if (end - start > 3) needed -= lessWhenCounted[triplesAt(best, tokenPlace(article, at))]
  const isAlone = lead >= farLead && align(withoutPossessive(form.lower), best) < dear
  if (isAlone) needed = whenFar(needed)
  const isLong = isLonger(article, withoutPossessive(form.lower), best)
  const isSlip = named === 0 && !isLong && !isCombining(article, at)
  if (
    lead >= aheadLead &&
    isSlip &&
    end - start > 3 &&
    form.count === 1 &&
    !spoken &&
    !dialect &&
    isAtHand(article, best)
  )
    needed = Math.min(needed, enoughWhenAhead)
  if (end - start >= shortWord) return Math.max(leastOdds, needed)
  return Math.max(leastOddsWhenShort, isTechnical(article) ? needed + moreWhenShortInCode : needed)
}

/** Does the text have the word, or does everybody know it? */
function isAtHand(article: Article, best: string): boolean {
  return occurrences(article, best) > 0 || (article.lexicon.facts(best)?.count ?? 0) >= knownToAll
}

function whenFar(needed: number): number {
  const less = needed - lessWhenFar
  return less < several ? Math.min(less, mostWhenFar) : less
}

/** What is asked for beyond that of a word that no dictionary has; less than nothing where no other word can be meant. */
function moreWhenUnknown(article: Article, at: number, best: string, lead: number, spoken: boolean): number {
  const lower = withoutPossessive(article.words[at].form.lower)
  const inCode = isTechnical(article)
  // Where another word is nearly as likely it is no matter how odd the letters are: *hsots* are hosts or shots.
  const odd = !inCode && lead >= leastOddLead && oddnessOf(lower).most - oddnessOf(best).most >= oddBy
  const long = lower.length >= longWord && lead >= longLead && lower[0] === best[0]
  const isDear = align(lower, best) >= dear && !isDoubled(lower, best) && !odd && !long
  const dearer = isDear ? moreWhenDear + (isCounted(best, tokenPlace(article, at)) ? 0 : moreWhenStrange) : 0
  const more = moreWhenFar(article, lower, best) + dearer + (inCode ? moreInCode : 0)
  const longer = isLonger(article, lower, best) ? moreWhenLonger + (inCode ? moreWhenLongerInCode : 0) : 0
  const less = (odd ? lessWhenOdd : 0) - (isCombining(article, at) ? moreWhenCombining : 0)
  if (spoken) return more + longer - less
  if ((isListed(article, lower) && !isSlipOfFinger(article, lower, best)) || isBuilt(article, lower))
    return more + longer - less + moreWhenListed
  return more + longer - less - (more === 0 && isClear(lower, best, lead) ? lessWhenClear : 0)
}

/** *Anarcha-feminism*: a vowel joins it to what follows. */
const isCombining = ({source, words}: Article, at: number): boolean =>
  source[words[at].end] === '-' && /[ao]$/.test(words[at].form.lower)

/** What a slip costs, in nats, from which it is hardly one; what a word counts below which it is rare, and below which it is seldom. */
const [dear, rare, seldom] = [7, 30, 40]
/** Letters of a short word, and what slips cost, in nats, of which it has no room. */
const [shortWord, wild] = [5, 10]

/** The word without what English spells in two ways: *oestradiol*, *amfetamine*, *cefalexin*, *indometacin*, *aciclovir*. */
const soundOf = (word: string): string =>
  word
    .replace(/ph/g, 'f')
    .replace(/([ct])h/g, '$1')
    .replace(/[ao]e/g, 'e')
    .replace(/y/g, 'i')

/** Have both a regular ending behind one stem? */
function areForms(lower: string, best: string): boolean {
  const [one, other] = [endingOf.exec(lower), endingOf.exec(best)]
  return one !== null && other !== null && one[1] === other[1] && one[2] !== other[2]
}
const endingOf = /^(.{4,})(ed|er|ing)$/

/** Is it a usual word with an ending of two letters or more, and was the other one never counted at its place? */
function isFormed(article: Article, at: number, best: string): boolean {
  const lower = withoutPossessive(article.words[at].form.lower)
  return shapeOf(article.lexicon, lower).suffixed > 1 && !isCounted(best, tokenPlace(article, at))
}

/** Is the word before it, a blank away, a given name with its capital? */
function isAfterGiven({source, words, lexicon}: Article, at: number): boolean {
  const before = words[at - 1]
  if (before?.form.shape !== 'capital' || source.slice(before.end, words[at].start) !== ' ') return false
  return (lexicon.nameWord(before.form.lower)?.given ?? 0) > 0
}

/** What is asked for beyond the judge's odds where a word is odd by itself: no field is behind on words as food, dress and music are. */
function moreWhenFar({lexicon}: Article, lower: string, best: string): number {
  let more = 0
  if ((lexicon.facts(best)?.count ?? 0) < rare) more += moreWhenRare
  if (lower.length <= shortWord && align(lower, best) > wild) more += moreWhenWild
  if (areForms(lower, best)) more += moreWhenInflected
  if ((lexicon.facts(best)?.count ?? 0) < seldom && soundOf(lower) === soundOf(best)) more += moreWhenVariant
  if (lower.length === 4 && lexicon.rareWord(lower)?.list === rareLists.large) more += moreWhenShortListed
  if (/[aiou]$/.test(lower) && lower.at(-1) !== best.at(-1) && !best.startsWith(lower)) {
    more += moreWhenEnding + (lower.slice(0, -1) === best.slice(0, -1) ? moreWhenLastDiffers : 0)
  }
  return more
}

/** A prefix before a word long enough to be no chance: there are more such words than lists have. */
function isBuilt({lexicon}: Article, lower: string): boolean {
  const {prefixed} = shapeOf(lexicon, lower)
  return prefixed > 0 && lower.length - prefixed >= longRest
}
const longRest = 7

/** A letter doubled or tripled by the finger costs much and says little. */
export function isDoubled(lower: string, best: string): boolean {
  const single = (word: string) => word.replace(/(.)\1+/g, '$1')
  return single(lower) === single(best)
}

const ellipsis = /^ ?\[?(?:…|\.\.\.)/

/** Do dots or the end of its block follow the word, and no mark? */
function isCut({source, words}: Article, at: number): boolean {
  const {end, block} = words[at]
  return (
    ellipsis.test(source.slice(end, end + 5)) || (at + 1 === block.to && source.slice(end, block.end).trim() === '')
  )
}

/** Can no other word be meant, nor it itself? Slips hardly ever hit the first letter: *strimmer* is no *trimmer*. */
function isClear(typo: string, word: string, lead: number): boolean {
  return lead >= clearLead && typo.length > 4 && typo[0] === word[0]
}

/** Does a wider list have it? The largest one has so many odd words that it is believed of long ones and of those made of known parts. */
function isListed({lexicon}: Article, lower: string): boolean {
  const list = lexicon.rareWord(lower)?.list ?? rareLists.none
  if (list !== rareLists.large) return list !== rareLists.none
  const {compound, prefixed, suffixed} = shapeOf(lexicon, lower)
  return lower.length > 5 || compound > 0 || prefixed > 0 || suffixed > 2
}
