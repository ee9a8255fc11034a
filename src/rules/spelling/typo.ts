import type {Article, Word} from '../../article.js'
import {rareLists} from '../../lexicon/format.js'
import {align} from '../../models/spelling/channel.js'
import {asSpelledIn} from '../../models/spelling/country.js'
import {shapeOf} from '../../models/spelling/shape.js'
import {type Guess, guess} from '../../models/spelling/speller.js'
import {inPhrase, listedForms, type Suspect, suspectsIn} from '../../models/spelling/suspicion.js'
import {rule, type Suggest} from '../../rule.js'
import {isCompared, isMentioned} from './mentioned.js'

/**
 * Log odds from which a correction is made, by suspicion; what is a little below is shown as advice. Tuned on harm: on edited text
 * one correction in 30,000 words may be false. A word that a dictionary has must be more out of place, one that all know far more.
 */
const sureEnough = {unknown: 1.2, rare: 2, common: 3.2}
const moreInPhrases = 3 // a phrase in another language, *lentilles vertes*, *ora et labora*, or dialect, *we’re fixin’ it*
const moreWhenCut = 2 // a teaser that ends in the middle of a word: *Read about the hist*
const moreWhenShort = 0.5 // three letters: dialect (*an owd coat*) and abbreviations look like typos
const moreWhenLonger = 2 // *melodic*a, e*bike*
const moreWhenListed = 2 // in a wider list: *terroir*, *granita*
const lessWhenClear = 1.4 // a long word that no other can be meant by: *depeciation*
const moreWhenDear = 1 // two slips or a wild one: *beroids* is no *periods*
const moreWhenRare = 0.4 // a rare word is meant: *barback*, *bonang*
const moreWhenEnding = 2 // another vowel at its end, as other languages have it: *crimini*, *studia*
const worthShowing = 0.4 // below what is needed

/** The lead over the second candidate, in the ranker's log odds: below the first one it is a guess which of them is meant. */
const leastLead = 2.5
const clearLead = 7

/**
 * A slip of the fingers or of the ear that made no word, or a rare one. The speller weighs how near and how usual each word is
 * that may be meant, and how it fits its neighbours; only where one is far ahead it is written. Names, new words, dialect,
 * and what the text uses twice stay.
 */
