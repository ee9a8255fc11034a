import {rule} from '../../rule.js'
import type {Phrase} from './phrases.js'
import {removeLines} from './remove-lines.js'

const foot = 'what the program of the site writes under a page'
export const phrases: readonly Phrase[] = [
  {
    text: /^[↑⬆^]? ?back to (?:the )?top(?: of (?:the )?page)?[ ↑⬆^]*$/i,
    why: foot,
    where: 'beside',
    sample: ['↑ Back to top', 'Back to the top of the page'],
    opens: 'back'
  },
  {
    text: /^(?:visitors?|page ?views|hits|guestbook)(?:: ?\d[\d,.]*| ?\(\d+\))$/i,
    why: foot,
    where: 'beside',
    sample: ['Visitors: 0041', 'Visitor: 12', 'Page views: 1,204', 'Pageviews: 12', 'Hits: 88', 'Guestbook (19)'],
    opens: 'visitors visitor page pageviews hits guestbook'
  },
  {
    text: /^this (?:article|section|biography)(?: .{1,40})? (?:needs (?:additional|more) (?:citations|references)|is a stub|does not cite any sources)\.(?: you can help .{3,80})?$/i,
    why: 'what the editors of a wiki tell each other',
    where: 'beside',
    sample: [
      'This article needs additional citations. You can help by adding them.',
      'This section does not cite any sources.',
      'This biography of a composer is a stub. You can help by expanding it.'
    ],
    opens: 'this'
  },
  {
    text: /^retrieved from ["“'‘]?https?:\/\/\S+$/i,
    why: foot,
    where: 'beside',
    sample: ['Retrieved from "https://wiki.example/index.php?title=Ferry"'],
    opens: 'retrieved'
  },
  {
    text: /^discuss (?:this )?(?:post |article )?on (?:hn|hacker news|lobsters|reddit|mastodon)\b[^.?!]{0,60}$/i,
    why: foot,
    where: 'beside',
    sample: ['Discuss on Hacker News', 'Discuss this post on Lobsters | Reply by email'],
    opens: 'discuss'
  },
  {
    text: /^edit this page on git(?:hub|lab)$/i,
    why: foot,
    sample: ['Edit this page on GitHub'],
    opens: 'edit'
  },
  {
    text: /^this page was last (?:edited|modified|updated) on .{4,60}$/i,
    why: foot,
    where: 'end',
    sample: ['This page was last edited on 3 January 2026, at 10:14.'],
    opens: 'this'
  },
  {
    text: /^(?:text|content) is available under (?:the )?(?:creative commons|cc[ -]by)\b.{0,200}$/i,
    why: foot,
    where: 'end',
    sample: [
      'Text is available under the Creative Commons Attribution-ShareAlike License.',
      'Content is available under CC BY'
    ],
    opens: 'text content'
  },
  {
    text: /^this entry was posted (?:in|on|by) .{2,160}\bpermalink\b.{0,40}$|^bookmark the permalink\.?$/i,
    why: foot,
    sample: ['This entry was posted in Tools and tagged pencils. Bookmark the permalink.', 'Bookmark the permalink.'],
    opens: 'this bookmark'
  },
  {
    text: /^posted by .{1,40} at \d{1,2}:\d\d(?: ?[ap]m)?(?: (?:no|\d{1,4}) comments?:?)?$/i,
    why: foot,
    where: 'end',
    sample: ['Posted by R. at 11:58 No comments:', 'Posted by Ann at 9:05 PM 3 comments:'],
    opens: 'posted'
  },
  {
    text: /^subscribe to: (?:posts|comments|post comments) \(atom\)$|^all times are (?:gmt|utc)\b.{0,60}$/i,
    why: foot,
    sample: ['Subscribe to: Posts (Atom)', 'All times are GMT. The time now is 08:41 AM.'],
    opens: 'subscribe all'
  },
  {
    text: /^.{2,40} is not responsible for the content of external (?:internet )?(?:web)?sites\.?(?: read .{3,80})?$/i,
    why: foot,
    sample: [
      'The Valley Post is not responsible for the content of external sites.',
      'The Post is not responsible for the content of external internet sites. Read about how we link.'
    ],
    holds: 'external'
  },
  {
    text: /^(?:do you have|have you got|have|got) (?:a|any) (?:story|tip|news tip|confidential tip)\b[^.?!]{0,60}\? (?:please )?(?:e-?mail|call|contact|send|get in touch)\b.{0,60}(?:\b(?:us|our|desk|newsroom)\b|@).{0,100}$/i,
    why: 'asks the visitor for news',
    where: 'end',
    sample: [
      'Do you have a story? Email us at newsdesk@example.org',
      'Have you got a story for us? Please call the desk.',
      'Have a tip? Contact our reporters at tips@example.org.',
      'Got a news tip? Send it to the desk.'
    ],
    opens: 'do have got'
  },
  {
    text: /^(?:(?:web ?)?site (?:design(?:ed)? |built |made )?by .{2,40}|theme by .{2,40}|(?:company )?registered in (?:england|scotland|ireland|wales|england (?:and|&) wales)\b.{0,40}\b(?:no|number)\b.{0,40}|you[’']ve reached the end[.!]?|page \d+ of \d+)$/i,
    why: foot,
    where: 'end',
    sample: [
      'Website by Bluefish Digital',
      'Site design by Ann Hale',
      'Theme by Astra',
      'Registered in England No. 01234567',
      'Company registered in Scotland, number SC123456',
      'You’ve reached the end',
      "You've reached the end!",
      'Page 1 of 3'
    ],
    opens: "website web site theme registered company you’ve you've page"
  },
  {
    text: /^(?:found|spotted|noticed|see) (?:a|an) (?:mistake|error|typo)(?: (?:in|on) this (?:article|page|story))?\? (?:please )?(?:let us know|tell us|report it|e-?mail|contact|click)\b.{0,60}$/i,
    why: 'asks the visitor for news',
    sample: ['Found a mistake? Let us know.', 'Spotted an error in this article? Please report it here.'],
    opens: 'found spotted noticed see'
  },
  {
    text: /^gambling problem\? call\b.{0,80}$/i,
    why: 'what the law has a page say',
    sample: ['GAMBLING PROBLEM? CALL 1-800-GAMBLER.'],
    opens: 'gambling'
  },
  {
    text: /^like (?:this:|loading\.{3}|loading…)$/i,
    why: foot,
    where: 'end',
    sample: ['Like this:', 'Like Loading...'],
    opens: 'like'
  },
  {
    text: /^our standards: (?:the )?thomson reuters trust principles\.?$/i,
    why: foot,
    sample: ['Our Standards: The Thomson Reuters Trust Principles.'],
    opens: 'our'
  }
]

/** What the programs of blogs, wikis and forums write under a page, and what newspapers do. */
export const pageFoot = rule(
  {
    name: 'boilerplate/page-foot',
    summary: 'Take out what the program of a blog, a wiki or a forum writes under a page.',
    why: 'Under the last paragraph the program says when it was changed, by what licence and how it goes on.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    examples: [
      {
        from: 'The inn was built for the miners of the valley, who drank there until 1911.\n\nThis page was last edited on 3 January 2026, at 10:14.\n',
        to: 'The inn was built for the miners of the valley, who drank there until 1911.\n'
      },
      {
        keep: 'The note said that the harbour is not responsible for the content of boxes left on the pier.',
        because: 'no sites are meant'
      },
      {
        keep: 'Posted by the door at 11:58, the list had nine names on it.',
        because: 'the line goes on'
      },
      {
        from: 'The inn was built for the miners of the valley, who drank there until 1911.\n\nHave a tip? Contact our reporters at tips@example.org.\n',
        to: 'The inn was built for the miners of the valley, who drank there until 1911.\n'
      },
      {
        keep: 'My remarks follow.\n\nThis section needs more references.\n\nThe rest is good.\n',
        because: 'a remark of the author'
      },
      {
        keep: 'The museum was full, and here is what the keeper has counted.\n\nVisitors: 12,410\n',
        because: 'a count that the author gives'
      },
      {
        keep: 'Hale, Ann. The mill. Ely Press, 2014.\nRetrieved from https://ferry.example/hale\n',
        because: 'where a source is found'
      },
      {
        keep: 'He climbed down to the mill by the old way.\n\nBack to the top\n',
        because: 'nothing beside it is of a page'
      },
      {keep: 'Read the chapter, and bring your notes.\n\nDiscuss this on Reddit\n', because: 'a task'},
      {keep: 'Found a mistake? The clerk did, and let us know by ringing the bell.', because: 'nobody is asked'},
      {keep: 'Have a tip ready? The waiter will call you names without one.', because: 'a sentence'},
      {
        keep: 'This page was last edited on a Monday by the editor of the almanac, who then fell ill.\n\nThe pages behind it were never set, and the printer kept the type.\n',
        because: 'a page of paper, inside the story'
      },
      {keep: 'Edit this page of your life while you can, the song says.', because: 'the line goes on'},
      {keep: 'All times are good for a walk, but the best is before breakfast.', because: 'no clock is meant'}
    ]
  },
  (article, suggest) => removeLines(article, suggest, phrases)
)
