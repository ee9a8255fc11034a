import {isTechnical} from '../../article/code.js'
import {countBefore, placesOfMark} from '../../article/places.js'
import type {Article, Word} from '../../article.js'
import {rule, type Suggest} from '../../rule.js'
import {openers} from '../openers.js'
import {beginsPhrase, endsPhrase} from './between-sentences.js'
import {isCommaRow, isValueList} from './columns.js'
import {isFootnote} from './footnotes.js'

/**
 * A space missing after a comma, a semicolon, a colon or the end of a sentence, which glues two words. Leaves numbers,
 * addresses, file names, initials, brands alone, and a colon unless a word that opens sentences follows it in running text.
 */
export const missingSpace = rule(
  {
    name: 'spacing/missing-space',
    summary: 'Put the space back after punctuation that glues two words.',
    why: 'Scrapers drop line breaks and inline tags without leaving a blank.',
    fix: 'safe',
    scope: 'english',
    examples: [
      {
        from: 'They kept supplying troops.This alliance worries Seoul.',
        to: 'They kept supplying troops. This alliance worries Seoul.'
      },
      {from: 'However,Pyongyang has,at times,agreed.', to: 'However, Pyongyang has, at times, agreed.'},
      {
        from: 'They trade with China.the perception has changed.',
        to: 'They trade with China. The perception has changed.'
      },
      {from: 'Was it late?Nobody knew.', to: 'Was it late? Nobody knew.'},
      {from: '“We are done.”She left the room.', to: '“We are done.” She left the room.'},
      {from: 'She laughed.“That is it,”he said.', to: 'She laughed. “That is it,” he said.'},
      {from: '"We are done,"she said, and left.', to: '"We are done," she said, and left.'},
      {from: 'The index closed at 140.55.The bank fell.', to: 'The index closed at 140.55. The bank fell.'},
      {from: 'In 1998,the club moved to Leeds.', to: 'In 1998, the club moved to Leeds.'},
      {from: 'Then Mr.Smith and Gov.Brown spoke.', to: 'Then Mr. Smith and Gov. Brown spoke.'},
      {
        from: 'It closed in June.The owner had left (in May),the cook too.',
        to: 'It closed in June. The owner had left (in May), the cook too.'
      },
      {
        from: 'It has two advantages:It is light, and it is cheap.',
        to: 'It has two advantages: It is light, and it is cheap.'
      },
      {
        from: 'One thing remains:the roof of the old mill leaks.',
        to: 'One thing remains: the roof of the old mill leaks.'
      },
      {
        from: 'The Ironworks Co.said on Monday that sales fell in March.US sales rose.',
        to: 'The Ironworks Co. said on Monday that sales fell in March. US sales rose.'
      },
      {
        from: 'They had not read The Empty Nest.Diana Marsh had.',
        to: 'They had not read The Empty Nest. Diana Marsh had.'
      },
      {
        from: 'They meet on 9 January.Third-placed Leeds stay at home.',
        to: 'They meet on 9 January. Third-placed Leeds stay at home.'
      },
      {
        from: 'They met in the same week.it was, however, very well received.',
        to: 'They met in the same week. It was, however, very well received.'
      },
      {
        from: 'By spring the song had become a habit.crowds sang it in the street.',
        to: 'By spring the song had become a habit. Crowds sang it in the street.'
      },
      {
        from: 'The firm sold its last two factories.workers were told on Friday.',
        to: 'The firm sold its last two factories. Workers were told on Friday.'
      },
      {
        from: 'Rub the salt into the meat.roast for an hour, and let it rest.',
        to: 'Rub the salt into the meat. Roast for an hour, and let it rest.'
      },
      {
        from: 'They sold it from door to door.people were glad to have it.',
        to: 'They sold it from door to door. People were glad to have it.'
      },
      {keep: 'The painter who signs as blue.rider has sold all of her work.', because: 'a name in small letters'},
      {keep: 'You set the value of the user.name before you call it again.', because: 'a member'},
      {keep: 'The dept.store on the corner has been closed since the spring.', because: 'a word cut short'},
      {keep: 'He has lived in the old.town of the city for many years now.', because: 'two words that go together'},
      {keep: 'The league that they call first.division begins again in August.', because: 'a name in small letters'},
      {keep: 'Read all about it on team.it from Monday or on start.me in May.', because: 'hosts'},
      {keep: 'build,docs: say how the lamp is lit from now on', because: 'the parts that a change is in'},
      {keep: 'The band fun.house played first, and then came the rain.', because: 'a name in small letters'},
      {
        keep: 'Ask for a plan,1 a card,2 and more. See J Farm Sci. 2008 Mar;277(2):11-9.',
        because: 'notes and citations'
      },
      {keep: 'The csv,conf meeting is in May.', because: 'a name in small letters'},
      {keep: '“You lost it!”—His hand fell.', because: 'a dash takes no blank'},
      {keep: 'PanBaltic.Net is a site, and Data.World a firm.', because: 'hosts'},
      {keep: 'Search for site:The or set align:left and repeat:no in the file.', because: 'keys and values'},
      {keep: 'He wrote std:Vector and Note:This on the board.', because: 'a name in a library, and two words alone'},
      {keep: 'It cost 1,000 euros, or 3.5 a day at 10:30.', because: 'numbers and times'},
      {keep: 'Read it on Booking.com or at www.Example.org today.', because: 'a domain name'},
      {keep: 'Open index.html, then Node.js and ASP.NET start.', because: 'file and product names'},
      {
        keep: 'J.K.Rowling and the U.S.Open met at 5 p.m.today.',
        because: 'initials and abbreviations are left to a person'
      },
      {keep: 'Write to ann@example.com,or call.', because: 'next to an address nothing is sure'},
      {keep: 'The point is f(x,y) on the map.', because: 'single letters are mathematics'},
      {keep: 'The ratio 3:Two was in the title of Yahoo!Answers.', because: 'a colon, and a brand with a mark in it'},
      {keep: 'She is an M.Sc.Eng. graduate.', because: 'a degree'},
      {
        keep: 'TL;DR, or TL,DR: it works in B&eacute;ziers too. See README.MD for it.',
        because: 'a saying, an entity, a file'
      },
      {
        from: '1. Wash the leeks.\n\n2. Cut them.\n\n3.Boil the water.',
        to: '1. Wash the leeks.\n\n2. Cut them.\n\n3. Boil the water.'
      },
      {keep: 'Chapter list\n\n1.Introduction\n\n2.Methods', because: 'the number of an item'},
      {keep: 'Read the file README.Debian first, and README.Bugs when it fails.', because: 'names of files'},
      {
        keep: 'It takes "buffers,folds,options", the call set([red,green,blue]) or mode=fast,small as well.',
        because: 'lists of values'
      },
      {keep: 'client.Address = new Address(account.Name, header.Key);', because: 'code'},
      {keep: 'It calls os.Exit and then fs.Close by itself.', because: 'members of a module'},
      {keep: 'id,name,town,note\n1,anna,leeds,likes tea\n2,tom,york,moved away', because: 'a table of commas'},
      {
        keep: 'I thought about it…then I said no. She looked at me…I’ll never forget it…and then she laughed.',
        because: 'this text sets the mark without a blank'
      },
      {keep: 'Call obj.toString or my.value in code.', because: 'a member of an object'}
    ]
  },
  (article, suggest) => {
    const {words, source} = article
    for (let i = 1; i < words.length; i++) {
      const left = words[i - 1]
      const right = words[i]
      if (left.block === right.block && isGlued(source, left, right)) judge(article, left, right, i, suggest)
    }
  }
)

