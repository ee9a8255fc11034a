/**
 * What a block is beside prose: an ingredient, a turn of a talk, a citation. Such lines case their words in their own way, so only what
 * is sure anywhere is mended there.
 */
import type {Article, Block} from '../article.js'

export type Register =
  | 'prose'
  /** An ingredient or a time of a recipe: *2 cups chopped Walnuts*. */
  | 'recipe'
  /** A list of contents in one line, or the links of a handbook to its other parts: *1.1 Pitch 1.2 Rhythm*, *Next: Rests, Up: Rhythm*. */
  | 'contents'
  /** A turn of a talk that was broken off, or goes on: *-- no limitations.* */
  | 'turn'
  /** A numbered reference, or one with a year, a volume and pages. */
  | 'citation'
  /** A mark of the site's own markup: *:::tip*, *!!! note*, *[gallery ids=1]*. */
  | 'directive'
  /** A post of a social network: *RT @mill*, *#harvest*. */
  | 'post'
  /** Who drew, played or took part: *Icons by …*, *With: Ann Hale (bass)*. */
  | 'credit'

/** What the block is. */
export function registerOf(article: Article, block: Block): Register {
  const known = article.once(registers)
  return (known[block.index] ??= find(article, block))
}

const registers = ({blocks}: Article) => new Array<Register | undefined>(blocks.length)

/** Only the start of a block is read: a register shows there. */
const head = 240

function find(article: Article, block: Block): Register {
  const {source} = article
  const text = source.slice(block.start, Math.min(block.end, block.start + head))
  if (directive.test(text)) return 'directive'
  if (turn.test(text)) return 'turn'
  if (isCitation(text, block.end - block.start)) return 'citation'
  if (post.test(text)) return 'post'
  if (neighbours.test(text) || isContents(text)) return 'contents'
  if (
    isRecipe(article) &&
    isShort(block) &&
    (startsWithAmount(text) || (block.kind === 'list' && !/[.!?]$/.test(text)))
  )
    return 'recipe'
  if (credit.test(text)) return 'credit'
  return 'prose'
}

const directive = /^(?::::+\s*[a-z]|!{3}\s*[a-z]|\?{3}\+?\s|\{\{[<%]|\{%|\[\/?[a-z]{3,}(?:[ \]][^\]\n]*)?\]?$)/

/** A dash that opens a line and is no bullet: *-- we have said it*, *— and then he left*, *… just like that*, *>> so that is how*. */
const turn = /^(?:--|[–—](?![–—])\s?\p{Ll}|…\s|\.\.\.\s|>>\s)/u

const post = /^(?:RT\s+@|@\w+\s)|\s#\p{L}\w*$/u

const credit =
  /^(?:icons?|photos?|images?|music|fonts?|sounds?|colou?rs|drawings?|maps?|cast|with|thanks to|starring|credits?)\b[^.!?]{0,20}(?:\bby\b|:|\bto\b)/iu

/** `2011 Mar;27(3):1–9`, `12 (2009)`, `[7] Hale A.`, `Hale, A. (2010).` */
function isCitation(text: string, length: number): boolean {
  if (length > 600 || !/\d|\bdoi:/.test(text)) return false
  if (/\b\d{4}[ a-zA-Z\d]{0,8};\s?\d+|\d+\(\d+\):\s?\d+|\bdoi:|\b(?:pp?|vol)\. \d/.test(text)) return true
  if (/^(?:\[\d+\]|\d{1,3}\.)\s\p{Lu}[\p{L}’'-]+,? \p{Lu}{1,3}\b[.,]/u.test(text)) return true
  return /^\p{Lu}[\p{L}’'-]+, (?:\p{Lu}\. ?)+(?:,|&|and|\()/u.test(text) && /\((?:19|20)\d\d[a-z]?\)/.test(text)
}

const neighbours = /^(?:Next|Prev(?:ious)?|Up): [^.!?]{1,80}, (?:Next|Prev(?:ious)?|Up): /

/** Does the number of a section follow that of the one before it or of the one it is in, twice or more? Not *from 2.1 to 2.2, and then 2.3 percent*. */
function isContents(text: string): boolean {
  if (!/\d\.\d.*\d\.\d/s.test(text)) return false
  const sections = Array.from(text.matchAll(section), ([, before, number]) => ({
    number,
    inSentence: before !== undefined
  }))
  const isNext = ({number}: {number: string}, i: number) =>
    sections[i + 1]?.number.includes('.') === true &&
    [number.replace(/\d+$/, (last) => String(Number(last) + 1)), `${number}.1`].includes(sections[i + 1].number)
  return sections.filter(isNext).length > 1 && !sections.some(({inSentence}) => inSentence)
}

/** A number before a word, and what shows that it is one of a sentence. */
const section =
  /(,|\b(?:about|and|at|by|for|from|in|of|or|than|then|to|was|with))? ?(?<![\d.])(\d{1,2}(?:\.\d{1,3})*)(?=\.? \p{L})/gu

const isShort = ({start, end}: Block) => end - start <= 160

const afterMarker = (text: string) => text.replace(/^(?:[*•‣◦▪●○·–—-]|\(?\d{1,2}[.)])[ \t]+/, '')

const units =
  'g|kg|mg|ml|cl|dl|l|oz|lbs?|tsps?|tbsps?|tablespoons?|teaspoons?|cups?|cloves?|cans?|tins?|packets?|sticks?|pinch|bunch|slices?|pints?|quarts?|ounces?|pounds?|grams?|handful|dash'

/** An amount and its unit, at the start of an ingredient: *2 tbsp*, *250g*, *1 3/4 cups*, *half a stock cube*. */
const quantity = new RegExp(
  `^(?:about |ca?\\. ?|~ ?)?(?:[\\d½¼¾⅓⅔⅛][\\d ./,½¼¾⅓⅔⅛–-]*\\s?(?:x\\s?)?(?:${units})\\b|(?:half|a) (?:an? )?(?:${units})\\b)`,
  'iu'
)

/** The large pattern takes four milliseconds to compile, and few lines have such a head. */
function startsWithAmount(text: string): boolean {
  const line = afterMarker(text)
  return /^(?:about |ca?\. ?|~ ?)?(?:[\d½¼¾⅓⅔⅛]|(?:half|a) )/i.test(line) && quantity.test(line)
}

/** Does the text list amounts of what goes into a dish? */
export function isRecipe(article: Article): boolean {
  return article.once(amounts) > 1
}

/** How many short lines start with an amount. */
function amounts({blocks, source}: Article): number {
  let count = 0
  for (const block of blocks)
    if (isShort(block) && startsWithAmount(source.slice(block.start, Math.min(block.end, block.start + 60)))) count++
  return count
}
