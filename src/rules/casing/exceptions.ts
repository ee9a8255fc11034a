/**
 * Where a capital is not put, whatever the model makes of the word. The only place for a veto of casing: each exception has its name, a
 * sentence that it keeps, and its test. They are asked one after the other; a test runs each example.
 */
import {compoundStanding, isBesideCapital, isHyphened, standingOf} from '../../article/casing-evidence.js'
import {isTechnical} from '../../article/code.js'
import {english} from '../../article/function-words.js'
import {isRecipe, registerOf} from '../../article/registers.js'
import type {Article, Block, Form, Word} from '../../article.js'
import {isAmongStrangers} from '../../models/casing/evidence.js'
import type {CapitalGuess, Evidence} from '../../models/casing/index.js'
import {hasCapital, isJoined, namePartner} from '../../models/casing/names.js'
import {continuesLine} from '../../models/casing/open-lines.js'
import {textCasingOf} from '../../models/casing/text-casing.js'
import {countOf} from '../../models/casing/text-pairs.js'
import {guess as guessSpelling} from '../../models/spelling/speller.js'
import {openers} from '../openers.js'

export interface Exception {
  readonly name: string
  /** A text that stays as it is for this exception; a case of the whole preset. */
  readonly example: string
  /** Is the capital not put? */
  readonly test: (article: Article, guess: CapitalGuess) => boolean
}

/** What speaks of a name rather than of a place in the sentence. */
export const names: ReadonlySet<Evidence['of']> = new Set([
  'text',
  'lexicon',
  'title of a person',
  'initials',
  'spelling',
  'pronoun',
  'date'
])

/** Is it left as it is? */
export function isException(article: Article, guess: CapitalGuess): boolean {
  return exceptions.some(({test}) => test(article, guess))
}

/** What is sure in any line: a nationality, a day, a country, and who is called *Mr*. */
function isSureAnywhere(article: Article, {word, evidence}: CapitalGuess): boolean {
  return textCasingOf(article).of(word.form).always || certain.has(evidence.of)
}

const certain: ReadonlySet<Evidence['of']> = new Set(['title of a person', 'pronoun', 'date'])

/** What starts a sentence, a line or a title, and is no name for that. */
const placeOnly: ReadonlySet<Evidence['of']> = new Set(['start', 'quote', 'line', 'label', 'title', 'sisters'])

/** What the words around it say alone. */
const contextOnly: ReadonlySet<Evidence['of']> = new Set(['inside', 'neighbours', 'pair'])

/** From this share of capitals mid-sentence on edited text writes a word large. */
const mostlyCapital = 0.8

/** Below it a word was seen six times or less mid-sentence: see `Facts.seen`. */
const seenSeldom = 36

const isPlainWord = ({lexicon}: Article, {form}: Word) => lexicon.facts(form.lower)?.knownLower === true

const isFunctionWord = ({languages}: Form) => (languages & english) !== 0

