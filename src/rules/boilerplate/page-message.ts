import {rule} from '../../rule.js'
import type {Phrase} from './phrases.js'
import {removeLines} from './remove-lines.js'

const player = 'a message of a player or of something embedded'
const browser = 'a message about the browser'
const opinion = 'asks what the visitor thinks of the page'
const form = 'a message of a form'
const caption = 'a button of the picture'
export const phrases: readonly Phrase[] = [
  {
    text: /^sorry,? your browser (?:doesn[’']t|does not) support .{0,80}$/i,
    why: player,
    sample: ['Sorry, your browser doesn’t support embedded videos.', 'Sorry, your browser does not support this.'],
    opens: 'sorry'
  },
  {
    text: /^(?:this|the) (?:video|audio|media|clip|content) (?:can ?not|could not|can[’']t) be (?:played|loaded|displayed|shown)(?:,? (?:please )?try again.{0,20}|, either because the server .{0,90})?[.!]?$/i,
    why: player,
    sample: [
      'This video can not be played',
      'The media could not be loaded, either because the server failed or because you did.',
      'This content can’t be shown, please try again later.'
    ],
    opens: 'this the'
  },
  {
    text: /^this (?:content|video|page) is (?:not|un)(?: )?available in your (?:region|country|location|area)[.!]?$/i,
    why: player,
    sample: ['This content is not available in your region.', 'This video is unavailable in your country'],
    opens: 'this'
  },
  {
    text: /^to (?:play|view|see|watch|display) (?:this|the) (?:video|content|post|tweet|map|audio|embed),? (?:you (?:need|have) to |please )(?:enable|accept|allow|turn on|consent to)\b.{0,80}$/i,
    why: player,
    sample: [
      'To play this video you need to enable JavaScript in your browser.',
      'To view this content, please accept cookies.'
    ],
    opens: 'to'
  },
  {
    text: /^(?:you need to (?:enable|turn on) javascript|this (?:site|page|website|app|feature) (?:requires|needs|works best with) javascript)(?: (?:to|in|for|on)\b.{0,150})?[.!]?$/i,
    why: browser,
    sample: ['You need to enable JavaScript to run this app.', 'This site requires JavaScript.'],
    opens: 'you this'
  },
  {
    text: /^(?:(?:your|this) browser is (?:not|no longer) supported|your browser is (?:out of date|outdated)|you(?: are|[’']re) using an (?:out[- ]of[- ]date|outdated|unsupported|old) browser)\b.{0,160}$/i,
    why: browser,
    sample: [
      'Your browser is not supported',
      'This browser is no longer supported.',
      'Your browser is out of date. Update it for more.',
      'You are using an outdated browser.',
      'You’re using an unsupported browser.',
      "You're using an old browser."
    ],
    opens: "your this you you’re you're"
  },
  {
    text: /^(?:(?:the )?(?:video|audio|media) player is loading|(?:the )?video (?:is )?loading|current time \d+:\d\d|duration \d+:\d\d|\d{1,2}:\d\d ?\/ ?\d{1,2}:\d\d)[.…]*$/i,
    why: player,
    sample: [
      'Video player is loading.',
      'The media player is loading',
      'Audio player is loading.',
      'Video loading…',
      'Current time 0:00',
      'Duration 4:32',
      '0:00 / 4:32'
    ],
    opens: 'the video audio media current duration 0'
  },
  {
    text: /^loading (?:more|comments|posts|replies|content|video|player|article|map|poll|quiz)(?: comments| posts| stories)?[.…]+$/i,
    why: 'a message of the page',
    sample: ['Loading comments…', 'Loading more posts...'],
    opens: 'loading'
  },
  {
    text: /^(?:thanks|thank you) for your (?:feedback|rating|vote)[.!]*$/i,
    why: opinion,
    sample: ['Thanks for your feedback!', 'Thank you for your vote.'],
    opens: 'thanks thank'
  },
  {
    text: /^something went wrong\b.{0,60}\b(?:try again|reload|refresh)\b.{0,40}$/i,
    why: 'a message of the page',
    sample: ['Something went wrong. Please try again later.'],
    opens: 'something'
  },
  {
    text: /^(?:view|see) (?:this post|more) on instagram$/i,
    why: player,
    sample: ['View this post on Instagram', 'See more on Instagram'],
    opens: 'view see'
  },
  {
    text: /^sieh dir diesen beitrag auf instagram an$/i,
    why: player,
    languages: 'de',
    sample: ['Sieh dir diesen Beitrag auf Instagram an'],
    opens: 'sieh'
  },
  {
    text: /^a post shared by .{1,60}\(@[\w.]{1,40}\)(?: on .{3,40})?$/i,
    why: player,
    sample: [
      'A post shared by Harbour Crew (@harbour.crew)',
      'A post shared by Ann (@ann) on May 3, 2019 at 4:12pm PDT'
    ],
    opens: 'a'
  },
  {
    text: /^(?:toggle|hide|show) caption$|^enlarge (?:this )?image$|^press enter or click to view image in full size$|^(?:open|view) image in (?:fullscreen|full ?screen|gallery|new tab)$|^click (?:on (?:the |an )?(?:image|picture|photo) )?to enlarge(?: (?:the |this )?(?:image|picture|photo))?[.]?$/i,
    why: caption,
    sample: [
      'toggle caption',
      'Hide caption',
      'Show caption',
      'Enlarge this image',
      'Click to enlarge',
      'Click on the image to enlarge.',
      'Press enter or click to view image in full size',
      'View image in fullscreen',
      'Open image in gallery'
    ],
    opens: 'toggle hide show enlarge click press open view'
  },
  {
    text: /^image source, .{2,60}$|^media caption,?$/i,
    why: 'what the picture says to screen readers',
    sample: ['Image source, Ann Hale', 'Media caption,'],
    opens: 'image media'
  },
  {
    text: /^allow (?:twitter|x|instagram|facebook|youtube|tiktok|google|spotify) content\?$/i,
    why: player,
    sample: ['Allow Twitter content?'],
    opens: 'allow'
  },
  {
    text: /^(?:was|is|did you find) this (?:page|article|answer|information|content) (?:helpful|useful)\? ?(?:yes ?[|/·]? ?no)?$/i,
    why: opinion,
    sample: ['Was this page helpful?', 'Is this page useful? Yes No', 'Did you find this article helpful? Yes / No'],
    opens: 'was is did'
  },
  {
    text: /^(?:(?:was|is) this guide (?:helpful|useful|easy to understand)\? ?(?:yes ?[|/·]? ?no|rate it!?)?|did this (?:answer|solve|resolve) your (?:question|problem|issue)\?)$/i,
    why: opinion,
    where: 'beside',
    sample: ['Was this guide easy to understand? Rate it!', 'Did this answer your question?'],
    opens: 'was is did'
  },
  {
    text: /^(?:report|suggest) (?:a|an) (?:problem|error|issue|correction|typo) (?:with|on|in|to|for) this (?:page|article|story)$/i,
    why: opinion,
    sample: ['Report a problem with this page', 'Suggest a correction to this story'],
    opens: 'report suggest'
  },
  {
    text: /^(?:rate this (?:recipe|article|post)\b.{0,60}|did you (?:make|try) this recipe\?.{0,120})$/i,
    why: opinion,
    sample: [
      'Rate this recipe ★★★★★ 4.8 from 41 votes',
      'Did you make this recipe?',
      'Did you try this recipe? Tell us!'
    ],
    opens: 'rate did'
  },
  {
    text: /^there (?:is|was) a problem with information submitted for this request\b.{0,120}$/i,
    why: form,
    sample: ['There is a problem with information submitted for this request.'],
    opens: 'there'
  },
  {
    text: /^(?:thanks|thank you) for (?:subscribing|signing up)(?: to our newsletter)?[.!]*$|^(?:invalid|please enter a valid) e-?mail address[.!]?$/i,
    why: form,
    where: 'edge',
    sample: [
      'Thank you for subscribing!',
      'Thanks for signing up',
      'Please enter a valid email address.',
      'Invalid e-mail address'
    ],
    opens: 'thanks thank invalid please'
  },
  {
    text: /^oops! something went wrong while submitting the form\.?$|^this field is for validation purposes and should be left unchanged\.?$/i,
    why: form,
    sample: [
      'Oops! Something went wrong while submitting the form.',
      'This field is for validation purposes and should be left unchanged.'
    ],
    opens: 'oops this'
  },
  {
    text: /^this (?:site|form) is protected by recaptcha\b.{0,120}$/i,
    why: form,
    sample: ['This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply.'],
    opens: 'this'
  },
  {
    text: /^sorry, your blog cannot share posts by e-?mail\.?$|^post was not sent - check your e-?mail addresses!?$|^e-?mail check failed, please try again\.?$/i,
    why: form,
    sample: [
      'Sorry, your blog cannot share posts by email.',
      'Post was not sent - check your email addresses!',
      'Email check failed, please try again',
      'E-mail check failed, please try again'
    ],
    opens: 'sorry post e e-mail email'
  }
]

/** What a page says to its visitor about itself. An article that quotes such a message inside a sentence keeps it. */
export const pageMessage = rule(
  {
    name: 'boilerplate/page-message',
    summary: 'Take out what a page says of its players, forms and pictures.',
    why: 'Such messages stand hidden in a page or between its paragraphs, and tell nothing of the article.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    examples: [
      {
        from: 'The ferry left an hour late.\n\nThis video can not be played\n\nIt came back empty.\n',
        to: 'The ferry left an hour late.\n\nIt came back empty.\n'
      },
      {
        from: 'The ferry left an hour late.\n\nhide caption\n\ntoggle caption\n\nIt came back empty.\n',
        to: 'The ferry left an hour late.\n\nIt came back empty.\n'
      },
      {
        from: 'Stir the leeks into the broth and let it stand for an hour.\n\nDid you make this recipe?\n',
        to: 'Stir the leeks into the broth and let it stand for an hour.\n'
      },
      {
        from: 'The lamp goes on at dusk and off at dawn, and that is all it does.\n\nWas this page helpful? Yes No\n',
        to: 'The lamp goes on at dusk and off at dawn, and that is all it does.\n'
      },
      {
        keep: 'This video can not be played in court, the judge said, and sent the jury home.',
        because: 'the line goes on'
      },
      {
        keep: 'The screen over the door of the lift lit up with a line of white letters:\n\nSomething went wrong. Please try again.\n\nWe walked down in the dark.\n',
        because: 'a sentence announces it'
      },
      {
        keep: 'You need to enable JavaScript by hand, the guide says, and then close the window.',
        because: 'the line goes on'
      },
      {keep: 'Was this page helpful? we asked a hundred readers, and nine said no.', because: 'a sentence quotes it'},
      {keep: 'To play this video game you need to have two screens and a patient friend.', because: 'a game'},
      {keep: 'A post shared by two farms holds up the gate (see the map).', because: 'a post of wood'},
      {keep: 'Rate this recipient of the prize as you like, she has earned it.', because: 'another word'}
    ]
  },
  (article, suggest) => removeLines(article, suggest, phrases)
)
