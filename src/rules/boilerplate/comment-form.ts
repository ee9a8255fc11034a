import {rule} from '../../rule.js'
import {type LinePattern, removeLines} from './line-patterns.js'

const why = 'a part of the comment form'
const patterns: LinePattern[] = [
  {
    opens: 'leave post write add submit',
    pattern: /^(?:leave|post|write|add|submit) an? (?:comment|reply|response)(?: cancel reply)?[.!:]?$/i,
    why
  },
  {opens: 'click cancel', pattern: /^(?:click here to )?cancel reply$/i, why},
  {
    opens: 'your',
    pattern: /^your e-?mail address will not be published\.?(?: required fields are marked ?\*?)?\.?$/i,
    why
  },
  {opens: 'required', pattern: /^required fields are marked ?\*?\.?$/i, why},
  {
    opens: 'save',
    pattern: /^save my name, e-?mail,? (?:and (?:site|website) )?in this browser for the next time i comment\.?$/i,
    why
  },
  {
    opens: 'notify',
    pattern: /^notify me of (?:new|follow-?up) (?:posts|comments)(?: by e-?mail| via e-?mail)?\.?$/i,
    why
  },
  {
    opens: 'this',
    pattern: /^this site uses akismet to reduce spam\.?(?: learn how your comment data is processed\.?)?$/i,
    why: 'the privacy line of the comment form'
  },
  {
    opens: 'learn',
    pattern: /^learn how your comment data is processed\.?$/i,
    why: 'the privacy line of the comment form'
  },
  {
    opens: 'you',
    pattern: /^you must be (?:logged in|signed in|registered) to (?:post|leave|write) a comment\.?$/i,
    why
  },
  {opens: 'log sign', pattern: /^(?:log|sign) in to (?:leave a )?(?:comment|reply)\.?$/i, why},
  {
    opens: 'comments',
    pattern: /^comments (?:are|have been) (?:closed|disabled)(?: for this (?:post|article|entry))?\.?$/i,
    why
  },
  {
    opens: '0 no one',
    pattern: /^(?:\d+|no|one) (?:comments?|responses|replies)(?: (?:on|to) [“"].{1,120})?:?$/i,
    why: 'the counter of the comments',
    where: 'end'
  },
  {
    opens: 'discussion',
    pattern: /^discussion about this (?:post|episode|video|podcast)$/i,
    why: 'the heading of the comments',
    where: 'end'
  },
  {opens: 'comments commentsrestacks', pattern: /^comments ?restacks$/i, why, where: 'end'},
  {opens: 'top toplatest toplatestdiscussions', pattern: /^top ?latest ?discussions$/i, why, where: 'end'},
  {opens: 'no', pattern: /^no posts$/i, why, where: 'beside'},
  {opens: 'post submit add', pattern: /^(?:post comment|submit comment|add comment)$/i, why},
  {
    opens: 'schreibe schreiben einen kommentar',
    pattern:
      /^(?:schreiben? sie einen kommentar|einen kommentar (?:schreiben|hinterlassen)|kommentar (?:schreiben|verfassen|hinterlassen))$/i,
    why
  },
  {
    opens: 'laisser deja deixe lascia geef',
    pattern:
      /^(?:laisser un commentaire|deja un comentario|deja una respuesta|deixe um comentário|deixe uma resposta|lascia un commento|geef een reactie)$/i,
    why
  },
  {
    opens: 'comment comments name e email website url reply submit message your',
    pattern:
      /^(?:comments?|name|e-?mail|website|url|reply|submit|message|your (?:comment|name|e-?mail|message))(?: ?(?:\*|\(required\)|\(optional\)))?:?$/i,
    why,
    where: 'beside'
  }
]

/** The form under an article in which readers comment, with its labels and its privacy line. */
export const commentForm = rule(
  {
    name: 'boilerplate/comment-form',
    summary: 'Take out the comment form and its labels.',
    why: 'The labels of a form (name, address, website) come out as lines under the last paragraph.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    examples: [
      {
        from: 'The dam held through the night, and the village slept in its own beds again.\n\nDiscussion about this post\n\nCommentsRestacks\n\nTopLatestDiscussions\n\nNo posts\n',
        to: 'The dam held through the night, and the village slept in its own beds again.\n'
      },
      {
        from: 'The mill closed in the spring of that year.\n\nLeave a Comment\n\nName *\n\nEmail *\n\nThis site uses Akismet to reduce spam. Learn how your comment data is processed.\n',
        to: 'The mill closed in the spring of that year.\n'
      },
      {
        from: 'Nobody came.\n\nYour email address will not be published. Required fields are marked *\n',
        to: 'Nobody came.\n'
      },
      {
        keep: 'Name\n\nThe word comes from an old verb for giving.\n\nEmail\n\nThe word is younger.\n',
        because: 'labels without a form are headings'
      },
      {
        keep: 'She would leave a comment on every page she read, and sign it with one letter.',
        because: 'inside a sentence'
      },
      {keep: 'Leave a comment out of the minutes only when the chair agrees to it.', because: 'the line goes on'}
    ]
  },
  (article, suggest) => removeLines(article, suggest, patterns)
)
