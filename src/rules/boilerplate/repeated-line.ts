import type {Article, Block} from '../../article.js'
import {countsWithoutNumbers} from '../../repeats/line-keys.js'
import type {Site} from '../../repeats.js'
import {rule} from '../../rule.js'
import {isTaken, removal} from './phrases.js'

/** In fewer other texts a line may stand by chance, or because an article came back. */
const leastTexts = 3
/** The least share of the site's texts: around the article, between its paragraphs, and in a list. */
const shares = {around: 0.3, inside: 0.5, list: 0.6}
/** A list goes when so much of it does: "1 tsp of salt" stands in half of the recipes. */
const listShare = 0.8
/** A line of more words that ends without a mark is no section heading. */
const longestHeading = 8

const stories = [
  'The ferry will sail twice a day from May, the harbour master said, because the old timetable left the islanders stranded.',
  'A swarm of bees closed the bowling green for an afternoon, until a retired teacher carried it off in a cardboard box.',
  'The choir lost its rehearsal room when the boiler failed, and has been singing in the bus garage ever since.',
  'Nobody claimed the tortoise that walked into the library, so the children voted on a name and built it a house.'
]
const recipes = ['lentils', 'barley', 'chestnuts', 'parsnips'].map(
  (main) =>
    `A soup of ${main}\n\nMy aunt made this soup of ${main} whenever the first snow lay on the roof.\n\nIngredients\n\n- 300 g of ${main}\n- 1 onion\n- 1 tsp of salt\n\nMethod\n\nCook the ${main} with the onion until they fall apart, then add the salt.\n`
)
const appeal = 'You can write to the desk of the Harbour Lamp at any hour of the day or night.'
const signed = stories.map((story) => `${story}\n\n${appeal}\n`)

/**
 * Lines that stand in many other texts of the site. It speaks only where texts are cleaned together. Titles, section
 * headings, and lists of which only a part is repeated stay; so does a text that is mostly the same as others.
 */
export const repeatedLine = rule(
  {
    name: 'boilerplate/repeated-line',
    summary: 'Take out lines that stand in many texts of a site.',
    why: 'What stands in many texts of one site is of the site, whatever it says.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    examples: [
      {
        from: signed[3],
        to: `${stories[3]}\n`,
        among: signed.slice(0, 3),
        because: 'the last line stands in three of three other texts of the site'
      },
      {keep: signed[3], among: signed.slice(0, 2), because: 'in two other texts it may stand by chance'},
      {keep: recipes[3], among: recipes.slice(0, 3), because: 'section headings, and lines of a list that is its own'},
      {
        keep: `${stories[0]}\n\n${stories[1]}\n\nNow the bees are back.\n`,
        among: ['gone', 'loose', 'back in their box'].map(
          (where) => `${stories[0]}\n\n${stories[1]}\n\nNow the bees are ${where} again.\n`
        ),
        because: 'the same story once more, not a frame'
      }
    ]
  },
  (article, suggest) => {
    const {site, blocks} = article
    if (!site || site.texts < leastTexts) return
    const texts = blocks.map((block) => (isTaken(article, block) ? 0 : site.having(article.text(block))))
    const goes = judge(article, site, texts)
    for (const block of blocks) {
      if (!goes[block.index]) continue
      const others = `${texts[block.index]} of ${site.texts} other texts of ${site.name}`
      suggest(removal(article, block), '', `stands in ${others}`)
    }
  }
)

/** For each block: does it go? From the last to the first, because a heading stays with what stands under it. */
function judge(article: Article, site: Site, texts: readonly number[]): boolean[] {
  const {blocks} = article
  const goes = blocks.map(() => false)
  const repeated = texts.map((count) => count >= leastTexts && count >= site.texts * shares.around)
  if (!repeated.includes(true)) return goes
  const sentences = blocks.filter((block) => isSentence(block) && !isTaken(article, block))
  const own = sentences.filter(({index}) => !repeated[index])
  // Without sentences of its own, or with fewer than it shares, the text is a copy or an earlier state of others.
  if (own.length === 0 || wordCount(own) * 2 < wordCount(sentences)) return goes
  const first = own[0].index
  const last = own[own.length - 1].index
  const title = titleAmong(article, repeated, first)
  const enough = (index: number, share: number) => texts[index] >= site.texts * share

  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]
    if (!repeated[i] || i === title || countsWithoutNumbers(article.text(block))) continue
    const inside = i > first && i < last
    if (inside && !enough(i, shares.inside)) continue
    if (isItem(block)) goes[i] = enough(i, shares.list) && isListRepeated(article, repeated, i)
    else if (isHeading(block)) goes[i] = !headsWhatStays(i)
    else goes[i] = !inside || isSentence(block)
  }
  takeCounters(article, repeated, goes, title)
  return goes

  function headsWhatStays(i: number): boolean {
    const next = blocks[i + 1]
    if (!next || goes[i + 1] || isTaken(article, next)) return false
    const {from, to} = blocks[i]
    // "Is it open to people who do not live in the parish?": a question heads its answer, however long.
    if (to - from > longestHeading && !/[?？]\W*$/.test(article.text(blocks[i]))) return false
    if (i > first) return true
    // Above the article: its frame ends where its title stands, and runs down to its first paragraph.
    if (isHeading(next)) return false
    return isItem(next) || (title < 0 && !repeated[i - 1])
  }
}

/** The repeated heading that must be the title, because the text has no other above its first paragraph. */
function titleAmong(article: Article, repeated: readonly boolean[], first: number): number {
  const above = article.blocks.slice(0, first).filter((block) => isHeading(block) && !isTaken(article, block))
  if (above.some(({index, from, to}) => !repeated[index] && to - from >= 2)) return -1
  const isNone = /^(?:by|posted|published|share|updated)\b/i
  const couldBe = (text: string) => !isNone.test(text) && !countsWithoutNumbers(text)
  return above.findLast((block) => couldBe(article.text(block)))?.index ?? -1
}

/** "7 comments", "Serves 4": the form alone is repeated. They go between lines that go, and at the ends of the text. */
function takeCounters(article: Article, repeated: readonly boolean[], goes: boolean[], title: number): void {
  const {blocks} = article
  const isCounter = (i: number) =>
    repeated[i] && !goes[i] && i !== title && countsWithoutNumbers(article.text(blocks[i]))
  for (let first = 0; first < blocks.length; first++) {
    if (!isCounter(first)) continue
    let last = first
    while (last + 1 < blocks.length && isCounter(last + 1)) last++
    const between = (first === 0 || goes[first - 1]) && (last === blocks.length - 1 || goes[last + 1])
    if (between) goes.fill(true, first, last + 1)
    first = last
  }
}

function isListRepeated({blocks}: Article, repeated: readonly boolean[], i: number): boolean {
  let first = i
  let last = i
  while (first > 0 && isItem(blocks[first - 1])) first--
  while (last + 1 < blocks.length && isItem(blocks[last + 1])) last++
  const count = repeated.slice(first, last + 1).filter(Boolean).length
  return count >= (last + 1 - first) * listShare
}

function isItem({kind}: Block): boolean {
  return kind === 'list' || kind === 'row'
}

function isHeading({kind}: Block): boolean {
  return kind === 'heading' || kind === 'label'
}

/** A paragraph with something to say; in a list it must be longer. */
function isSentence({kind, from, to}: Block): boolean {
  return kind === 'paragraph' ? to - from >= 5 : to - from >= 12
}

function wordCount(blocks: readonly Block[]): number {
  return blocks.reduce((sum, {from, to}) => sum + to - from, 0)
}
