import type {Article} from '../../article.js'
import {judgeLines, type Line, type LineJudgement, pageLines} from '../../models/lines/index.js'

/** The lines of a text and what the model says of them. */
export interface JudgedPage {
  readonly lines: readonly Line[]
  readonly judged: LineJudgement
}

/** A line of fewer words is short: menus, buttons and teasers are made of such lines. */
const SHORT = 9
/** A page shows its frame at one of its ends: among so many blocks there, so many short ones. */
const END = 10
const FEW = 3

/** The judged lines of a plain text that may be a page; undefined for one that shows no frame at its ends. Computed once. */
export function judgedPage(article: Article): JudgedPage | undefined {
  return article.once(judge).page
}

/** Is the text a page with more on it than its article? */
export function isFramedPage(article: Article): boolean {
  const judged = judgedPage(article)?.judged
  return judged?.found === true && !judged.clean
}

function judge(article: Article): {page: JudgedPage | undefined} {
  if (!article.plain || !mayHaveFrame(article)) return {page: undefined}
  const lines = pageLines(article.source)
  return {page: {lines, judged: judgeLines(article.source, lines)}}
}

/** Most texts are articles already: without short lines at one of its ends the model is not asked. */
function mayHaveFrame({blocks}: Article): boolean {
  const shortIn = (from: number, to: number) => {
    let short = 0
    for (const block of blocks.slice(Math.max(0, from), to)) if (block.to - block.from < SHORT) short++
    return short >= FEW
  }
  return shortIn(0, END) || shortIn(blocks.length - END, blocks.length)
}
