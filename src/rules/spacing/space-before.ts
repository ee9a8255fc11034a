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
      // `.Net`
      if (match[1] === '.' && /\p{L}/u.test(source[end] ?? '') && !opensSentence(source, start, end)) continue
      // `text . lower`: a member of an object.
      if (match[1] === '.' && /^ [\p{Ll}_]/u.test(source.slice(end, end + 2))) continue
      const glued = /[\p{L}“]/u.test(source[end] ?? '')
      suggest({start, end}, glued ? `${match[1]} ` : match[1], 'no space stands before this mark in English')
    }
  }
)

/** *She gave one reason : the roof leaks*: words before and after it, once in its block, and no list of keys and values. */
function isInSentence(article: Article, start: number, end: number): boolean {
  const {source} = article
  const block = article.blockAt(start)
  if (block?.kind !== 'paragraph' || block.to - block.from < 6) return false
  const line = source.slice(block.start, block.end)
  if (line.indexOf(' :') !== line.lastIndexOf(' :')) return false
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
