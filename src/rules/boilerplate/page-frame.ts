import type {Article} from '../../article.js'
import type {Span} from '../../edit.js'
import {type Judgement, judgeLines, type Line, pageLines, type Reason} from '../../models/lines/index.js'
import {rule} from '../../rule.js'
import {removal} from './lines.js'

const reasons: Record<Reason, string> = {
  comments: 'comments of readers, under the article',
  related: 'headlines of other pages',
  share: 'buttons to share the page',
  author: 'the box about the author',
  subscribe: 'an appeal to subscribe or follow',
  legal: 'the legal lines of the page',
  menu: 'a menu of the page',
  'before-the-article': 'it stands before the article begins',
  'after-the-article': 'it stands after the article ends',
  'not-prose': 'it does not read like a part of this article',
  copy: 'the page shows it twice'
}

/** A frame is more than this share of the page: of an article, a line or two at its edges may be its own (a score, a contact). */
const smallest = 0.06

const story = [
  'The last sawmill in the valley will stop its blades on Friday, its owner said on Monday, after ninety years in one family.',
  'Forty people work there. Most of them have been offered places at the paper mill down the river, which needs drivers and fitters, and eleven have said yes so far.',
  '“We kept it going for as long as the roof held,” said Greta Lindqvist, whose grandfather bought the first saw. “Now the roof has gone, and the trees come from elsewhere.”',
  'The council wants to turn the yard into a market hall. A decision is expected in the spring, when the price of the new roof is known.'
].join('\n\n')

const page = (middle: string) =>
  `Home\n\nNews\n\nSport\n\nWeather\n\nSign in\n\n${middle}\n\nMost read\n\nBus fares to rise in May\n\nTen walks with a dog\n\nWho won the bake-off\n\nContact us\n\nTerms of use\n`

/** What surrounds the article on a captured page: menus, teasers, author boxes, comments, other stories. */
export const pageFrame = rule(
  {
    name: 'boilerplate/page-frame',
    summary: 'Take out the frame of the page around the article.',
    why: 'Menus, teasers and footers differ from site to site: no list of phrases knows them all, but their lines look alike.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    options: {title: true},
    takesTitle: true,
    examples: [
      {
        from: page(`Last Sawmill in the Valley to Close\n\n${story}`),
        to: `Last Sawmill in the Valley to Close\n\n${story}\n`
      },
      {keep: `Last Sawmill in the Valley to Close\n\n${story}\n`, because: 'an article without a frame'},
      {
        keep: `What to Pack\n\n${story}\n\n- Two towels\n- A rope\n- Matches\n- A knife\n- Salt\n- A map of the valley\n- Warm socks\n`,
        because: 'the list of an article'
      },
      {
        advise: 'Home\n\nNews\n\nSport\n\nWeather\n\nSign in\n\nContact us\n\nTerms of use\n\nMost read\n',
        because: 'a page without an article is left alone'
      }
    ]
  },
  (article, suggest, {title}) => {
    const {source} = article
    if (!article.plain || !hasFrame(article)) return
    const {lines, judged} = article.once(judgedLines)
    if (!judged.found) {
      const first = lines[0]
      suggest(first, [], 'no article was found in this page: its frame is left as it is', 'none')
      return
    }
    // An article already: what little could still go at its edges is not worth the doubt.
    if (judged.clean) return
    const kept = title ? titleOf(article, lines, judged) : -1
    const fix = isFramed(judged) && shareLost() > smallest ? 'safe' : 'unsafe'
    for (let first = 0; first < lines.length; first++) {
      const reason = goes(first) ? judged.why(first)! : undefined
      if (!reason) continue
      let last = first
      while (goes(last + 1) && judged.why(last + 1) === reason) last++
      if (first === last && reason === 'not-prose' && headsProse(first)) continue
      suggest(spanOf(article, lines[first], lines[last]), '', reasons[reason], fix)
      first = last
    }

    /** Of what the other rules leave, the share of the letters that would go. */
    function shareLost(): number {
      let lost = 0
      let all = 0
      lines.forEach((line, i) => {
        if (article.isClaimed(line.start, line.end)) return
        all += line.end - line.start
        if (goes(i)) lost += line.end - line.start
      })
      return lost / Math.max(1, all)
    }

    /**
     * A lone short line inside the article, with a line under it that stays, is a heading; also where an appeal to subscribe
     * or share stands before it. Under *Related* it is the title of another story.
     */
    function headsProse(line: number): boolean {
      const text = source.slice(lines[line].start, lines[line].end)
      const before = judged.keep[line - 1] === 1 ? 'stays' : line > 0 && judged.why(line - 1)
      return (
        judged.keep[line + 1] === 1 &&
        (before === 'stays' || before === 'subscribe' || before === 'share') &&
        text.length < 60 &&
        !/[.!?:;,…]$/.test(text)
      )
    }

    function goes(line: number): boolean {
      return (
        line < lines.length &&
        judged.keep[line] === 0 &&
        line !== kept &&
        !article.isClaimed(lines[line].start, lines[line].end)
      )
    }
  }
)

