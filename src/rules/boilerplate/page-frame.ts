import type {Article} from '../../article.js'
import type {Span} from '../../edit.js'
import type {Line, Reason} from '../../models/lines/index.js'
import {rule} from '../../rule.js'
import {afterButtons} from './after-buttons.js'
import {keepHeadline} from './article-head.js'
import {keepAttached} from './attached-lines.js'
import {doubtfulProse} from './doubtful-prose.js'
import {framedSides, saysWhatItIs, showsFrame} from './framed-sides.js'
import {linesOfFrontMatter} from './front-matter-lines.js'
import {isOfGuide} from './guide.js'
import {underMenu, underOthers} from './headline.js'
import {menuOver} from './menu-over.js'
import {judgedPage} from './page-lines.js'
import {marksOfPage} from './page-marks.js'
import {removal} from './phrases.js'
import {keepCode, keepWhole} from './whole-parts.js'

const reasons: Record<Reason | 'mark', string> = {
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
  copy: 'the page shows it twice',
  mark: 'the program of the page writes it into the article'
}

const story = [
  'The last sawmill in the valley will stop its blades on Friday, its owner said on Monday, after ninety years in one family.',
  'Forty people work there. Most of them have been offered places at the paper mill down the river, which needs drivers and fitters, and eleven have said yes so far.',
  '“We kept it going for as long as the roof held,” said Greta Lindqvist, whose grandfather bought the first saw. “Now the roof has gone, and the trees come from elsewhere.”',
  'The council wants to turn the yard into a market hall. A decision is expected in the spring, when the price of the new roof is known.'
].join('\n\n')

const short = story.split('\n\n').slice(0, 2).join('\n\n')

const kettle = [
  'I have boiled water in it four times a day since August, and it has not once clicked off before the water sang.',
  'The handle stays cool. The lid does not, and there is no window to see how much is left in it.'
].join('\n\n')

const cast = [
  'THE LAST FERRY\nby Orla Brandt, after the novel\nHarbour Hall, 4 to 19 May 2024',
  'In order of speaking\nFerryman – Tom Halloran\nWidow – Greta Lindqvist\nHarbour master – Ann Doyle\nBoy – Jonas Reid',
  'First sister – Mairi Campbell\nSecond sister – Fiona Orr\nIslanders – members of the choir',
  'Director: Hanne Okafor\nDesigner: Lucy Marsh\nLighting: Tim Aske\nMusic: Owen Price',
  'The action takes place on the quay and on the boat, between one spring and the next. There is one interval of twenty minutes.',
  'The boat was built by the school from the boards of the old pier; if you look closely you can read the names of those who sat on it.',
  'Tom Halloran (Ferryman) sang with the choir for nine years before he was asked to speak. He keeps bees.'
].join('\n\n')

const page = (middle: string) =>
  `Home\n\nNews\n\nSport\n\nWeather\n\nSign in\n\n${middle}\n\nMost read\n\nBus fares to rise in May\n\nTen walks with a dog\n\nWho won the bake-off\n\nContact us\n\nTerms of use\n`