export const typo = rule(
  {
    name: 'spelling/typo',
    summary: 'Correct a typo where only one word can be meant.',
    why: 'Slips of the fingers and of the ear make words that nobody knows, one step from a word that fits.',
    fix: 'safe',
    scope: 'english',
    examples: [
      {
        from: 'The council will discuss the plan at its next meetnig.',
        to: 'The council will discuss the plan at its next meeting.'
      },
      {
        from: 'She said the goverrnment had promised more money.',
        to: 'She said the government had promised more money.'
      },
      {from: 'They had to leave the hosue before the storm.', to: 'They had to leave the house before the storm.'},
      {from: 'He is the best playr in the team.', to: 'He is the best player in the team.'},
      {keep: 'There is nowt so odd as a hangry vlogger, she said.', because: 'dialect and new words'},
      {advise: 'The companys profits rose by a third last year.', because: 'of one company or of several'},
      {
        keep: 'She took the melodica and the toolset home on her ebike.',
        because: 'new words, made of known parts'
      },
      {
        keep: 'A boho rug lay under the repotted fern, and the terroir of the hill was on every label.',
        because: 'words that dictionaries lack and wider lists or the web have'
      },
      {
        keep: 'The robo-advisor put crema on the taco and a kata on the wall.',
        because: 'new words and words of a subject'
      },
      {keep: 'We met Neumann and Kowalczyk at the station.', because: 'names'},
      {keep: 'Every fribble has its price, and no fribble is cheap.', because: 'the text uses it twice'},
      {keep: 'It was an ’orrible, ’orrible day, said the ferryman.', because: 'dialect'},
      {keep: '“We’re fixin’ it next spring,” said the man at the quay.', because: 'dialect'},
      {keep: 'They were waitin and hopin for a boat.', because: 'dialect, not two slips of one kind'},
      {keep: 'Here is all you need to know on your trave ... Read more', because: 'cut off'},
      {keep: 'The shell is that of Tegulina fulvisca.', because: 'the name of a species'},
      {keep: 'The uncrewed rocket landed on a barge.', because: 'a new word, made of known parts'},
      {
        from: 'The colour was her favorit, and grey suited the theatre.',
        to: 'The colour was her favourite, and grey suited the theatre.',
        because: 'the text spells as the British do'
      },
      {
        from: 'The color was her favorit, and gray suited the theater.',
        to: 'The color was her favorite, and gray suited the theater.',
        because: 'the text spells as the Americans do'
      },
      {keep: 'Methane and ethane were found in the lake.', because: 'two words of their own'},
      {keep: 'The colour of the programme, organised by the theatre, was grey.', because: 'British spellings'},
      {keep: 'The color of the program, organized by the theater, was gray.', because: 'American spellings'},
      {keep: 'Set the mp4 and x264 flags in config.json first.', because: 'letters with digits, and a file name'},
      {
        keep: '“Tha knows nowt of what tha wants,” said the miller.',
        because: 'dialect'
      },
      {keep: 'Oh pleeease, said the twins, one more story!', because: 'drawn out on purpose'},
      {
        keep: 'The sign said B o a r d s, and the p aint was fresh.',
        because: 'cut apart: what is missing is a space less'
      },
      {keep: 'She sewed new elbows on an owd coat, as she called it.', because: 'dialect'},
      {keep: 'Add the haricots blancs to the pot.', because: 'a foreign phrase'},
      {keep: 'The motto reads “ad astra per aspera” in gold.', because: 'Latin'}
    ]
  },
  (article, suggest) => {
    const all = findsOf(article)
    const clipped = all.filter(isClipped)
    const finds = clipped.length > 1 ? all.filter((find) => !isClipped(find)) : all
    const typos = listedForms(article).length + finds.reduce((sum, find) => sum + likelihood(find), 0)
    for (const find of finds) {
      const rate = (typosBefore + typos - likelihood(find)) / (wordsBefore + article.words.length)
      speakOf(article, find, weight * Math.log(rate / rateBefore), suggest)
    }
  }
)

/** A word that may be a typo: what the speller makes of it, and how sure that must be in an article like any other. */
interface Find {
  word: Word
  made: Guess
  lead: number
  needed: number
}

/** What is likely of an article before it is read: a typo in 500 words. Each word of it counts as much as one of these. */
const [typosBefore, wordsBefore] = [1, 500]
const rateBefore = typosBefore / wordsBefore
/** The judge's odds are a little too sure of themselves. */
const weight = 1.2

function findsOf(article: Article): Find[] {
  const finds: Find[] = []
  for (const block of article.blocks) {
    if (!block.english || article.isRemoved(block)) continue
    for (const {at, suspicion} of suspectsIn(article, block)) {
      const word = article.words[at]
      const {start, end} = word
      if (article.protects(start, end) || article.isClaimed(start, end)) continue
      const made = guess(article, at, suspicion)
      if (!made) continue
      const [best, second] = made.candidates
      const lead = second ? best.margin - second.margin : Number.POSITIVE_INFINITY
      finds.push({word, made, lead, needed: neededFor(article, at, suspicion, best.word, lead)})
    }
  }
  return finds
}

/** *Nothin*, *waitin*: one is a slip, but a text that has two of them writes down how people speak. */
function isClipped({word, made}: Find): boolean {
  return word.form.lower.endsWith('in') && made.candidates[0].word === `${word.form.lower}g`
}

/** The log odds that the correction of the word at `at` needs in an article like any other. */
function neededFor(article: Article, at: number, suspicion: Suspect['suspicion'], best: string, lead: number): number {
  const {start, end, form} = article.words[at]
  let needed = sureEnough[suspicion]
  if (inPhrase(article, at) || hasApostrophe(article.source, start, end)) needed += moreInPhrases
  else if (suspicion === 'unknown' && isListed(article, form.lower)) needed += moreWhenListed
  else if (suspicion === 'unknown' && isClear(form.lower, best, lead) && moreWhenFar(article, form.lower, best) === 0)
    needed -= lessWhenClear
  if (suspicion === 'unknown') needed += moreWhenFar(article, form.lower, best)
  if (suspicion === 'unknown' && isLonger(form.lower, best)) needed += moreWhenLonger
  if (end - start === 3) needed += moreWhenShort
  if (best.startsWith(form.lower) && isCut(article, at)) needed += moreWhenCut
  return needed
}

