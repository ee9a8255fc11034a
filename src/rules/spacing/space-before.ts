import {rule} from '../../rule.js'

const pattern = /(?<=[\p{L}\p{N}%)\]"”’]) +([,;.!?])(?=[ \n\r]|$|["”’](?:\s|$)|(?<=,)[\p{L}“])/gmu

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
    if (!/ [,;.!?]/.test(source)) return
    for (const match of source.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (article.protects(start, end) || /^ ?[.…]/.test(source.slice(end, end + 2)) || inEllipsis(source, start))
        continue
      // `text . lower`: a member of an object.
      if (match[1] === '.' && /^ [\p{Ll}_]/u.test(source.slice(end, end + 2))) continue
      const glued = /[\p{L}“]/u.test(source[end] ?? '')
      suggest({start, end}, glued ? `${match[1]} ` : match[1], 'no space stands before this mark in English')
    }
  }
)

/** `. . .`: the marks before belong to an ellipsis. */
function inEllipsis(source: string, start: number): boolean {
  return /[.…] ?$/.test(source.slice(Math.max(0, start - 2), start))
}