/** Do a few marks stand between two words, and no blank before the second? */
function isGlued(source: string, left: Word, right: Word): boolean {
  const gap = right.start - left.end
  return gap > 0 && gap <= 3 && source.charCodeAt(right.start - 1) !== 0x20
}

const single = new Set([',', ';', ':', '.', '?', '!', '…'])
const closers = `"”’)]`

/** Looks at the marks between two words. `at` in the result is where the space belongs. */
function judge(article: Article, left: Word, right: Word, index: number, suggest: Suggest): void {
  const {source} = article
  const marks = source.slice(left.end, right.start)
  const mark = markOf(marks)
  if (!mark) return
  const at = left.end + placeOf(article, left, marks)
  if (at < 0 || at > right.start || article.protects(left.end - 1, right.start + 1)) return
  if (mark === '…' && article.once(gluesEllipses)) return
  if (mark === ',' && (isCommaRow(article, at) || isValueList(source, at))) return
  if (
    mark === ';' &&
    (isEntity(source, left) || isValueList(source, at) || (left.form.shape === 'upper' && right.form.shape === 'upper'))
  )
    return
  const reason =
    mark === ':'
      ? afterColon(article, left, right, index)
      : mark === ',' || mark === ';'
        ? afterComma(article, left, right, index, mark)
        : afterEnd(article, left, right, index, mark, marks.length > 1)
  if (reason) suggest({start: at, end: at}, ' ', reason)
}

