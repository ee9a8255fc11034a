import type {Article, Block} from '../../article.js'
import {frameLineOf, longestFrameLine} from '../../models/frame/index.js'
import {frameOdds, lineOdds} from '../../models/lines/line-odds.js'
import {rule, type Suggest} from '../../rule.js'
import {isTaken, lineOf, type Phrase, proseOf, removal} from './phrases.js'
import {removeLines} from './remove-lines.js'

const why = 'many sites show this line outside their articles'
export const phrases: readonly Phrase[] = [
  {
    text: {test: (line) => frameLineOf(line) === 'sure'},
    why,
    languages: 'en de',
    sample: ['You must log in or register to reply here.', 'Du musst angemeldet sein, um einen Kommentar abzugeben.']
  },
  {
    text: {test: isWeak},
    why,
    where: 'beside',
    sample: ['Forgot your password?', 'Cookie settings', 'Terms of Service']
  }
]

/** A word or two without the mark of a sentence: *Home.* may end a story. */
function isWeak(line: string): boolean {
  return !/[.!…,;]["'”’]?$|["”]$/.test(line) && frameLineOf(line) === 'weak'
}

/** What no phrase says but many pages show: the model has read them. */
export const knownLine = rule(
  {
    name: 'boilerplate/known-line',
    summary: 'Take out lines that many sites show outside their articles.',
    why: 'Programs that make pages have words of their own, more than a list of phrases could hold; two thousand pages have been asked.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    examples: [
      {
        from: 'The ferry left an hour late.\n\nYou must log in or register to reply here.\n',
        to: 'The ferry left an hour late.\n'
      },
      {
        from: 'The ferry left an hour late.\n\nTerms of Service\n\nCookie Policy\n\nAdvertise with us\n',
        to: 'The ferry left an hour late.\n'
      },
      {
        from: 'Your cart is empty\n\nContinue shopping\n\nCreate account\n\nThe ferry left an hour late, and nobody on board was told why.\n',
        to: 'The ferry left an hour late, and nobody on board was told why.\n'
      },
      {
        keep: 'Terms of Service\n\nThe ferry takes no bicycles on Sundays, and no horses at all.\n',
        because: 'a heading of the article'
      },
      {
        from: 'The ferry left an hour late, and nobody on board was told why it had to wait.\n\nWork with us\n',
        to: 'The ferry left an hour late, and nobody on board was told why it had to wait.\n'
      },
      {
        keep: 'The ferry left an hour late, and nobody on board was told why it had to wait.\n\nNeed help?\n\nContact us\n',
        because: 'it answers a question'
      },
      {
        from: 'The ferry left an hour late, and nobody on board was told why it had to wait.\n\nView gallery\n\nSubmit a correction\n',
        to: 'The ferry left an hour late, and nobody on board was told why it had to wait.\n',
        because: 'no site of the collections has these lines, but many have their words'
      },
      {
        keep: 'The ferry left an hour late, and nobody on board was told why it had to wait.\n\nNames have been changed\n',
        because: 'a note of the author'
      },
      {
        keep: 'The ferry left an hour late, and nobody on board was told why it had to wait.\n\nOrla Brandt in Port Askaig\n',
        because: 'who wrote it'
      },
      {
        keep: 'The ferry left an hour late, and nobody on board was told why it had to wait.\n\nContact us\n\nHarbour Road 4, every morning but Sunday\n',
        because: 'something stands under it'
      },
      {
        keep: 'Whoever was on the ferry that night had one word to say when they were asked why they sang.\n\nHome.\n',
        because: 'it ends a story'
      },
      {keep: 'Who we are\n\nWe are nine sisters from the north bank.\n', because: 'a heading of the article'},
      {keep: 'You must log in or register to reply here, the sign on the door said.', because: 'the line goes on'},
      {keep: 'The shop sells:\n\n* Books\n* Music\n* Gifts\n', because: 'items that the text promises'},
      {keep: 'Music\n\nWe sang in the shed.\n\nFood\n\nThere was soup.\n\nSports\n\nNobody ran.\n', because: 'headings'}
    ]
  },
  (article, suggest) => {
    removeLines(article, suggest, phrases, {longest: longestFrameLine, stays: (block) => isWeakItem(article, block)})
    removeLast(article, suggest)
  }
)

/** An item of a list says what the list is of: *Books, Music, Gifts*. */
function isWeakItem(article: Article, block: Block): boolean {
  return block.kind === 'list' && frameLineOf(lineOf(article, block)) === 'weak'
}

/**
 * Lines of two words and more that read like a frame, with which the text ends, under a sentence: a heading of the article would have something
 * under it. The last words of an author may read so as well (*Back to work*): where nothing else of a frame was found a person must look.
 */
function removeLast(article: Article, suggest: Suggest): void {
  const {blocks, source} = article
  const fix = blocks.some((block) => isTaken(article, block)) ? 'safe' : 'unsafe'
  const last: {block: Block; because: string}[] = []
  let end = source.length
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]
    // Under it may stand what is no block: the code or the table of a Markdown file.
    if (/[\p{L}\p{N}]/u.test(source.slice(block.end, end))) return
    end = block.start
    if (isTaken(article, block)) continue
    const because = whyLast(article, block)
    if (because) last.push({block, because})
    else if (!endsSentence.test(source.slice(block.end - 3, block.end))) return
    else break
  }
  if (proseOf(article).prose.length > 0)
    for (const {block, because} of last) suggest(removal(article, block), '', because, fix)
}

/** A question waits for its answer, and what ends with a colon for what it promises. */
const endsSentence = /[.!…]["'”’»)\]]*$/

function whyLast(article: Article, block: Block): string | undefined {
  if (block.to - block.from < 2 || block.kind === 'list') return undefined
  const line = lineOf(article, block)
  if (/[?:]$/.test(line)) return undefined
  if (isWeak(line)) return why
  return readsLikeFrame(article, block, line) ? 'it reads like a button or a link of the page' : undefined
}

/** Plain words, one of them common, without the mark of a sentence and no longer than a button. */
function readsLikeFrame({words, lexicon}: Article, {from, to}: Block, line: string): boolean {
  if (to - from > longestButton) return false
  const isPlain = /^[\p{L}\p{M}\p{N} '’&,:|/()?!+→»·–-]+$/u.test(line) && /\p{Ll}/u.test(line) && !/[!,]$/.test(line)
  if (!isPlain) return false
  const isCommon = words.slice(from, to).some(({form}) => lexicon.facts(form.lower)?.knownLower)
  return isCommon && lineOdds(line) < frameOdds
}

const longestButton = 8
