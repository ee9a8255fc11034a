/** Parts of names that are small by right: a particle, the second word of a species, *ff*, a handle. */
import type {Article, Word} from '../../../article.js'
import {isJoined} from '../../../models/casing/names.js'
import {textCasingOf} from '../../../models/casing/text-casing.js'
import {isJudged, placeOnly} from '../grounds.js'
import type {Exception} from './exception.js'

export const smallParts: readonly Exception[] = [
  {
    name: 'a particle of a name',
    example: 'The mill of E.I. du Pont stood on the river for a century.',
    test: (article, {word, index, ground}) => {
      if (placeOnly.has(ground.of) || ground.of === 'text') return false
      const [left, right] = [article.words[index - 1]?.form, article.words[index + 1]?.form]
      if (right?.shape !== 'capital') return false
      // *Universidad de los Andes*, and not *East Los Angeles*.
      if (joins.has(left?.lower)) return particles.has(word.form.lower) || foreignArticles.has(word.form.lower)
      return left?.shape !== 'lower' && particles.has(word.form.lower)
    }
  },
  {
    name: 'a family that writes its name with a small double f',
    example: 'The letter was for the ffrench family and for Mr ffoulkes.',
    test: (article, guess) =>
      isJudged(guess) &&
      guess.word.form.lower.startsWith('ff') &&
      textCasingOf(article).counts.of(guess.word.form).capital === 0
  },
  {
    name: 'the second word of a species',
    example:
      'We saw owls (Tyto alba) and a hornet, Vespa velutina, near the mill. The wren there is Troglodytes troglodytes. R. parazurea was rare.',
    test: (article, guess) =>
      isJudged(guess) && !(guess.ground.of === 'given name' && guess.p > 0.95) && isSpecies(article, guess.index)
  },
  {
    name: 'a name with small initials',
    example: 'The songs are by k.d. lang and by nobody else.',
    test: ({source}, {word}) =>
      /(?:^|\s)[a-z]\.[a-z]\.\s$/.test(source.slice(word.start - 6, word.start)) &&
      !/^(?:[eipa]\.[eagm]\.)/.test(source.slice(word.start - 5, word.start))
  },
  {
    name: 'a word of a Latin phrase',
    example: 'She graduated magna cum laude, and the rate of de novo growth in vitro was small.',
    test: ({words}, {word, index, ground}) =>
      !placeOnly.has(ground.of) &&
      (phrases.has(`${words[index - 1]?.form.lower} ${word.form.lower}`) ||
        phrases.has(`${word.form.lower} ${words[index + 1]?.form.lower}`))
  },
  {
    name: 'a handle after its colon',
    example: 'Lars Hale :lars\n\nOrla Brandt [:brandt]\n\nLars said that Brandt wrote it.',
    test: ({source}, {word}) => /^[\s([]:$/.test(source.slice(word.start - 2, word.start))
  },
  {
    name: 'a handle of a chat',
    example:
      '<merlin> Nobody can read the renderer.\n\n<hale> merlin: I wrote it. Ask merlin and hale.\n\n<merlin> It shows.',
    test: (article, {word, ground}) => !placeOnly.has(ground.of) && article.once(handles).has(word.form.lower)
  },
  {
    name: 'a handle in a list of names',
    example: 'The icons are by Nick Hall, Adrien Cote, Jayson Lane, anbileru adaleru, Eucalyp and Arthur Slain.',
    test: (article, {word, index, ground}) =>
      !placeOnly.has(ground.of) && !article.lexicon.facts(word.form.lower) && isHandle(article, index)
  }
]

/** *a hornet, Vespa velutina*, *owls (Tyto alba)*; *Troglodytes troglodytes*; *R. parazurea*, its genus cut to a letter. */
function isSpecies(article: Article, index: number): boolean {
  const {words, source, lexicon} = article
  const casing = textCasingOf(article)
  const word = words[index]
  const left = words[index - 1]
  if (index === word.block.from || !latin.test(word.form.lower)) return false
  if (left.form.text === withCapital(word.form.text)) return isJoined(left, word)
  if (/(?<![\p{L}.])\p{Lu}\. $/u.test(source.slice(Math.max(0, word.start - 4), word.start)))
    return !lexicon.facts(word.form.lower) && !lexicon.nameWord(word.form.lower)
  if (index - 1 <= word.block.from || casing.counts.of(word.form).capital > 0) return false
  if (lexicon.facts(word.form.lower)?.common) return false
  if (left.form.shape !== 'capital' || !isJoined(left, word) || !latin.test(left.form.lower)) return false
  const {kind, facts, small} = casing.of(left.form)
  return !small && /[,(]/.test(source.slice(left.start - 2, left.start)) && kind < 2 && !facts?.commonCapital
}

const withCapital = (text: string) => text[0].toUpperCase() + text.slice(1)

const latin = /(?:[aoe]|us|um|is|es|ii|ae|ys|ops|ans|ens|ax|ex|ix|on|or|er)$/

/** Words of family names that many families write small. */
const particles = new Set('du de des la le van von der den ter ten zu di da dos do del della el al bin ibn'.split(' '))
const foreignArticles = new Set(['los', 'las', 'les'])

/** Small words of other languages before them. */
const joins = new Set('de et y e en à'.split(' '))

/** Who speaks in a chat, as *<merlin>*: three turns make one. */
function handles({source}: Article): Set<string> {
  const found = source.includes('<') ? Array.from(source.matchAll(/(?:^|\s)<[|@+]?([\w-]+)\|?>(?= )/g)) : []
  return new Set(found.length < fewestTurns ? [] : found.map(([, name]) => name.toLowerCase()))
}

const fewestTurns = 3

/** *Jayson Lane, anbileru adaleru, Eucalyp*: two unknown words in lower case stand between the commas of a list. */
function isHandle({words, source, lexicon}: Article, index: number): boolean {
  const isPart = (word: Word | undefined) =>
    word?.block === words[index].block && word.form.shape === 'lower' && !lexicon.facts(word.form.lower)
  for (const from of [index - 1, index]) {
    const [left, right] = [words[from], words[from + 1]]
    if (!isPart(left) || !isPart(right) || right.start - left.end !== 1) continue
    if (
      source.slice(left.start - 2, left.start) === ', ' &&
      /^(?:,| and )/.test(source.slice(right.end, right.end + 5))
    )
      return true
  }
  return false
}

/** Latin that English prose keeps small, as the dictionaries print it. */
const phrases = new Set(
  `ad hoc|ad infinitum|ad nauseam|bona fide|cum laude|de facto|de jure|de novo|et al|ex officio|ex post|in absentia|in camera|in situ|
   in utero|in vitro|in vivo|inter alia|ipso facto|magna cum|modus operandi|mutatis mutandis|per annum|per capita|per se|post hoc|
   post mortem|prima facie|pro bono|pro rata|quid pro|spina bifida|bifida occulta|sub judice|summa cum|vice versa`
    .split('|')
    .map((phrase) => phrase.trim())
)