/** Does the text set most of its ellipses without a blank, more than one? */
function gluesEllipses({source}: Article): boolean {
  const glued = source.match(/\p{L}…\p{L}/gu)?.length ?? 0
  return glued > 1 && glued > (source.match(/\p{L}… /gu)?.length ?? 0)
}

/** `&eacute;`, `&#233;`: the semicolon closes an entity. */
function isEntity(source: string, left: Word): boolean {
  return source[left.start - 1] === '&' || source.startsWith('&#', left.start - 2)
}

/** The mark that ends the left part: the first or, after a closing bracket, the second of the gap. */
function markOf(marks: string): string | undefined {
  if (/\s/.test(marks)) return undefined
  if (single.has(marks[0]))
    return marks.length === 1 || (marks.length === 2 && closers.includes(marks[1])) || /^[,;.!?…]“$/.test(marks)
      ? marks[0]
      : undefined
  if (marks.length === 2 && closers.includes(marks[0]) && single.has(marks[1])) return marks[1]
  return undefined
}

/** Where in the gap the space belongs, or a negative number when that cannot be told. */
function placeOf(article: Article, left: Word, marks: string): number {
  if (marks.length === 2 && single.has(marks[0])) {
    if (marks[1] === '“') return 1
    if (marks[1] !== '"') return 2
    // A straight quotation mark closes when an odd number of them stands before it.
    const before = quotesIn(article, left.block.start, left.end)
    if ((before + quotesIn(article, left.end, left.block.end)) % 2 === 1) return -Infinity
    return before % 2 === 1 ? 2 : 1
  }
  return marks.length
}

/** How many straight quotation marks stand in a stretch. */
function quotesIn(article: Article, start: number, end: number): number {
  const places = article.once(quotePlaces)
  return countBefore(places, end) - countBefore(places, start)
}

