/**
 * The headline of a text: the line that the rules keep first, once, or take out on request. What the scrape says of it is
 * surest; of a page the model ranks its lines; an article begins with it.
 */
import type {Article, Block} from '../../article.js'
import type {Span} from '../../edit.js'
import {frameLineOf} from '../../models/frame/index.js'
import {isDateWord} from '../../models/lines/date-words.js'
import type {Line, LineJudgement} from '../../models/lines/index.js'
import {lineWordHash} from '../../models/lines/line-words.js'
import {searchMessage} from './advertisement.js'
import {linesOfFrontMatter} from './front-matter-lines.js'
import {isGluedMenu} from './menus.js'
import {isFramedPage, type JudgedPage, judgedPage} from './page-lines.js'
import {isTaken, proseOf} from './phrases.js'
import {hasBothSides, isSide} from './pros-and-cons.js'

/** So likely a line must be the headline: below that the folds of the training are wrong more often than right. */
const LEAST = 0.03
/** Where none is, one before the story that is likelier than all right over it. */
const LEAST_BEFORE = 0.015
/**
 * Of a text that is nearly all article the model is believed where it is so sure, and sees nothing of the article above: the surer, the
 * more of that it may see. Of 2,100 golds and published texts none loses a line of its own by the second pair.
 */
const UNDER_FEW = [
  {sure: 0.4, noArticle: 0.1},
  {sure: 0.9, noArticle: 0.2}
]
/** Under more lines than a few it need not be as sure: so many are a menu. */
const FEW = 5
const UNDER_MANY = [{sure: 0.2, noArticle: 0.2}]
/** What stands above may look no more like the article than so. Asked first: to rank the lines costs more than all else here. */
const MOST_ABOVE = Math.max(...[...UNDER_FEW, ...UNDER_MANY].map(({noArticle}) => noArticle))
/** A date, a price, who wrote it: a few lines with such a thing are no menu but the head of a letter or of a press release. */
const fact = /\d\d|@|:\s*\S/
/** Where none is likely enough, a line right over the story may be a short one. */
const NEAR = 3

/** The headline, where the text has one. */
export function headlineOf(article: Article): Span | undefined {
  return article.once(find).headline
}

function find(article: Article): {headline: Span | undefined} {
  const inText = () => (isFramedPage(article) ? headlineOfPage(article) : (underMenu(article) ?? titlesOf(article)[0]))
  return {headline: givenHeadline(article) ?? inText()}
}

/** The headline of a text that is nearly all article, where lines that are none of it stand above it: a short menu is soon outweighed. */
export function underMenu(article: Article): Line | undefined {
  const page = judgedPage(article)
  if (!page?.judged.found || !page.judged.clean || page.judged.p[1] >= MOST_ABOVE) return undefined
  const at = underOthers(article, page)
  return at < 2 ? undefined : page.lines[at]
}

/** The line that is surely the headline, where what stands above it is none of the article; -1 where there is none. */
export function underOthers(article: Article, page: JudgedPage): number {
  const {lines, judged} = page
  if (judged.p[0] >= MOST_ABOVE || linesOfFrontMatter(article, page) > 0) return -1
  const at = likeliest(article, page, UNDER_MANY[0].sure)
  if (at < 1) return -1
  const likely = judged.headlines()[at]
  const most = Math.max(...judged.p.subarray(0, at))
  const isOver = ({sure, noArticle}: {sure: number; noArticle: number}) => likely >= sure && most < noArticle
  if (!(at > FEW ? UNDER_MANY : UNDER_FEW).some(isOver)) return -1
  const hasFact = (text: string) => fact.test(text) && !isGluedMenu(text)
  const hasFacts = at <= FEW && lines.slice(0, at).some((line) => hasFact(article.text(line)))
  const said = lineKey(article.text(lines[at]))
  const isRepeated = lines.slice(0, at).some((line) => lineKey(article.text(line)) === said)
  return hasFacts || isRepeated ? -1 : at
}

/** The line that says what the scrape has for a title, or all of it but the name of the site: the one nearest to the story. */
function givenHeadline(article: Article): Span | undefined {
  if (!article.title) return undefined
  const whole = lineKey(article.title)
  const parts = article.title.split(/\s[|–—·»-]\s/).map(lineKey)
  const fits = (block: Block) => {
    const key = lineKey(article.text(block))
    return key !== '' && (key === whole || (key.length * 2 > whole.length && parts.includes(key)))
  }
  const {first} = proseOf(article)
  const said = article.blocks.filter((block) => block.end - block.start <= 400 && fits(block))
  return said.findLast(({index}) => index <= first) ?? said[0]
}

/** A line in small letters goes on right under another, or is gone on with right under it: a verse, unless that is a rule of dashes. */
function isVerse({page}: LineJudgement, line: number): boolean {
  const {startsLower, gapBefore, letters} = page!.counts
  const isOne = (at: number) => gapBefore[at] === 1 && startsLower[at] > 0 && letters[at - 1] > 0
  return startsLower[line] > 0 && (isOne(line) || isOne(line + 1))
}

