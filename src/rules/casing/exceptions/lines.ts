/** Lines that go on, lines that are no prose: verse, recipes, credits, the rest of a broken one. */
import {isWounded} from '../../../article/mends.js'
import {isRecipe, registerOf} from '../../../article/registers.js'
import type {Article, Block, Form} from '../../../article.js'
import {continuesLine} from '../../../models/casing/open-lines.js'
import {textCasingOf} from '../../../models/casing/text-casing.js'
import {isJudged, isSureAnywhere, names, placeOnly} from '../grounds.js'
import {isPlainWord} from '../plain-words.js'
import type {Exception} from './exception.js'

export const lines: readonly Exception[] = [
  {
    name: 'the rest of a line that broke off',
    ofStyle: true,
    example: 'The harbour grew by a third with an\n\neffective plan for the old piers.',
    test: (article, guess) => isJudged(guess) && continuesLine(textCasingOf(article), guess.index)
  },
  {
    name: 'a line of verse that goes on',
    example: 'They sang it at the gate:\n\n    one for the blade,\n    two for the handle,\n    three for the hand.\n',
    test: ({source}, {word, ground}) =>
      ground.of === 'line' &&
      /^[^\S\r\n]{2,}$/.test(source.slice(source.lastIndexOf('\n', word.block.start - 1) + 1, word.block.start)) &&
      source[word.block.end - 1] === ','
  },
  {
    name: 'the habit of this text at the start of a line',
    example: 'photo: Ann Hale\n\nThe harbour grew.\n\nphoto: Ann Hale\n\nThe town grew, too.\n\nphoto: Orla Brandt',
    test: (article, {index, word}) => index === word.block.from && isHabit(article, index)
  },
  {
    name: 'the habit of this text in its headings',
    example:
      'gap (number)\n\nThe space between two staves.\n\nnote-size (number)\n\nAs it says.\n\navoid-beams (yes or no)\n\nBeams go round it.\n\nstem (number)\n\nHow long it is.\n\nstaff-colour (name)\n\nBlack unless told.',
    test: (article, {index, word, ground}) =>
      placeOnly.has(ground.of) &&
      index === word.block.from &&
      isHeading(word.block) &&
      !isWounded(article) &&
      article.once(hasSmallHeadings)
  },
  {
    name: 'an item among items with numbers',
    example: '2 pairs of socks\n1 tent. The Harwell is light. The Birch is lighter.\na roll of tape\n3 pots',
    test: (article, {index, word, ground}) =>
      placeOnly.has(ground.of) && index === word.block.from && isAmongNumbers(article, word.block)
  },
  {
    name: 'who said it, or the end of a sentence that became a list',
    example: 'Why did the hen cross the road? It was bored.\n\n—reader Orla B.',
    test: (article, {index, word, ground, p}) =>
      index === word.block.from && !(p > surelyAName && names.has(ground.of)) && opensAside(article, word.block)
  },
  {
    name: 'the unit of the number above',
    example: 'Cooking Time\n\n30\n\nminutes\n\nWash the leeks and cut them into rings.',
    test: (article, {index, word}) => index === word.block.from && isUnitOfLineAbove(article, word.block)
  },
  {
    name: 'a word alone on its line that nobody knows: a user calls himself so',
    example:
      'The drawer sticks every winter and runs freely all summer.\n\noldglue\n\nRub it with the end of a candle and leave the rest alone.',
    test: ({lexicon}, {word, ground}) =>
      placeOnly.has(ground.of) && word.block.to - word.block.from === 1 && lexicon.facts(word.form.lower) === undefined
  },
  {
    name: 'one line alone without an end mark',
    example: 'a radius of 10 m',
    test: ({blocks}, {word, ground}) => blocks.length === 1 && word.block.kind === 'heading' && !names.has(ground.of)
  },
  {
    name: 'a line of a recipe',
    example: 'Ingredients\n\n- 2 cups Sugar\n- 1 cup Butter\n- 3 small Red Onions\n\nBeat it all for five minutes.',
    test: (article, guess) => {
      const {word, ground} = guess
      if (isSureAnywhere(article, guess) || !isRecipe(article)) return false
      if (registerOf(article, word.block) === 'recipe') return true
      const known = article.lexicon.facts(word.form.lower)
      if (placeOnly.has(ground.of) || known?.people || known?.region || known?.place) return false
      return ground.of !== 'lexicon' || isPlainWord(article, word)
    }
  },
  {
    name: 'who posts, under a name that nobody knows',
    example:
      'Seven nights in a row is too many, says the manual.\n\nobsfogle: Mine starts on Monday, and I have said no.',
    test: ({words, lexicon}, {index, word, ground}) =>
      placeOnly.has(ground.of) &&
      index === word.block.from &&
      word.end < word.block.labelEnd &&
      !(words[index + 1]?.start < word.block.labelEnd) &&
      !lexicon.facts(word.form.lower)
  },
  {
    name: 'a turn of a talk, a citation, a post, a list of credits or of contents, a mark of the site',
    example: 'Ruth Stein\n\nThe fact that --\n\nNora Hall\n\n-- we have said it for years.',
    test: (article, guess) => {
      const register = registerOf(article, guess.word.block)
      return (
        (register === 'turn'
          ? placeOnly.has(guess.ground.of) && guess.index === guess.word.block.from
          : register !== 'prose' && register !== 'recipe') && !isSureAnywhere(article, guess)
      )
    }
  }
]

