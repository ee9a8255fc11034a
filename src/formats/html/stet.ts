/** What the comments of a web page let stand, in the text of its article. */
import {Parser} from 'htmlparser2'
import type {Span} from '../../edit.js'
import {type Comment, type Stet, stetsOf} from '../../stet.js'

/** The words that a comment speaks of: those of the element after it, or those up to its end. */
interface Directive {
  comment: string
  /** Text that stands after it, until the element that it speaks of is closed. */
  words: string
  /** How deep the elements nest where it stands. */
  depth: number
  isOpen: boolean
}

/**
 * Finds the comments of `html` and the words that they speak of, and looks those up in `text`, the article of the page: where
 * they are not found, nothing is there to let stand. Offsets are UTF-16 code units into `text`.
 */
export function stetsOfPage(html: string, text: string): Stet[] {
  const directives = directivesOf(html)
  const placed: Comment[] = []
  // The comments as a source of their own, since they are no part of the text.
  let source = ''
  const spans = new Map<number, Span>()
  let at = 0
  for (const {comment, words} of directives) {
    const span = locate(text, words, at)
    if (span) at = span.start
    const start = source.length
    source += comment
    spans.set(start, span ?? {start: text.length, end: text.length})
    placed.push({start, end: source.length, next: span})
  }
  return stetsOf(source, placed).map((stet) => {
    const here = spans.get(stet.comment.start)!
    const isStretch = /^<!--\s*stet-start/.test(source.slice(stet.comment.start))
    const comment = {start: here.start, end: here.start}
    if (!isStretch) return {...stet, comment}
    const until = spans.get(stet.end)?.start ?? text.length
    return {...stet, comment, start: here.start, end: until}
  })
}

const isDirective = /^\s*stet(?:-start|-end)?\b/

function directivesOf(html: string): Directive[] {
  const directives: Directive[] = []
  let depth = 0
  const parser = new Parser({
    oncomment: (comment) => {
      for (const one of directives) if (one.depth === depth && one.words.trim() !== '') one.isOpen = false
      if (isDirective.test(comment)) directives.push({comment: `<!--${comment}-->`, words: '', depth, isOpen: true})
    },
    onopentagname: () => {
      for (const one of directives) if (one.depth === depth && one.words.trim() !== '') one.isOpen = false
      depth++
    },
    ontext: (text) => {
      for (const one of directives) if (one.isOpen) one.words += text
    },
    onclosetag: () => {
      depth--
      for (const one of directives) if (one.depth > depth) one.isOpen = false
    }
  })
  parser.end(html)
  return directives
}

/** Where `words` stand in `text`, whatever the blanks between, from `at` on. */
function locate(text: string, words: string, at: number): Span | undefined {
  const parts = words.trim().split(/\s+/)
  if (parts[0] === '') return undefined
  const pattern = new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'g')
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match ? {start: match.index, end: match.index + match[0].length} : undefined
}