const tail =
  'Share this page\n\nRelated articles\n\nBus fares to rise in May\n\nTen walks with a dog\n\nPrivacy policy\n'

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
      {
        from: `Menu\n\n* News\n\n* Politics\n\n* Sport\n\nLast Sawmill in the Valley to Close\n\n${story}\n`,
        to: `Last Sawmill in the Valley to Close\n\n${story}\n`
      },
      {
        from: `The Valley Gazette\n\nOpinion\n\nLast Sawmill in the Valley to Close\n\n${story}\n\n${tail}`,
        to: `Last Sawmill in the Valley to Close\n\n${story}\n`
      },
      {
        from: `14 May 2024\n\nUpdate\n\nLast Sawmill in the Valley to Close\n\n${story}\n\n${tail}`,
        to: `14 May 2024\n\nUpdate\n\nLast Sawmill in the Valley to Close\n\n${story}\n`
      },
      {
        from: `The Valley Gazette\n\n14 May 2024\n\nLast Sawmill in the Valley to Close\n\n${story}\n\n${tail}\nThe Valley Gazette\n`,
        to: `Last Sawmill in the Valley to Close\n\n${story}\n`,
        because: 'the page says its name first, and below the story'
      },
      {keep: `Last Sawmill in the Valley to Close\n\n${story}\n`, because: 'an article without a frame'},
      {
        keep: `The Valley Choir\n\nLast Sawmill in the Valley to Close\n\n${story}\n\nThe Valley Choir sings there on Sunday.\n`,
        because: 'what it says first stands in its last sentence, and by itself nowhere'
      },
      {
        keep: `FOR IMMEDIATE RELEASE\n\n12 March 2024\n\nContact: Greta Lindqvist, 555-0143\n\nLast Sawmill in the Valley to Close\n\n${story}\n`,
        because: 'what stands over the headline of a press release'
      },
      {
        from: `Menu\n\nHome\n\nNews\n\nLast Sawmill in the Valley to Close\n\n${story}\n\nMore from this section:\n\n- Ten walks with a dog\n- Who won the bake-off\n- Bus fares to rise in May\n`,
        to: `Last Sawmill in the Valley to Close\n\n${story}\n`
      },
      {
        from: `On this page\n\n* Topics\n\n* Last Sawmill in the Valley to Close\n\nLast Sawmill in the Valley to Close\n\n${story}\n\n${tail}`,
        to: `Last Sawmill in the Valley to Close\n\n${story}\n`
      },
      {
        keep: `What to Pack\n\n${story}\n\n- Two towels\n- A rope\n- Matches\n- A knife\n- Salt\n- A map of the valley\n- Warm socks\n`,
        because: 'the list of an article'
      },
      {
        from: `Home\n\nNews\n\nSport\n\nThe Corvo Kettle, Two Weeks On\n\nFor\n\n- Quiet\n- Fast\n\nAgainst\n\n- No manual\n\n${kettle}\n\n${tail}`,
        to: `The Corvo Kettle, Two Weeks On\n\nFor\n\n- Quiet\n- Fast\n\nAgainst\n\n- No manual\n\n${kettle}\n`,
        because: 'what speaks for a thing and against it is the author’s'
      },
      {
        from: `Home\n\nNews\n\nSport\n\nLast Sawmill in the Valley to Close\n\n${short}\n\nShare\n\nTwitter\n\nEmail\n\nThe gate will stay open for as long as somebody comes to look.\n\nLeave a comment\n\nPrivacy policy\n`,
        to: `Last Sawmill in the Valley to Close\n\n${short}\n\nThe gate will stay open for as long as somebody comes to look.\n`,
        because: 'the story goes on after the buttons'
      },
      {
        from: `Home\n\nLog in\n\nTalk\n\nView history\n\nThe Last Sawmill\n\n${story}\n\nSee also\n\nList of mills\n\nPaper\n\nFurther reading\n\nA History of the Valley, 1987\n\nPrivacy policy\n\nMobile view\n`,
        to: `The Last Sawmill\n\n${story}\n\nSee also\n\nList of mills\n\nPaper\n\nFurther reading\n\nA History of the Valley, 1987\n`,
        because: 'what an encyclopaedia puts under its article'
      },
      {
        keep: `St Osyth’s Parish News\n\nThird Sunday of Advent, Year B\n\nDear parishioners,\n\n${story}\n`,
        because: 'one line over the headline of a text that shows no frame'
      },
      {
        from: `Home\n\nNews\n\nSport\n\nDear friends,\n\n${story}\n\nWith every blessing,\n\nGreta Hale\n\n${tail}`,
        to: `Dear friends,\n\n${story}\n\nWith every blessing,\n\nGreta Hale\n`,
        because: 'a letter has a greeting and a close'
      },
      {
        from: `Home\n\nNews\n\nSport\n\nLast Sawmill in the Valley to Close\n\n${short}\n\nThe price of a roof has risen for four years in a row:\n2020: €68\n2021: €74\n2022: €83\n2023: €91\n\nThe council will look at it again in the autumn, when the estimates of three builders are on the table.\n\n${tail}`,
        to: `Last Sawmill in the Valley to Close\n\n${short}\n\nThe price of a roof has risen for four years in a row:\n2020: €68\n2021: €74\n2022: €83\n2023: €91\n\nThe council will look at it again in the autumn, when the estimates of three builders are on the table.\n`,
        because: 'what a colon leads to'
      },
      {
        from: `Course catalogue\n\nCourse fees\n\nServes schools\n\nMakes A–Z\n\nMakes by country\n\nLog in\n\nLast Sawmill in the Valley to Close\n\n${story}\n\nCheers,\n\nRecent Comments\n\nFunding\n\nGrants\n\nFellowships\n\n${tail}`,
        to: `Last Sawmill in the Valley to Close\n\n${story}\n\nCheers,\n`,
        because: 'menus with words of recipes, letters and journals'
      },
      {
        from: `Home\n\nLog in\n\nSearch\n\nOtters of the Lower Weir\n\nAbstract\n\n${story}\n\nReferences\n\n1. Hale A. Otters. 2017.\n\n2. Brandt O. Weirs. 2019.\n\nFunding\n\nThe valley trust paid for the boat.\n\n${tail}`,
        to: `Otters of the Lower Weir\n\nAbstract\n\n${story}\n\nReferences\n\n1. Hale A. Otters. 2017.\n\n2. Brandt O. Weirs. 2019.\n\nFunding\n\nThe valley trust paid for the boat.\n`,
        because: 'the sections of a journal'
      },
      {
        keep: `---\ntitle: The last sawmill\ndate: 2024-05-14\ntags: [mills]\n---\n\n${short}\n`,
        because: 'front matter is the author’s'
      },
      {
        keep: `---\ntitle: "Valley soup"\ndate: 2024-05-14\ntags: ['soup', 'winter']\nauthor: "orla"\n---\n\n![soup](/pix/soup.webp)\n\n${story}\n`,
        because: 'front matter over a text that is nearly all article'
      },
      {keep: `${cast}\n`, because: 'short lines, of which none says that it is of a frame'},
      {
        advise: 'Home\n\nNews\n\nSport\n\nWeather\n\nSign in\n\nContact us\n\nTerms of use\n\nMost read\n',
        because: 'a page without an article is left alone'
      }
    ]
  },
  (article, suggest, {title}) => {
    const page = judgedPage(article)
    if (!page) return
    const {lines, judged} = page
    if (!judged.found) {
      suggest(lines[0], [], 'no article was found in this page: its frame is left as it is', 'none')
      return
    }
    // An article already: but for a menu over its headline, what little could still go at its edges is not worth the doubt.
    if (judged.clean) {
      const headline = underMenu(article)
      const menu = linesOfFrontMatter(article, page) > 0 ? 0 : menuOver(article, page)
      if (headline) suggest(spanOf(article, lines[0], lines[lines.indexOf(headline) - 1]), '', reasons.menu)
      else if (menu > 0) suggest(spanOf(article, lines[0], lines[menu - 1]), '', reasons.menu, 'unsafe')
      return
    }
    const keep = judged.keep.slice()
    keepWhole(article, page, keep)
    if (title) keepHeadline(article, page, keep)
    keep.fill(1, 0, linesOfFrontMatter(article, page))
    for (const line of [...doubtfulProse(article, page), ...afterButtons(article, page)]) keep[line] = 1
    keepCode(article, page, keep)
    keepAttached(article, page, keep)
    const marks = marksOfPage(article, page)
    for (const line of marks) keep[line] = 0
    for (const [at, line] of lines.entries()) {
      const block = article.blockAt(line.start)
      if (block && isOfGuide(article, block)) keep[at] = 1
    }
    const why = (line: number) => (marks.has(line) ? 'mark' : (judged.why(line) ?? 'before-the-article'))
    const {above, below, tail, isRelease, isHead} = framedSides(article, page, keep)
    // The name of the site over a sure headline goes, though it is too little for a menu.
    const over = !above && !isRelease ? underOthers(article, page) : -1
    // A text that shows no frame at all is no page: a cast is a list of short lines as well.
    if ((!above && !below) || !showsFrame(article, page, keep)) {
      if (over > 1) suggest(spanOf(article, lines[0], lines[over - 1]), '', reasons.menu)
      return
    }
    // A date, a contact or a label over the headline is no frame, not even perhaps.
    if (isHead && !above) keep.fill(1, 0, judged.start)
    const goes = (line: number) => line < lines.length && !keep[line] && !article.isRemoved(lines[line])
    // Inside the article a schedule looks like a menu: without a menu above, only what says what it is goes.
    const isFrame = (line: number) => {
      if (marks.has(line)) return true
      if (line < judged.start) return above || line < over
      if (line >= judged.end) return below && (above || line >= tail)
      return above || (below && saysWhatItIs(judged.why(line)))
    }
    const fixOf = (line: number) => (isFrame(line) ? 'safe' : 'unsafe')
    for (let first = 0; first < lines.length; first++) {
      if (!goes(first)) continue
      let last = first
      while (goes(last + 1) && why(last + 1) === why(first) && fixOf(last + 1) === fixOf(first)) last++
      suggest(spanOf(article, lines[first], lines[last]), '', reasons[why(first)], fixOf(first))
      first = last
    }
  }
)

function spanOf(article: Article, first: Line, last: Line): Span {
  return {start: removal(article, first).start, end: removal(article, last).end}
}
