/**
 * What stands in the structure of a page mends the choice of its blocks: what belongs to a story goes with it, what breaks into it goes.
 */
import {type Frame, INSIDE, isProseBlock, type PageBlock} from './blocks.js'

/** Words over, or before, links to other pages: *Also read: …*. From the sites of newspapers in their languages. */
const announced =
  `also read|read also|read more|read next|more on this|more from [^:]{2,40}|related(?: (?:articles?|stories|story|reading|posts?|content|topics?|coverage|news|links?))?
  |see also|don[’']t miss|you (?:may|might) also (?:like|be interested in|enjoy)|recommended(?: (?:for you|reading|stories))?|must read|most read|trending(?: now)?
  |lire aussi|à lire (?:aussi|également)|lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|leia (?:também|mais)|lea también|te puede interesar|leggi anche|lees ook
  |läs (?:också|mer|även)|les også|læs også|lue myös|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|přečtěte si|olvassa el|citește și|haberin devamı
  |читайте (?:также|ещё)|по теме|читайте також|διαβάστε (?:επίσης|ακόμα|ακόμη)|相关(?:阅读|新闻|报道|链接)|延伸阅读|延伸閱讀|相關(?:新聞|報導)|関連記事|あわせて読みたい|관련(?: 기사|기사)`
    .split('|')
    .map((words) => words.trim())
    .join('|')
const beforeLink = new RegExp(`^[^\\p{L}]*(?:${announced})\\s*[:：–—-]`, 'iu')
const overLinks = new RegExp(`^[^\\p{L}]*(?:${announced})[^\\p{L}]*$`, 'iu')
/** Headings over what is said of the author, or of other stories, after the last paragraph. */
const overTail = new RegExp(
  `^[^\\p{L}]*(?:${announced}|(?:written|posted|published) by .{2,40}|about (?:the )?authors?|more (?:stories|articles|posts)|responses?(?: \\(\\d+\\))?|leave a (?:reply|comment)|sign up .{2,60})[^\\p{L}]*$`,
  'iu'
)
/** A count of claps, comments or shares that stands alone. */
const count = /^[+\s]*\d[\d.,]*\s?[KkMm]?\s*(?:views?|shares?|likes?|claps?|comments?|followers?|min(?:ute)?s? read)?$/
const notice =
  /\b(?:out ?dated? browser|outdated browser|unsupported browser|upgrade (?:your|to a modern) browser|enable javascript|javascript (?:is|must be|has been) (?:disabled|enabled|required)|alternative browser)\b/i

/** Mends `keep`, the blocks that were chosen by their probabilities `p`. */
export function amend(
  blocks: readonly PageBlock[],
  p: Float32Array,
  units: readonly [number, number][],
  keep: boolean[]
): void {
  dropNotices(blocks, keep)
  keepNotes(blocks, p, keep)
  keepBeside(blocks, p, units, keep)
  fillLists(blocks, keep)
  dropInterruptions(blocks, keep)
  dropTail(blocks, keep)
}

/** What is said of the reader's browser is no content, unless it is the story's subject. */
export function dropNotices(blocks: readonly PageBlock[], keep: boolean[]): void {
  const spoken = blocks.flatMap(({text}, i) => (text.length < 400 && notice.test(text) ? [i] : []))
  if (spoken.length > 2) return
  for (const i of spoken) if (blocks[i].inside & INSIDE.noscript || i < 3 || i > blocks.length - 4) keep[i] = false
}

/** What the generators of documentation call a box with a note. */
const noteBox = new Set(['admonition', 'admonitionblock', 'notecard'])

/** A note right under what stays, in the same element, is a part of it, short as it may be. */
function keepNotes(blocks: readonly PageBlock[], p: Float32Array, keep: boolean[]): void {
  for (let from = 1; from < blocks.length; from++) {
    const note = noteOf(blocks[from])
    if (!note || note.from !== from || !keep[from - 1] || note.linkChars > 0.5 * note.chars) continue
    let before: Frame | undefined = blocks[from - 1].frame
    while (before && before.parent !== note.parent) before = before.parent
    if (before && Math.max(...p.subarray(from, note.to)) >= 0.1) keep.fill(true, from, note.to)
  }
}

/** The box around all of the note: its title is named like it. */
function noteOf({frame}: PageBlock): Frame | undefined {
  let box: Frame | undefined
  for (let at: Frame | undefined = frame, up = 0; at && up < 4; at = at.parent, up++)
    if (/^(?:div|aside|section|p)$/.test(at.tag) && at.hints.some((hint) => noteBox.has(hint))) box = at
  return box
}

/**
 * A list, a table or a list of terms beside paragraphs that stay, and the heading over it, stay: the same element holds them. Links to
 * other pages do not.
 */
