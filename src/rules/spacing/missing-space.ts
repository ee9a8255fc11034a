import {countBefore, placesOfMark} from '../../article/places.js'
import type {Article, Word} from '../../article.js'
import {rule, type Suggest} from '../../rule.js'
import {lacksBlank} from './after-bracket.js'
import {isCommaRow, isValueList} from './columns.js'
import {afterColon, afterComma, beforeQuotation, isGlued} from './glued-clauses.js'
import {afterEnd} from './glued-sentences.js'

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
      {
        from: 'The mayor said:“We will open it in May, and not a day later.”',
        to: 'The mayor said: “We will open it in May, and not a day later.”'
      },
      {from: '“Why so late?”she asked, and he shrugged.', to: '“Why so late?” she asked, and he shrugged.'},
      {
        keep: 'Put size:"large" into the file, and call it the “do it!”s of the year.',
        because: 'a key, and the plural of a quotation'
      },
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
      {
        from: 'The band (formed in 1990)makes records still. They met at 5 p.m.and left at ten.',
        to: 'The band (formed in 1990) makes records still. They met at 5 p.m. and left at ten.'
      },
      {
        keep: 'The (re)building of the point f(x)is late, and so are (s)he and the (un)known.',
        because: 'parts of a word'
      },
      {keep: '“You lost it!”—His hand fell.', because: 'a dash takes no blank'},
      {keep: 'PanBaltic.Net is a site, and Data.World a firm.', because: 'hosts'},
      {keep: 'Search for site:The or set align:left and repeat:no in the file.', because: 'keys and values'},
      {keep: 'He wrote std:Vector and Note:This on the board.', because: 'a name in a library, and two words alone'},
      {
        from: 'They met in Rome.The talks went on for a week,and nobody slept. It was the summer of Love.Pawlikowski won the prize, and the film is by Todd Bates.Lois Maxwell has a part in it.',
        to: 'They met in Rome. The talks went on for a week, and nobody slept. It was the summer of Love. Pawlikowski won the prize, and the film is by Todd Bates. Lois Maxwell has a part in it.',
        because: 'a text that lost two blanks lost others'
      },
      {
        keep: 'They met in Rome. The talks went on for a week, and nobody slept. The student:teacher ratio fell, and Data.World was sold. A table from Range.Value and the band Girl.Red are new.',
        because: 'ratios, hosts and members'
      },
      {
        keep: 'It was the summer of Love.Pawlikowski, and Data.World won the prize.',
        because: 'they may be hosts: this text has all its blanks'
      },
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
      {
        keep: 'The SDL.Raw namespace and the Boost.Python library are larger than the Network.URI module.',
        because: 'likewise'
      },
      {
        keep: 'The path is made by pathling.Path and fails with net.AddressError. See os.sep, max_age, wait() and setup.py.',
        because: 'likewise'
      },
      {
        keep: 'Take the .tar.{gz,xz} files, the (host,port) pair and foo(int*,char) from it.',
        because: 'lists of values'
      },
      {from: 'Bring two towels,togs and a cap.', to: 'Bring two towels, togs and a cap.'},
      {keep: 'Set it for the user (such as root,mhale), and sort by name,town,note,year.', because: 'likewise'},
      {keep: 'The teacher was F.M.Th.A. Berg, of Hull.', because: 'initials'},
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
      if (left.block !== right.block || !isGlued(source, left, right)) continue
      if (!lacksBlank(article, left, right)) judge(article, left, right, i, suggest)
      else if (!article.protects(left.end - 1, right.start + 1))
        suggest({start: right.start, end: right.start}, ' ', 'a mark glues two words')
    }
  }
)

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
  if (mark === ',' && (isCommaRow(article, at) || isValueList(article, at))) return
  if (
    mark === ';' &&
    (isEntity(source, left) ||
      isValueList(article, at) ||
      (left.form.shape === 'upper' && right.form.shape === 'upper'))
  )
    return
  const reason =
    mark === ':'
      ? at < right.start
        ? beforeQuotation(left)
        : afterColon(article, left, right, index)
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
    return marks.length === 1 || (marks.length === 2 && closers.includes(marks[1])) || /^[,;:.!?…]“$/.test(marks)
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