/** *– jamie Hale beat Orla Brandt* */
const surelyAName = 0.95

/** *— reader Orla B.*: who said it; *- and many more*: the end of a sentence that became a list. */
function opensAside(article: Article, block: Block): boolean {
  const {source, words} = article
  const {kind, start, body, from} = block
  if (/[–—]/.test(source.slice(start, words[from].start))) return !isDashedSentence(article, block)
  return kind === 'list' && body > start && connectives.has(words[from].form.lower)
}

/** *– The mill was sold.*, where two others of the kind start with a capital: the dash is the bullet of a list of sentences. */
function isDashedSentence(article: Article, block: Block): boolean {
  const {source, words, blocks} = article
  const isSentence = ({start, end, from, to}: Block) =>
    to - from > 3 && /^[–—] ?$/.test(source.slice(start, words[from].start)) && /[.!?]$/.test(source.slice(start, end))
  if (!isSentence(block)) return false
  let sisters = 0
  for (const other of blocks) {
    if (other === block || other.from === other.to || !isSentence(other)) continue
    if (words[other.from].form.shape === 'capital') sisters++
  }
  return sisters > 1
}

/** *2 leeks*, *a handful of dill*: of the lines right above and below two start with a number at least, and none with a capital. */
function isAmongNumbers({blocks, words, source}: Article, {index}: Block): boolean {
  let numbers = 0
  for (const step of [-1, 1]) {
    for (let i = index + step; isStacked(i - Math.max(step, 0)); i += step) {
      const {shape} = words[blocks[i].from].form
      if (shape === 'number') numbers++
      else if (shape !== 'lower') return false
    }
  }
  return numbers > 1

  /** Does the next line follow the block without a blank one between? */
  function isStacked(i: number): boolean {
    const [above, below] = [blocks[i], blocks[i + 1]]
    return (
      above?.from < above?.to &&
      below?.from < below?.to &&
      /^[^\S\n]*\r?\n[^\S\n]*$/.test(source.slice(above.end, below.start))
    )
  }
}

const connectives = new Set(['and', 'or', 'plus'])

function isUnitOfLineAbove({blocks, source}: Article, {index, from, to, start, end}: Block): boolean {
  const above = blocks[index - 1]
  if (to - from !== 1 || !above || !/\p{L}/u.test(source.slice(start, end))) return false
  return /^[\d.,/½¼¾–-]+$/.test(source.slice(above.start, above.end))
}

/** Three times or more: what the text always writes so at the start of a line is its style. */
function isHabit(article: Article, index: number): boolean {
  const {form} = article.words[index]
  const openings = article.once(openingsOf)
  return (openings.get(form) ?? 0) > 2 && form.family.forms.every((other) => other === form || !openings.has(other))
}

/** How many lines each form opens. */
function openingsOf({blocks, words}: Article): Map<Form, number> {
  const counts = new Map<Form, number>()
  for (const {from, to} of blocks) if (from < to) counts.set(words[from].form, (counts.get(words[from].form) ?? 0) + 1)
  return counts
}

const isHeading = ({kind}: Block): boolean => kind === 'heading' || kind === 'label'

/** Do most headings of the text start small, and five at least? What it explains is called so. */
function hasSmallHeadings(article: Article): boolean {
  const casing = textCasingOf(article)
  const starts = [0, 0]
  for (const block of article.blocks) {
    const {first} = casing.block(block)
    if (first >= 0 && isHeading(block) && block.english) starts[first]++
  }
  const [small, capital] = starts
  return small >= SMALL_HEADINGS && small > 2 * capital
}

const SMALL_HEADINGS = 5
