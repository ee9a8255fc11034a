/** Is a word glued to the next one by a colon, a comma or a semicolon? */
import {isTechnical} from '../../article/code.js'
import {losesBlanks} from '../../article/mends.js'
import type {Article, Word} from '../../article.js'
import {isFunctionWord} from '../casing/plain-words.js'
import {openers} from '../openers.js'
import {isFootnote} from './footnotes.js'

/** A key and its value (`align:left`, `site:The`) are glued on purpose: a plain word stands before it in a running sentence. */
export function afterColon(article: Article, left: Word, right: Word, index: number): string | undefined {
  const {block} = left
  if (block.kind !== 'paragraph' || block.to - block.from < 8 || left.end - left.start < 5) return undefined
  // Before it a sentence of some words, or its first word alone: `Moreover:the`.
  if (left.position === 'start' ? right.form.shape !== 'lower' : left.form.shape !== 'lower') return undefined
  if (article.source[left.start - 1] === ':' || !article.lexicon.facts(left.form.lower)?.common) return undefined
  const opens = right.form.shape === 'lower' ? subjects : openers
  // Where blanks were lost, others are: *was power delivery speeds:even the lightest*, but not *the student:teacher ratio*.
  const isMeant = opens.has(right.form.lower) || (losesBlanks(article) && openers.has(right.form.lower))
  return isMeant && followed(article, right, index) ? 'a colon glues two words' : undefined
}

/** `said:“We will …”`: a verb of saying stands before the colon, no key. */
export function beforeQuotation({form, block}: Word): string | undefined {
  return block.kind === 'paragraph' && sayings.has(form.text) ? 'a colon glues a quotation' : undefined
}

const sayings = new Set(
  'said says added adds asked asks replied replies wrote writes told explained explains continued read reads warned insisted tweeted posted concluded recalled'.split(
    ' '
  )
)

// Words that are never a value.
const subjects = new Set('the this that these those he she they we you his her their our there'.split(' '))

export function afterComma(article: Article, left: Word, right: Word, index: number, mark: string): string | undefined {
  if (isName(article, left, right)) return undefined
  const letters = (word: Word) => word.form.shape !== 'number'
  if (!letters(right)) {
    // `2008 Mar;277(2)`: volume and page. `a family plan,1 a savings account,2`: notes.
    if (mark === ';' || isFootnote(article, index)) return undefined
    // `In total,25 people`: a word, not a lone letter, stands before the number.
    return letters(left) && left.end - left.start > 2 && left.form.shape !== 'upper'
      ? 'a comma glues a number to a word'
      : undefined
  }
  if (right.end - right.start === 1 && !/^[aAI]$/.test(right.form.text)) {
    // `P Stringer;R Corrigan`: an initial and its name.
    const name =
      right.form.shape === 'upper' || right.form.shape === 'capital' ? followed(article, right, index) : undefined
    return mark === ';' && left.form.shape === 'capital' && name?.form.shape === 'capital'
      ? 'a semicolon glues two words'
      : undefined
  }
  // `TL,DR`
  if (left.form.lower === 'tl' && right.form.lower === 'dr') return undefined
  if (left.end - left.start === 1 && letters(left) && !/^[aI]$/.test(left.form.text)) return undefined
  return 'a comma glues two words'
}

/**
 * `csv,conf`: a name in small letters. `root,mhale`: a value that no dictionary has, unless the sentence goes on (*towels,togs and two caps*); where code is
 * explained (`tag,pattern`) any that is no word of grammar. `build,docs: say how`: the parts that a change is in.
 */
function isName(article: Article, left: Word, right: Word): boolean {
  const {text, lower} = right.form
  const behind = article.source.slice(right.end, right.end + longestBehind)
  if (left.form.shape === 'lower' && /^[^\w\s]{0,2}:/.test(behind)) return true
  if (!/^\p{Ll}[^'’]*$/u.test(text)) return false
  const known = article.lexicon.facts(lower)
  const isKnown = known?.known || (article.lexicon.rareWord(lower)?.list ?? 0) > 0
  if (!isKnown && (isTechnical(article) || !/^,? \p{L}/u.test(behind))) return !losesBlanks(article)
  if (left.form.shape !== 'lower') return false
  return isWord(article, left) ? isTechnical(article) && !isFunctionWord(right.form) : !known?.basic
}
const longestBehind = 4

/** Known to the lexicon, or to this text. */
export function isWord({lexicon}: Article, {form}: Word): boolean {
  return form.count > 1 || lexicon.facts(form.lower)?.known === true
}

/** The next word when the one after the mark is in a running sentence. */
export function followed(article: Article, right: Word, index: number): Word | undefined {
  const next = article.words[index + 1]
  return next?.block === right.block && /^ \S/.test(article.source.slice(right.end, right.end + 2)) ? next : undefined
}

/** Do a few marks stand between two words, and no blank before the second? */
export function isGlued(source: string, left: Word, right: Word): boolean {
  const gap = right.start - left.end
  return gap > 0 && gap <= 3 && source.charCodeAt(right.start - 1) !== 0x20
}
