/** Words for things that are names elsewhere: a unit, what is named after a place, a brand that became a verb. */
import type {Article} from '../../../article.js'
import {isJoined, namePartner} from '../../../models/casing/names.js'
import {textCasingOf} from '../../../models/casing/text-casing.js'
import {isPlainWord} from '../plain-words.js'
import type {Exception} from './exception.js'

export const commonNouns: readonly Exception[] = [
  {
    name: 'a unit',
    example: 'The field reached one tesla, the force ten newtons.',
    test: (article, {word, index}) => unitNames.has(word.form.lower) && isMeasured(article, index)
  },
  {
    name: 'a thing that forgot whom it is named after',
    example: 'Serve the danish pastries after the brussels sprouts, in india-rubber boots.',
    test: ({words}, {word, index}) => {
      const [left, next] = [words[index - 1], words[index + 1]]
      const {lower} = word.form
      if (left?.end === word.start - 1 && namesakes.has(left.form.lower) && things.has(`${left.form.lower} ${lower}`))
        return true
      if (next?.start !== word.end + 1 || !namesakes.has(lower)) return false
      return things.has(`${lower} ${next.form.lower.replace(/s$/, '')}`)
    }
  },
  {
    name: 'a word that is spoken of as a word',
    example:
      'The Yeti is a boat. We saw the Yeti land, and the Yeti left. The word “yeti” is old, and the name “yeti” means a bear.',
    test: ({words, source}, {word, index}) => {
      if (!/["“‘']/.test(source[word.start - 1] ?? '') || !/["”’']/.test(source[word.end] ?? '')) return false
      return spokenOf.has(words[index - 1]?.form.lower) || means.has(words[index + 1]?.form.lower)
    }
  },
  {
    name: 'things that are counted, though this text has a name with the word',
    example:
      'Arcelle Biologics grew. She left Arcelle Biologics after she had taken three biologics to the market there.',
    test: ({words, lexicon}, {word, index, ground}) => {
      if (ground.of !== 'text' || !/[^s]s$/.test(word.form.lower) || lexicon.facts(word.form.lower)?.name) return false
      const left = words[index - 1]
      return index > 0 && isJoined(left, word) && counting.has(left.form.text)
    }
  },
  {
    name: 'a number in words behind its digits',
    example: 'Rotha Foods, based in Leeds, announced the close of a $42 million Series B financing.',
    test: ({words, source}, {word, index}) =>
      /^(?:hundred|thousand|million|billion|trillion|dozen)$/.test(word.form.lower) &&
      words[index - 1]?.block === word.block &&
      words[index - 1].form.shape === 'number' &&
      source.slice(words[index - 1].end, word.start) === ' '
  },
  {
    name: 'one of its kind, though this text has a title with the word',
    example: 'They sang Swill and Spelk first. A spelk, as a basket of hers was known, held the coals.',
    test: ({words, lexicon}, {word, index, ground}) => {
      if (ground.of !== 'text' || ground.count > 1 || lexicon.facts(word.form.lower)?.name) return false
      const left = words[index - 1]
      return index > 0 && isJoined(left, word) && /^an?$/.test(left.form.lower)
    }
  },
  {
    name: 'several of a common noun, though together they are a name elsewhere',
    example: 'The prince held out his hand to the groundlings, and they took it.',
    test: ({words, lexicon}, {word, index, ground, p}) => {
      if (ground.of !== 'lexicon' || ground.always || p >= surelyTogether || !/[^s]s$/.test(word.form.lower))
        return false
      const left = words[index - 1]
      if (index === 0 || !isJoined(left, word) || left.form.shape !== 'lower') return false
      return lexicon.facts(word.form.lower.slice(0, -1))?.knownLower === true
    }
  },
  {
    name: 'whose trade it is, behind somebody’s name',
    example:
      'Nora Hall’s glover’s son is all knuckles, and Toni Storm’s butler, Luther, is no better. Nora Hall’s baker, Tom, sold it.',
    test: (article, {word, index, ground}) => {
      const left = article.words[index - 1]
      if (index === 0 || !isJoined(left, word) || !/[’']s$/.test(left.form.lower)) return false
      if (article.lexicon.facts(word.form.lower)?.largeLower !== true) return false
      return /[’']s$/.test(word.form.lower) || (ground.of !== 'text' && isBeforeItsName(article, index))
    }
  },
  {
    name: 'a month that is a word, after an article',
    example: 'The group planned the march on Telegram and Signal.',
    test: ({words}, {word, index}) =>
      (word.form.lower === 'march' || word.form.lower === 'may') &&
      /^(?:a|the|this|that|each|every|their|our)$/.test(words[index - 1]?.form.lower ?? '') &&
      words[index + 1]?.form.shape !== 'number' &&
      words[index + 1]?.form.shape !== 'capital'
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
  }
]

/** *The saints* of the sports pages are surer. */
const surelyTogether = 0.95

/** *Her butler, Luther,*: the name between commas says who it is. */
function isBeforeItsName({words, source}: Article, index: number): boolean {
  const [word, name] = [words[index], words[index + 1]]
  return (
    name?.form.shape === 'capital' &&
    source.slice(word.end, name.start) === ', ' &&
    /^(?: \p{Lu}\S+)?[,.)]/u.test(source.slice(name.end, name.end + 40))
  )
}

const counting = new Set(
  'two three four five six seven eight nine ten dozen several many few some most all other these those no more'.split(
    ' '
  )
)

const spokenOf = new Set(['word', 'words', 'term', 'noun', 'verb', 'adjective', 'prefix', 'suffix'])
const means = new Set(['means', 'meant', 'meaning', 'denotes'])

/** Brands that people use as verbs, in the dictionaries of today; who does it; what it is done to. */
const brandVerbs = new Set(['google', 'photoshop', 'xerox', 'hoover', 'skype', 'uber', 'tivo', 'tweet'])
const doers = new Set('to me us them you i we they can could will would should please just must let’s let'.split(' '))
const objects = new Set('it that this them him her you the a my your his our their how what who for around'.split(' '))

const isUnitedWith = new Set('with to in by behind against around under'.split(' '))

/** Units that are named after a person (BIPM, The International System of Units, 9th edition). */
const unitNames = new Set(
  'ampere amperes becquerel becquerels coulomb coulombs farad farads gray grays henry henrys hertz joule joules kelvin kelvins newton newtons ohm ohms pascal pascals siemens sievert sieverts tesla teslas volt volts watt watts weber webers curie curies gauss angstrom angstroms'.split(
    ' '
  )
)

/**
 * Things that have forgotten the place or the people they are named after: many style guides write them small, many do not.
 * General knowledge, as the dictionaries print it; the singular of the second word.
 */
const things = new Set(
  `afghan hound|arabic numeral|bone china|brown holland|fine china|black forest gateau|brazil nut|brussels sprout|bermuda shorts|bermuda short|bunsen burner|chinese whisper|
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

/** The first words of them. */
const namesakes = new Set([...things].map((thing) => thing.slice(0, thing.indexOf(' '))))

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
