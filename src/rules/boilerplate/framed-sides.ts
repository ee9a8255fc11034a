/** On which sides of its article a text shows that it is a page. */
import type {Article} from '../../article.js'
import type {Reason} from '../../models/lines/index.js'
import {isFrameByWords} from './frame-words.js'
import {cannotBeHeadline, headlineOf, keysOfLines, lineKey} from './headline.js'
import {mayBeAuthors} from './list-heading.js'
import {isFrontPage, isMenuLine, isReleaseMark} from './menus.js'
import type {JudgedPage} from './page-lines.js'

/** Lines of fewer words are menus, buttons and labels; of so many characters at most where words have no blanks. */
const SHORT_LINE = 6
const SHORT_WIDE = 12
/** The head of a press release has no more lines than that; where there are more, the page has a menu too. */
const RELEASE = 5

export interface FramedSides {
  readonly above: boolean
  readonly below: boolean
  /** The first line below the article that is surely the page's; not a legal one. */
  readonly tail: number
  readonly isRelease: boolean
  /** Is what stands above no menu, but the head of a release, or a by-line and its date? */
  readonly isHead: boolean
}

/**
 * On which sides of the article the page shows that it is one: menus above, buttons, comments, links and legal lines below.
 * Without any, an odd line may be a part of the article: the contact of a press release, the fixtures after a match. Where
 * nothing is above it, what stands between the article and the first sure mark below it (`tail`) may be its own likewise.
 */
export function framedSides(article: Article, {lines, judged}: JudgedPage, keep: Uint8Array): FramedSides {
  const {counts} = judged.page!
  const sides = {above: {short: 0, sure: 0, told: 0, menus: 0}, below: {short: 0, sure: 0, told: 0, menus: 0}}
  let isTold = false
  let tail = lines.length
  let isRelease = false
  const headline = headlineOf(article)
  const keys = keysOfLines(article)
  const title = headline && lineKey(article.text(headline))
  const under = headline ? lines.findIndex(({start}) => start >= headline.end) : -1
  const isNamed = isNameFirst(article, {lines, judged}, keep)
  const isOverStory = under >= 0 && counts.bullet[under] === 0 && counts.numbered[under] === 0
  for (let line = 0; line < lines.length; line++) {
    if (keep[line] || (line >= judged.start && line < judged.end) || keys[line] === title) continue
    const side = line < judged.start ? sides.above : sides.below
    const reason = judged.why(line)
    const text = withoutBullet(article.text(lines[line]))
    if (line < judged.start && isReleaseMark(text)) isRelease = true
    if (article.isRemoved(lines[line]) || saysWhatItIs(reason) || isFrontPage(text) || (line === 0 && isNamed)) {
      side.sure++
      if (line >= judged.end && reason !== 'legal') tail = Math.min(tail, line)
    } else if (isMenuLine(text)) side.menus++
    // A by-line or a date is no menu, but beside a button it is none of the article's.
    else if (cannotBeHeadline(text)) {
      side.told++
      if (!headline || lines[line].end <= headline.start) isTold = true
    }
    // An item of a list is an ingredient as well: alone it is a menu only above a headline that no steps stand under.
    else if (
      ((counts.bullet[line] === 0 && counts.numbered[line] === 0) ||
        (isOverStory && lines[line].end <= headline!.start)) &&
      (counts.wide[line] > 0 ? text.length <= SHORT_WIDE : counts.words[line] < SHORT_LINE) &&
      /\p{L}$/u.test(text)
    )
      side.short++
  }
  const {above, below} = sides
  return {
    above:
      !(isRelease && above.menus === 0 && above.sure + above.short <= RELEASE) &&
      (above.menus >= 1 ||
        above.sure + above.short >= 3 ||
        (above.sure >= 1 && above.sure + above.short + above.told >= 2)),
    below: below.sure >= 2 || (below.sure === 1 && below.short >= 1) || below.short >= 4,
    tail,
    isRelease,
    isHead: (isRelease || isTold) && above.menus === 0 && above.sure + above.short + above.told <= RELEASE
  }
}

const withoutBullet = (text: string) => text.replace(/^[*•·–-] +/, '')

/** Is one of the lines that would go plainly none of an article, by its own words? */
export function showsFrame(article: Article, {lines}: JudgedPage, keep: Uint8Array): boolean {
  return lines.some((line, at) => {
    if (keep[at]) return false
    if (article.isRemoved(line)) return true
    const text = withoutBullet(article.text(line))
    if (mayBeAuthors(text)) return false
    return isMenuLine(text) || isFrontPage(text) || isFrameByWords(text)
  })
}

/** Does the page say its first line below the article again? That is the name of the site. */
function isNameFirst(article: Article, {judged}: JudgedPage, keep: Uint8Array): boolean {
  const keys = keysOfLines(article)
  return keys[0] !== '' && keys.some((key, line) => line >= judged.end && !keep[line] && key === keys[0])
}

const sure: ReadonlySet<Reason | undefined> = new Set(['comments', 'related', 'share', 'subscribe', 'legal'])

/** Does the reason say what the line is, not only where it stands? */
export const saysWhatItIs = (reason: Reason | undefined) => sure.has(reason)
