import {distance} from 'fastest-levenshtein'
import {hasCapital} from '../../article/casing-evidence.js'
import {capitalWords} from '../../article/few-words.js'
import type {Article, Word} from '../../article.js'
import type {Span} from '../../edit.js'
import {hashWord, mix} from '../../lexicon/layout.js'
import {rule} from '../../rule.js'
import {addWay, adviseUsual, totalOf, type Ways} from './ways.js'

/** One name written in several ways: with a hyphen and without, with an accent and without, a letter more or less. */
export const name = rule(
  {
    name: 'consistency/name',
    summary: 'Point out a name that the text writes in several ways.',
    why: 'Texts that were put together of several sources keep the spelling of each.',
    fix: 'none',
    scope: 'english',
    examples: [
      {
        advise: 'Kim Jong Un came by train. On the next day Kim Jong Un left. The visit of Kim Jong-un was short.',
        because: 'one man, with a hyphen and without'
      },
      {advise: 'The shop in Zürich is old. The one in Zurich is new, and Zürich likes it.', because: 'an accent'},
      {
        advise: 'They asked Oleg Marchenko. Later Oleg Marchenko said no, and Oleg Marchenco left.',
        because: 'a letter, and the same first name'
      },
      {
        advise: 'They watch it on YouTube at home. Nobody pays for Youtube here, but YouTube pays.',
        because: 'a capital inside'
      },
      {
        advise: 'Park Dong-min came by train. On the next day Park Dong-min left, and nobody saw Park Dong Min again.',
        because: 'one man; *min* is a word as well'
      },
      {
        advise:
          'They push it to Github, and Github shows it. Whoever has no Github account reads GitHub in the browser.',
        because: 'everybody writes *GitHub*, how often this text may not'
      },
      {keep: 'Play the C CD first. The CC D is a tape.', because: 'letters, not words'},
      {
        keep: 'The Ann Dongshan-based firm left. The Ann Dongshan firm came back, and an Ann Dongshan based there came along.',
        because: 'a common word behind the hyphen'
      },
      {
        keep: 'Anna Brandt came with Anna Brand.',
        because: 'either may be a name: one stands once, and so does the other'
      },
      {keep: 'The team from South Korea won. A South Korea-led group lost.', because: 'a hyphen before a common word'},
      {
        keep: 'Maria Ivanov and Maria Ivanova are sisters-in-law, and Maria Ivanov is older.',
        because: 'an ending of its own'
      },
      {
        keep: 'The Cold War was long. A Cold-War film is on, and the Cold War goes on in it.',
        because: 'an adjective of words'
      },
      {keep: 'Peter Marsh and Peter March were there, and Peter Marsh spoke.', because: 'both are words'},
      {keep: 'THE RIVER\n\nThe River is a film. In The River a boat sinks.', because: 'a heading in capitals'}
    ]
  },
  (article, suggest) => {
    const things = [...joinedNames(article).values(), ...accentedNames(article).values(), ...cased(article).values()]
    const several = [...things, ...slipped(article)].filter((ways) => ways.size > 1)
    const spoken: Span[] = []
    // Of a name and the longer ones around it, the one that stands most often.
    several.sort((one, other) => totalOf(other) - totalOf(one) || lengthOf(other) - lengthOf(one))
    for (const ways of several) {
      for (const [way, places] of ways) {
        const free = places.filter(({start, end}) => !spoken.some((one) => start < one.end && one.start < end))
        if (free.length < places.length) ways.set(way, free)
      }
      for (const [way, places] of ways) if (places.length === 0) ways.delete(way)
      if (ways.size < 2) continue
      adviseUsual(article, ways, suggest)
      for (const places of ways.values()) spoken.push(...places)
    }
  }
)

const mostWords = 4

function lengthOf(ways: Ways): number {
  return [...ways.keys()][0].length
}

/** A word without its possessive ending. */
function bare({source}: Article, word: Word): {text: string; end: number} {
  const end = word.end - possessiveOf(word)
  return {text: source.slice(word.start, end), end}
}