function keepBeside(
  blocks: readonly PageBlock[],
  p: Float32Array,
  units: readonly [number, number][],
  keep: boolean[]
): void {
  const parents = new Map<Frame | undefined, [number, number]>()
  for (const [i, block] of blocks.entries()) {
    if (!keep[i] || !isProseBlock(block)) continue
    const range = parents.get(block.frame.parent)
    if (range) range[1] = i
    else parents.set(block.frame.parent, [i, i])
  }
  let last = -1
  for (const [from, to] of units) {
    const list = holderOf(blocks[from])
    const range = parents.get(list?.parent)
    if (!list || !range || keep[from]) continue
    const between = range[0] < from && from < range[1]
    // After the last paragraph a list belongs to the story where it goes on from what is kept: a list under a heading, terms anyhow.
    const heading =
      blocks[from - 1]?.kind === 'heading' && blocks[from - 1].frame.parent === list.parent ? from - 1 : -1
    const start = heading >= 0 ? heading : from
    const goesOn = keep[start - 1] || last === start
    const after = from > range[1] && (heading >= 0 || list.tag === 'dl') && goesOn
    // What a sentence with a colon promises comes, links or not.
    const promised = keep[from - 1] && /[:：]$/.test(blocks[from - 1].text) && !beforeLink.test(blocks[from - 1].text)
    if (!between && !after && !promised) continue
    let sum = 0
    let chars = 0
    let links = 0
    for (let i = from; i < to; i++) {
      sum += p[i]
      chars += blocks[i].text.length
      links += blocks[i].linkChars
    }
    if ((links > 0.5 * chars && !promised) || sum / (to - from) < (between ? 0.1 : 0.03)) continue
    if (heading >= 0 && overTail.test(blocks[heading].text)) continue
    for (let i = start; i < to; i++) keep[i] = true
    last = to
  }
}

/** A list between paragraphs that stay, of which more than half stays, stays whole: entries of several paragraphs are no unit. */
function fillLists(blocks: readonly PageBlock[], keep: boolean[]): void {
  for (let from = 0; from < blocks.length; from++) {
    const list = blocks[from].kind === 'item' ? holderOf(blocks[from]) : undefined
    if (!list || list.from !== from) continue
    let kept = 0
    for (let i = from; i < list.to; i++) if (keep[i]) kept += blocks[i].text.length
    const between =
      keep[from - 1] &&
      keep.slice(list.to, list.to + 3).some((next, i) => next && blocks[list.to + i].frame.parent === list.parent)
    if (between && kept > 0.5 * list.chars && list.linkChars < 0.2 * list.chars) keep.fill(true, from, list.to)
    from = list.to - 1
  }
}

/** The list or the table that an entry stands in, below what holds the paragraphs around it. */
function holderOf({frame}: PageBlock): Frame | undefined {
  let holder: Frame | undefined
  for (let at: Frame | undefined = frame, up = 0; at && up < 8; at = at.parent, up++) {
    if (/^(?:ul|ol|dl|table)$/.test(at.tag)) holder = at
    // A frame around the list alone, as some sites put around their tables, is part of it.
    else if (holder && (at.to - at.from !== holder.to - holder.from || !/^(?:div|figure)$/.test(at.tag))) break
    else if (holder) holder = at
  }
  return holder
}

/** Lines inside the story that lead to other pages, with the links under them; counts of claps. */
function dropInterruptions(blocks: readonly PageBlock[], keep: boolean[]): void {
  for (let i = 0; i < blocks.length; i++) {
    const {text, linkChars, kind} = blocks[i]
    if (text.length > 300) continue
    if (linkChars > 0.2 * text.length && beforeLink.test(text)) keep[i] = false
    else if (kind === 'paragraph' && (count.test(text) || text === '--') && isAlone(blocks, i)) keep[i] = false
    else if (overLinks.test(text)) {
      let end = i + 1
      while (end < blocks.length && blocks[end].linkChars > 0.7 * blocks[end].text.length) end++
      if (end > i + 1) keep.fill(false, i, end)
    }
  }
}

/** Is a line neither a cell nor an entry, nor beside a label that it gives the value of? */
function isAlone(blocks: readonly PageBlock[], i: number): boolean {
  const {frame, inside} = blocks[i]
  if (inside & (INSIDE.table | INSIDE.list | INSIDE.terms | INSIDE.code | INSIDE.quote)) return false
  return (
    [blocks[i - 1], blocks[i + 1]].some(
      (other) => other && isCountLike(other) && other.frame.parent === frame.parent
    ) || blocks[i].text === '--'
  )
}

function isCountLike({text}: PageBlock): boolean {
  return text.length < 30 && count.test(text)
}

/** What a heading announces after the last paragraph: the author, other stories, answers. Long text under it stays. */
function dropTail(blocks: readonly PageBlock[], keep: boolean[]): void {
  let last = -1
  for (let i = 0; i < blocks.length; i++) if (keep[i] && isProseBlock(blocks[i])) last = i
  for (let i = last + 1; i < blocks.length; i++) {
    if (keep[i] && blocks[i].kind === 'heading' && overTail.test(blocks[i].text)) return void keep.fill(false, i)
  }
}
