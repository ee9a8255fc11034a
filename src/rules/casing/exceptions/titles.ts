/** Headings, labels and tables: what is small there beside capitals. */
import {oncePerBlock} from '../../../article/places.js'
import type {Article, Word} from '../../../article.js'
import {textCasingOf} from '../../../models/casing/text-casing.js'
import {contextOnly, isJudged} from '../grounds.js'
import {isFunctionWord, isPlainWord} from '../plain-words.js'
import {opensSmallItems} from '../small-items.js'
import {type Exception, nearlySure} from './exception.js'

export const titles: readonly Exception[] = [
  {
    name: 'a small word in a title',
    example: 'Questions about North Korea\n\nThe talks went on for a week.',
    test: (article, guess) =>
      isJudged(guess) &&
      guess.ground.of === 'title' &&
      guess.index > guess.word.block.from &&
      textCasingOf(article).isSmall(guess.word.form)
  },
  {
    name: 'a heading that begins small, as others do',
    ofStyle: true,
    example:
      'wicks\n\nMade by Ann Hale in Ipswich.\n\nlamps\n\nMade by Orla Brandt in Ely.\n\noils\n\nMade by Lars Hale in York.',
    test: (article, {word, index, ground}) =>
      ground.of === 'title' && index === word.block.from && article.once(beginsSmall)
  },
  {
    name: 'the unit of a number in a heading',
    example: 'Stronger Harbours for 34 oz Bottles\n\nThe harbour grew by a third.',
    test: ({words}, {word, index, ground, p}) =>
      ground.of === 'title' && p < surelyNoUnit && words[index - 1]?.form.shape === 'number' && index > word.block.from
  },
  {
    name: 'after a label, as this text writes not seldom',
    ofStyle: true,
    example:
      'Ann Hale: the lamp that burns\n\nOrla Brandt: a wheel of her own\n\nPiet Sand: Made it all.\n\nLars Quill: all the maps',
    below: nearlySure,
    test: (article, {word, ground, p}) => {
      if (ground.of !== 'label') return false
      const [lower, capital] = textCasingOf(article).habits.labels
      return lower > capital || ((p < surelyAfterLabel || lower * 3 > capital) && !hasSister(article, word))
    }
  },
  {
    name: 'the first of small items after a label',
    example: 'Keywords: hypertension; medication adherence; Sri Lanka\n\nFunding: the valley trust.',
    test: ({source}, {word, ground}) => ground.of === 'label' && opensSmallItems(source, word)
  },
  {
    name: 'a label in sentence case',
    example:
      'Wide Beam: It lights a road.\n\nLong Life: It lasts a week.\n\nLow Weight: It is light.\n\nHigh Price: It is not cheap.\n\nSmall Box: It fits a drawer.\n\nEditor’s note and disclaimer: We bought the lamp.',
    test: (article, {word, ground}) => ground.of === 'sisters' && isSentenceCase(article, word)
  },
  {
    name: 'a label that is a sentence',
    example:
      'Wide Beam: It lights a road.\n\nThe Lamp does exactly what beginners need: it is bright.\n\nLong Life: It lasts a week.',
    test: ({words}, {word, ground, p}) => {
      const {labelEnd, from} = word.block
      return (
        ((ground.of === 'title' && p < surelyInTitle) || ground.of === 'sisters') &&
        word.start < labelEnd &&
        words[from + mostOfLabel]?.start < labelEnd
      )
    }
  },
  {
    name: 'a value of a program',
    example: 'Default: false\n\nType: Boolean\n\nSince: Spring\n\nGroup: Lamps\n\nShape: Round',
    test: ({source}, {word: {form, end, block}, ground}) =>
      ground.of === 'label' && values.has(form.lower) && /^\P{L}*$/u.test(source.slice(end, block.end))
  },
  {
    name: 'a key of a record',
    example: 'The soup is good.\n\nauthor: orla-hale\n\nServe it hot.',
    test: ({source}, {word: {block}}) =>
      /^[a-z_]+: [a-z\d][^\sA-Z]*(?:\r?\n|$)/.test(source.slice(block.start, block.end))
  },
  {
    name: 'a plain word of a label',
    example: 'What you need to know of the soup:\n\n- Prep time: ~5 minutes\n- Fridge life: three days',
    test: (article, {word, ground}) =>
      ground.of === 'neighbours' && word.start < word.block.labelEnd && isPlainWord(article, word)
  },
  {
    name: 'an item of a list in one line',
    example: 'The signs that the clinic counted - Abdominal pain - Growth delay - Pointed chin - Seizures - Wide mouth',
    test: (article, {word, ground}) => contextOnly.has(ground.of) && isListInLine(article, word.block)
  },
  {
    name: 'the cells of a table',
    example: 'Page 4 | Different jobs | Basic\n\nPage 5 | Changing the oil | Basic',
    test: (article, {word, ground}) => ground.of === 'title' && hasCells(article, word.block)
  },
  {
    name: 'a plain word in a row of a table',
    example: 'Air to air, 15 years\nAir to water, 20 years\nGround, 25 years',
    test: (article, {word, index, ground}) =>
      word.block.kind === 'row' &&
      (ground.of === 'title' || (ground.of === 'text' && article.lexicon.facts(word.form.lower)?.common === true)) &&
      !isBeforeCapital(article, index)
  }
]

/** *Returns on 3 may*, *The 7 best winter Boots: Tested*: from these on the trees were right, below them as often wrong. */
const [surelyNoUnit, surelyInTitle] = [0.85, 0.8]

/** *Food: evening meals were gorgeous*: after a label alone either is right. Three words of the exams were above it, five small ones below. */
const surelyAfterLabel = 0.8

/** *Day 1: Coffee*, *Day 2: walk*: does another label begin with the same word? */
function hasSister({blocks, words}: Article, {block}: Word): boolean {
  const first = words[block.from].form
  return blocks.some((other) => other !== block && other.labelEnd > other.body && words[other.from]?.form === first)
}

/** What programs set a name to. */
const values = new Set('true false null none nil undefined auto'.split(' '))

/** Does a quarter of the headings begin in small letters, and three at least? They are names of files, packages or commands. */
function beginsSmall({blocks, words}: Article): boolean {
  const firsts = blocks
    .filter(({kind, from, to}) => kind === 'heading' && from < to)
    .map(({from}) => words[from].form.shape)
  const small = firsts.filter((shape) => shape === 'lower').length
  return small >= 3 && small * 4 >= firsts.length
}

/** A label of more words is a sentence. */
const mostOfLabel = 4

/** Right before a word with a capital, in the same cell of a table. */
function isBeforeCapital({words}: Article, index: number): boolean {
  const next = words[index + 1]
  return next?.form.shape === 'capital' && next.start === words[index].end + 1
}

/** *Editor’s note and disclaimer:* two small words are the style of the label, not a slip. */
function isSentenceCase({words}: Article, {block}: Word): boolean {
  let small = 0
  for (let i = block.from + 1; i < block.to && words[i].start < block.labelEnd; i++)
    if (words[i].form.shape === 'lower' && words[i].end - words[i].start > 3 && !isFunctionWord(words[i].form)) small++
  return small > 1
}

/** More than four items, most of them of few words: sentences have dashes, too. */
const isListInLine = oncePerBlock((article, block) => {
  const items = article.text(block).split(' - ')
  return items.length > 4 && items.filter((item) => /^\p{Lu}\S*(?: \S+){0,4}$/u.test(item)).length * 2 > items.length
})

const hasCells = oncePerBlock((article, block) => article.text(block).includes(' | '))