/** The lines of a text and what the model says of them: as before, where since then words were mended but no line came or went. */
function judgedLines(article: Article): {lines: Line[]; judged: Judgement} {
  const lines = pageLines(article.source)
  const {before} = article
  if (before?.edits.every(({finding}) => !finding.removes)) {
    const was = before.article.once(judgedLines)
    if (was.lines.length === lines.length) return {lines, judged: was.judged}
  }
  return {lines, judged: judgeLines(article.source, lines)}
}

/**
 * A captured page shows what it is: menus above the article, buttons, comments. Without any, an odd list may be a part of
 * the article (the fixtures at the end of a match report look like a menu).
 */
function isFramed({keep, start, why}: Judgement): boolean {
  let marks = 0
  for (let line = 0; line < keep.length; line++) {
    const reason = why(line)
    if (!reason || /article|prose|copy/.test(reason) || (reason === 'menu' && line >= start)) continue
    if (++marks >= 2) return true
  }
  return false
}

/** Most texts are articles already. A page has many lines that are no prose: below that the model is not asked. */
function hasFrame({blocks}: Article): boolean {
  let short = 0
  for (const block of blocks) if (block.to - block.from < 9) short++
  return short >= 8 && short >= blocks.length * 0.3
}

function spanOf(article: Article, first: Line, last: Line): Span {
  return {start: removal(article, first).start, end: removal(article, last).end}
}

/** The title among the lines above the article: a line that the first line holds too, or the nearest that reads like one. */
function titleOf(article: Article, lines: readonly Line[], {start, why}: Judgement): number {
  const textOf = ({start, end}: Line) =>
    article.source
      .slice(start, end)
      .replace(/^#+\s*/, '')
      .replace(/\s+/g, ' ')
      .trim()
  const top = start > 0 ? textOf(lines[0]).toLowerCase() : ''
  let nearest = -1
  let short = -1 // a title only right above the article, and where no longer line can be
  for (let line = start - 1; line >= 0; line--) {
    const text = textOf(lines[line])
    if (article.isClaimed(lines[line].start, lines[line].end)) continue
    if (line > 0 && text.split(' ').length >= 3 && top.includes(text.toLowerCase())) return line
    if (!isHeadline(text) || why(line) !== 'before-the-article') continue
    if (text.length < 25) {
      if (short < 0 && line >= start - 2) short = line
    } else if (nearest < 0 && line >= start - 12) nearest = line
  }
  return nearest < 0 ? short : nearest
}

function isHeadline(text: string): boolean {
  const words = text.split(' ').length
  return (
    words >= 2 &&
    words <= 30 &&
    (!/[.:;,…)]$/.test(text) || inTitleStyle(text)) &&
    !/^(?:by|(?:words|text|story|photos?|photographs|pictures|reported) by|published|updated|posted|filed|tags?|categor(?:y|ies)|share|photo|image)\b|\d{4}$/i.test(
      text
    )
  )
}

/** Nearly all its longer words have a capital: such a line may end in a full stop and be a headline still. */
function inTitleStyle(text: string): boolean {
  const words = text.split(' ').filter((word) => word.length > 3)
  return text.endsWith('.') && words.filter((word) => /^\P{Ll}/u.test(word)).length > words.length * 0.8
}
