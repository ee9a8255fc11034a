import {rule} from '../../rule.js'
import {isTaken, lineOf, proseOf, removal} from './phrases.js'

// The call itself, as a whole sentence.
const opening = /^(?:so|and|please|if|share|leave|drop|post|add|tell|let|sound|join|weigh|comment|give|have|what)\b/i
const call =
  /^(?:(?:so|and|please|if you .{3,60}),? )?(?:(?:share|leave|drop|post|add|tell us|let us know|let me know|sound off|join|weigh in|comment|give us)\b.{0,90}\b(?:comments?(?: (?:section|below))?|below|thoughts|opinions?|views|experiences?)\b.{0,60}|(?:let (?:us|me) know|tell us|comment|sound off|have your say) (?:what you think|below|in the comments).{0,60}|(?:please )?share this (?:article|post|story|page)\b.{0,60}|join the (?:conversation|discussion)\b.{0,40}|what do you think\?)[.!]*$/i

// What a block must hold to be looked at.
const calls = /\b(?:comment|share|tell us|let (?:us|me) know|below|conversation|discussion|think\?)/i

/** The closing call to the readers: comment, share, tell us. The questions in front of it go with it. */
export const callToComment = rule(
  {
    name: 'boilerplate/call-to-comment',
    summary: 'Take out the closing call to comment or share.',
    why: 'A last line that asks for comments speaks for the page, not for the article.',
    fix: 'safe',
    removes: true,
    scope: 'english',
    examples: [
      {
        from: 'The new line opens in May, the city said on Thursday, if the money is found.\n\nWhat are your thoughts on the new line? Share your opinions in the comments below!\n',
        to: 'The new line opens in May, the city said on Thursday, if the money is found.\n'
      },
      {
        from: 'The new line opens in May, the city said on Thursday, if the money is found.\n\nLet us know what you think in the comments.\n',
        to: 'The new line opens in May, the city said on Thursday, if the money is found.\n'
      },
      {
        keep: 'They asked us to share our views on the plan, and we did so below the town hall.',
        because: 'a sentence of the article'
      },
      {
        keep: 'The new line opens in May, the city said on Thursday, if the money is found.\n\nThe station is ready. Share this story with the workers who built it, the mayor said, and left for her office.\n',
        because: 'a statement stands before it, and it goes on'
      },
      {
        keep: 'The patch goes in when two of us have read it, and when the tests have passed.\n\n1. Run the tests.\n2. Leave a comment with what they say.\n',
        because: 'a step of the work'
      },
      {
        keep: 'Share your thoughts with the others in the room, and write down what they answer.',
        because: 'an exercise in an article'
      }
    ]
  },
  (article, suggest) => {
    const {first} = proseOf(article)
    for (const block of article.blocks) {
      if (block.index <= first || block.to - block.from > 70 || isTaken(article, block)) continue
      const text = lineOf(article, block)
      if (!calls.test(text) || isStep(article.source.slice(Math.max(0, block.start - 8), block.body))) continue
      const sentences = text.split(/(?<=[.!?]["”’)]?)\s+(?=["“‘(]?\p{Lu})/u)
      const last = sentences.pop()!
      if (opening.test(last) && call.test(last) && sentences.every((one) => one.endsWith('?') || call.test(one))) {
        suggest(removal(article, block), '', 'a call to the readers of the page, not a part of the article')
      }
    }
  }
)

/** Does a number open the line? */
function isStep(before: string): boolean {
  return /(?:^|\s)\d{1,2}[.)] *$/.test(before)
}
