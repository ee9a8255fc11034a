/** Apostrophes that are missing, or that stand for what people do not speak: *the companys profits*, *goin’*. */
import type {Article} from '../../article.js'

/** *The companys profits* are those of one company or of several, *whens the next one* is *when's*. */
export function lacksApostrophe(typo: string, word: string): boolean {
  if (typo === `${word}s` && takesIs.has(word)) return true
  return typo.endsWith('ys') && (word === typo.slice(0, -1) || word === `${typo.slice(0, -2)}ies`)
}

const takesIs = new Set('what when where who how why that there here it he she'.split(' '))

/** Small words cut as people speak: *an’*, *o’*, *goin’*, *’em*. A quotation may end in an apostrophe too: its last word is no such one. */
const cutWord =
  /(?<![\p{L}’'])(?:(?:an|o|th|wi|\p{Ll}{2,}in)[’'](?![\p{L}’'])|[’'](?:em|im|er|ere|ave|orrible|tis|twas)(?!\p{L}))/u

/** Does the sentence write down how people speak? Only what stands between the same marks does: a quotation is not its reporter's. */
export function writesDialect({source, words}: Article, at: number): boolean {
  const {start, end, block} = words[at]
  const from = Math.max(block.start, start - sentenceReach)
  const to = Math.min(block.end, end + sentenceReach)
  // Most sentences have no apostrophe near the word.
  if (!/[’']/.test(source.slice(from, to))) return false
  const before = source.slice(from, start).split(sentenceEnd).at(-1)!
  const [after] = source.slice(end, to).split(sentenceEnd)
  return cutWord.test(`${before} ${after}`)
}
const sentenceReach = 300
const sentenceEnd = /[.!?“”"\n]/

/** Is a letter left out at its start or its end? The apostrophe may be written as HTML writes it: *wouldn&rsquo;t*. */
export function hasApostrophe(source: string, start: number, end: number): boolean {
  return (
    apostropheBefore.test(source.slice(Math.max(0, start - 8), start)) || apostrophe.test(source.slice(end, end + 8))
  )
}
const apostrophe = /^(?:['’]|&(?:#39|#8217|#x27|#x2019|apos|rsquo);)/i
const apostropheBefore = /(?:['’]|&(?:#39|#8217|#x27|#x2019|apos|rsquo);)$/i
