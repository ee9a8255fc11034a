import type {Article, Block} from '../../article.js'
import {rule} from '../../rule.js'
import {isTaken, lineOf, type Phrase, phrasesOf, proseOf} from './phrases.js'
import {removeLines} from './remove-lines.js'

const why = 'what the page asks before it stores anything'
const banner = 'the cookie banner'
export const phrases: readonly Phrase[] = [
  {
    text: /^(?:this (?:site|website|page)|we|our (?:site|website))(?: and our partners)? uses? cookies\b.{0,260}$/i,
    why: banner,
    sample: [
      'This website uses cookies to know you again.',
      'We and our partners use cookies.',
      'Our site uses cookies, as all do.'
    ],
    opens: 'this we our'
  },
  {
    text: /^by (?:continuing|using|clicking) .{0,100}\bcookies?\b.{0,160}$/i,
    why: banner,
    sample: ['By clicking on any link you agree to our cookies.'],
    opens: 'by'
  },
  {
    text: /^we (?:value|care about|respect) your (?:privacy|data)[.!]?(?: (?:we|our)\b.{0,60}\bpartners\b.{0,320})?$/i,
    why,
    sample: [
      'We value your privacy',
      'We care about your privacy. We and our 12 partners keep data on your device.',
      'We respect your data'
    ],
    opens: 'we'
  },
  {
    text: /^we and (?:our|some) (?:\d[\d,.]* )?(?:selected |trusted |third[- ]party |advertising )*partners\b.{0,80}\b(?:store|access|process|use|collect)\b.{0,40}\b(?:information|data|cookies|device|identifiers)\b.{0,280}$/i,
    why,
    sample: [
      'We and our 12 partners store and access information on a device.',
      'We and some selected partners process personal data.'
    ],
    opens: 'we'
  },
  {
    text: /^(?:(?:accept|allow|reject|decline|deny) (?:all )?(?:optional |non-essential |necessary )?cookies|(?:manage|change|update|set) (?:my |your )?(?:cookie|consent|privacy) (?:preferences|settings|choices|options)|(?:confirm|save) my choices|save (?:and|&) accept|list of (?:iab )?(?:partners|vendors) ?\((?:vendors|partners)\)|(?:powered by )?(?:onetrust|cookiebot|quantcast choice|usercentrics|didomi))$/i,
    why: banner,
    sample: [
      'Accept all cookies',
      'Allow cookies',
      'Reject optional cookies',
      'Decline non-essential cookies',
      'Deny cookies',
      'Manage cookie preferences',
      'Change your consent choices',
      'Update privacy settings',
      'Set cookie options',
      'Confirm my choices',
      'Save & accept',
      'List of partners (vendors)',
      'Powered by OneTrust',
      'OneTrust',
      'Cookiebot',
      'Quantcast Choice',
      'Usercentrics',
      'Didomi'
    ],
    opens:
      'accept allow reject decline deny manage change update set confirm save list powered onetrust cookiebot quantcast usercentrics didomi'
  },
  {
    text: /^(?:(?:(?:accept|reject|allow|decline|deny) all|accept|reject|decline|(?:manage|more|show) (?:cookies|preferences|options|settings)|cookie (?:settings|preferences)|settings)(?: cookies)?(?: ?[|·/] ?| |$)){2,6}$/i,
    why: banner,
    sample: [
      'Accept all Reject all Manage preferences',
      'Reject | Accept',
      'Decline all Allow all',
      'Deny all Accept',
      'More options Accept all',
      'Manage options Reject all',
      'Show settings Accept',
      'Cookie settings Accept all cookies',
      'Settings Accept all'
    ],
    opens: 'accept reject allow decline deny manage more show cookie settings'
  },
  {
    text: /^(?:do not|don[’']t) sell(?: or share|\/share)? my (?:personal )?(?:info|information|data)$|^your (?:us state |california )?privacy (?:choices|rights)$|^opt out of (?:the )?sale(?: or sharing)? of personal (?:information|data)$/i,
    why: 'what the law has a page say',
    sample: [
      'Do Not Sell or Share My Personal Information',
      "Don't sell my info",
      'Don’t sell my data',
      'Your California Privacy Rights',
      'Opt out of sale of personal information'
    ],
    opens: "do don’t don't your opt"
  },
  {
    text: /^(?:accept(?: all)?|(?:reject|allow|decline) all|manage (?:cookies|preferences|options)|cookie (?:settings|preferences)|i (?:accept|agree)|got it!?|ok|(?:strictly )?necessary(?: only)?|(?:strictly necessary|functional|performance|targeting|analytical|marketing|advertising) cookies|always active|more options|(?:show|view) (?:purposes|vendors|preferences))$/i,
    why: banner,
    where: 'beside',
    sample: [
      'Accept all',
      'Reject all',
      'Allow all',
      'Decline all',
      'Manage preferences',
      'Cookie settings',
      'I agree',
      'Got it!',
      'OK',
      'Necessary',
      'Strictly necessary cookies',
      'Functional cookies',
      'Performance cookies',
      'Targeting cookies',
      'Analytical cookies',
      'Marketing cookies',
      'Advertising cookies',
      'Always active',
      'More options',
      'Show purposes',
      'View preferences'
    ],
    opens:
      'accept reject allow decline manage cookie i got ok strictly necessary functional performance targeting analytical marketing advertising always more show view'
  },
  {
    text: /^(?:strictly )?(?:necessary|functional|performance|analytical|analytics|targeting|marketing|advertising|advertisement|statistics?|preference) cookies (?:help|are|enable|allow|track|collect)\b.{0,240}$/i,
    why: banner,
    where: 'beside',
    sample: [
      'Strictly necessary cookies are needed for the page to work.',
      'Functional cookies help us.',
      'Performance cookies are counted.',
      'Analytical cookies help us.',
      'Analytics cookies track visits.',
      'Targeting cookies collect what you like.',
      'Marketing cookies allow us to show you more.',
      'Advertising cookies are set by others.',
      'Advertisement cookies are set by others.',
      'Statistic cookies help us.',
      'Statistics cookies help us.',
      'Preference cookies enable a page to know you.'
    ],
    opens:
      'strictly necessary functional performance analytical analytics targeting marketing advertising advertisement statistic statistics preference'
  }
]

/** The banner that asks for consent. An article about such banners speaks in sentences of its own. */
export const consent = rule(
  {
    name: 'boilerplate/consent',
    summary: 'Take out what a page asks about cookies and privacy.',
    why: 'The banner lies over the page, and whoever copies the page copies it too.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    examples: [
      {
        from: 'We use cookies to improve your visit.\n\nAccept all\n\nThe ferry left an hour late.\n',
        to: 'The ferry left an hour late.\n'
      },
      {
        from: 'We value your privacy\n\nWe and our 412 partners store and access information on a device.\n\nReject all\n\nManage options\n\nThe ferry left an hour late.\n',
        to: 'The ferry left an hour late.\n'
      },
      {
        from: 'The ferry left an hour late.\n\nDo Not Sell or Share My Personal Information\n',
        to: 'The ferry left an hour late.\n'
      },
      {
        from: 'The ferry left an hour late.\n\nStrictly necessary cookies\n\nAlways active\n\nPerformance cookies\n\nConfirm my choices\n',
        to: 'The ferry left an hour late.\n'
      },
      {keep: 'We used cookies from the tin as prizes for the children.', because: 'cookies one can eat'},
      {keep: 'We value your privacy, the landlord said, and sold the keys.', because: 'the line goes on'},
      {
        keep: 'We and our partners in the choir use the hall on Mondays, and the piano on Fridays.',
        because: 'no data are meant'
      },
      {
        keep: 'Performance cookies\n\nThey count how often a page was asked for, and the office threw ours out last year.\n',
        because: 'a heading of the article'
      },
      {
        keep: 'Functional cookies help a shop to know who comes back, as the report explains on its second page.',
        because: 'a sentence of the article'
      },
      {
        keep: 'Cookie policy\n\nThis page tells what the shop keeps, and for how long it keeps it on your own machine.\n\nFunctional cookies\n\nFunctional cookies enable the basket.\n\nMarketing cookies\n\nMarketing cookies track what you looked at.\n',
        because: 'the article is about them'
      },
      {keep: 'OK\n\nThe word came from a joke in a newspaper.\n', because: 'a weak line alone'},
      {keep: 'Always active, the club walked to the dam in all weathers.', because: 'a sentence'}
    ]
  },
  (article, suggest) => {
    // Asked when the first line is found, before any is taken: few texts have one.
    let isSubject: boolean | undefined
    const stays = () => (isSubject ??= isAboutConsent(article))
    removeLines(article, suggest, phrases, {longest: 480, stays})
  }
)

/** Does a line over the first paragraph name the subject, or do two paragraphs speak of it that no banner has? */
function isAboutConsent(article: Article): boolean {
  const {first, prose} = proseOf(article)
  const isOn = (block: Block) => subject.test(lineOf(article, block)) && phrasesOf(article, block, phrases).length === 0
  return (
    article.blocks
      .slice(0, first)
      .some((block) => block.to - block.from <= longestTitle && isOn(block) && !isTaken(article, block)) ||
    prose.filter(isOn).length > 1
  )
}

const subject = /\b(?:cookies?|privacy|personal (?:data|information)|consent)\b/i
const longestTitle = 12
