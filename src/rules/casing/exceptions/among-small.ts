/** Lines among lines that start small: lists, tables and glossaries, whose style is their own. */
import {isTechnical} from '../../../article/code.js'
import {isWounded} from '../../../article/mends.js'
import {oncePerBlock} from '../../../article/places.js'
import type {Article, Block, Word} from '../../../article.js'
import {placeOnly} from '../grounds.js'
import type {Exception} from './exception.js'

export const amongSmall: readonly Exception[] = [
  {
    name: 'an item of a list without a style',
    example: '* Bread\n* two lemons from the market\n* Salt\n* a jar of honey\n* Rice\n* Oil',
    test: (article, {index, word, ground, p}) =>
      p <= surelyAnItem && placeOnly.has(ground.of) && index === word.block.from && hasNoStyle(article, word.block)
  },
  {
    name: 'a row of a table in small letters',
    example: 'Name\tage\ttown\nmara\t34\tleeds\ntom\t29\tyork\nruth\t41\thull',
    test: (article, {word}) => isSmallRow(article, word.block)
  },
  {
    name: 'a term among small terms',
    example:
      '4.1 bayati\n\n4.2 iraq\n\n4.3 makam\n\nThese are the names of the old scales of the town, and there are more.',
    test: (article, {word: {block}}) =>
      [block.index - 1, block.index, block.index + 1].every((at) => isTerm(article, at))
  },
  {
    name: 'a line or a label between others that start small',
    example:
      'What the lamp shows:\n\nthe name of the owner, in full.\n\nthe day on which it was lit.\n\nthe hours for which it will burn.',
    test: (article, {word, index, ground}) =>
      placeOnly.has(ground.of) &&
      index === word.block.from &&
      !isWounded(article) &&
      (word.block.to - index <= mostOfItem || isTechnical(article)) &&
      (isBetweenSmall(article, word.block) || isLabelBesideSmall(article, word.block))
  }
]

/** Longer lines than these are no items, but where code is explained. */
const mostOfItem = 12

/** Above it a lost capital is sure in any list: of 27 such words in damaged lists without a style 24 were above it, and of five that are right none. */
const surelyAnItem = 0.9

/** Do items that follow each other all start small, three at least, or of four and more a third, two at least? */
function hasNoStyle({blocks, words}: Article, {index, kind}: Block): boolean {
  if (kind !== 'list') return false
  const counts = {lower: 0, capital: 0}
  let from = index
  while (blocks[from - 1]?.kind === 'list') from--
  for (let i = from; blocks[i]?.kind === 'list'; i++) {
    const {shape} = words[blocks[i].from]?.form ?? {}
    if (shape === 'lower' || shape === 'capital') counts[shape]++
  }
  const {lower, capital} = counts
  return capital === 0 ? lower > 2 : lower > 1 && lower + capital > 3 && lower * 2 >= capital
}

/** Are there cells (set apart by tabs, wide gaps or commas) of small letters and numbers alone, in this line and in the one above or below? */
function isSmallRow(article: Article, {index}: Block): boolean {
  const {blocks} = article
  const isRow = (at: number) => blocks[at] !== undefined && isRowOfSmall(article, blocks[at])
  return isRow(index) && (isRow(index - 1) || isRow(index + 1))
}

const isRowOfSmall = oncePerBlock(({words, source}, {from, to, start, end}) => {
  const line = source.slice(start, end)
  return (
    from < to &&
    areSmall(words.slice(from, to)) &&
    !/[.!?]$/.test(line) &&
    /\S(?:\t|[ \u00a0]{2,}|,(?=[^,\n]+,\S))\S/.test(line)
  )
})

/** A short line without a mark, of small words and numbers alone: *1.98 dorian mode*. */
function isTerm({blocks, words, source}: Article, at: number): boolean {
  const block = blocks[at]
  if (!block || block.from === block.to || block.to - block.from > 5 || /[.!?:]/.test(source[block.end - 1]))
    return false
  const own = words.slice(block.from, block.to)
  return areSmall(own) && own.some(({form}) => form.shape === 'lower')
}

/** Are they all small words and numbers? */
const areSmall = (words: readonly Word[]): boolean =>
  words.every(({form: {shape}}) => shape === 'lower' || shape === 'number')

const startsSmall = ({blocks, words}: Article, at: number): boolean =>
  blocks[at] !== undefined && blocks[at].from < blocks[at].to && words[blocks[at].from].form.shape === 'lower'

/** Of three lines one after the other, this one among them, do all start small? */
function isBetweenSmall(article: Article, block: Block): boolean {
  const {index} = block
  const [above, below] = [startsSmall(article, index - 1), startsSmall(article, index + 1)]
  if (!((above && (below || startsSmall(article, index - 2))) || (below && startsSmall(article, index + 2))))
    return false
  return !isSentence(article, block) || isTechnical(article) || isPromised(article, index)
}

/** A paragraph of four words and more with the mark of a sentence: three such lines that start small may have lost their capitals. */
function isSentence({source}: Article, {kind, from, to, end}: Block): boolean {
  return kind === 'paragraph' && to - from > 3 && /[.!?]/.test(source[end - 1])
}

/** Does a line with a colon stand over the lines that start small? */
function isPromised(article: Article, index: number): boolean {
  let over = index - 1
  while (over >= 0 && startsSmall(article, over)) over--
  return over >= 0 && article.source[article.blocks[over].end - 1] === ':'
}

/** *off: the lamp is dark*, under *on: the lamp is lit* */
function isLabelBesideSmall(article: Article, {index, body, labelEnd}: Block): boolean {
  const isSmallLabel = (at: number) => startsSmall(article, at) && article.blocks[at].labelEnd > article.blocks[at].body
  return labelEnd > body && (isSmallLabel(index - 1) || isSmallLabel(index + 1))
}
