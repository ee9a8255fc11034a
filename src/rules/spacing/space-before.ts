import {isCode, isTechnical} from '../../article/code.js'
import {isSpokenOf} from '../../article/spoken-marks.js'
import type {Article} from '../../article.js'
import {rule} from '../../rule.js'
import {openers} from '../openers.js'

// It begins with the space: a look behind at every letter would cost more than all else here.
const pattern =
  / (?<=[\p{L}\p{N}%)\]"”’] ) {0,2}([,;.!?:])(?=[ \n\r](?!»)|$|["”’](?:\s|$)|(?<=,)[\p{L}“]|(?<=\.)\p{Lu}\p{Ll})/gmu

/** A space before a comma, a semicolon or an end mark. Leaves `VIP : 60` and everything that could be a name or a face alone. */
export const spaceBefore = rule(
  {
    name: 'spacing/space-before',
    summary: 'Take out the space before a punctuation mark.',
    why: 'Markup that stood between a word and its mark leaves a blank there.',
    fix: 'safe',
    scope: 'english',
    examples: [
      {
        from: 'Apart from this , $5 million was raised ; the storm hit ; the town slept . Tickets are £5 each . Children go free.',
        to: 'Apart from this, $5 million was raised; the storm hit; the town slept. Tickets are £5 each. Children go free.'
      },
      {from: 'A new car , several vans and a lorry .', to: 'A new car, several vans and a lorry.'},
      {from: 'They came ,and they left ; nobody saw them !', to: 'They came, and they left; nobody saw them!'},
      {from: 'They said ,“and then we left,” and sat down.', to: 'They said, “and then we left,” and sat down.'},
      {from: 'He wrote “half of it” , then slept.', to: 'He wrote “half of it”, then slept.'},
      {from: 'She gave one reason : the roof leaks.', to: 'She gave one reason: the roof leaks.'},
      {from: 'The firm said nothing .The bank did the same.', to: 'The firm said nothing. The bank did the same.'},
      {keep: 'The sign said « Défense de fumer ! » in red.', because: 'French quotation marks'},
      {
        keep: 'Le bateau est parti à midi ; qui donc était à bord ?',
        language: 'fr',
        because: 'French sets its marks so'
      },
      {keep: 'We wrote it in .NET and waited for .5 seconds.', because: 'a name and a number start with the mark'},
      {keep: 'And then … nothing . . . at all.', because: 'an ellipsis'},
      {keep: 'auto first = parse ( text , 3 ); // two of them', because: 'code'},
      {keep: 'Call sz . find and then sz . count on it.', because: 'members of an object'},
      {
        keep: 'A leading . hides a file, a ; ends the line, and the colon : does not. Press ? to see it, or . to go.',
        because: 'marks that are spoken of'
      },
      {keep: 'The signs * and ? match any letter, and so does ! (a bang) at its end.', because: 'likewise'},
      {keep: 'The dates are D,M ; M-D ; M.D.Y ; D-M/Y for all of the countries.', because: 'a row of values'},
      {
        keep: 'Write \\ x . E for it, and run cp -r . now. The row is ! " # $ % & in the table.',
        because: 'formulas, options and tables'
      },
      {
        keep: 'Set `port` to 1, and `host` to 2, and write (name . Value) into `list`.',
        because: 'a pair, where code is explained'
      },
      {
        from: 'He saw Where Now ? at six , and thought of The Plan A . Nobody else did.',
        to: 'He saw Where Now? at six, and thought of The Plan A. Nobody else did.'
      },
      {keep: 'Seats : 60, stage : 1', because: 'a colon with spaces is a style of lists'},
      {keep: 'See you :) and ;) there.', because: 'faces'},
      {keep: 'Is it so ?! he asked.', because: 'two marks together are left to a person'}
    ]
  },
  (article, suggest) => {
    const {source} = article
    if (!/ [,;.!?:]/.test(source)) return
    for (const match of source.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (article.protects(start, end) || /^ ?[.…]/.test(source.slice(end, end + 2)) || inEllipsis(source, start))
        continue
      if (match[1] === ':' && !isInSentence(article, start, end)) continue
      if (isSpokenOf(source, end - 1) || isCode(article, start) || !isBetweenWords(source, start, end)) continue
      if (isTechnical(article) && isInPair(source, start, end)) continue
      if (match[1] === ';' && isRow(article, start)) continue
      // `.Net`
      if (match[1] === '.' && /\p{L}/u.test(source[end] ?? '') && !opensSentence(source, start, end)) continue
      // `text . lower`: a member of an object. *Match ? and \**: no sentence ends here, and no title (*in Where Now ? at six*).
      if (/[.!?]/.test(match[1]) && /^ \(?[\p{Ll}_]/u.test(source.slice(end, end + 3)) && !endsTitle(source, start))
        continue
      const glued = /[\p{L}“]/u.test(source[end] ?? '')
      suggest({start, end}, glued ? `${match[1]} ` : match[1], 'no space stands before this mark in English')
    }
  }
)

const title = /\p{Lu}[\p{L}’']* \p{Lu}[\p{L}’']+$/u
const endsTitle = (source: string, start: number): boolean =>
  source[start + 1] !== '.' && title.test(source.slice(Math.max(0, start - reach), start))

/** No word is longer. */
const reach = 40

/**
 * Is the run before the mark a word, and the next one of the line too, or a dash? Not the signs of a table (`! " # $`), of a grammar (`Item , )*`) or of a
 * formula (`\\ x . E`), or an option (`-d . -l`).
 */
function isBetweenWords(source: string, start: number, end: number): boolean {
  const before = /\S*$/.exec(source.slice(Math.max(0, start - reach), start))![0]
  const after = /^ (\S*)/.exec(source.slice(end, end + reach))?.[1] ?? ''
  if (!/[\p{L}\p{N}%]/u.test(before) || /^['’][^\p{L}\p{N}]/u.test(before)) return false
  if (source[end - 1] === '.' && /^-[\p{L}\p{N}]+$/u.test(before)) return false
  // *“We are glad . " he said*, *fish , & chips*
  if (after === '' || /^ ["&](?: [\p{L}\p{N}]|\n|$)/u.test(source.slice(end, end + reach))) return true
  if (/^(?:[\\>=&|~^:]|[$+](?!\d))/.test(after) || (source[end - 1] === '.' && /^-[\p{L}\p{N}]/u.test(after)))
    return false
  if (/^\p{Ll}$/u.test(before) && before !== 'a' && source[end - 1] === '.') return false
  return /[\p{L}\p{N}]/u.test(after) || /^(?:[-–—]+|[.…]+|[“”’‘()[\]]|[*•·])$/.test(after)
}

/** `(name . Value)` */
function isInPair(source: string, start: number, end: number): boolean {
  const before = source.slice(Math.max(0, start - reach), start)
  return /\([^\s()]*$/.test(before) && /^ [^\s()]*\)/.test(source.slice(end, end + reach))
}

/** `Y-M ; M.D.Y ; D-M/Y`: all semicolons of the block stand so, more than one, and no comma or full stop. */
function isRow(article: Article, start: number): boolean {
  const block = article.blockAt(start)
  if (!block) return false
  const text = article.source.slice(block.start, block.end)
  const apart = text.match(/\S ;(?=\s)/g)?.length ?? 0
  return apart > 1 && apart === text.match(/;/g)?.length && !/\S [,.](?:\s|$)/.test(text)
}

/** *She gave one reason : the roof leaks*: words before and after it, once in its block, and no list of keys and values. */
function isInSentence(article: Article, start: number, end: number): boolean {
  const {source} = article
  const block = article.blockAt(start)
  if (block?.kind !== 'paragraph' || block.to - block.from < 6) return false
  const line = source.slice(block.start, block.end)
  if (line.indexOf(' :') !== line.lastIndexOf(' :') || line.includes(' | ')) return false
  if (!/^ ["“‘]?\p{L}{2}/u.test(source.slice(end, end + 4))) return false
  // The label of a paragraph (*Targeted support : As guests…*) has no small words.
  const clause = /[^.!?]*$/.exec(source.slice(Math.max(block.start, start - 200), start))![0]
  return /\p{Ll}{2}$/u.test(clause) && (clause.match(/\p{L}+/gu)?.length ?? 0) > 2 && smallWords.test(clause)
}

/** Words that a label has not. */
const smallWords = /\b(?:the|an|is|are|was|were|has|have|had|he|she|it|we|they|you|there|this|that|one|be|to)\b/i

/** Does a word that opens sentences follow the full stop, after one in small letters? */
function opensSentence(source: string, start: number, end: number): boolean {
  const right = /^\p{L}+(?= )/u.exec(source.slice(end, end + 20))?.[0].toLowerCase()
  return right !== undefined && openers.has(right) && /\p{Ll}{3}$/u.test(source.slice(Math.max(0, start - 3), start))
}

/** `. . .`: the marks before belong to an ellipsis. */
function inEllipsis(source: string, start: number): boolean {
  return /[.…] ?$/.test(source.slice(Math.max(0, start - 2), start))
}
