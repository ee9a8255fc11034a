/** What the words beside it alone decide: the pronoun *i*, and the months that are words as well. No text loses them without a slip. */
import type {Article, Form, Word} from '../../article.js'

export type Certain = 'pronoun' | 'date'

/** The places of such words in lower case that lack their capital, with what decides. */
export function pronounsAndMonths(article: Article): Map<number, Certain> {
  const found = new Map<number, Certain>()
  const {evidence, words} = article
  let asked: (Certain | undefined)[] | undefined
  for (const [lower, what] of certainWords) {
    const form = evidence.family(lower)?.forms.find(({shape}) => shape === 'lower')
    if (form) (asked ??= new Array(evidence.size).fill(undefined))[form.id] = what
  }
  if (!asked) return found
  for (let index = 0; index < words.length; index++) {
    const {form, block} = words[index]
    const what = asked[form.id]
    if (!what || !block.english || block.lowercase || block.kind === 'row') continue
    if (what === 'pronoun' ? isPronoun(article, index) : isMonth(article, index)) found.set(index, what)
  }
  return found
}

const certainWords: readonly (readonly [string, Certain])[] = [
  ...["i'm", "i've", "i'll", "i'd", 'i’m', 'i’ve', 'i’ll', 'i’d', 'i'].map((lower) => [lower, 'pronoun'] as const),
  ...['march', 'may', 'august'].map((lower) => [lower, 'date'] as const)
]

const listed = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/**
 * Is the word said of oneself: does the lexicon know `I` before it, and before it more than before what stands anywhere (*of*, *in*, *is*)?
 * Counts are 12 × log2(1 + n). Of 83 words that follow the pronoun all pass, and of 50 that follow an index (*column*, *is*, *equals*) two.
 */
function followsPronoun({lexicon}: Article, lower: string): boolean {
  const facts = lexicon.facts(lower)
  const beside = facts ? lexicon.pairCount('i', facts.key) : 0
  return beside >= 20 && beside - (facts?.count ?? 0) >= -118
}

/** After these a letter is an index or a number: *part i*, *set i to zero*. */
const counters = listed(
  'part index step set variable for to of type phase class element row item where section chapter appendix loop letter with and'
)

/** `he and i met`, `when i first came`: not `part i was long`, `i = 1`, `i.e.` */
function isPronoun(article: Article, index: number): boolean {
  const {words, source} = article
  const {form, start, end, block} = words[index]
  if (/[^\s“”‘"'(—–-]/.test(source[start - 1] ?? ' ')) return false
  if (form.lower !== 'i') return true
  if (source[end] !== ' ') return false
  const [left, right] = [words[index - 1], words[index + 1]]
  if (right?.block !== block || right.start !== end + 1 || !followsPronoun(article, right.form.lower)) return false
  const isCounter = left?.block === block && left.end === start - 1 && counters.has(left.form.lower)
  if (!isCounter) return true
  // *Tom and i met*, *the lamp was lit, and i was glad*
  return left.form.lower === 'and' && (isPerson(words[index - 2]?.form.text ?? '') || source[left.start - 2] === ',')
}

const isPerson = (text: string) =>
  /^\p{Lu}/u.test(text) || text === 'she' || text === 'he' || text === 'you' || text === 'they'

/**
 * Is the number between the words a day? So are the 523 numbers of the corpora before *March*, the 440 before *August* and the 547 before *May* behind these words, and
 * none before the small word. *The March 24 march* has a day before its number, and *of the 30 may* no month.
 */
function isDay(month: string, opener: Form | undefined, right: Word | undefined): boolean {
  if (opener === undefined) return false
  if (month === 'august') return beforeDay.has(opener.lower) || beforeDayOrCount.has(opener.lower)
  // *children from 8 may swim*
  return beforeDay.has(opener.lower) && (month !== 'may' || (right !== undefined && afterDay.has(right.form.lower)))
}

const beforeDay = listed('on until by from since dated between')
const beforeDayOrCount = listed('the of to and for before after')

const before = listed('in since until early late mid through during by')

/** `8 march, in the hall`, `march 3, 2017`, `in early may and`: not `they may`, `a march of 12 miles`. */
function isMonth({words, source}: Article, index: number): boolean {
  const {start, end, block, form} = words[index]
  const left = words[index - 1]?.block === block && words[index - 1].end === start - 1 ? words[index - 1] : undefined
  const right = words[index + 1]?.block === block ? words[index + 1] : undefined
  if (left && /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(left.form.lower)) {
    const opener = words[index - 2]?.block === block ? words[index - 2].form : undefined
    return isEnd(source, end) || isYear(right) || isDay(form.lower, opener, right)
  }
  const day = /^ (?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?:,? (?:1[5-9]|20)\d\d\b|[,.]|$)/.exec(
    source.slice(end, end + 14)
  )
  if (day) return true
  if (right && right.start === end + 1 && isYear(right) && form.lower !== 'may') return true
  if (!left || !before.has(left.form.lower)) return false
  return isEnd(source, end) || isYear(right) || (right !== undefined && after.has(right.form.lower))
}

const after = listed('and or when for the this last but of')
const afterDay = listed('and or when for the this last but of to until in at')

const isYear = (word: {form: {text: string}} | undefined) =>
  word !== undefined && /^(?:1[5-9]|20)\d\d$/.test(word.form.text)

/** Does a clause end here? */
const isEnd = (source: string, at: number) => /^[,.;)]/.test(source.slice(at, at + 1)) || at === source.length