export const exceptions: readonly Exception[] = [
  {
    name: 'after an abbreviation of references',
    example: 'Three towns voted. The second vote, viz. the one in May, was close.',
    test: ({words, source}, {word, index}) =>
      word.position !== 'middle' &&
      gloss.has(words[index - 1]?.form.lower) &&
      /^\.\s["“‘'(]?$/.test(source.slice(words[index - 1].end, word.start))
  },
  {
    name: 'after a name that ends with a full stop',
    example: 'The new UX. models go on sale in June, and the UX. range will have six.',
    test: (article, {word, index, evidence}) =>
      evidence.of === 'start' &&
      word.block.from < index &&
      article.once(stoppedNames).has(article.words[index - 1].form.family)
  },
  {
    name: 'an adverb beside a name',
    example: 'It was a part of MSF and ultimately Unite, the union of the mill.',
    test: ({words, lexicon}, {word, index, evidence}) =>
      contextOnly.has(evidence.of) &&
      word.form.lower.endsWith('ly') &&
      lexicon.facts(word.form.lower)?.common === true &&
      words[index - 1]?.form.shape === 'lower'
  },
  {
    name: 'what someone does, before the name',
    example: 'The show has Super Bowl Halftime Show superstar Bad Bunny in it.',
    test: ({words}, {word, index, evidence}) =>
      contextOnly.has(evidence.of) && occupations.has(word.form.lower) && words[index + 1]?.form.shape === 'capital'
  },
  {
    name: 'whose office it is, before its full name',
    example:
      'Heather Smith worked for the state Department of Corrections until May. Later she joined the State Department.',
    test: (article, {word, index}) => governments.has(word.form.lower) && isBeforeFullName(article, index)
  },
  {
    name: 'a rare name inside a term that the text writes small',
    example:
      'Empty Sella Syndrome\n\nIs empty sella syndrome rare? Doctors who treat empty sella syndrome see few families with it.',
    test: (article, guess) => guess.evidence.of === 'lexicon' && isJudged(guess) && isInSmallTerm(article, guess)
  },
  {
    name: 'a brand that became a verb',
    example: 'Let me google that for you, she said, and you can photoshop it.',
    test: ({words}, {word, index}) =>
      brandVerbs.has(word.form.lower) &&
      doers.has(words[index - 1]?.form.lower) &&
      objects.has(words[index + 1]?.form.lower)
  },
  {
    name: 'the salutation of a letter',
    example: 'The boy’s note ran: “Dear sir, I am sorry for the hens.” She read it twice.',
    test: ({words}, {word, index}) =>
      words[index - 1]?.form.lower === 'dear' && /^(?:sirs?|madam|friends?|reader)$/.test(word.form.lower)
  },
  {
    name: 'the only label of a text',
    example: 'Note: see page four for the map of the harbour, and page six for that of the town.',
    test: (article, {evidence}) => evidence.of === 'label' && textCasingOf(article).habits.labels[1] === 0
  },
  {
    name: 'a slip of the common word beside a rare name',
    example: 'They kept in tuch with the mill for a year, and then no more.',
    test: (article, {word, evidence, p}) => {
      if (evidence.of !== 'lexicon' || p >= 0.8 || (article.lexicon.nameWord(word.form.lower)?.title ?? 0) > 0)
        return false
      const casing = textCasingOf(article)
      return article.lexicon.hasFrequentNeighbour(casing.of(word.form).key) && casing.counts.of(word.form).capital === 0
    }
  },
  {
    name: 'a small word after another',
    example: 'The Keeper of the Gate was a film of the year, they say.',
    test: (article, guess) => isJudged(guess) && isSmallAfterSmall(article, guess)
  },
  {
    name: 'a small word in a title',
    example: 'Questions about North Korea\n\nThe talks went on for a week.',
    test: (article, guess) =>
      isJudged(guess) &&
      guess.evidence.of === 'title' &&
      guess.index > guess.word.block.from &&
      textCasingOf(article).isSmall(guess.word.form)
  },
  {
    name: 'a common noun after *a*, a word among those of another language',
    example: 'A street appears: a chandler’s, a chapel, a cooper.',
    test: (article, guess) =>
      isJudged(guess) &&
      guess.p < 0.9 &&
      (followsArticle(article, guess) || isAmongStrangers(textCasingOf(article), guess.index))
  },
  {
    name: 'the rest of a line that broke off',
    example: 'The harbour grew by a third with an\n\neffective plan for the old piers.',
    test: (article, guess) => isJudged(guess) && continuesLine(textCasingOf(article), guess.index)
  },
  {
    name: 'small after the same word elsewhere',
    example: 'Kim Jong-un came, and Kim Jong-un spoke. Then Kim Jong-un left. Nobody had met Kim Jong-un.',
    test: (article, guess) => isJudged(guess) && guess.p < 0.93 && isUsuallyLower(article, guess.index)
  },
  {
    name: 'kin after a possessive',
    example: 'My aunt Ines came from Porto with her grandfather and one suitcase.',
    test: ({words}, guess) =>
      isJudged(guess) && possessives.has(words[guess.index - 1]?.form.lower) && relatives.has(guess.word.form.lower)
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
    name: 'the second half of a Korean or Chinese given name',
    example: 'They met Yoo Ji-chang and Tsai Ing-wen in the harbour.',
    test: (article, guess) => isJudged(guess) && isSecondOfGivenName(article, guess.index)
  },
  {
    name: 'the second word of a species',
    example: 'We saw owls (Tyto alba) and a hornet, Vespa velutina, near the mill.',
    test: (article, guess) => isJudged(guess) && isSpecies(article, guess.index)
  },
  {
    name: 'beside a small word that only starts the sentence',
    example: 'The baker wrote a small program for the oven and showed it to everybody in the village.',
    test: (article, {word, evidence}) =>
      evidence.of === 'pair' &&
      evidence.neighbour.position !== 'middle' &&
      isFunctionWord(evidence.neighbour.form) &&
      // Not *the houthis*, which nearly all texts write large and no dictionary small.
      (isPlainWord(article, word) || (article.lexicon.facts(word.form.lower)?.capital ?? 0) < mostlyCapital)
  },
  {
    name: 'a short word that hardly any text has',
    example: 'She said “nie warto” and put the boots back on the shelf, where nobody had asked for them.',
    test: ({lexicon}, {word, evidence}) =>
      evidence.of === 'lexicon' &&
      /^\p{L}{1,3}(?:['’]s)?$/u.test(word.form.text) &&
      (lexicon.facts(word.form.lower)?.seen ?? 0) < seenSeldom
  },
  {
    name: 'a line of verse that goes on',
    example: 'They sang it at the gate:\n\n    one for the blade,\n    two for the handle,\n    three for the hand.\n',
    test: ({source}, {word, evidence}) =>
      evidence.of === 'line' &&
      /^[^\S\r\n]{2,}$/.test(source.slice(source.lastIndexOf('\n', word.block.start - 1) + 1, word.block.start)) &&
      source[word.block.end - 1] === ','
  },
  {
    name: 'a company’s suffix, a note in a line-up',
    example: 'Orwell Health plc sent Orla Brandt (Leeds, capt) to the match.',
    test: ({words}, {index}) => words[index].form.lower === 'plc' || words[index].form.lower === 'capt'
  },
  {
    name: 'an abbreviation of references',
    example: 'The word means bread, cf. the map for more.',
    test: ({words, source}, {index}) => references.has(words[index].form.lower) && source[words[index].end] === '.'
  },
  {
    name: 'a letter of a chain or a name of its own',
    example: 'The ferry was the m/v Estonia, and the t-shirt is spelled with a k and not a c.',
    test: (article, {word, index}) => word.end - word.start === 1 && isLetterItself(article, index)
  },
  {
    name: 'the possessive or plural of a letter',
    example: 'Mind your p’s and q’s at table.',
    test: (_, {word}) => /^[a-z]['’]s$/.test(word.form.lower)
  },
  {
    name: 'a command',
    example: 'npm install takes a minute on an old machine.',
    test: (article, {word}) =>
      word.position !== 'middle' &&
      /^[b-df-hj-np-tv-xz]{2,}$/.test(word.form.lower) &&
      isNoWord(article, word.form.lower)
  },
  {
    name: 'a brand with a colon inside',
    example: 'They met at re:Invent in the spring.',
    test: ({source}, {word}) => source[word.end] === ':' && /\p{L}/u.test(source[word.end + 1] ?? '')
  },
  {
    name: 'words set apart by asterisks',
    example: 'He came *and how he came* and left.',
    test: ({source}, {word: {start, end}}) =>
      source[start - 1] === '*' &&
      source[start - 2] !== '*' &&
      /^[\p{L} ]{0,24}\*(?!\*)/u.test(source.slice(end, end + 26))
  },
  {
    name: 'who said it, or the end of a sentence that became a list',
    example: 'Why did the hen cross the road? It was bored.\n\n—reader Orla B.',
    test: (article, {index, word}) => index === word.block.from && opensAside(article, word.block)
  },
  {
    name: 'the unit of the number above',
    example: 'Cooking Time\n\n30\n\nminutes\n\nWash the leeks and cut them into rings.',
    test: (article, {index, word}) => index === word.block.from && isUnitOfLineAbove(article, word.block)
  },
  {
    name: 'the habit of this text at the start of a line',
    example: 'photo: Ann Hale\n\nThe harbour grew.\n\nphoto: Ann Hale\n\nThe town grew, too.\n\nphoto: Orla Brandt',
    test: (article, {index, word}) => index === word.block.from && isHabit(article, index)
  },
  {
    name: 'a thing that forgot whom it is named after',
    example: 'Serve the danish pastries after the brussels sprouts, in india-rubber boots.',
    test: ({words}, {word, index}) => {
      const next = words[index + 1]
      return next?.start === word.end + 1 && things.has(`${word.form.lower} ${next.form.lower.replace(/s$/, '')}`)
    }
  },
  {
    name: 'a plain word in a row of a table',
    example: 'Air to air, 15 years\nAir to water, 20 years\nGround, 25 years',
    test: (article, {word, index, evidence}) =>
      word.block.kind === 'row' &&
      (evidence.of === 'title' ||
        (evidence.of === 'text' && article.lexicon.facts(word.form.lower)?.common === true)) &&
      !isBeforeCapital(article, index)
  },
  {
    name: 'a trade after an article',
    example: 'The carter asked the old smith about it, and a cooper from the next village.',
    test: (article, {index}) => isTrade(article, index)
  },
  {
    name: 'a name only with its letter or number',
    example: 'Path A was short and Path B was steep, and each path had one bridge.',
    test: (article, {index, evidence}) => evidence.of === 'text' && isNumbered(article, index)
  },
  {
    name: 'the unit of a number in a heading',
    example: 'Stronger Harbours for 34 oz Bottles\n\nThe harbour grew by a third.',
    test: ({words}, {word, index, evidence}) =>
      evidence.of === 'title' && words[index - 1]?.form.shape === 'number' && index > word.block.from
  },
  {
    name: 'the cells of a table',
    example: 'Page 4 | Different jobs | Basic\n\nPage 5 | Changing the oil | Basic',
    test: (article, {word, evidence}) => evidence.of === 'title' && article.text(word.block).includes(' | ')
  },
  {
    name: 'a label in sentence case',
    example:
      'Wide Beam: It lights a road.\n\nLong Life: It lasts a week.\n\nLow Weight: It is light.\n\nHigh Price: It is not cheap.\n\nSmall Box: It fits a drawer.\n\nEditor’s note and disclaimer: We bought the lamp.',
    test: (article, {word, evidence}) => evidence.of === 'sisters' && isSentenceCase(article, word)
  },
  {
    name: 'the second half of a compound in a title',
    example: 'Long-term Goals\n\nThe harbour grew by a third.',
    test: ({source}, {word, evidence}) =>
      (evidence.of === 'title' || evidence.of === 'sisters') && source[word.start - 1] === '-'
  },
  {
    name: 'a label that is a sentence',
    example:
      'Wide Beam: It lights a road.\n\nThe Lamp does exactly what beginners need: it is bright.\n\nLong Life: It lasts a week.',
    test: ({words}, {word, evidence}) => {
      const {labelEnd, from} = word.block
      return (
        (evidence.of === 'title' || evidence.of === 'sisters') &&
        word.start < labelEnd &&
        words[from + mostOfLabel]?.start < labelEnd
      )
    }
  },
  {
    name: 'a brand that the text always writes small',
    example: 'We plan in monday. Our team likes monday, and with monday we met. Then monday grew, and monday was sold.',
    test: (_, {word, evidence}) =>
      word.form.count > 3 &&
      evidence.of === 'lexicon' &&
      !word.form.family.forms.some(({shape, count}) => shape === 'capital' && count * 2 > word.form.count)
  },
  {
    name: 'an unknown word that the text writes small more than once',
    example: 'The café is called moulotte. At moulotte the soup is good.',
    test: (article, {word: {form}}) =>
      form.count > 1 && form.family.forms.length === 1 && !article.lexicon.facts(form.lower)
  },
  {
    name: 'one line alone without an end mark',
    example: 'a radius of 10 m',
    test: ({blocks}, {word, evidence}) =>
      blocks.length === 1 && word.block.kind === 'heading' && !names.has(evidence.of)
  },
  {
    name: 'the second half of a compound whose first half is small',
    example: 'Nobody likes the wi-fi on this train, and the wi-fi at home is slow.',
    test: (article, guess) => {
      const {word, index} = guess
      const left = article.words[index - 1]
      if (!isHyphened(article, left, word) || isSureAnywhere(article, guess)) return false
      const {lower, capital} = compoundStanding(article, left, word).second
      if (left.form.shape === 'lower' && !textCasingOf(article).isAssumed(index - 1)) return lower >= capital
      // *Blu-ray*, *Climate-related*: a plain word keeps its letter unless the text has the compound otherwise.
      return lower > capital && (lower > 1 || (capital === 0 && isPlainWord(article, word)))
    }
  },
  {
    name: 'the first half of a compound whose second half is small',
    example: 'The report was in a china-published paper.',
    test: (article, guess) => {
      const {word, index, evidence} = guess
      const right = article.words[index + 1]
      if (placeOnly.has(evidence.of) || !isHyphened(article, word, right) || isSureAnywhere(article, guess))
        return false
      const {lower, capital} = compoundStanding(article, word, right).first
      if (lower > 1 && lower > capital) return true
      return isPlainWord(article, word) && right.form.shape === 'lower'
    }
  },
  {
    name: 'the text writes it small more often',
    example:
      'The old golem stood by the gate. Each golem had a number. Boys threw stones at the golem, but the Golem never moved, and no golem ever spoke.',
    test: (article, guess) => {
      const {word, index, evidence} = guess
      if (evidence.of !== 'text' && evidence.of !== 'lexicon' && evidence.of !== 'given name') return false
      if (isSureAnywhere(article, guess) || isBesideCapital(article, index)) return false
      const {lower, capital, inName} = standingOf(article, word.form)
      // Beside other names the pair decides, not the word.
      const isUnknown = !isPlainWord(article, word) && !article.lexicon.facts(word.form.lower)?.name
      if (!isUnknown && isBesideName(article, index)) return false
      // *Neurobiology Lab* says nothing of neurobiology.
      if (isPlainWord(article, word))
        return (
          (lower > 1 && lower > capital) ||
          (capital === 0 && inName > 0 && !article.lexicon.facts(word.form.lower)?.name)
        )
      return lower > 1 && lower >= capital + inName && !article.lexicon.facts(word.form.lower)?.name
    }
  },
  {
    name: 'a unit',
    example: 'The field reached one tesla, the force ten newtons.',
    test: (article, {word, index}) => unitNames.has(word.form.lower) && isMeasured(article, index)
  },
  {
    name: '*united* that is a verb',
    example: 'The island of Lower Penna united with Upper Penna in 1961.',
    test: (article, {word, index}) => {
      if (word.form.lower !== 'united' || word.position !== 'middle' || namePartner(textCasingOf(article), index))
        return false
      const {words, source} = article
      const [left, next] = [words[index - 1], words[index + 1]]
      if (next?.block === word.block && next.start === word.end + 1 && isUnitedWith.has(next.form.lower))
        return left.form.shape !== 'lower' || isPlainWord(article, left)
      if (left.form.shape !== 'lower') return false
      return next?.block !== word.block || source[word.end] !== ' ' || isPlainWord(article, next)
    }
  },
  {
    name: 'an ordinal before a role',
    example: 'He was the first governor of the Territory and seventh President of the United States.',
    test: (_, {word, evidence}) => contextOnly.has(evidence.of) && ordinals.has(word.form.lower)
  },
  {
    name: 'a line of a recipe',
    example: 'Ingredients\n\n- 2 cups Sugar\n- 1 cup Butter\n- 3 small Red Onions\n\nBeat it all for five minutes.',
    test: (article, guess) => {
      const {word, evidence} = guess
      if (isSureAnywhere(article, guess) || !isRecipe(article)) return false
      if (registerOf(article, word.block) === 'recipe') return true
      const known = article.lexicon.facts(word.form.lower)
      if (placeOnly.has(evidence.of) || known?.people || known?.region || known?.place) return false
      return evidence.of !== 'lexicon' || isPlainWord(article, word)
    }
  },
  {
    name: 'a turn of a talk, a citation, a post, a list of credits, a mark of the site',
    example: 'Ruth Stein\n\nThe fact that --\n\nNora Hall\n\n-- we have said it for years.',
    test: (article, guess) => {
      const register = registerOf(article, guess.word.block)
      return (
        (register === 'turn'
          ? placeOnly.has(guess.evidence.of) && guess.index === guess.word.block.from
          : register !== 'prose' && register !== 'recipe') && !isSureAnywhere(article, guess)
      )
    }
  },
  {
    name: 'what follows an exclamation',
    example: '“Oh! my dear sir,” he said as he came in, “we have had a fine evening.”',
    test: (article, {index, word}) => word.position !== 'middle' && followsExclamation(article, index)
  },
  {
    name: 'small after a mark, as this text writes',
    example:
      '“To be sure! but I am late,” he said. “What! so soon?” cried Ned. “Yes, to-day! and no later,” said Ann, and went.',
    test: (article, {index, word}) => word.position !== 'middle' && isHabitAfterMark(article, index)
  },
  {
    name: 'a remark in brackets',
    example: 'Let the bread cool before slicing. (if you can wait!)',
    test: (article, {word, index, evidence}) =>
      placeOnly.has(evidence.of) &&
      /[([]/.test(article.source[word.start - 1] ?? '') &&
      (isFunctionWord(word.form) || (index === word.block.from && isPlainWord(article, word)))
  },
  {
    name: 'who speaks, after a quotation',
    example: '"A gamester!" she cried. "This is wholly unexpected," said he, and left the room.',
    test: ({words, source}, {word, index}) =>
      word.position !== 'middle' &&
      speakers.has(word.form.lower) &&
      /[!?]["”’]\s{1,2}$/.test(source.slice(word.start - 4, word.start)) &&
      speaks.has(words[index + 1]?.form.lower)
  },
  {
    name: 'a role that one is chosen for',
    example: 'In 1186 he was elected khan of the Mongols. The Khan died in 1227. Kublai Khan was his grandson.',
    test: ({words}, {word, index, evidence}) =>
      evidence.of === 'text' &&
      word.position === 'middle' &&
      chosen.has(words[index - 1].form.lower) &&
      words[index + 1]?.form.lower === 'of'
  },
  {
    name: 'a particle of a name',
    example: 'The mill of E.I. du Pont stood on the river for a century.',
    test: (article, {word, index, evidence}) => {
      if (!particles.has(word.form.lower) || placeOnly.has(evidence.of) || evidence.of === 'text') return false
      return article.words[index - 1]?.form.shape !== 'lower' && article.words[index + 1]?.form.shape === 'capital'
    }
  },
  {
    name: '*Oh, lord!*',
    example: '"Oh, lord! yes," cried the girl. Lord Hale was not amused.',
    test: ({words, source}, {word, index, evidence}) =>
      !placeOnly.has(evidence.of) && source[word.end] === '!' && exclamations.has(words[index - 1]?.form.lower)
  },
  {
    name: 'kin that the text addresses',
    example:
      '"Well, mamma," said Kate, "you know that papa is out. Is mamma well?" he asked. "Yes, Mamma is well," she said.',
    test: (_, {word, evidence}) => !placeOnly.has(evidence.of) && kin.has(word.form.lower)
  },
  {
    name: 'a handle in a list of names',
    example: 'The icons are by Nick Hall, Adrien Cote, Jayson Lane, anbileru adaleru, Eucalyp and Arthur Slain.',
    test: (article, {word, index, evidence}) =>
      !placeOnly.has(evidence.of) && !article.lexicon.facts(word.form.lower) && isHandle(article, index)
  }
]

/** Brands that people use as verbs, in the dictionaries of today; who does it; what it is done to. */
const brandVerbs = new Set(['google', 'photoshop', 'xerox', 'hoover', 'skype', 'uber', 'tivo', 'tweet'])
const doers = new Set('to me us them you i we they can could will would should please just must let’s let'.split(' '))
const objects = new Set('it that this them him her you the a my your his our their how what who for around'.split(' '))

/** Abbreviations after which a sentence goes on. */
const gloss = new Set(['viz', 'lit', 'cf', 'cit', 'loc', 'op', 'approx', 'esp', 'incl'])

/** Words that no dictionary has in lower case and that stand twice or more in this text, always before a full stop and a small letter. */
function stoppedNames({words, source, lexicon}: Article): Set<Form['family']> {
  const counts = new Map<Form['family'], number>()
  words.forEach(({form, end, block}, index) => {
    const next = words[index + 1]
    const isStopped =
      source[end] === '.' && next?.block === block && next.start === end + 2 && next.form.shape === 'lower'
    counts.set(form.family, isStopped ? (counts.get(form.family) ?? 0) + 1 : Number.NEGATIVE_INFINITY)
  })
  return new Set(
    [...counts].flatMap(([family, count]) => (count > 1 && !lexicon.facts(family.lower)?.knownLower ? family : []))
  )
}

/** What people do; unlike *president* and *king* no title that is written with the name. */
const occupations = new Set(
  `star superstar singer rapper actor actress comedian director producer guest winner champion runner-up legend icon frontman drummer
   guitarist bassist pianist striker midfielder defender goalkeeper coach boss founder co-founder owner author writer novelist poet
   playwright editor reporter journalist correspondent spokesman spokeswoman analyst economist researcher scientist historian
   engineer designer photographer teammate colleague`.split(/\s+/)
)

/** Does the rare name stand twice in lower case between the same plain words, and nowhere mid-sentence with a capital? */
function isInSmallTerm(article: Article, {word, index}: CapitalGuess): boolean {
  const {words, lexicon} = article
  if (word.form.count < 2 || (lexicon.facts(word.form.lower)?.seen ?? 0) >= seenOften) return false
  const {capital, inName} = standingOf(article, word.form)
  const [left, right] = [words[index - 1], words[index + 1]]
  if (capital + inName > 0 || !left || !right || !isJoined(left, word) || !isJoined(word, right)) return false
  return words.some(
    ({form}, at) =>
      at !== index && form === word.form && words[at - 1]?.form === left.form && words[at + 1]?.form === right.form
  )
}

/** Below it a word was seen 15 times or less mid-sentence: see `Facts.seen`. */
const seenOften = 48

/** Who an office belongs to. */
const governments = new Set(['federal', 'state', 'city', 'county', 'provincial', 'municipal', 'local', 'national'])

/** *Department of Corrections*: a name that is whole without the word before it, and with it none that lists have. */
function isBeforeFullName(article: Article, index: number): boolean {
  const {words, lexicon} = article
  const [left, word, office, of, what] = words.slice(index - 1 < 0 ? 0 : index - 1, index + 4)
  if (!what || !isJoined(word, office) || !isJoined(office, of) || !isJoined(of, what)) return false
  if (of.form.lower !== 'of' || !hasCapital(office) || !hasCapital(what)) return false
  if (left && isJoined(left, word) && hasCapital(left) && left.position === 'middle') return false
  return !lexicon.knownName([word, office, of, what].map(({form}) => form.lower).join(' '))
}

/** Is it the trees that ask for the capital, and no closed list? */
function isJudged({evidence}: CapitalGuess): boolean {
  if (evidence.of === 'lexicon') return !evidence.always
  return evidence.of === 'title' ? evidence.counted !== true : !closedLists.has(evidence.of)
}

const closedLists: ReadonlySet<Evidence['of']> = new Set([
  'sisters',
  'title of a person',
  'initials',
  'spelling',
  'pronoun',
  'date'
])

function isSmallAfterSmall(article: Article, {word, index}: CapitalGuess): boolean {
  const casing = textCasingOf(article)
  if (!casing.of(word.form).small || word.position !== 'middle' || index === word.block.from) return false
  return !casing.isCapital(index - 1) && casing.isSmall(article.words[index - 1].form)
}

/** Does a word that is no name alone follow *a* or *an*, as few names do? */
function followsArticle({words, lexicon}: Article, {word, index}: CapitalGuess): boolean {
  const facts = lexicon.facts(word.form.lower)
  if (!facts?.knownLower || facts.people || facts.region || index === word.block.from) return false
  const {lower} = words[index - 1].form
  return lower === 'a' || lower === 'an'
}

/** Does this text write the word in lower case after the same word elsewhere, and mostly so (*Jong-un* beside *Jong Un*)? */
function isUsuallyLower(article: Article, index: number): boolean {
  const {words, source} = article
  const casing = textCasingOf(article)
  const [left, word] = [words[index - 1], words[index]]
  if (!left || !isJoined(left, word)) return false
  if (!casing.isCapital(index - 1) && source.charCodeAt(left.end) !== 0x2d) return false
  const counts = casing.pairs.of(left, word)
  // This place is one of them, unless the word before lacks its capital, too.
  const others = countOf(counts, 'one') - (hasCapital(left) ? 1 : 0)
  return others > 1 && others > 2 * countOf(counts, 'right')
}

const possessives = new Set(['my', 'your', 'his', 'her', 'our', 'their'])

const relatives = new Set(
  'aunt aunty auntie uncle cousin mom mum mother dad father grandma grandmother granny grandpa grandfather brother sister'.split(
    ' '
  )
)

/** *Yoo Ji-chang*, *Tsai Ing-wen*: the second half of a given name, which many papers leave small. */
function isSecondOfGivenName(article: Article, index: number): boolean {
  const {words, source} = article
  const word = words[index]
  if (index - 2 < word.block.from || source.charCodeAt(word.start - 1) !== 0x2d) return false
  const [family, left] = [words[index - 2], words[index - 1]]
  if (!isJoined(left, word) || !isJoined(family, left) || !familyNames.has(family.form.text)) return false
  return countOf(textCasingOf(article).pairs.of(left, word), 'right') === 0
}

/** The commonest family names of Korea (census of 2015) and of Taiwan (2018), as papers write them. */
const familyNames = new Set(
  `Kim Lee Park Choi Choe Jung Jeong Chung Kang Cho Jo Yoon Yun Jang Chang Lim Im Han Oh Seo Suh Shin Sin Kwon Hwang Ahn An Song Yoo Yu
   Hong Jeon Chun Ko Koh Moon Son Sohn Yang Bae Paik Baek Roh Noh Ryu Ban Nam Chen Lin Huang Wang Wu Liu Tsai Hsu Cheng Hsieh Kuo Hung
   Chiu Tseng Liao Lai Ma Su`.split(/\s+/)
)

/** *a hornet, Vespa velutina*, *owls (Tyto alba)*. */
function isSpecies(article: Article, index: number): boolean {
  const {words, source} = article
  const casing = textCasingOf(article)
  const word = words[index]
  if (index - 1 <= word.block.from || !latin.test(word.form.lower) || casing.counts.of(word.form).capital > 0)
    return false
  const left = words[index - 1]
  if (left.form.shape !== 'capital' || !isJoined(left, word) || !latin.test(left.form.lower)) return false
  const {kind, facts, small} = casing.of(left.form)
  return !small && /[,(]/.test(source.slice(left.start - 2, left.start)) && kind < 2 && !facts?.commonCapital
}

const latin = /(?:[aoe]|us|um|is|es|ii|ae|ys|ops|ans|ens|ax|ex|ix|on|or|er)$/

/** Beside a capital or a word that is no plain one, over a small word or not: *Bank of China*, *new zealand*, *block 1B*. */
function isBesideName(article: Article, index: number): boolean {
  if (isBesideCapital(article, index)) return true
  const {words} = article
  const {block} = words[index]
  const isName = (at: number, far: number): boolean => {
    const word = words[at]
    if (word?.block !== block) return false
    const gap = at > index ? word.start - words[at - 1].end : words[at + 1].start - word.end
    if (gap !== 1) return false
    // *That lady, I suppose*: a small word that starts the sentence is no name.
    if (at < index && word.position !== 'middle' && isFunctionWord(word.form)) return false
    if (far === 1 && (word.form.lower === 'of' || word.form.lower === 'and')) return isName(at + at - index, 2)
    return word.form.shape !== 'lower'
      ? far === 1 || word.form.shape !== 'number'
      : far === 1 && !isPlainWord(article, word)
  }
  return isName(index - 1, 1) || isName(index + 1, 1)
}

/** A label of more words is a sentence. */
const mostOfLabel = 4

/** Abbreviations of references, small wherever they stand. */
const references = new Set(['pp', 'cf', 'ibid', 'al', 'viz', 'id', 'lit', 'op', 'loc'])

const isUnitedWith = new Set('with to in by behind against around under'.split(' '))

/** The ordinals that count roles. */
const ordinals = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth last next'.split(' ')
)

/** Units that are named after a person (BIPM, The International System of Units, 9th edition). */
const unitNames = new Set(
  'ampere amperes becquerel becquerels coulomb coulombs farad farads gray grays henry henrys hertz joule joules kelvin kelvins newton newtons ohm ohms pascal pascals siemens sievert sieverts tesla teslas volt volts watt watts weber webers curie curies gauss angstrom angstroms'.split(
    ' '
  )
)

const speakers = new Set(['he', 'she', 'they', 'i', 'we'])
const speaks = new Set(
  'said says cried asked replied answered exclaimed added thought whispered shouted wrote told called continued returned'.split(
    ' '
  )
)

const chosen = new Set('elected became become crowned appointed named proclaimed made as'.split(' '))

/** Words of family names that many families write small. */
const particles = new Set('du de des la le van von der den ter ten zu di da dos do del della el al bin ibn'.split(' '))

/** Names for kin that older prose writes small when it speaks to them. */
const kin = new Set('mamma mama papa mammy daddy mummy granny grandpa grandma'.split(' '))

/**
 * Things that have forgotten the place or the people they are named after: many style guides write them small, many do not.
 * General knowledge, as the dictionaries print it; the singular of the second word.
 */
const things = new Set(
  `afghan hound|arabic numeral|black forest gateau|brazil nut|brussels sprout|bermuda shorts|bermuda short|bunsen burner|chinese whisper|
   chinese lantern|danish pastry|danish pastrie|dutch oven|dutch auction|dutch cap|english muffin|french bean|french bread|french door|
   french dressing|french fry|french frie|french horn|french kiss|french polish|french press|french toast|french window|german measle|
   german shepherd|gothic script|guinea pig|guinea fowl|india ink|india rubber|indian ink|irish coffee|irish stew|italian dressing|
   jersey cow|manila envelope|manila folder|neapolitan ice|norfolk jacket|persian cat|persian rug|roman candle|roman numeral|roman type|
   roman nose|russian roulette|scotch egg|scotch mist|scotch tape|scotch whisky|siamese cat|spanish onion|spanish omelette|swiss chard|
   swiss roll|turkish bath|turkish delight|venetian blind|venetian glass|vienna sausage|welsh rabbit|welsh rarebit|yorkshire pudding|
   roman or|roman and`
    .split('|')
    .map((thing) => thing.trim())
)

/** *t-distributed stochastic neighbor embedding*, over a text that writes each with a capital: three such words are the heading's style. */
export function isSmallHeading(guesses: readonly CapitalGuess[], at: number): boolean {
  const {block} = guesses[at].word
  const isSister = (one: CapitalGuess | undefined) => one?.word.block === block
  let alike = guesses[at].evidence.of === 'text' ? 1 : 0
  for (let i = at - 1; isSister(guesses[i]); i--) if (guesses[i].evidence.of === 'text') alike++
  for (let i = at + 1; isSister(guesses[i]); i++) if (guesses[i].evidence.of === 'text') alike++
  return alike > 2
}

/** Right before a word with a capital, in the same cell of a table. */
function isBeforeCapital({words}: Article, index: number): boolean {
  const next = words[index + 1]
  return next?.form.shape === 'capital' && next.start === words[index].end + 1
}

/** *the carter and the smith*: a name that is a trade, after an article and with no other name beside it, is the trade. */
function isTrade({source, words, lexicon}: Article, index: number): boolean {
  const {form, block, end, position} = words[index]
  const known = lexicon.facts(form.lower)
  if (position !== 'middle' || !known?.knownLower || !known.person || form.family.forms.length > 1) return false
  let left = index - 1
  if (left > block.from && lexicon.facts(words[left].form.lower)?.common && !determiners.has(words[left].form.lower))
    left--
  if (left < block.from || !determiners.has(words[left].form.lower)) return false
  const next = words[index + 1]
  if (next?.block !== block || source[end] !== ' ') return true
  return isFunctionWord(next.form) || (next.form.shape === 'lower' && next.form.lower.endsWith('ed'))
}

const determiners = new Set('a an the this that every each another no my your his her its our their'.split(' '))

/** *Path A, Path B*: a word with a capital only where a letter or a number follows says nothing of a path without one. */
function isNumbered(article: Article, index: number): boolean {
  return article.once(numbered).get(article.words[index].form.family) === true && !numberAfter(article, index)
}

/** By word: whether a letter or a number follows it wherever it has a capital. */
function numbered(article: Article): Map<Form['family'], boolean> {
  const found = new Map<Form['family'], boolean>()
  for (const [index, {form}] of article.words.entries()) {
    if (form.shape === 'capital')
      found.set(form.family, found.get(form.family) !== false && numberAfter(article, index))
  }
  return found
}

function numberAfter({words, source}: Article, index: number): boolean {
  const next = words[index + 1]
  const {end} = words[index]
  return next?.start === end + 1 && source[end] === ' ' && /^(?:[A-Z]|\d+|[IVX]+)$/.test(next.form.text)
}

/** *Editor’s note and disclaimer:* two small words are the style of the label, not a slip. */
function isSentenceCase({words}: Article, {block}: Word): boolean {
  let small = 0
  for (let i = block.from + 1; i < block.to && words[i].start < block.labelEnd; i++)
    if (words[i].form.shape === 'lower' && words[i].end - words[i].start > 3 && !isFunctionWord(words[i].form)) small++
  return small > 1
}

/** Not an initial (*George w. Hale*) and not the pronoun. */
function isLetterItself({source, words}: Article, index: number): boolean {
  const {start, end, form, position} = words[index]
  if (form.lower === 'i' || (form.lower === 'a' && position !== 'middle' && source[end] === ' ')) return false
  return (
    source[end] !== '.' ||
    words[index + 1]?.start !== end + 2 ||
    words[index + 1].form.shape !== 'capital' ||
    source[start - 1] === '.'
  )
}

/** *— reader Orla B.*: who said it; *- and many more*: the end of a sentence that became a list. */
function opensAside({source, words}: Article, {kind, start, body, from}: Block): boolean {
  if (/[–—]/.test(source.slice(start, words[from].start))) return true
  return kind === 'list' && body > start && connectives.has(words[from].form.lower)
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

function isNoWord({lexicon}: Article, lower: string): boolean {
  const found = lexicon.facts(lower)
  return !found || (!found.knownLower && found.capital < 0.5)
}

/** Does a number stand before it, or before it elsewhere in the text? */
function isMeasured(article: Article, index: number): boolean {
  const isCounted = (at: number) => {
    const left = article.words[at - 1]
    return left !== undefined && (left.form.shape === 'number' || numerals.has(left.form.lower))
  }
  if (isCounted(index)) return true
  const {family} = article.words[index].form
  return article.words.some(({form}, at) => form.family === family && form.shape === 'lower' && isCounted(at))
}

const numerals = new Set(
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred per'.split(' ')
)

const exclamations = new Set(
  'oh ah alas lo hush pshaw heavens gracious goodness dear lord god me nay pooh ha hurrah well ay aye fie what why indeed sir madam'.split(
    ' '
  )
)

/** *Oh! my dear sir*, *Good heavens! what have you done?*: a short cry, after which the sentence goes on. */
function followsExclamation({words, source}: Article, index: number): boolean {
  const last = words[index - 1]
  if (!last || source[last.end] !== '!') return false
  if (last.block !== words[index].block && words[index].block.open) return false
  if (/["”’)]/.test(source.slice(last.end, words[index].start))) return false
  let from = index - 1
  while (from > last.block.from && words[from].position === 'middle' && index - from < 5) from--
  return index - from < 5 && exclamations.has(last.form.lower)
}

/** *To be sure! but I am late*: two other places show that here a sentence goes on after the mark. */
function isHabitAfterMark(article: Article, index: number): boolean {
  const mark = markBefore(article, index)
  if (mark === undefined) return false
  const {lower, capital} = article.once(afterMarks)[mark]
  return lower > 2 && lower * 4 > capital
}

type Mark = '!' | '?'

function markBefore({words, source}: Article, index: number): Mark | undefined {
  const {start, block} = words[index]
  if (index === block.from || source[start - 1] !== ' ') return undefined
  const mark = source[start - 2]
  return (mark === '!' || mark === '?') && words[index - 1].end === start - 2 ? mark : undefined
}

/** How often a word after `!`, after `?` is small and how often it has a capital. */
function afterMarks(article: Article): Record<Mark, {lower: number; capital: number}> {
  const counts = {'!': {lower: 0, capital: 0}, '?': {lower: 0, capital: 0}}
  article.words.forEach(({form}, index) => {
    const mark = form.shape === 'number' ? undefined : markBefore(article, index)
    if (mark) counts[mark][form.shape === 'lower' ? 'lower' : 'capital']++
  })
  return counts
}

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

/** *Leeds, wihle Hull won*: what the speller would mend is no name that nobody has heard of. */
export function isSlip(article: Article, {word, index, evidence, p}: CapitalGuess): boolean {
  if (evidence.of === 'text' || evidence.of === 'sisters' || word.form.shape !== 'lower') return false
  if (evidence.of === 'given name' && p >= surname) return false
  const known = article.lexicon.facts(word.form.lower)
  if (known?.knownLower || known?.common || (known && evidence.of === 'lexicon' && evidence.always)) return false
  const correction = guessSpelling(article, index, known ? 'rare' : 'unknown')
  return correction !== undefined && correction.sure >= slipFrom
}

/** The speller's log odds that a word is a slip of another, from which it is not taken for a name. */
const slipFrom = 3

/** From this probability on an unknown word after a given name is no slip, however near a common word is. */
const surname = 0.8

/**
 * Where code is explained, names of packages and commands are small, and so are the items of lists. What is sure there: a name that no
 * text writes small, and no part of a compound (*latin* is a name, *retext-latin* a package), and a small word that starts a sentence.
 */
export function isUnsureAmongCode(article: Article, guess: CapitalGuess): boolean {
  if (!isTechnical(article)) return false
  const {word, evidence} = guess
  if (evidence.of === 'start' || evidence.of === 'line')
    return word.block.kind !== 'paragraph' || !openers.has(word.form.lower)
  return article.source[word.start - 1] === '-' || article.source[word.end] === '-' || !isSureAnywhere(article, guess)
}