const quotePlaces = placesOfMark(/"/g)

/** A key and its value (`align:left`, `site:The`) are glued on purpose: a plain word stands before it in a running sentence. */
function afterColon(article: Article, left: Word, right: Word, index: number): string | undefined {
  const {block} = left
  if (block.kind !== 'paragraph' || block.to - block.from < 8 || left.end - left.start < 5) return undefined
  // Before it a sentence of some words, or its first word alone: `Moreover:the`.
  if (left.position === 'start' ? right.form.shape !== 'lower' : left.form.shape !== 'lower') return undefined
  if (article.source[left.start - 1] === ':' || !article.lexicon.facts(left.form.lower)?.common) return undefined
  const opens = right.form.shape === 'lower' ? subjects : openers
  return opens.has(right.form.lower) && followed(article, right, index) ? 'a colon glues two words' : undefined
}

// Words that are never a value.
const subjects = new Set('the this that these those he she they we you his her their our there'.split(' '))

function afterComma(article: Article, left: Word, right: Word, index: number, mark: string): string | undefined {
  const letters = (word: Word) => word.form.shape !== 'number'
  if (!letters(right)) {
    // `2008 Mar;277(2)`: volume and page. `a family plan,1 a savings account,2`: notes.
    if (mark === ';' || isFootnote(article, index)) return undefined
    // `In total,25 people`: a word, not a lone letter, stands before the number.
    return letters(left) && left.end - left.start > 2 && left.form.shape !== 'upper'
      ? 'a comma glues a number to a word'
      : undefined
  }
  if (right.end - right.start === 1 && !/^[aAI]$/.test(right.form.text)) {
    // `P Stringer;R Corrigan`: an initial and its name.
    const name =
      right.form.shape === 'upper' || right.form.shape === 'capital' ? followed(article, right, index) : undefined
    return mark === ';' && left.form.shape === 'capital' && name?.form.shape === 'capital'
      ? 'a semicolon glues two words'
      : undefined
  }
  // `csv,conf`: a name in small letters.
  if (left.form.shape === 'lower' && right.form.shape === 'lower' && !isWord(article, left)) {
    if (!article.lexicon.facts(right.form.lower)?.basic) return undefined
  }
  // `build,docs: say how`: the parts that a change is in.
  if (
    left.form.shape === 'lower' &&
    right.form.shape === 'lower' &&
    /^\W{0,2}:/.test(article.source.slice(right.end, right.end + 3))
  )
    return undefined
  // `TL,DR`
  if (left.form.lower === 'tl' && right.form.lower === 'dr') return undefined
  if (left.end - left.start === 1 && letters(left) && !/^[aI]$/.test(left.form.text)) return undefined
  return 'a comma glues two words'
}

// Marks that belong to a name: `Yahoo!Answers`.
const brands = new Set(['yahoo', 'jeopardy', 'wham', 'mamma', 'panic', 'yum'])
// Titles and places that take a full stop and a name: `Mr.Smith`, `St.Louis`.
const titles = new Set('mr mrs ms dr prof gov sen rep gen col capt lt sgt rev hon st ft mt pres'.split(' '))
// Words that are also top-level domains or members in code prove nothing after a full stop in lower case.
const machine = new Set(
  'in it is to me my us be at no am as so do net com org io ai fyi dev app md value name length id get set on'.split(
    ' '
  )
)

const hosts = new Set('net com org info biz co uk tv io'.split(' '))

function afterEnd(
  article: Article,
  left: Word,
  right: Word,
  index: number,
  mark: string,
  closed: boolean
): string | undefined {
  if (right.form.shape === 'number' || brands.has(left.form.lower) || repeats(article, left, right)) return undefined
  const full = mark === '.' && !closed
  if (full && left.form.shape === 'capital' && right.form.shape === 'capital' && titles.has(left.form.lower)) {
    return 'a title is glued to a name'
  }
  // A lone letter is an initial, unless it is a word.
  if (
    (left.end - left.start === 1 && left.form.shape !== 'number') ||
    (right.end - right.start === 1 && !/^[AI]$/.test(right.form.text))
  )
    return undefined
  if (full && isDotted(article, left, right)) return undefined
  if (full && isCompany(article, left, right) && followed(article, right, index))
    return 'a word is glued to an abbreviation'
  if (right.form.shape === 'lower') return full && opensInLower(article, left, right, index) ? glued : undefined
  if (right.form.shape === 'mixed' && /^\p{Ll}/u.test(right.form.text)) return undefined
  // `BalticNews.Net`, `Jerry.Co`
  if (full && right.form.shape === 'capital' && hosts.has(right.form.lower) && left.form.shape !== 'lower')
    return undefined
  // `September.US rose`, and not `booking.US` or `Octane.AI`.
  if (right.form.text === 'AI') return undefined
  if (right.form.shape === 'upper' && machine.has(right.form.lower))
    return full &&
      left.form.shape === 'capital' &&
      isWord(article, left) &&
      followed(article, right, index)?.form.shape === 'lower'
      ? glued
      : undefined
  if (!full) return glued
  // `header.Key`, `StyleCop.Analyzers`: where code is explained, members and classes stand in sentences.
  if (isTechnical(article) && !startsSentences(article, right)) return undefined
  if (left.form.shape === 'number') {
    if (!isWord(article, right)) return undefined
    if (left.start > left.block.start) return glued
    return right.form.shape === 'capital' && article.once(spacedNumbers) > 1
      ? 'a number is glued to its item'
      : undefined
  }
  // `os.Exit`: after two letters that are no usual word, only a word that opens sentences.
  if (left.form.shape === 'lower' && left.end - left.start < 3 && !article.lexicon.facts(left.form.lower)?.basic) {
    return startsSentences(article, right) ? glued : undefined
  }
  if (left.form.shape === 'lower') return isWord(article, left) || isWord(article, right) ? glued : undefined
  return opensInCapitals(article, left, right, index) ? glued : undefined
}

/** How many lines start with a number and a space, as `2. Methods` does. */
const spacedNumbers = (article: Article) =>
  article.blocks.filter((block) => /^\d{1,3}\. \p{L}/u.test(article.source.slice(block.start, block.start + 6))).length

/** `Steel Co.said`: a verb after a company; not `Co.uk`. */
function isCompany({lexicon}: Article, left: Word, right: Word): boolean {
  if (left.form.shape !== 'capital' || !companies.has(left.form.lower) || right.form.shape !== 'lower') return false
  return right.end - right.start > 2 && lexicon.facts(right.form.lower)?.common === true
}

const companies = new Set(['co', 'corp', 'inc', 'ltd', 'bros'])

const glued = 'the end of a sentence is glued to the next one'

/** Known to the lexicon, or to this text. */
function isWord({lexicon}: Article, {form}: Word): boolean {
  return form.count > 1 || lexicon.facts(form.lower)?.known === true
}

/** The next word when the one after the mark is in a running sentence. */
function followed(article: Article, right: Word, index: number): Word | undefined {
  const next = article.words[index + 1]
  return next?.block === right.block && /^ \S/.test(article.source.slice(right.end, right.end + 2)) ? next : undefined
}

/** `China.the perception`: both are words, and the right one is known for opening sentences, or the words around say so. */
function opensInLower(article: Article, left: Word, right: Word, index: number): boolean {
  if (left.end - left.start < 3 || right.end - right.start < 2 || !isWord(article, left)) return false
  const next = followed(article, right, index)
  if (!next) return false
  if (startsSentences(article, right) && !machine.has(right.form.lower)) return true
  if (left.block.kind !== 'paragraph' || left.block.to - left.block.from < 8 || isTechnical(article)) return false
  if (next.form.shape !== 'lower' || left.form.shape === 'mixed' || left.form.shape === 'upper') return false
  return endsPhrase(article, index - 1) && beginsPhrase(article, index, machine.has(right.form.lower))
}

/**
 * `September.Parmalat is`: after a name, the right word opens sentences, is no name (`Third-placed`), is the subject of a
 * verb, or after a word that is no name the first name of a person (`Nest.Diana Rigg`).
 */
function opensInCapitals(article: Article, left: Word, right: Word, index: number): boolean {
  if (startsSentences(article, right)) return true
  const known = article.lexicon.facts(right.form.lower)
  const plain = known?.common === true && known.lower > 0.5
  if (plain && /^(?:-\p{Ll}|: )/u.test(article.source.slice(right.end, right.end + 2))) return true
  const next = followed(article, right, index)
  if (!next) return false
  // `Data.World`: two words that are no names make one together.
  if (plain) return !isPlainName(article, left, index)
  if (known?.person && next.form.shape === 'capital') return article.lexicon.facts(left.form.lower)?.common === true
  return next.form.shape === 'lower' && (known?.name === true || right.form.count > 1)
}

/** A usual word with a capital that nothing before it asks for. */
function isPlainName({lexicon, words}: Article, left: Word, index: number): boolean {
  const known = lexicon.facts(left.form.lower)
  const before = words[index - 2]
  if (!known?.common || known.capital > 0.5 || known.name || left.position !== 'middle') return false
  return before?.block === left.block && before.form.shape === 'lower'
}

/** More letters in a row are rather the name of a file than initials. */
const longestInitials = 5

/** Another full stop close by says that this is a chain of initials, a host or a member, not two sentences. */
function isDotted({source}: Article, left: Word, right: Word): boolean {
  return (
    (source[left.start - 1] === '.' && left.form.shape !== 'number') ||
    (source[right.end] === '.' &&
      source.charCodeAt(right.end + 1) > 0x20 &&
      /[\p{L}\p{N}(]/u.test(source[right.end + 1])) ||
    // `nylas.Client)`
    '()]}=;'.includes(source[right.end] ?? ' ') ||
    // `README.Debian`
    (left.form.shape === 'upper' && left.end - left.start > longestInitials && right.form.shape !== 'lower')
  )
}

/** A glued pair that the text writes twice is a name. */
const repeats = (article: Article, left: Word, right: Word) =>
  article.once(gluedTwice).has(article.source.slice(left.start, right.end))

function gluedTwice({source, words}: Article): ReadonlySet<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()]
  for (let i = 1; i < words.length; i++) {
    const [left, right] = [words[i - 1], words[i]]
    if (left.form.count < 2 || right.form.count < 2 || !isGlued(source, left, right)) continue
    const pair = source.slice(left.start, right.end)
    ;(once.has(pair) ? twice : once).add(pair)
  }
  return twice
}

function startsSentences({lexicon}: Article, word: Word): boolean {
  return openers.has(word.form.lower) || (lexicon.facts(word.form.lower)?.starter ?? 0) > 0.3
}