/** The likeliest line of those that can be a headline; -1 where none is so likely. */
function likeliest(article: Article, {lines, judged}: JudgedPage, least: number, mayBe = (_: Line) => true): number {
  const scores = judged.headlines()
  let best = -1
  for (let line = 0; line < lines.length; line++) {
    if (scores[line] < least || (best >= 0 && scores[line] <= scores[best])) continue
    const text = article.text(lines[line])
    if (isOneOfSides(article, text)) continue
    if (!isVerse(judged, line) && !cannotBeHeadline(text) && mayBe(lines[line])) best = line
  }
  return best
}

/**
 * A line right under another that is not much less likely is its standfirst, the more so the longer it is, unless that one is the path to it or
 * the number of the issue. Where the likeliest line stands in the story, or under the date of another one, that one is the headline.
 */
function overStandfirst(article: Article, {lines, judged}: JudgedPage, best: number): number {
  const scores = judged.headlines()
  const isHeadline = (line: number) => {
    const text = article.text(lines[line])
    const [own, other] = [lineKey(text), lineKey(article.text(lines[best]))]
    const isPath = own.includes(other) || other.includes(own)
    if (judged.page!.counts.words[line] < WORDS || isPath || text.endsWith(':') || issue.test(text)) return false
    return !frameLineOf(text) && !isVerse(judged, line) && !cannotBeHeadline(text)
  }
  if (best < 1) return best
  const rightOver = RIGHT_OVER.find(({words}) => judged.page!.counts.words[best] >= words)?.asLikely ?? Infinity
  if (scores[best - 1] >= rightOver * scores[best] && isHeadline(best - 1)) return best - 1
  if (best < judged.start) return overDate() ?? best
  const over = [...lines.keys()].slice(Math.max(0, judged.start - REACH), judged.start)
  return over.find((line) => scores[line] >= OVER_STORY * scores[best] && isHeadline(line)) ?? best

  /** Between the two are a date or a by-line, and buttons: what stands under them is a caption. */
  function overDate(): number | undefined {
    let isDated = false
    for (let line = best - 1; line >= Math.max(0, best - UNDER_DATE); line--) {
      if (isDated && best - line > CLUSTER && scores[line] >= OVER_STORY * scores[best] && isHeadline(line)) return line
      const text = article.text(lines[line])
      if (cannotBeHeadline(text)) isDated = true
      else if (judged.page!.counts.words[line] >= SENTENCE) return undefined
    }
    return undefined
  }
}

/** So likely, for the likeliest line, must the one over it be, by how many words that has; of fewer it may be the name of a section. */
const RIGHT_OVER = [
  {words: 14, asLikely: 0.2},
  {words: 9, asLikely: 0.4},
  {words: 5, asLikely: 0.5}
]
const OVER_STORY = 0.4
/** Under the date so many lines at least, of buttons for the most part, but no more than that. */
const [CLUSTER, UNDER_DATE] = [3, 10]
const REACH = 6
const WORDS = 3
/** A standfirst has so many words: under the name of a site a shorter line is the headline (*Last Orders*). */
const SENTENCE = 5
const issue = /^(?:issue|no\.?|number|vol(?:ume|\.)?|edition|episode)\s?#?\d+\s*(?:[:.–—-].{0,20})?$/i

function headlineOfPage(article: Article): Span | undefined {
  const page = judgedPage(article)!
  const {lines, judged} = page
  const scores = judged.headlines()
  // *News provided by*, over a company.
  const isNamed = (line: Line) => credit.test(article.text(lines[lines.indexOf(line) - 1] ?? {start: 0, end: 0}))
  const stays = (line: Line) => !article.isRemoved(line) && !isNamed(line)
  const best = overStandfirst(article, page, likeliest(article, page, LEAST, stays))
  if (best >= 0) {
    // Of a line that is said twice the first is the headline, unless it is little likely or an item of a menu.
    const said = lineKey(article.text(lines[best]))
    for (let line = 0; line < best; line++) {
      const text = article.text(lines[line])
      if (scores[line] > scores[best] / 2 && lineKey(text) === said && !cannotBeHeadline(text)) return lines[line]
    }
    return lines[best]
  }
  const isSideOrItem = (text: string) => isOneOfSides(article, text) || bullet.test(text)
  const over = [...lines.keys()].filter(
    (line) => line < judged.start && !isVerse(judged, line) && !isSideOrItem(article.text(lines[line]))
  )
  const likely = likeliest(article, page, LEAST_BEFORE, stays)
  if (
    likely >= 0 &&
    likely < judged.start &&
    over.slice(-NEAR).every((line) => scores[line] <= scores[likely] || cannotBeHeadline(article.text(lines[line])))
  )
    return lines[likely]
  for (const line of over.slice(-NEAR).reverse()) {
    if (article.isClaimed(lines[line].start, lines[line].end)) continue
    const text = article.text(lines[line])
    const reason = judged.why(line)
    const plain = reason === 'before-the-article' || reason === 'menu' || reason === undefined
    if (plain && text.length <= 60 && !/[.:;,…]$/.test(text) && !cannotBeHeadline(text)) return lines[line]
  }
  return undefined
}

