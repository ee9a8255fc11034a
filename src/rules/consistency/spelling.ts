import {isCode} from '../../article/code.js'
import {isExplained} from '../../article/terms.js'
import type {Article, Word} from '../../article.js'
import type {Lexicon} from '../../lexicon/index.js'
import {WordFinds} from '../../lexicon/word-finds.js'
import {addTo} from '../../lists.js'
import {rule, type Suggest} from '../../rule.js'
import {casedLike} from '../spelling/case-pattern.js'
import {isCompared, isMentioned} from '../spelling/mentioned.js'
import {addWay, adviseUsual, type Ways} from './ways.js'

/** One word in two spellings: US and British, old and new, with a hyphen and without. */
export const spelling = rule(
  {
    name: 'consistency/spelling',
    summary: 'Point out a word that the text spells in two ways.',
    why: 'Both spellings are right, and a reader stumbles over the second.',
    fix: 'none',
    scope: 'english',
    examples: [
      {advise: 'Dialog for Beginners\n\nA dialogue needs two who listen.', because: 'at the start of a heading'},
      {advise: 'The dialogue went on. Nobody wanted this dialog.', because: 'an old spelling and a new one'},
      {
        advise: 'The colour of the house was new. All colors had faded.',
        because: 'British and US, one of them with an ending'
      },
      {advise: 'She sent an e-mail. The email came back.', because: 'a hyphen'},
      {advise: 'He travelled light. She traveled too, and they travelled far.', because: 'a doubled letter'},
      {keep: 'The centre of the town lies by the Lincoln Center.', because: 'a name'},
      {
        keep: 'All colors had faded. Write “colour” for color where the British read it.',
        because: 'the text speaks of it'
      },
      {keep: 'The colors are set with --colour, an option of its own.', because: 'the option of a command'},
      {keep: 'A reg-ex finds it. Regular expressions, regex or reg-ex for short, are old.', because: 'both are named'},
      {keep: 'backend -- All that stands in the back-end of the page.', because: 'what the line explains'},
      {keep: 'Materialize\n\nIt materialised at noon, and nobody saw it.', because: 'a line that may be a name'},
      {keep: 'Set the key-id first. The option -S<keyid> takes it.', because: 'it stands for a value'},
      {keep: 'Put the form here, and the four of them will come.', because: 'two words'},
      {keep: 'They perform on the pier. The per-form price is low.', because: 'for each form'},
      {keep: 'They recover the sofa. To re-cover it took a day.', because: 'another sense'},
      {keep: 'The licence was for the practice. They license and practise.', because: 'a noun and a verb'},
      {keep: 'A decision-making body met. Its decision making was slow.', because: 'an adjective of two words'}
    ]
  },
  (article, suggest) => {
    speakOfCountries(article, suggest)
    for (const ways of hyphens(article).values())
      if (ways.size > 1 && !areCompared(article, ways)) adviseUsual(article, ways, suggest)
  }
)

/** Does the text speak of the two: *regex or reg-ex*? */
function areCompared(article: Article, ways: Ways): boolean {
  return [...ways].some(([way, places]) =>
    places.some(({start, end}) =>
      [...ways.keys()].some((other) => other !== way && isCompared(article, start, end, other))
    )
  )
}

/** Is the spelling shown, and not used: in quotation marks, beside the other one, as the option of a command? */
function isShown(article: Article, {start, end}: Word, twin: string): boolean {
  const {source} = article
  return source.startsWith('--', start - 2) || isMentioned(article, start, end) || isCompared(article, start, end, twin)
}

/** What stands in British spelling, or an older one, for what stands in the US. */
const differences =
  'our or|re er|ise ize|isa iza|isi izi|yse yze|ysi yzi|ogue og|ence ense|ae e|oe e|lling ling|lled led|ller ler|llor lor|lful llful|lment llment|geing ging|gement gment|grey gray|sceptic skeptic|plough plow|mould mold|smoulder smolder|moustache mustache|pyjama pajama|amongst among'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string])

/** Words whose two spellings stand in both dictionaries. */
const inBoth = new Set(
  'dialog dialogue gray grey grayer greyer grayish greyish plow plough mold mould moldy mouldy mustache moustache'
    .split(' ')
    .flatMap((word) => [word, `${word}s`])
)
/** British English has both spellings, for a noun and a verb, or for two things. */
const twoWords = /^(?:licen[cs]|practi[cs]|metre|meter)/

type Country = 'us' | 'gb'

/** A word that the other country spells in another way, by its stem. */
interface Spelled {
  country: Country
  twin: string
  /** The US spelling without its ending: *color* of *colours*. */
  stem: string
}