/** What a slip costs, in nats, from which it is hardly one; what a word counts below which it is rare. */
const [dear, rare] = [7, 30]

/** What is asked for beyond the judge's odds where a word is odd by itself: no field is behind on words as food, dress and music are. */
function moreWhenFar({lexicon}: Article, lower: string, best: string): number {
  let more = 0
  if (align(lower, best) >= dear && !isDrawnOut(lower, best)) more += moreWhenDear
  if ((lexicon.facts(best)?.count ?? 0) < rare) more += moreWhenRare
  if (/[aiou]$/.test(lower) && lower.at(-1) !== best.at(-1) && !best.startsWith(lower)) more += moreWhenEnding
  return more
}

/** A letter doubled or tripled by the finger costs much and says little. */
function isDrawnOut(lower: string, best: string): boolean {
  const single = (word: string) => word.replace(/(.)\1+/g, '$1')
  return single(lower) === single(best)
}

/** How likely a find is a typo, counted with care: a text of new words and names is no text of typos. */
function likelihood({made, lead, needed}: Find): number {
  return lead < leastLead ? 0 : 1 / (1 + Math.exp(needed + 1 - made.sure))
}

/** @param more what the rest of the article adds to the log odds */
function speakOf(article: Article, {word, made, lead, needed}: Find, more: number, suggest: Suggest): void {
  const {start, end, form} = word
  const [best] = made.candidates
  if (made.sure + more >= needed && lead >= leastLead) {
    const word = asSpelledIn(article, best.word)
    const sure =
      !isMentioned(article, start, end) && !isCompared(article, start, end, word) && !lacksApostrophe(form.lower, word)
    suggest({start, end}, sure ? word : [word], reasonFor(made.suspicion, form.text, word))
  } else if (made.suspicion === 'unknown' && made.sure >= needed - worthShowing) {
    const expected = made.candidates.filter(({margin}) => margin > -4).slice(0, 3)
    const reason = `“${form.text}” may be a typo, but that is not sure`
    suggest(
      {start, end},
      expected.map(({word}) => word),
      reason
    )
  }
}

const ellipsis = /^ ?\[?(?:…|\.\.\.)/

/** Do dots or the end of its block follow the word, and no mark? */
function isCut({source, words}: Article, at: number): boolean {
  const {end, block} = words[at]
  return (
    ellipsis.test(source.slice(end, end + 5)) || (at + 1 === block.to && source.slice(end, block.end).trim() === '')
  )
}

/** *The companys profits* are those of one company or of several. */
function lacksApostrophe(typo: string, word: string): boolean {
  return typo.endsWith('ys') && (word === typo.slice(0, -1) || word === `${typo.slice(0, -2)}ies`)
}

/** Is a letter left out at its start or its end? */
function hasApostrophe(source: string, start: number, end: number): boolean {
  const [before, after] = [source.charCodeAt(start - 1), source.charCodeAt(end)]
  return before === 0x27 || before === 0x2019 || after === 0x27 || after === 0x2019
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

/**
 * A whole word with an ending of its own (*melodica*, *softwares*): fingers repeat the last letter, they do not add another. Or one with the
 * `e` or `i` of what is electronic.
 */
function isLonger(lower: string, word: string): boolean {
  if (/^[ei]/.test(lower) && lower.slice(1) === word) return true
  if (lacksApostrophe(lower, word)) return false
  return lower.length > word.length && lower.startsWith(word) && lower.at(-1) !== lower.at(-2)
}

function reasonFor(suspicion: string, typo: string, word: string): string {
  if (suspicion === 'unknown') return `no dictionary has “${typo}”, and “${word}” fits here`
  return `“${typo}” hardly ever stands between these words, and “${word}” does`
}
