import {rule} from '../../rule.js'
import type {Phrase} from './phrases.js'
import {removeLines} from './remove-lines.js'

const why = 'a part of the comment form'
export const phrases: readonly Phrase[] = [
  {
    text: /^(?:leave|post|write|add|submit) (?:(?:an?|your|the first) comment|a reply|a response)(?: cancel reply)?[.!:…]*$/i,
    why,
    sample: [
      'Leave a Reply Cancel reply',
      'Post your comment',
      'Write a comment...',
      'Add the first comment',
      'Submit a response'
    ],
    opens: 'leave post write add submit'
  },
  {
    text: /^leave a (?:reply|comment) (?:to|on) .{1,60}[^.]$/i,
    why,
    where: 'end',
    sample: ['Leave a Reply to Ann', 'Leave a comment on “The Mill”'],
    opens: 'leave'
  },
  {
    text: /^(?:click here to )?cancel reply$/i,
    why,
    sample: ['Click here to cancel reply', 'Cancel reply'],
    opens: 'click cancel'
  },
  {
    text: /^your e-?mail address will not be published\.?(?: required fields are marked ?\*?)?\.?$/i,
    why,
    sample: ['Your email address will not be published. Required fields are marked *'],
    opens: 'your'
  },
  {
    text: /^required fields are marked ?\*?\.?$/i,
    why,
    sample: ['Required fields are marked *'],
    opens: 'required'
  },
  {
    text: /^save my name, e-?mail,? (?:and (?:site|website) )?in this browser for the next time i comment\.?$/i,
    why,
    sample: ['Save my name, email, and website in this browser for the next time I comment.'],
    opens: 'save'
  },
  {
    text: /^notify me of (?:new|follow-?up) (?:posts|comments)(?: by e-?mail| via e-?mail)?\.?$/i,
    why,
    sample: ['Notify me of follow-up comments by email.'],
    opens: 'notify'
  },
  {
    text: /^this site uses akismet to reduce spam\.?(?: learn how your comment data is processed\.?)?$/i,
    why: 'the privacy line of the comment form',
    sample: ['This site uses Akismet to reduce spam. Learn how your comment data is processed.'],
    opens: 'this'
  },
  {
    text: /^learn how your comment data is processed\.?$/i,
    why: 'the privacy line of the comment form',
    sample: ['Learn how your comment data is processed.'],
    opens: 'learn'
  },
  {
    text: /^you must be (?:logged in|signed in|registered) to (?:post|leave|write) a comment\.?$/i,
    why,
    sample: ['You must be logged in to post a comment.'],
    opens: 'you'
  },
  {
    text: /^(?:log[ -]?in|sign[ -]?in|register) to (?:(?:leave|post|write) a )?(?:comment|reply)\.?$/i,
    why,
    sample: [
      'Log in to leave a comment',
      'Sign in to comment',
      'Login to reply',
      'Signin to comment',
      'Sign-in to comment',
      'Log-in to comment',
      'Register to comment'
    ],
    opens: 'log login log-in sign signin sign-in register'
  },
  {
    text: /^comments (?:are|have been) (?:closed|disabled)(?: for this (?:post|article|entry))?\.?$/i,
    why,
    sample: ['Comments are closed.'],
    opens: 'comments'
  },
  {
    text: /^be the first (?:one )?to (?:comment|reply|leave a comment|write a comment|post a comment)(?: on this (?:post|article|story))?[.!]*$/i,
    why,
    sample: ['Be the first to comment!'],
    opens: 'be'
  },
  {
    text: /^(?:\d+|no|one) (?:comments?|responses?|repl(?:y|ies))(?: (?:on|to) [“"].{1,120})?:?$/i,
    why: 'the counter of the comments',
    where: 'end',
    sample: ['12 Comments', 'No comments', 'One response to “The Mill”'],
    opens: '0 no one'
  },
  {
    text: /^(?:(?:view|show|see|read|load|hide)(?: (?:all|more|\d+))* comments?|comments? ?\(\d+\))[.:…]*$/i,
    why: 'the counter of the comments',
    where: 'end',
    sample: [
      'View all 12 comments',
      'Show comments',
      'See comments',
      'Read comments',
      'Load more comments',
      'Hide comments',
      'Comments (3)',
      'Comment (1)'
    ],
    opens: 'view show see read load hide comments comment'
  },
  {
    text: /^sort(?:ed)? by:? (?:newest|oldest|best|top|most (?:liked|recent|relevant)|relevance)(?: first)?$|^(?:flag|report) (?:this )?(?:comment )?as (?:inappropriate|spam|abusive)$|^report (?:abuse|comment|this comment)$/i,
    why: 'a control of the comments',
    sample: ['Sort by: Newest', 'Sorted by best', 'Flag as inappropriate', 'Report comment as spam', 'Report abuse'],
    opens: 'sort sorted flag report'
  },
  {
    text: /^(?:view|show|see|load) \d+ (?:more )?(?:comments?|replies)$|^view comments ?\(\d+\)$/i,
    why: 'the counter of the comments',
    sample: ['Show 4 more comments', 'View 2 replies', 'View comments (12)'],
    opens: 'view show see load'
  },
  {
    text: /^discussion about this (?:post|episode|video|podcast)$/i,
    why: 'the heading of the comments',
    where: 'end',
    sample: ['Discussion about this post'],
    opens: 'discussion'
  },
  {
    text: /^comments ?restacks$/i,
    why,
    where: 'end',
    sample: ['CommentsRestacks', 'Comments Restacks'],
    opens: 'comments commentsrestacks'
  },
  {
    text: /^top ?latest ?discussions$/i,
    why,
    where: 'end',
    sample: ['Top Latest Discussions', 'TopLatestDiscussions', 'TopLatest Discussions'],
    opens: 'top toplatest toplatestdiscussions'
  },
  {text: /^no posts$/i, why, where: 'beside', sample: ['No posts'], opens: 'no'},
  {
    text: /^(?:post|submit|add) comment$/i,
    why,
    sample: ['Post Comment', 'Submit comment', 'Add comment'],
    opens: 'post submit add'
  },
  {
    text: /^(?:schreiben? sie einen kommentar|(?:schreibe|hinterlasse) einen kommentar|einen kommentar (?:schreiben|hinterlassen)|kommentar (?:schreiben|verfassen|hinterlassen))$/i,
    why,
    languages: 'de',
    sample: [
      'Schreiben Sie einen Kommentar',
      'Schreibe Sie einen Kommentar',
      'Schreibe einen Kommentar',
      'Hinterlasse einen Kommentar',
      'Einen Kommentar schreiben',
      'Kommentar verfassen'
    ],
    opens: 'schreibe schreiben hinterlasse einen kommentar'
  },
  {
    text: /^(?:laisser un commentaire|deja un comentario|deja una respuesta|deixe um comentário|deixe uma resposta|lascia un commento|geef een reactie)$/i,
    why,
    languages: 'fr es pt it nl',
    sample: [
      'Laisser un commentaire',
      'Deja un comentario',
      'Deixe um comentário',
      'Lascia un commento',
      'Geef een reactie'
    ],
    opens: 'laisser deja deixe lascia geef'
  },
  {
    text: /^(?:comments?|name|e-?mail|website|url|reply|submit|message|your (?:comment|name|e-?mail|message))(?: ?(?:\*|\(required\)|\(optional\)))?:?$/i,
    why,
    where: 'beside',
    sample: [
      'Comment *',
      'Comments',
      'Name (required)',
      'Email',
      'E-mail *',
      'Website (optional)',
      'URL',
      'Reply',
      'Submit',
      'Message:',
      'Your name'
    ],
    opens: 'comment comments name e e-mail email website url reply submit message your'
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
      {
        from: 'The mill closed in the spring of that year, and nobody has bought it since.\n\nView all 12 comments\n\nLog in to reply\n',
        to: 'The mill closed in the spring of that year, and nobody has bought it since.\n'
      },
      {
        keep: 'Add a comment to each function\n\nThe next reader of the file will want to know why it is there, and so will you.\n',
        because: 'a heading of the article'
      },
      {keep: 'Report abuse of the ferry passes to the harbour office, which keeps a list.', because: 'a sentence'},
      {keep: 'Leave a comment out of the minutes only when the chair agrees to it.', because: 'the line goes on'}
    ]
  },
  (article, suggest) => removeLines(article, suggest, phrases)
)