/** Is it the heading of what speaks for a thing, or against it, in a text that has both? */
function isOneOfSides(article: Article, text: string): boolean {
  return isSide(text) && article.once(hasSides)
}

const hasSides = (article: Article) => hasBothSides(article.blocks.map((block) => article.text(block)))

const bullet = /^(?:[*•‣◦▪●○·+–—-]|\d{1,3}[.)])\s/
/** What a page asks its visitor. */
const question = /^(?:(?:what|how) can we help(?: you)?\b.{0,12}|what are you looking for)\?$/i
const handle = /^@\S+$/
const source =
  /^(?:source|quelle|fonte|fuente|bron|källa|kilde|lähde|źródło|zdroj|kaynak|πηγή|источник|джерело|المصدر|स्रोत|出典|来源|來源|출처|ที่มา)\s*[:：]/iu
const byline =
  /^(?:[Bb]y|BY|[Ff]rom|[Vv]on|[Vv]om|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|[Aa]utor(?:in)?|[Aa]uteur|[Aa]utore|[Аа]втор|[Тт]екст|Κείμενο|بقلم|作者|文)(?:\s+\p{Lu}|\s*[:：])/u
/** Alone on its line it speaks of the next one. */
const credit = /^(?:news )?provided by:?$/i
/** *News » Region » Bridge opens*: the path to the page. */
const path = /\s[»›>/]\s.*\s[»›>/]\s/
const label =
  /^(?:published|posted|updated|filed|written|words|text|story|photos?|photographs?|pictures?|image|credit|tags?|categor(?:y|ies)|share|print|e-?mail|listen|advertisement|last updated)\b/i

/** *Image caption, A boat*, *Jars of barley. Credit: Ann Hale*, *Cows near Winton. Photo / DairyDesk* */
const caption =
  /^Image (?:caption|source)\b|[.)”"] (?:(?:[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture) )?(?:[Cc]redit|[Pp]hoto(?:graph)?|PHOTO|[Pp]icture|[Ii]mage|[Ii]llustration)s?(?: by (?=\p{Lu})| ?[:/] ?)(?:\S+ ?){1,4}$/u

/** What no headline is, whatever the model says: an item of a list, a handle, a source line, a by-line, the label of a tool, a date. */
export function cannotBeHeadline(text: string): boolean {
  const line = text
    .replace(/^#+\s*/, '')
    .replace(/\s+/g, ' ')
    .trim()
  return (
    bullet.test(line) ||
    handle.test(line) ||
    caption.test(line) ||
    source.test(line) ||
    (byline.test(line) && line.split(' ').length <= 6) ||
    (label.test(line) && /[:：]|\d/.test(line)) ||
    /^\d+ ?-?min(?:ute)?s?\b.{0,12}$/i.test(line) ||
    !/\p{L}/u.test(line) ||
    path.test(line) ||
    searchMessage.test(line) ||
    question.test(line) ||
    isDate(line)
  )
}

/**
 * Figures, and no more letters than those beside the names of months and days, a sign being three: *5 March 2024, 09:12*, *2024年3月5日*,
 * but not *Notes of the meeting, 5 March 2024*. Behind a label twice as many: *modified: 2024-03-05*.
 */
export function isDate(line: string): boolean {
  const count = (what: RegExp) => line.match(what)?.length ?? 0
  const figures = count(/\p{Nd}/gu)
  if (figures < 4) return stamp.test(line)
  const words = line.toLowerCase().match(/[^\P{L}\p{Script=Han}]+/gu) ?? []
  const others = words.filter((word) => !isDateWord(lineWordHash(word)))
  const letters = others.join('').length + 3 * count(signs)
  const most = /^[^\d:：]+[:：]/.test(line) ? 2 * figures : figures
  return letters <= most || stamp.test(line)
}

/** A day with its hour, whatever buttons stand after it: *2024年3月5日 09:12 打印*. */
const stamp = /^\d{4}年\d{1,2}月\d{1,2}日\s*\d{1,2}[:：]\d{2}/
/** Chinese signs but those of a date: years, months, days, hours, the days of the week. */
const signs = /(?![年月日号號时時分秒点點星期周週上下午])\p{Script=Han}/gu

/** The lines above the first paragraph of an article that look like headlines; the first is the title, others may be its kicker. */
export function titlesOf(article: Article): Block[] {
  const {first} = proseOf(article)
  if (first === article.blocks.length) return []
  return article.blocks
    .slice(0, Math.min(first, 12))
    .filter(
      (block) =>
        block.kind === 'heading' &&
        block.to - block.from >= 1 &&
        !cannotBeHeadline(article.text(block)) &&
        !isTaken(article, block)
    )
}

/** The key of each line of a page, found once for all that compare them. */
export function keysOfLines(article: Article): readonly string[] {
  return article.once(keysOfPage)
}

const keysOfPage = (article: Article) => judgedPage(article)?.lines.map((line) => lineKey(article.text(line))) ?? []

/** The letters and figures of a line, in lower case: what two lines that say the same share. */
export function lineKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