/** Speaks of the words that the text spells as both countries do. */
function speakOfCountries(article: Article, suggest: Suggest): void {
  const spelled = spelledForms(article)
  if (!spelled) return
  const byStem = new Map<string, {word: Word; spelled: Spelled}[]>()
  for (const word of article.words) {
    const found = spelled[word.form.id]
    if (!found || !word.block.english || article.foreign(word.start, word.end)) continue
    // With a capital it may be a name's: *Lincoln Center*.
    if (word.form.shape === 'capital' && (word.position !== 'start' || !isNoName(article, word))) continue
    addTo(byStem, found.stem, {word, spelled: found})
  }
  for (const places of byStem.values()) {
    const gb = places.filter(({spelled}) => spelled.country === 'gb')
    if (gb.length === 0 || gb.length === places.length) continue
    const us = places.filter(({spelled}) => spelled.country === 'us')
    const rare = gb.length < us.length || (gb.length === us.length && places[0].spelled.country === 'us') ? gb : us
    const [usual] = rare === gb ? us : gb
    for (const {word, spelled} of rare) {
      if (article.protects(word.start, word.end) || article.isClaimed(word.start, word.end)) continue
      if (isShown(article, word, spelled.twin)) continue
      suggest(word, [casedLike(word.form.text, spelled.twin)], `elsewhere the text writes “${usual.word.form.text}”`)
    }
  }
}

/** The forms that one country spells so, by their ids; undefined where no stem has forms of both. */
function spelledForms({evidence, lexicon}: Article): readonly (Spelled | undefined)[] | undefined {
  const ofWords = lexicon.once(spelledWords)
  const spelled: (Spelled | undefined)[] = []
  const countries = new Map<string, Country>()
  let areBoth = false
  for (const id of evidence.idsWith(ofWords.has)) {
    const form = evidence.all()[id]
    const found = ofWords.of(form)
    if (!found || (form.shape !== 'lower' && form.shape !== 'capital')) continue
    spelled[id] = found
    areBoth ||= (countries.get(found.stem) ?? found.country) !== found.country
    countries.set(found.stem, found.country)
  }
  return areBoth ? spelled : undefined
}

/** Is it hardly ever a part of a name? A word alone on its line may be one. */
function isNoName({lexicon}: Article, {form: {lower}, block}: Word): boolean {
  return block.to - block.from > 1 && (lexicon.facts(lower)?.lower ?? 0) > 0.95
}

const spelledWords = (lexicon: Lexicon) => new WordFinds((lower) => spelledIn(lexicon, lower))

/** Which country spells a word so, and how the other one does; undefined where both agree. */
function spelledIn(lexicon: Lexicon, lower: string): Spelled | undefined {
  const known = lexicon.facts(lower)
  if (!known?.knownLower) return undefined
  if (known.us === known.gb && !inBoth.has(lower)) return undefined
  if (twoWords.test(lower)) return undefined
  for (const [gb, us] of differences) {
    for (const [from, to, country] of [
      [gb, us, 'gb'],
      [us, gb, 'us']
    ] as const) {
      for (let at = lower.indexOf(from, 1); at > 0; at = lower.indexOf(from, at + 1)) {
        const twin = lower.slice(0, at) + to + lower.slice(at + from.length)
        const other = lexicon.facts(twin)
        if (!other?.knownLower || !other[country === 'gb' ? 'us' : 'gb']) continue
        if (!known[country] || (other[country] && !inBoth.has(twin))) continue
        return {country, twin, stem: (country === 'us' ? lower : twin).replace(/(?:e?s|e?d|ing|e)$/, '')}
      }
    }
  }
  return undefined
}

/** Prefixes that make another word without their hyphen: *re-cover*. */
const tellingHyphen =
  /^(?:re|un|pre|co|per)-|^(?:all|one|every|some|any|no)-|-(?:up|in|off|out|on|down|back|away|over|time|day|one|body|thing)$/

/** The place of the first word that begins at an offset or behind it. */
function firstFrom(words: readonly Word[], offset: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle].start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Words in lower case of two parts, with a hyphen and without. */
function hyphens(article: Article): Map<string, Ways> {
  const {words, source} = article
  const things = new Map<string, Ways>()
  const hyphened: [Word, Word][] = []
  for (let at = source.indexOf('-'); at >= 0; at = source.indexOf('-', at + 1)) {
    const i = firstFrom(words, at)
    if (i === 0 || i === words.length) continue
    const [one, two] = [words[i - 1], words[i]]
    if (one.end !== at || two.start !== at + 1 || one.form.shape !== 'lower' || two.form.shape !== 'lower') continue
    if (one.end - one.start < 2 && one.form.lower !== 'e') continue
    if (/[-<]/.test(source[one.start - 1]) || source[two.end] === '-' || !one.block.english) continue
    if (isCode(article, one.start)) continue
    const key = one.form.lower + two.form.lower
    if (!article.evidence.family(key) || tellingHyphen.test(`${one.form.lower}-${two.form.lower}`)) continue
    hyphened.push([one, two])
  }
  for (const [one, two] of hyphened)
    addWay(things, one.form.lower + two.form.lower, source.slice(one.start, two.end), {start: one.start, end: two.end})
  for (const word of things.size > 0 ? words : []) {
    if (!things.has(word.form.lower) || word.form.shape !== 'lower') continue
    // Part of a path or of a longer compound, or what stands for a value: *-S <keyid>*.
    if (/[-/_.@<]/.test(source[word.start - 1] ?? '') || /[-/_@]/.test(source[word.end] ?? '')) continue
    if (isCode(article, word.start) || isExplained(article, word)) continue
    addWay(things, word.form.lower, word.form.text, word)
  }
  return things
}
