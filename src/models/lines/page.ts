import {breaksBetween, type Line} from './page-lines.js'

/** What is counted in each line; one column a name, one number a line. */
const COUNTS = [
  'chars',
  'letters',
  'capitals',
  'digits',
  'spaces',
  'wide', // characters of scripts that put no spaces between words
  'foreign', // letters outside Latin
  'symbols',
  'words',
  'capitalised', // words that start with a capital
  'shouted', // words in capitals only
  'numbers',
  'years',
  'longest', // letters of the longest word
  'commas',
  'sentences', // sentence ends inside the line
  'questions',
  'exclamations',
  'quotes',
  'brackets',
  'separators',
  'colons',
  'slashes',
  'ats',
  'clocks',
  'functionWords',
  'firstPerson',
  'secondPerson',
  'endsSentence',
  'endsColon',
  'endsEllipsis',
  'endsComma',
  'endsBracket',
  'startsLower',
  'startsDigit',
  'startsQuote',
  'bullet',
  'numbered',
  'heading', // Markdown's #, 1 to 6
  'indent',
  'gapBefore', // line breaks before the line, at most 5
  'gapAfter'
] as const

export type Count = (typeof COUNTS)[number]

/** A text as the model sees it: its lines, their words as hashes, their counts. */
export interface Page {
  readonly lines: readonly Line[]
  /** Hashes of the words of all lines, in lower case, digits masked. Wide characters stand alone. */
  readonly words: Int32Array
  /** Where each line's words start in `words`; one more than lines. */
  readonly wordStart: Int32Array
  readonly counts: Record<Count, Float32Array>
}

// Up to UNCASED: what words are made of.
const LOWER = 1
const UPPER = 2
const DIGIT = 3
const UNCASED = 4
const SPACE = 5
const WIDE = 6
const MARK = 7
const SYMBOL = 8

const kinds = new Uint8Array(0x10000) // filled as characters are met
const lowered = new Uint16Array(0x10000)

function kindOf(code: number): number {
  const known = kinds[code]
  if (known !== 0) return known
  const char = String.fromCharCode(code)
  const lower = char.toLowerCase()
  lowered[code] = lower.length === 1 ? lower.charCodeAt(0) : code
  let kind = SYMBOL
  // Most texts are asked of nothing else: the expressions below are slow to compile.
  if (code >= 97 && code <= 122) kind = LOWER
  else if (code >= 65 && code <= 90) kind = UPPER
  else if (code >= 48 && code <= 57) kind = DIGIT
  else if (code === 32 || (code >= 9 && code <= 13)) kind = SPACE
  else if (/[\s\u200b\ufeff]/u.test(char)) kind = SPACE
  else if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u30fc]/u.test(char)) kind = WIDE
  else if (/\p{Lu}|\p{Lt}/u.test(char)) kind = UPPER
  else if (/\p{Ll}/u.test(char)) kind = LOWER
  else if (/[\p{L}\p{M}]/u.test(char)) kind = UNCASED
  else if (/\p{N}/u.test(char)) kind = DIGIT
  else if (/\p{P}/u.test(char)) kind = MARK
  kinds[code] = kind
  return kind
}

const SEED = 0x811c9dc5 | 0
const DIGIT_MASK = 35 // `#`

/**
 * Words so common that prose cannot do without them; the share of them tells prose from lists in each language. Of scripts
 * without blanks they are single characters. Those outside Latin were chosen from stopwords-iso (MIT).
 */
const FUNCTION_WORDS = hashes(
  `the of and to in is that for it was on with as be by at this from are an or not but had have his her they which were
  der die und den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei
  le la les des et en un une du que est pour qui dans par plus pas au sur ne se ce il sont avec
  de el los del y las por con para se lo como su al más pero sus una
  di che il non per sono della con nel gli anche alla da è
  o os do da em um uma não com mais foi na no dos que é ao
  het een van en dat niet zijn op voor met die aan ook
  och att som på av för är med till inte om men
  og i det er en til af ikke har
  и в не на что с по как это но из к у за от о для
  się nie to że jest na z do jak
  ve bir bu için da de
  yang dan di itu dengan untuk tidak dari dalam
  ο η το και του της τα των σε με για από που στο στη στην στον να είναι δεν θα τον την οι τους στα ένα μια ως αλλά ότι
  в на і що не з та до це як за від
  في من على إلى أن التي الذي عن مع هذا هذه كان ما لا قد بين كما بعد ذلك
  के में की है को से का और ने पर हैं यह कि भी नहीं लिए एक इस था गया करने हो कर
  그 이 및 수 등 것 한 있다 있는 대한 위해 하는 했다 이라고 그는 것으로 하지만 그러나
  的 了 是 在 和 不 有 也 就 对 中 为 与 這 这 他 个
  の に は を が で と た し て も な れ`
)
const FIRST_PERSON = hashes(
  'i we my our me us ich wir mein unser je nous mon notre yo nosotros mi nuestro eu nós meu io noi я мы ik wij εγώ εμείς μου μας أنا نحن मैं हम मेरा हमारा 나 우리 저 我 私 僕'
)
const SECOND_PERSON = hashes(
  'you your yours sie ihr ihre du dein vous votre tu tus usted voi vostro você seu вы ваш u uw εσείς εσύ σας σου أنت أنتم आप तुम आपका 당신 여러분 你 您'
)

