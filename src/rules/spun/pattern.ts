/**
 * How the text of a row is read and found. Two hundred regular expressions would take longer to compile than a text to clean: a row is
 * looked for only where its words are, and by hand.
 */
import type {SpunPhrase} from './phrases.js'

/** What may stand at one place of a row: strings, of which `#` is digits. */
export type Alternatives = readonly string[]

/** What stands one after the other. */
export function alternativesOf({text}: SpunPhrase): Alternatives[] {
  return (
    text
      .replaceAll('##', '#')
      // A group that ends with a blank has that one: the blank before it stays where the group is left out.
      .split(/( \([^()]*[^ ()]\)\?|\([^()]*\)\??|[a-z]\?)/)
      .filter(Boolean)
      .map((part) => {
        const [, blank, group] = /^( ?)\((.*)\)/.exec(part) ?? ['', '', part.replace(/\?$/, '')]
        const choices = group.split('|').map((choice) => blank + choice)
        return part.endsWith('?') ? [...choices, ''] : choices
      })
  )
}

/** Where the parts end that stand at an offset of the source, in whatever casing, or -1. A row ends where a word does. */
export function endOf(parts: readonly Alternatives[], source: string, at: number, from = 0): number {
  if (from === parts.length) return wordGoesOn.test(source.charAt(at)) ? -1 : at
  for (const choice of parts[from]) {
    const next = endOfChoice(choice, source, at)
    const end = next < 0 ? -1 : endOf(parts, source, next, from + 1)
    if (end >= 0) return end
  }
  return -1
}

const wordGoesOn = /[a-zA-Z\d\xc0-\u1fff\u2c00-\ud7ff-]/

/** `#` stands for digits. */
function endOfChoice(choice: string, source: string, at: number): number {
  for (let i = 0; i < choice.length; i++) {
    const code = choice.charCodeAt(i)
    if (code !== numberSign) {
      if (plainCode(source.charCodeAt(at++)) !== code) return -1
      continue
    }
    if (!isDigit(source.charCodeAt(at))) return -1
    while (isDigit(source.charCodeAt(at))) at++
  }
  return at
}

const numberSign = 0x23

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** A code unit as rows are written: a small letter, a straight apostrophe, a blank. */
function plainCode(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20
  if (code === 0x2019) return 0x27
  return code === 0x09 || code === 0x0a || code === 0x0d || code === 0xa0 ? 0x20 : code
}

/** The words with which a row can begin, in small letters, with either apostrophe. */
export function firstWordsOf({text}: Pick<SpunPhrase, 'text'>): Set<string> {
  const head = /^\(([^()]*)\)(\? ?)?|^\S+/.exec(text)!
  const own = (head[1] ?? head[0]).split('|').map((one) => one.split(/[ -]/)[0].replace(/'.*/, "'s"))
  const others = head[2] ? firstWordsOf({text: text.slice(head[0].length)}) : []
  return new Set([...own, ...own.map((word) => word.replace("'", '’')), ...others])
}

/** A place of a row: of its choices the text must have one, with each of its words. */
export type Need = readonly (readonly string[])[]

/** What the text must have at the places of a row that are plain words or years (`19##`); what fewest texts have comes first. */
export function needsOf(phrase: SpunPhrase, countOf: (word: string) => number): Need[] {
  const needs: Need[] = [[...firstWordsOf(phrase)].map((word) => [word])]
  const parts = /(?<=^| | \)\?)(?:\(([^()]*)\)|([a-z]+?|\d\d##))(s\?)?(?=$| |\( )/g
  for (const [, group, word, ending] of phrase.text.matchAll(parts)) {
    const choices = (group ?? word)
      .split('|')
      .map((choice) => choice.split(/[ -]/).map((one) => one.replace(/'s$/, '')))
    if (!choices.flat().every((one) => /^(?:[a-z]+|\d\d##)$/.test(one))) continue
    const others = ending ? choices.map((words) => words.with(-1, `${words.at(-1)}s`)) : []
    needs.push([...choices, ...others])
  }
  // By a year no row is found.
  const often = (need: Need) =>
    need.some(([word]) => word.includes('#'))
      ? Infinity
      : need.reduce((sum, choice) => sum + countOf(rarestOf(choice, countOf)), 0)
  return needs
    .map((need) => ({need, count: often(need)}))
    .sort((one, other) => one.count - other.count)
    .map(({need}) => need)
}

/** The rarest word of a choice tells most of it. */
export function rarestOf(choice: readonly string[], countOf: (word: string) => number): string {
  return choice.reduce((rarest, word) => (countOf(word) < countOf(rarest) ? word : rarest))
}
