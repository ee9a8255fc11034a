import type {Parent, Root, Word as WordNode} from 'nlcst'
import type retextSpell from 'retext-spell'
import type {Dictionary} from 'retext-spell'
import {VFile} from 'vfile'
import {location} from 'vfile-location'
import type {VFileMessage} from 'vfile-message'
import type {Article, Form, Word} from '../../article.js'
import {rareLists} from '../../lexicon/layout.js'
import {strangeForms} from '../../models/spelling/looks.js'
import {isOwnWord} from '../../models/spelling/own-words.js'
import {shapeOf} from '../../models/spelling/shape.js'
import {type Guess, guess} from '../../models/spelling/speller.js'
import {rule, withoutStacks} from '../../rule.js'
import {helpful} from './helpful.js'

/** Hunspell takes tens of milliseconds a word for its suggestions: an article gets them for so many words. */
const mostSuggestions = 20

/**
 * The judge's log odds from which our own speller's best candidate is worth a look, and how far the others may be behind.
 * Under -1.5 stood 14 of 140 typos that were left in the articles of four wounded sets, and 114 of 174 words that were meant.
 */
const [leastSure, mostBehind] = [-1.5, 4]
const mostProposals = 3

/** A word no dictionary has, by retext-spell. It only advises: nobody but the writer knows the names and new words of a text. */
export const unknownWord = rule(
  {
    name: 'spelling/unknown-word',
    summary: 'Point out a word that neither the US nor the British dictionary has.',
    why: 'What no dictionary knows may be a typo or a name: only a person can tell.',
    fix: 'none',
    scope: 'english',
    // Proposals are our own speller's; with `suggest` those of retext-spell, which take long.
    options: {suggest: false},
    takesSuggest: true,
    examples: [
      {advise: 'The harbour was full of zandriks that year.', because: 'no dictionary has it'},
      {keep: 'The framerate of the overworld is better now.', because: 'new words of known parts'},
      {keep: 'They served the tuna with ponzu and kosho.', because: 'its likeliest neighbour is not what stands there'},
      {keep: 'The soup was hot, and the carimañola was cold.', because: 'a word of another language'},
      {keep: 'The colour of the theater curtain faded.', because: 'British and American spellings are both right'},
      {keep: 'Old Brzezinka slept under the snow.', because: 'a capital makes it a name'},
      {
        keep: 'Each flumper is made by hand, and no flumper is alike.',
        because: 'the text uses it twice: it is no slip'
      },
      {keep: 'Write to `grommler` or open grommler.exe first.', because: 'code and file names'},
      {keep: 'They mended theirsel’s stockin’s by the fire.', because: 'dialect, by its apostrophes'},
      {keep: 'They sold the x86 and mp3 patents.', because: 'letters with digits'}
    ]
  },
  async (article, suggest, {suggest: asksHunspell}) => {
    // What our own speller says is known already for most of them, and the dictionaries need not be asked.
    const places = unvouchedPlaces(article).filter((at) => isWorthTelling(article, at))
    if (places.length === 0) return
    const unknown = await unknownTo(article, places)
    const theirs = asksHunspell ? await suggestionsFor(article, unknown.slice(0, mostSuggestions)) : undefined
    for (const at of unknown) {
      const {start, end, form} = article.words[at]
      const proposals = theirs ? (theirs.get(start) ?? []) : proposalsOf(guess(article, at, 'unknown'))
      suggest({start, end}, proposals, `“${form.text}” is in neither dictionary, and the text uses it once`)
    }
  }
)

/** Does it stand for its likeliest neighbour as likely as not, or is it, without one, no new word of known parts? */
function isWorthTelling(article: Article, at: number): boolean {
  const made = guess(article, at, 'unknown')
  return made ? made.sure >= leastSure : !isOfKnownParts(article, article.words[at].form.lower)
}

/** What the word may stand for, likeliest first. */
function proposalsOf(made: Guess | undefined): string[] {
  if (!made) return []
  const [best] = made.candidates
  const near = made.candidates.filter(({margin}) => margin >= best.margin - mostBehind)
  return near.slice(0, mostProposals).map(({word}) => word)
}