/** How long its possessive ending is. */
function possessiveOf({form: {text, apostrophe}}: Word): number {
  return apostrophe ? (/['’]s?$/i.exec(text)?.[0].length ?? 0) : 0
}

function lengthOfBare(word: Word): number {
  return word.form.text.length - possessiveOf(word)
}

/** Names of two words to four, by their letters alone: a hyphen, a blank, and the casing behind a hyphen make no difference. */
function joinedNames(article: Article): Map<string, Ways> {
  const things = new Map<string, Ways>()
  if (!mayBeJoinedInTwoWays(article) || !areJoinedInTwoWays(article)) return things
  const {words, source} = article
  eachName(article, (from, to) => {
    if (isPlain(article, from, to)) return
    const {end} = bare(article, words[to])
    const way = source.slice(words[from].start, end).replaceAll('\u00a0', ' ')
    if (loneLetters.test(way)) return
    // Capitals throughout are for show; in a heading a capital behind a hyphen is the heading's.
    const same = !way.includes('-') || words[from].block.kind === 'heading'
    const shown = same ? matching(things, way) : way
    addWay(things, keyOf(way), shown, {start: words[from].start, end})
  })
  return things
}

/** Each name of two words to four, by the places of its first and its last. */
function eachName(article: Article, visit: (from: number, to: number) => void): void {
  const {words, source} = article
  for (const from of capitalWords(article)) {
    const {block, start} = words[from]
    for (let to = from + 1; to < block.to && to - from < mostWords; to++) {
      const last = words[to]
      if (last.start - words[to - 1].end !== 1) break
      const gap = source.charCodeAt(last.start - 1)
      if (gap !== blank && gap !== hyphen && gap !== hardBlank) break
      if (gap !== hyphen && !hasCapital(last)) break
      if (to === from + 1 && source.charCodeAt(start - 1) === hyphen) break
      if (source.charCodeAt(last.end) === hyphen && /[\p{L}\p{N}]/u.test(source[last.end + 1] ?? '')) continue
      visit(from, to)
    }
  }
}

const [blank, hyphen, hardBlank] = [0x20, 0x2d, 0xa0]

/** Letters that stand for themselves, whatever stands beside them: *C CD*, *D E F G*. */
const loneLetters = /^[\p{Lu} ]*(?<!\p{Lu})\p{Lu} [\p{Lu} ]*$/u

/**
 * The cheap question before, of two words side by side at a time: do they stand with a hyphen and without, or with one in two casings, or may one word have
 * the letters of both? That is told by its first letter, its last one and its length.
 */
function mayBeJoinedInTwoWays(article: Article): boolean {
  const {words, source} = article
  const capitals = capitalWords(article)
  const joints: number[] = []
  const hyphened = new Map<number, number>()
  ends.fill(0)
  for (const at of capitals) {
    const [one, other] = [words[at], words[at + 1]]
    noteEnds(endsOf(article, one, one))
    if (!other || other.start - one.end !== 1) continue
    const isHyphen = source.charCodeAt(one.end) === hyphen
    if (isHyphen || hasCapital(other)) joints.push(at)
    if (!isHyphen) continue
    const pair = pairOf(one, other)
    if ((hyphened.get(pair) ?? other.form.id) !== other.form.id) return true
    hyphened.set(pair, other.form.id)
  }
  return joints.some((at) => {
    const [one, other] = [words[at], words[at + 1]]
    if (hyphened.size > 0 && source.charCodeAt(one.end) !== hyphen && hyphened.has(pairOf(one, other))) return true
    return hasEnds(endsOf(article, one, other))
  })
}

function pairOf({form: {hash}}: Word, other: Word): number {
  return (Math.imul(hash, 31) + hashOfBare(other)) | 0
}

function hashOfBare(word: Word): number {
  const ending = possessiveOf(word)
  return ending === 0 ? word.form.hash : mix(hashWord(word.form.lower.slice(0, -ending)))
}

/** A bit for each hash of two ends and a length. */
const ends = new Int32Array(1 << 10)

function noteEnds(hash: number): void {
  ends[(hash >>> 5) & (ends.length - 1)] |= 1 << (hash & 31)
}

function hasEnds(hash: number): boolean {
  return (ends[(hash >>> 5) & (ends.length - 1)] & (1 << (hash & 31))) !== 0
}

/** Read in the source, whose characters lie side by side. */
function endsOf({source}: Article, one: Word, other: Word): number {
  const end = other.end - possessiveOf(other)
  const length = one === other ? end - one.start : one.end - one.start + end - other.start
  const [first, last] = [source.charCodeAt(one.start) | smallBit, source.charCodeAt(end - 1) | smallBit]
  return (first * 31 + last) * 31 + length
}

/** By which a capital differs from its small letter. */
const smallBit = 0x20

/**
 * Do the letters of any name stand with other blanks or hyphens, or with a hyphen in other casings? In most texts none do. Asked by
 * hashes, without a string for each name: one of the letters, one of where blanks and hyphens stand, one of the casing.
 */
function areJoinedInTwoWays(article: Article): boolean {
  const {words, source} = article
  const known = new Map<number, number>()
  let differ = false
  // What is known of the words from `first` to before `next`: of a name and the longer ones that begin with it each word is read once.
  let [first, next, letters, joints, hyphens] = [-1, 0, 0, 0, 0]
  eachName(article, (from, to) => {
    if (from !== first) {
      ;[first, next] = [from, from]
      letters = joints = hyphens = 0
    }
    for (; next < to; next++) {
      const {form, end} = words[next]
      letters = withLetters(letters, form.lower, form.lower.length)
      const isHyphen = source.charCodeAt(end) === hyphen
      if (isHyphen) hyphens++
      joints = (Math.imul(joints, 31) + letters + (isHyphen ? 1 : 0)) | 0
    }
    const all = withLetters(letters, words[to].form.lower, lengthOfBare(words[to]))
    // Without a hyphen the casing makes no difference.
    const way = hyphens > 0 ? joints ^ casingOf(article, from, to) : joints
    const other = known.get(all)
    if (other === undefined) known.set(all, way)
    else if (other !== way) differ = true
  })
  return differ
}

/** A hash of the letters of a name as they are cased. */
function casingOf({words}: Article, from: number, to: number): number {
  let hash = 0
  for (let at = from; at <= to; at++) hash = withLetters(hash, words[at].form.text, lengthOfBare(words[at]))
  return hash
}

/** A hash with the first letters of a word. */
function withLetters(hash: number, text: string, count: number): number {
  let result = hash
  for (let i = 0; i < count; i++) result = (Math.imul(result, 31) + text.charCodeAt(i)) | 0
  return result
}

function keyOf(way: string): string {
  return way.toLowerCase().replace(/[ -]/g, '')
}

/** The way that differs by its casing alone, where the text has one. */
function matching(things: Map<string, Ways>, way: string): string {
  for (const other of things.get(keyOf(way))?.keys() ?? []) if (other.toLowerCase() === way.toLowerCase()) return other
  return way
}

/** Do only common words stand there (*Cold-War*), which are joined for grammar's sake, or behind the last hyphen (*Korea-led*)? */
function isPlain({words, lexicon, source}: Article, from: number, to: number): boolean {
  const plain = ({form}: Word) => {
    const facts = lexicon.facts(form.lower)
    return facts?.knownLower === true && facts.common
  }
  // The second syllable of a given name may be a word as well: *Dong-min*, where the text has it with a capital and without the hyphen too.
  const isName = to - from > 1 && hasCapital(words[to - 1]) && !plain(words[to - 1])
  if (words[to].form.shape === 'lower' && plain(words[to]) && !isName) return true
  if (source[words[to].start - 1] === '-' && words[to].form.shape === 'number') return false
  for (let at = from; at <= to; at++) if (!plain(words[at])) return false
  return true
}

/** Words with a capital by their letters without accents. */
function accentedNames(article: Article): Map<string, Ways> {
  const things = new Map<string, Ways>()
  // Two words that differ by their accents: one of them has some.
  if (!article.evidence.accented.some(({shape}) => shape === 'capital')) return things
  for (const at of capitalWords(article)) {
    const word = article.words[at]
    if (word.form.shape !== 'capital') continue
    const {text, end} = bare(article, word)
    // *Confédération* is the French word, not another spelling of the English one.
    if (text.length < 4 || article.lexicon.facts(plainOf(text).toLowerCase())?.knownLower) continue
    const key = plainOf(text)
    addWay(things, key, text, {start: word.start, end})
  }
  return things
}

function plainOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

/** Words with capitals inside, and the same with none inside: *YouTube, Youtube*. In running text alone. */
function cased(article: Article): Map<string, Ways> {
  const things = new Map<string, Ways>()
  if (!article.evidence.mixed.some(({family}) => family.forms.length > 1)) return things
  for (const at of capitalWords(article)) {
    const word = article.words[at]
    const {form, block} = word
    if (form.shape !== 'capital' && form.shape !== 'mixed') continue
    if (block.kind === 'heading' || form.family.forms.length < 2) continue
    if (article.lexicon.facts(form.lower)?.knownLower) continue
    const {text, end} = bare(article, word)
    const key = text.toLowerCase()
    // The first letter may be the sentence's.
    const same = [...(things.get(key)?.keys() ?? [])].find((way) => way.slice(1) === text.slice(1))
    addWay(things, key, same ?? text, {start: word.start, end})
  }
  for (const [key, ways] of things) if (![...ways.keys()].some((way) => /\p{Ll}\p{Lu}/u.test(way))) things.delete(key)
  return things
}

/** Names of two words that share the first, and whose second differ by a letter inside, where one is written once and the other again and again. */
function slipped(article: Article): Ways[] {
  const {words} = article
  const pairs = capitalWords(article).filter((at) => mayBeSlipped(article, at))
  if (!areAlike(article, pairs)) return []
  const byFirst = new Map<string, Ways>()
  for (const at of pairs) {
    const [first, second] = [words[at], words[at + 1]]
    const {text, end} = bare(article, second)
    if (text.length >= 5) addWay(byFirst, first.form.lower, `${first.form.text} ${text}`, {start: first.start, end})
  }
  const found: Ways[] = []
  for (const ways of byFirst.values()) {
    for (const [way, places] of ways) {
      if (places.length > 1) continue
      const usual = [...ways].find(([other, {length}]) => length > 1 && isSlip(article, way, other))
      if (usual) found.push(new Map([usual, [way, places]]))
    }
  }
  return found
}

function mayBeSlipped({words, source}: Article, at: number): boolean {
  const [first, second] = [words[at], words[at + 1]]
  if (first.form.shape !== 'capital' || second?.form.shape !== 'capital' || first.block !== second.block) return false
  // Once in the one way, and twice in the other.
  if (first.form.family.forms.length === 1 && first.form.count < 3) return false
  return second.start - first.end === 1 && source[first.end] === ' '
}

/** Is the second word of any pair another than that of one with the same first, and begins and ends alike? Few texts have such. */
function areAlike({words}: Article, pairs: readonly number[]): boolean {
  const seconds = new Map<number, number>()
  return pairs.some((at) => {
    const {form} = words[at + 1]
    const last = form.lower.charCodeAt(lengthOfBare(words[at + 1]) - 1)
    const key = (words[at].form.family.forms[0].id << 14) ^ (form.lower.charCodeAt(0) << 7) ^ last
    const known = seconds.get(key)
    seconds.set(key, form.family.forms[0].id)
    return known !== undefined && known !== form.family.forms[0].id
  })
}

/** A letter more, less, other or two changed over, but not at the end, and not between two words that lists know. */
function isSlip({lexicon}: Article, way: string, usual: string): boolean {
  const [one, other] = [way, usual].map((text) => text.slice(text.lastIndexOf(' ') + 1))
  if (one.at(-1) !== other.at(-1) || one[0] !== other[0] || /s$/.test(one) !== /s$/.test(other)) return false
  if (distance(one, other) > 2 || (distance(one, other) === 2 && !isSwap(one, other))) return false
  return !(lexicon.facts(one.toLowerCase())?.known && lexicon.facts(other.toLowerCase())?.known)
}

function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  const at = [...one].findIndex((letter, i) => letter !== other[i])
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2)
}
