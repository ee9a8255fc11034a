import {knownInEnglish} from '../../article/language.js'
import {oncePerBlock} from '../../article/places.js'
import type {Article, Block} from '../../article.js'
import {asSpelledIn} from '../../models/spelling/country.js'
import {isPiece} from '../../models/spelling/fragments.js'
import {endedListedForms, listedForms} from '../../models/spelling/looks.js'
import {isOfGrammar} from '../../models/spelling/shape.js'
import {rule} from '../../rule.js'
import {casedLike} from './case-pattern.js'
import {isCompared, isMentioned} from './mentioned.js'
import {isOldSpelling} from './old-spelling.js'

/** Misspellings that people are called: *Mr Sargeant*. */
const surnames = new Set('anser ballance calender colum guage moring offen relly sadi sargeant sorce'.split(' '))

/** *Ms. Teh, Hugh Stange*: after a title, or mid-sentence after another name. */
function isInName({source, words}: Article, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (titles.has(before?.form.text)) return true
  return (
    word.position === 'middle' &&
    before.form.shape === 'capital' &&
    source.slice(before.end, word.start) === ' ' &&
    before.position === 'middle'
  )
}

/** What stands before a name. */
const titles = new Set('Mr Mrs Ms Miss Dr Prof Sir Dame Lord Lady'.split(' '))

const possessive = /^(.+?)(['’]s|s['’]?)$/

/** The one correction of a form, with its ending. Of a plural only where the right word takes a plain `s`. */
function correctionOf({lexicon}: Article, lower: string): string | undefined {
  const right = lexicon.correction(lower)
  if (right !== undefined) return right
  const [, stem, ending] = possessive.exec(lower) ?? []
  const bare = stem === undefined ? undefined : lexicon.correction(stem)
  if (bare === undefined) return undefined
  return /^['’]/.test(ending) || lexicon.facts(`${bare}s`)?.knownLower ? bare + ending : undefined
}

/** *Tath: an old town*: what a line tells of is no word of grammar. */
const isLabel = ({source, words}: Article, at: number): boolean =>
  words[at].start === words[at].block.body && source[words[at].end] === ':'

/** So many words and such a share of a block that neither dictionaries nor the list have make it one of another language. */
const [fewestStrange, strangeShare] = [4, 0.4]

const isAmongStrange = oncePerBlock(({lexicon, words}: Article, {from, to}: Block): boolean => {
  const own = words.slice(from, to).filter(({form}) => form.shape === 'lower')
  const strange = own.filter(({form: {lower}}) => knownInEnglish(lexicon, lower) === 'unknown').length
  return strange >= fewestStrange && strange >= own.length * strangeShare
})

/** Is it a surname, or near a word that has no capital mid-sentence? Then one with a capital there is a name. */
function mayBeName({lexicon}: Article, lower: string, right: string): boolean {
  const facts = lexicon.facts(right)
  return surnames.has(lower) || (facts !== undefined && facts.capital < neverCapital)
}

/** A smaller share of capitals mid-sentence than that is none. */
const neverCapital = 0.01

/** A misspelling of the closed list, which knows one correction for each. Names and handles that look like one stay. */
export const knownMisspelling = rule(
  {
    name: 'spelling/known-misspelling',
    summary: 'Correct a well-known misspelling that has one correction.',
    why: 'Lists of misspellings that people make are right about 99 times in 100 in English text, where they know one correction.',
    fix: 'safe',
    scope: 'english',
    examples: [
      {from: 'We recieve the post at nine.', to: 'We receive the post at nine.'},
      {from: 'Teh ferry was late again.', to: 'The ferry was late again.', because: 'the capital stays'},
      {from: 'The goverment met on Friday.', to: 'The government met on Friday.'},
      {advise: 'The word “recieve” is often spelt so by clever people.', because: 'the word is spoken of'},
      {from: 'The goverment’s plan failed.', to: 'The government’s plan failed.'},
      {advise: 'Is it seperate or separate?', because: 'the text compares the two'},
      {advise: 'devlop\n\nA small tool for the house.', because: 'all there is of its line: a name'},
      {from: 'Goverment\n\nIt met on Friday.', to: 'Government\n\nIt met on Friday.', because: 'a heading'},
      {keep: 'Ms. Teh and Mr. Wich left.', because: 'a title before a name'},
      {keep: 'The TEH index fell by four points.', because: 'short and in capitals: an abbreviation'},
      {keep: 'Read it at recieve.example.org today.', because: 'a domain'},
      {keep: 'The case was argued by Mr Sargeant of Hale & Moring.', because: 'surnames'},
      {keep: 'Thanks to:\n- bluefin\n- teh\n- marlow', because: 'all there is of its line: a handle'},
      {keep: '• Tath: an old town.\n\n• Bram: a new one.', because: 'a label'},
      {keep: 'The pillar reads: O nemo dabat olim res anxius optat et nunc tenet.', because: 'Latin'},
      {advise: 'It is often spelled recieve, and nobody minds.', because: 'the word is spoken of'},
      {keep: 'They had to flex to Yoru since the map changed.', because: 'what is meant never has a capital there'},
      {keep: 'The play by Hugh Stange ran for a year.', because: 'a name after another'},
      {
        keep: 'He chuses to shew it at his own expence, and dropt the rest.',
        because: 'an old book'
      },
      {keep: 'Mr Acount met Mrs Acount at the door.', because: 'a name: the text has it twice with a capital'},
      {keep: 'He wrote “recieve” [sic] on the board.', because: 'marked as the writer’s own'},
      {keep: 'The colour and the color of the theatre programme are judged.', because: 'British and American spellings'}
    ]
  },
  (article, suggest) => {
    // A possessive with a capital mid-sentence is a name's.
    const possessives = endedListedForms(article).filter(({shape, middle}) => shape !== 'capital' || middle === 0)
    for (const form of [...listedForms(article), ...possessives]) {
      const right = correctionOf(article, form.lower)
      if (right === undefined || form.shape === 'mixed' || isOldSpelling(article, form.lower)) continue
      if (form.shape === 'upper' && form.text.length < 5) continue
      if (form.shape === 'capital' && form.middle > (mayBeName(article, form.lower, right) ? 0 : 1)) continue
      const word = asSpelledIn(article, right)
      for (const at of article.words.keys()) {
        const {start, end, form: one, block} = article.words[at]
        if (one !== form || article.protects(start, end) || article.isClaimed(start, end)) continue
        if (isPiece(article, at) || isAmongStrange(article, block)) continue
        if (isLabel(article, at) && isOfGrammar(article.lexicon, right)) continue
        if (end - start < 4 && block.to - block.from === 1) continue
        if (form.shape === 'capital' && isInName(article, at)) continue
        const expected = casedLike(form.text, word)
        // *devlop*, alone on its line: a program or a user is called so.
        const isName = form.shape === 'lower' && block.to - block.from === 1
        const isShown = isName || isMentioned(article, start, end) || isCompared(article, start, end, word)
        suggest({start, end}, isShown ? [expected] : expected, `a common misspelling of “${word}”`)
      }
    }
  }
)