function hashes(list: string): number[] {
  return list.split(/\s+/).map(lineWordHash)
}

const FUNCTION = 1
const FIRST = 2
const SECOND = 4

const voices = new Map<number, number>()
for (const [list, bit] of [
  [FUNCTION_WORDS, FUNCTION],
  [FIRST_PERSON, FIRST],
  [SECOND_PERSON, SECOND]
] as const)
  for (const hash of list) voices.set(hash, (voices.get(hash) ?? 0) | bit)

// Most words have none: a table by a part of their hash says so without asking the map.
const mayHaveVoice = new Uint8Array(1 << 12)
for (const hash of voices.keys()) mayHaveVoice[hash & 4095] = 1

/** Bits of what a word is: a function word, the first person, the second. */
function voiceOf(hash: number): number {
  return mayHaveVoice[hash & 4095] === 0 ? 0 : (voices.get(hash) ?? 0)
}

function readVoice(hash: number, one: Float32Array): void {
  const voice = voiceOf(hash)
  if (voice === 0) return
  if (voice & FUNCTION) one[AT.functionWords]++
  if (voice & FIRST) one[AT.firstPerson]++
  else if (voice & SECOND) one[AT.secondPerson]++
}

function isThai(code: number): boolean {
  return code >= 0xe00 && code <= 0xe7f
}

/** The hash under which a word in lower case stands in `Page.words`. */
export function lineWordHash(word: string): number {
  let hash = SEED
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at))
  return hash
}

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

/** Reads lines into words and counts. One walk over the characters, no strings. */
export function pageOf(source: string, lines: readonly Line[]): Page {
  const counts = {} as Record<Count, Float32Array>
  const columns = COUNTS.map((name) => (counts[name] = new Float32Array(lines.length)))
  const wordStart = new Int32Array(lines.length + 1)
  let words = new Int32Array(Math.max(64, source.length >> 2))
  let size = 0
  const put = (hash: number) => {
    if (size === words.length) {
      const wider = new Int32Array(2 * size)
      wider.set(words)
      words = wider
    }
    words[size++] = hash
  }
  const one = new Float32Array(COUNTS.length)
  for (let index = 0; index < lines.length; index++) {
    wordStart[index] = size
    one.fill(0)
    readLine(source, lines[index], one, put)
    const before = index === 0 ? 0 : lines[index - 1].end
    const after = index + 1 === lines.length ? source.length : lines[index + 1].start
    one[AT.gapBefore] = index === 0 ? 5 : breaksBetween(source, before, lines[index].start, 5)
    one[AT.gapAfter] = index + 1 === lines.length ? 5 : breaksBetween(source, lines[index].end, after, 5)
    for (let column = 0; column < columns.length; column++) columns[column][index] = one[column]
  }
  wordStart[lines.length] = size
  return {lines, words: words.subarray(0, size), wordStart, counts}
}

const AT = Object.fromEntries(COUNTS.map((name, index) => [name, index])) as Record<Count, number>

function readLine(source: string, line: Line, one: Float32Array, put: (hash: number) => void): void {
  const {end} = line
  const start = readLead(source, line, one)
  let letters = 0
  let foreign = 0
  let allCapitals = 0
  let capitalised = 0
  let allDigits = 0
  let longest = 0
  let spaces = 0
  let wide = 0
  let thai = 0
  let words = 0
  let previous = SPACE
  for (let at = start; at < end; ) {
    const code = source.charCodeAt(at)
    let kind = kinds[code] || kindOf(code)
    if (kind > UNCASED) {
      if (kind === SPACE) spaces++
      else if (kind === WIDE) {
        wide++
        if (isThai(code)) thai++
        const hash = step(SEED, code)
        readVoice(hash, one)
        put(hash)
      } else readMark(source, at, code, kind, previous, one)
      previous = kind
      at++
      continue
    }
    const from = at
    let hash = SEED
    let capitals = 0
    let digits = 0
    if (kind === UPPER) capitalised++
    for (let letter = code; ; ) {
      if (kind === DIGIT) {
        digits++
        hash = step(hash, DIGIT_MASK)
      } else {
        if (kind === UPPER) capitals++
        if (letter > 0x24f) foreign++
        hash = step(hash, lowered[letter])
      }
      previous = kind
      if (++at === end) break
      letter = source.charCodeAt(at)
      kind = kinds[letter] || kindOf(letter)
      if (kind > UNCASED) break
    }
    const length = at - from
    words++
    letters += length - digits
    allDigits += digits
    allCapitals += capitals
    if (length > longest) longest = length
    if (digits === length) {
      one[AT.numbers]++
      if (length === 4 && (source.startsWith('20', from) || source.startsWith('19', from))) one[AT.years]++
    } else if (capitals === length && length > 1) one[AT.shouted]++
    readVoice(hash, one)
    put(hash)
  }
  one[AT.chars] = end - start
  one[AT.letters] = letters
  one[AT.foreign] = foreign
  one[AT.capitals] = allCapitals
  one[AT.capitalised] = capitalised
  one[AT.digits] = allDigits
  one[AT.longest] = longest
  one[AT.spaces] = spaces + 1 // the line's end counts
  one[AT.wide] = wide
  one[AT.words] = words + (wide - thai) / 2 + thai / 4 // a word of Chinese has two characters, one of Thai four
  readEnd(source, start, end, one)
}

