import {rule} from '../../rule.js'
import {type LinePattern, removeLines} from './line-patterns.js'

const why = 'a prompt to subscribe'
const follow = 'a prompt to follow the site'
const networks =
  '(?:facebook|twitter|x|instagram|linkedin|youtube|pinterest|tiktok|telegram|whatsapp|threads|mastodon|bluesky|google news|flipboard|snapchat|reddit|rss)'
const patterns: LinePattern[] = [
  {
    opens: 'enjoy enjoying enjoyed like liked want subscribe sign',
    pattern:
      /^(?:(?:enjoy(?:ing|ed)?|like|liked|want) [^.?!]{3,60}\? )?(?:subscribe|sign up)(?: now| today)? ?(?:to|for) (?:our|the|my|your) .{0,60}\b(?:newsletters?|updates|mailing list|digest|briefing|e-?mails?|alerts)\b.{0,120}$/i,
    why
  },
  {
    opens: 'join get',
    pattern: /^(?:join|get) our (?:free |daily |weekly |monthly )*(?:newsletter|mailing list)\b.{0,120}$/i,
    why
  },
  {
    opens: 'enjoy enjoying enjoyed like liked want get receive have',
    holds: 'inbox',
    pattern:
      /^(?:(?:enjoy(?:ing|ed)?|like|liked|want) [^.?!]{3,60}\? )?(?:get|receive|have) .{3,80}\b(?:delivered |straight |sent |directly |right )*(?:to|in) your inbox\b.{0,80}$/i,
    why
  },
  {
    opens: "don’t don't never",
    pattern: /^(?:don[’']t miss (?:a|another) (?:post|story|thing|beat)|never miss a (?:post|story|beat))\b.{0,100}$/i,
    why,
    where: 'edge'
  },
  {
    opens: 'please enter your e email',
    pattern: /^(?:please )?(?:enter )?(?:your )?e-?mail(?: address)?(?: (?:here|to subscribe|below).{0,60})?[.…:*]*$/i,
    why,
    where: 'beside'
  },
  {
    opens: 'newsletter subscribe sign unsubscribe',
    pattern:
      /^(?:newsletter|subscribe|sign up|sign me up|subscribe (?:now|today)|unsubscribe (?:at )?any ?time.{0,40})[.!:]?$/i,
    why,
    where: 'beside'
  },
  {opens: 'subscribesign', pattern: /^subscribesign in$/i, why},
  {opens: 'ready', pattern: /^ready for more\?$/i, why, where: 'end'},
  {
    opens: 'substack start',
    pattern: /^(?:substack is the home for great culture|start your substack ?(?:get the app)?)$/i,
    why: 'the maker of the site',
    where: 'end'
  },
  {opens: 'no', pattern: /^no (?:thanks|spam.{0,60})[.!:]?$/i, why, where: 'beside'},
  {opens: 'we', holds: 'privacy', pattern: /^we respect your privacy\.?.{0,40}[.!:]?$/i, why, where: 'beside'},
  {opens: 'by', pattern: /^by (?:subscribing|signing up),? you agree .{0,160}[.!:]?$/i, why, where: 'beside'},
  {
    opens: 'please follow like find join',
    pattern: new RegExp(
      `^(?:please )?(?:follow|like|find|join) (?:us|me|@?\\w{2,30}|our (?:page|channel|accounts?))(?: too)?(?: on| at|:)(?: our)?(?: social media|(?:,? (?:and |or |& )?(?:our )?${networks}(?: (?:page|channel|feed))?)+)(?: (?:for|to) .{3,80})?[.!:]*$`,
      'i'
    ),
    why: follow
  },
  {
    opens: 'follow stay connect folgen síguenos siga suivez seguici',
    pattern:
      /^(?:follow us|stay connected|connect with us|stay in touch|folgen sie uns|síguenos|siga-nos|suivez-nous|seguici)(?: on social media)?[:.!]?$/i,
    why: follow,
    where: 'heading'
  }
]

/** Prompts to subscribe to a newsletter or to follow the site. Articles that speak of newsletters stay. */
export const newsletter = rule(
  {
    name: 'boilerplate/newsletter',
    summary: 'Take out prompts to subscribe or follow.',
    why: 'Prompts to subscribe stand between the paragraphs of a page, and read as if the author asked.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    examples: [
      {
        from: 'The dam held through the night, and the village slept in its own beds again.\n\nReady for more?\n\nStart your SubstackGet the app\n\nSubstack is the home for great culture\n',
        to: 'The dam held through the night, and the village slept in its own beds again.\n'
      },
      {
        from: 'The dam held through the night.\n\nSubscribe to our newsletter\n\nEnter your email address\n',
        to: 'The dam held through the night.\n'
      },
      {
        from: 'The dam held through the night.\n\nGet the best stories delivered straight to your inbox every Friday.\n',
        to: 'The dam held through the night.\n'
      },
      {
        from: 'The dam held through the night.\n\nEnjoying this report? Get more of them in your inbox every Friday.\n',
        to: 'The dam held through the night.\n'
      },
      {
        from: 'Follow us on Facebook, Instagram and YouTube!\n\nThe dam held through the night.\n',
        to: 'The dam held through the night.\n'
      },
      {
        keep: 'Sign up for the course at the town hall before the end of the month, the office said.',
        because: 'not a newsletter of the page'
      },
      {
        keep: 'The dam held through the night.\n\nConnect with us!\n\nWe love to hear from those who live below the dam, by letter or in the office on a Monday.\n',
        because: 'a section whose text stays keeps its heading'
      },
      {keep: 'He follows us on every walk, and barks at the boats on the river.', because: 'no network is named'},
      {
        keep: 'Subscribe\n\nThe word once meant to write underneath, and so it did in the letters of that time.\n',
        because: 'a weak line alone'
      }
    ]
  },
  (article, suggest) => removeLines(article, suggest, patterns)
)
