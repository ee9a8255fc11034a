import type {Parent, Root, Word as WordNode} from 'nlcst'
import {VFile} from 'vfile'
import {location} from 'vfile-location'
import type {VFileMessage} from 'vfile-message'
import type {Article, Word} from '../../article.js'
import {rareLists} from '../../lexicon/format.js'
import {rule} from '../../rule.js'

/** Suggestions of Hunspell take tens of milliseconds a word: an article gets them for so many words. */
const mostSuggestions = 20

/** A word no dictionary has, by retext-spell. It only advises: nobody but the writer knows the names and new words of a text. */
export const unknownWord = rule(
  {
    name: 'spelling/unknown-word',
    summary: 'Point out a word that neither the US nor the British dictionary has.',
    why: 'What no dictionary knows may be a typo or a name: only a person can tell.',
    fix: 'none',
    scope: 'english',
    examples: [
      {advise: 'The harbour was full of zandriks that year.', because: 'no dictionary has it'},
      {keep: 'The colour of the theater curtain faded.', because: 'British and American spellings are both right'},
      {keep: 'Old Brzezinka slept under the snow.', because: 'a capital makes it a name'},
      {
        keep: 'Each flumper is made by hand, and no flumper is alike.',
        because: 'the text uses it twice: it is no slip'
      },
      {keep: 'Write to `grommler` or open grommler.exe first.', because: 'code and file names'},
      {keep: 'They mended theirsel’s stockin’s by the fire.', because: 'dialect, by its apostrophes'},
      {keep: 'They sold the x86 and mp3 patents.', because: 'letters with digits'}
    ]
  },
  async (article, suggest) => {
    const words = article.words.filter((word) => isUnvouched(article, word))
    if (words.length === 0) return
    const [american, british] = await spellers()
    const unknown = new Set(british(article, words).map((message) => message.place && offsetOf(message)))
    const twice = words.filter((word) => unknown.has(word.start))
    for (const message of american(article, twice.slice(0, mostSuggestions))) {
      const start = offsetOf(message)
      suggest(
        {start, end: start + (message.actual ?? '').length},
        (message.expected ?? []).slice(0, 5),
        `“${message.actual}” is in neither dictionary, and the text uses it once`
      )
    }
  }
)

/** Nothing else vouches for it: not its casing, not the lexicon, not the text itself. */
function isUnvouched(article: Article, {start, end, form, block}: Word): boolean {
  if (form.shape !== 'lower' || form.count > 1 || form.family.forms.length > 1 || end - start < 3) return false
  if (!block.english || article.lexicon.facts(form.lower) || /['’]/.test(form.lower)) return false
  if ((article.lexicon.rareWord(form.lower)?.list ?? rareLists.none) > rareLists.large) return false
  const {source} = article
  if (isJoiner(source.charCodeAt(start - 1)) || isJoiner(source.charCodeAt(end))) return false
  return !article.protects(start, end) && !article.isClaimed(start, end)
}

/** A hyphen, an apostrophe or a mark of a machine's name: the word is a part of something longer. */
function isJoiner(code: number): boolean {
  return (
    code === 0x2d ||
    code === 0x2010 ||
    code === 0x2011 ||
    code === 0x27 ||
    code === 0x2019 ||
    code === 0x2f ||
    code === 0x5f
  )
}

function offsetOf(message: VFileMessage): number {
  return message.place && 'start' in message.place ? (message.place.start.offset ?? -1) : -1
}

type Speller = (article: Article, words: readonly Word[]) => VFileMessage[]

let loading: Promise<[Speller, Speller]> | undefined

/** retext-spell with the American and with the British dictionary; a tenth of a second each, so once and late. */
function spellers(): Promise<[Speller, Speller]> {
  loading ??= (async () => {
    const [{default: retextSpell}, {default: american}, {default: british}] = await Promise.all([
      import('retext-spell'),
      import('dictionary-en'),
      import('dictionary-en-gb')
    ])
    const speller = (dictionary: typeof american, max: number): Speller => {
      const spell = retextSpell({dictionary, max})
      return (article, words) => {
        const file = new VFile(article.source)
        spell(treeOf(article, words), file, () => {})
        return file.messages.filter((message) => message.ruleId !== 'overflow')
      }
    }
    // Only the American one proposes; the British one (`max: 1`) says what it knows.
    return [speller(american, Number.POSITIVE_INFINITY), speller(british, 1)]
  })()
  return loading
}

/** A tree of these words alone, each in its place. */
function treeOf(article: Article, words: readonly Word[]): Root {
  const points = location(article.source)
  const children = words.map(({start, end, form}): WordNode => {
    const position = {start: points.toPoint(start)!, end: points.toPoint(end)!}
    return {type: 'WordNode', position, children: [{type: 'TextNode', value: form.text, position}]}
  })
  const sentence: Parent = {type: 'SentenceNode', children} as Parent
  return {type: 'RootNode', children: [{type: 'ParagraphNode', children: [sentence]}]} as Root
}