/** Bullets, numbers, quotes and heading marks at the start. Returns where the words begin. */
function readLead(source: string, line: Line, one: Float32Array): number {
  let left = source.lastIndexOf('\n', line.start - 1) + 1
  let indent = 0
  for (; left < line.start; left++) indent += source.charCodeAt(left) === 9 ? 4 : 1
  one[AT.indent] = indent
  let at = line.start
  for (; at < line.end; at++) {
    const code = source.charCodeAt(at)
    if (code === 35) one[AT.heading]++
    else if (code === 42 || code === 43 || code === 45 || code === 0x2022 || code === 0xb7 || code === 0x25aa) {
      if (source.charCodeAt(at + 1) === 32) one[AT.bullet] = 1
    } else if (
      code === 34 ||
      code === 0x201c ||
      code === 0x2018 ||
      code === 0xab ||
      code === 0x300c ||
      code === 0x201e
    ) {
      one[AT.startsQuote] = 1
      break
    } else if (code !== 32 && code !== 95) break
  }
  const kind = at < line.end ? kindOf(source.charCodeAt(at)) : SPACE
  if (kind === LOWER) one[AT.startsLower] = 1
  if (kind === DIGIT) {
    one[AT.startsDigit] = 1
    let stop = at
    while (stop < line.end && kindOf(source.charCodeAt(stop)) === DIGIT) stop++
    const mark = source.charCodeAt(stop)
    if ((mark === 46 || mark === 41) && stop - at < 3) one[AT.numbered] = 1
  }
  return at
}

function readMark(source: string, at: number, code: number, kind: number, previous: number, one: Float32Array): void {
  const spaced = kindOf(source.charCodeAt(at + 1) || 32) === SPACE
  switch (code) {
    case 44:
    case 0x3001:
    case 0xff0c:
    case 0x60c:
      one[AT.commas]++
      break
    case 46:
      if (spaced && previous !== DIGIT) one[AT.sentences]++
      break
    case 0x3002:
    case 0x964:
    case 0x6d4:
      one[AT.sentences]++
      break
    case 63:
    case 0xff1f:
    case 0x61f:
      one[AT.questions]++
      break
    case 33:
    case 0xff01:
      one[AT.exclamations]++
      break
    case 34:
    case 0x201c:
    case 0x201d:
    case 0x300c:
    case 0xab:
    case 0x201e:
      one[AT.quotes]++
      break
    case 40:
    case 91:
    case 0xff08:
      one[AT.brackets]++
      break
    case 124:
    case 0xb7:
    case 0x2022:
    case 0x203a:
    case 0xbb:
    case 0x2192:
    case 62:
      one[AT.separators]++
      break
    case 47:
      one[AT.slashes]++
      break
    case 58:
      if (previous === DIGIT && !spaced) one[AT.clocks]++
      else one[AT.colons]++
      break
    case 64:
    case 0xa9:
      one[AT.ats]++
      break
    default:
      if (kind === SYMBOL) one[AT.symbols]++
  }
}

/** How the line ends, closing quotes, brackets and Markdown marks aside. */
function readEnd(source: string, start: number, end: number, one: Float32Array): void {
  let at = end - 1
  for (; at > start; at--) {
    const code = source.charCodeAt(at)
    if (code === 41 || code === 93) one[AT.endsBracket] = 1
    else if (
      !(
        code === 34 ||
        code === 39 ||
        code === 42 ||
        code === 95 ||
        code === 0x201d ||
        code === 0x2019 ||
        code === 0xbb ||
        code === 0x300d ||
        code === 0x300f ||
        code === 32
      )
    )
      break
  }
  const code = source.charCodeAt(at)
  if (code === 0x2026 || (code === 46 && source.charCodeAt(at - 1) === 46)) one[AT.endsEllipsis] = 1
  else if (
    code === 46 ||
    code === 33 ||
    code === 63 ||
    code === 0x3002 ||
    code === 0xff01 ||
    code === 0xff1f ||
    code === 0xff0e ||
    code === 0x964 ||
    code === 0x965 ||
    code === 0x61f ||
    code === 0x6d4 ||
    code === 0x37e
  )
    one[AT.endsSentence] = 1
  else if (code === 58 || code === 0xff1a) one[AT.endsColon] = 1
  else if (code === 44 || code === 59) one[AT.endsComma] = 1
}