/** New words are made of known parts: two words in one, or one with what may stand before or after it. */
function isOfKnownParts({lexicon}: Article, word: string): boolean {
  const {compound, prefixed, suffixed} = shapeOf(lexicon, word)
  return compound > 1 || prefixed > 1 || suffixed > 1
}

/** The places of words that stand once, in small letters, and that nothing vouches for: no dictionary and no list, nor what stands around. */
function unvouchedPlaces(article: Article): number[] {
  const {evidence, words} = article
  const forms = strangeForms(article).filter((form) => isUnvouched(article, form))
  return forms.map(({id}) => evidence.ids.indexOf(id)).filter((at) => standsAlone(article, words[at]))
}

function isUnvouched({lexicon}: Article, {shape, count, family, lower}: Form): boolean {
  if (shape !== 'lower' || count > 1 || family.forms.length > 1 || lower.length < 3) return false
  if (lexicon.facts(lower) || isOwnWord(lower)) return false
  return (lexicon.rareWord(lower)?.list ?? rareLists.none) <= rareLists.large
}

function standsAlone(article: Article, {start, end, block}: Word): boolean {
  const {source} = article
  if (!block.english || isJoiner(source.charCodeAt(start - 1)) || isJoiner(source.charCodeAt(end))) return false
  return !article.protects(start, end) && !article.isClaimed(start, end)
}

/** A hyphen, an apostrophe or a mark of a machine's name: the word is a part of something longer. */
function isJoiner(code: number): boolean {
  return (
    code === 0x2d ||
    code === 0x2010 ||
    code === 0x2011 ||
    code === 0x27 ||
    code === 0x2019 ||
    code === 0x2f ||
    code === 0x5f
  )
}

/** Those of the words at `places` that neither dictionary has. */
async function unknownTo(article: Article, places: readonly number[]): Promise<number[]> {
  let unknown = [...places]
  for (const speller of [await british(), await american()]) {
    const told = new Set(messagesOf(speller, article, unknown).map(offsetOf))
    unknown = unknown.filter((at) => told.has(article.words[at].start))
  }
  return unknown
}

/** The suggestions of retext-spell for the words at `places`, by their offset. */
async function suggestionsFor(article: Article, places: readonly number[]): Promise<Map<number, readonly string[]>> {
  const told = messagesOf(await suggester(), article, places)
  return new Map(told.map((message) => [offsetOf(message), helpful(message.actual ?? '', message.expected ?? [])]))
}

function offsetOf({place}: VFileMessage): number {
  return place && 'start' in place ? (place.start.offset ?? -1) : -1
}

type Speller = ReturnType<typeof retextSpell>

/** retext-spell makes suggestions for `max` words in all; for none below zero, since it takes 0 for its default. */
const speller = async (load: () => Promise<{default: Dictionary}>, max: number): Promise<Speller> => {
  const [{default: spell}, {default: dictionary}] = await Promise.all([import('retext-spell'), load()])
  return spell({dictionary, max})
}

/** `make`, called once and late: a dictionary takes a tenth of a second. */
function late<T>(make: () => T): () => T {
  let made: {value: T} | undefined
  return () => (made ??= {value: make()}).value
}

const british = late(() => speller(() => import('dictionary-en-gb'), -1))
const american = late(() => speller(() => import('dictionary-en'), -1))
const suggester = late(() => speller(() => import('dictionary-en'), Number.POSITIVE_INFINITY))

/** What a speller says of the words at `places`. */
function messagesOf(speller: Speller, article: Article, places: readonly number[]): VFileMessage[] {
  const file = new VFile(article.source)
  withoutStacks(() => speller(treeOf(article, places), file, () => {}))
  return file.messages
}

/** A tree of the words at `places` alone. */
function treeOf({source, words}: Article, places: readonly number[]): Root {
  const points = location(source)
  const children = places.map((at): WordNode => {
    const {start, end, form} = words[at]
    const position = {start: points.toPoint(start)!, end: points.toPoint(end)!}
    return {type: 'WordNode', position, children: [{type: 'TextNode', value: form.text, position}]}
  })
  const sentence: Parent = {type: 'SentenceNode', children} as Parent
  return {type: 'RootNode', children: [{type: 'ParagraphNode', children: [sentence]}]} as Root
}
