import {rule} from '../../rule.js'
import type {Phrase} from './phrases.js'
import {removeLines} from './remove-lines.js'

const why = 'the buttons and counters of the page'
const networks = new Set(
  `facebook twitter x instagram linkedin pinterest reddit tumblr whatsapp telegram messenger flipboard pocket viber skype vk mix digg
   stumbleupon google+ threads bluesky mastodon youtube tiktok rss sms`.split(/\s+/)
)
const some = 'facebook|twitter|x|whatsapp|linkedin|pinterest|telegram'
const verbs = new Set(
  `share tweet pin print email e-mail save bookmark like more teilen twittern drucken compartir partager condividi compartilhar`.split(
    ' '
  )
)
// What stands between them: *share this on*, *copy link*, *to your friends*, *(opens in new window)*.
const small = new Set(
  `this on via to with it a an the now article post story page link url copy love your friends friend click opens in new window`.split(
    ' '
  )
)
const count = /^\d+(?:[.,]\d+)?k$|^\d+(?:[.,]\d{3})*m?$/

const isOfBar = (word: string) => networks.has(word) || verbs.has(word) || small.has(word) || count.test(word)

const firstWord = /[^\s|,·•/():]+/

/** A line of nothing but the words of such buttons and their counters; sentences have other words, and end marks. */
function isBar(line: string): boolean {
  // Nearly every line is told by its first word.
  const first = firstWord.exec(line)?.[0]
  if (first !== undefined && !isOfBar(first.toLowerCase())) return false
  let buttons = 0
  let named = 0
  let others = 0
  const words = line
    .toLowerCase()
    .split(/[\s|,·•/():]+/)
    .filter(Boolean)
  for (const word of words) {
    if (networks.has(word)) named++
    else if (verbs.has(word)) buttons++
    else if (small.has(word)) others++
    else if (!count.test(word)) return false
  }
  if (/^(?:click to )?(?:share|tweet|pin|print|e-?mail)\b/i.test(line) && others > 0) return words.length <= 9
  return named > 0 && named + buttons >= 3 && others <= 2 && !isScore(words)
}

/** `x | x | 5` is a row of a table, `0 2 4` the output of a program. */
function isScore(words: readonly string[]): boolean {
  return words.every((word) => word === 'x' || count.test(word))
}

/** One button alone, or a counter: it goes only beside a line that goes. */
function isButton(line: string): boolean {
  const words = line.toLowerCase().replace(/:$/, '').split(' ')
  return (
    words.length <= 2 &&
    !isScore(words) &&
    words.every(
      (word) =>
        networks.has(word) || verbs.has(word) || count.test(word) || /^shares?$|^(?:copy|link|url|it)$/.test(word)
    )
  )
}

const buttonWords = `${[...networks, ...verbs, ...small].join(' ').replace('google+', 'google')} e shares 0`

export const phrases: readonly Phrase[] = [
  {
    text: {test: isBar},
    why,
    languages: 'en de es fr it pt',
    sample: [
      'Facebook Twitter Pinterest WhatsApp',
      'Click to share on Facebook (Opens in new window)',
      'Teilen Facebook Twitter',
      'Twittern Drucken Facebook',
      'Compartir Facebook WhatsApp',
      'Partager Facebook X',
      'Condividi Facebook X',
      'Compartilhar Facebook X'
    ],
    opens: buttonWords
  },
  {
    text: /^\d+(?:[.,]\d+)*\s?[km]? (?:shares?|likes?|tweets?|retweets?|pins?|views?|votes?)(?:[ |·•,\d.km]+(?:shares?|likes?|comments?|views?))*$/i,
    why,
    sample: ['12 Shares', '1.2k views 3 comments'],
    opens: '0'
  },
  {
    text: /^(?:\d{1,3}|one) ?-?(?:min(?:ute)?s?)\.? read(?:ing time)?$/i,
    why: 'the reading time, put there by the page',
    sample: ['5 min read', 'One minute read', 'one-minute read'],
    opens: '0 one one-min one-mins one-minute one-minutes onemin onemins oneminute oneminutes'
  },
  {
    text: /^(?:estimated )?reading time:? (?:about )?\d{1,3} ?min(?:ute)?s?\.?$/i,
    why: 'the reading time, put there by the page',
    sample: ['Estimated reading time: 5 minutes', 'Reading time: about 1 min'],
    opens: 'estimated reading'
  },
  {
    text: /^(?:lesezeit:? (?:ca\. )?\d{1,3} min(?:uten?)?\.?|temps de lecture ?: ?\d{1,3} min(?:utes?)?\.?|tiempo de lectura: ?\d{1,3} min(?:utos?)?\.?)$/i,
    why: 'the reading time, put there by the page',
    languages: 'de fr es',
    sample: ['Lesezeit: 3 Minuten', 'Temps de lecture : 3 min', 'Tiempo de lectura: 4 minutos'],
    opens: 'lesezeit temps tiempo'
  },
  {
    // A heart alone is the suit of cards, or the author's.
    text: /^(?=.*\d)(?:(?=.*[👍👎💬🔁↻])|(?=.*▲)(?=.*▼))(?:[\s\d.,kKmM♥♡❤👍👎💬🔁↻▲▼✔✓]|\ufe0f)+$/u,
    why,
    where: 'beside',
    sample: ['♥ 214 💬 19 ↻', '▲ 14 ▼']
  },
  {
    text: /^(?:(?:like|quote|multi-?quote|report|reply|share|flag|permalink|upvote|downvote)(?: ?[|·•] ?| ?$| )){3,6}$/i,
    why,
    where: 'beside',
    sample: [
      'Like Quote Report',
      'Upvote · Downvote · Reply',
      'Share Flag Permalink',
      'Multiquote Reply Report',
      'Multi-quote Reply Report'
    ],
    opens: 'like quote multi multiquote multi-quote report reply share flag permalink upvote downvote'
  },
  {
    text: /^(?:share full|gift(?: this)?|save(?: this)?|print(?: this)?) (?:article|story|recipe)$/i,
    why,
    sample: ['Share full article', 'Gift this article', 'Save story', 'Print Recipe'],
    opens: 'share gift save print'
  },
  {
    text: /^(?:copy (?:link|url|article link)|save (?:this )?(?:article|story|post|page)? ?for later|bookmark this (?:article|story|post|page)|add (?:this )?(?:article |story |page )?to (?:my |your )?(?:favou?rites|bookmarks|reading list)|(?:e-?mail|print) this (?:page|article|story|post))$/i,
    why,
    sample: [
      'Copy link',
      'Save for later',
      'Save this article for later',
      'Bookmark this page',
      'Add to favourites',
      'Add to reading list',
      'Email this article',
      'E-mail this page',
      'Print this page'
    ],
    opens: 'copy save bookmark add email e e-mail print'
  },
  {
    text: /^(?:listen|play)(?: (?:now|audio))? ?[·|(–—-] ?\d{1,3}(?::\d\d)?(?: ?min(?:ute)?s?)?\)?(?: learn more)?$/i,
    why: 'the button of a player',
    sample: ['Listen · 6:42 min', 'Listen (4 mins)', 'Play audio - 3:10'],
    opens: 'listen play'
  },
  {
    text: /^(?:link copied(?: to (?:the )?clipboard)?|copied to (?:the )?clipboard|copy (?:link |url )?to (?:the )?clipboard)[.!]?$/i,
    why,
    sample: ['Link copied!', 'Copied to clipboard', 'Copy link to clipboard'],
    opens: 'link copied copy'
  },
  {
    text: /^listen to this (?:article|story|post)(?: ?[·|–—-] ?\d{1,3}:\d\d min(?: learn more)?|\. enjoy more audio and podcasts on ios or android)?[.]?$/i,
    why: 'the button of a player',
    sample: [
      'Listen to this article',
      'Listen to this article · 4:12 min Learn more',
      'Listen to this story. Enjoy more audio and podcasts on iOS or Android.'
    ],
    opens: 'listen'
  },
  {
    text: /^e-?mail this ?blogthis! ?share to x.{0,80}$/i,
    why,
    sample: ['Email ThisBlogThis!Share to XShare to Facebook'],
    opens: 'e e-mail email'
  },
  {
    text: new RegExp(
      `^(?:auf (?:${some}|xing) teilen|(?:artikel|beitrag) (?:teilen|drucken|merken)|teilen sie dies mit:|partager (?:sur|par) (?:${some})|compartir en (?:${some})|condividi su (?:${some})|compartilhar no (?:${some}))$`,
      'i'
    ),
    why,
    languages: 'de fr es it pt',
    sample: [
      'Auf Facebook teilen',
      'Artikel teilen',
      'Beitrag drucken',
      'Teilen Sie dies mit:',
      'Partager sur Facebook',
      'Compartir en WhatsApp',
      'Condividi su X',
      'Compartilhar no WhatsApp'
    ],
    opens: 'auf artikel beitrag teilen partager compartir condividi compartilhar'
  },
  {
    text: {test: isButton},
    why,
    where: 'beside',
    sample: ['Share', 'Copy link', 'Twitter:', 'E-mail', '3 shares'],
    opens: buttonWords
  },
  {text: {test: (line) => count.test(line)}, why, where: 'counter', sample: ['12', '1.5k', '1,200'], opens: '0'}
]

/** Share buttons, counters and the reading time. A network that the article names, alone on its line, stays. */
export const shareBar = rule(
  {
    name: 'boilerplate/share-bar',
    summary: 'Take out share buttons, counters and the reading time.',
    why: 'Buttons and counters become words when their icons are lost.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    examples: [
      {
        from: 'Facebook Twitter Pinterest WhatsApp\n\nThe orchard was planted in the year of the flood.\n',
        to: 'The orchard was planted in the year of the flood.\n'
      },
      {
        from: '12 Shares\n\nShare on Facebook\n\nTwitter\n\nThe orchard was planted in the year of the flood.\n',
        to: 'The orchard was planted in the year of the flood.\n'
      },
      {
        from: '5 min read\n\nThe orchard was planted in the year of the flood.\n',
        to: 'The orchard was planted in the year of the flood.\n'
      },
      {
        from: 'Listen to this article · 4:12 min Learn more\n\nThe orchard was planted in the year of the flood.\n',
        to: 'The orchard was planted in the year of the flood.\n'
      },
      {keep: 'Save for later what the frost has not taken, and plant it in the spring.', because: 'a sentence'},
      {keep: 'Listen to this story of a flood, and then tell it to your children.', because: 'a sentence'},
      {
        keep: 'Facebook\n\nThe company was founded in a room of the college, by four students.\n',
        because: 'a heading of the article'
      },
      {
        keep: 'Today the choir has accounts on four networks:\n\n- Bluesky\n- Facebook\n- Twitter\n- LinkedIn\n\nEach is read by one of the singers, who answers on the next day.\n',
        because: 'a list that a sentence promises'
      },
      {
        keep: 'The scanner has more buttons than anybody uses.\n\nSave\n\nIt keeps the picture on the card.\n\nPrint\n\nIt sends it to the hall.\n\nShare\n\nAll can see it then.\n',
        because: 'a guide to buttons has headings of their words'
      },
      {
        keep: 'Facebook Twitter Pinterest WhatsApp, she read aloud.\n\n1. Scan\n2. Save\n3. Print\n4. Share\n',
        because: 'steps with numbers'
      },
      {keep: 'Share this bread with the people at your table while it is warm.', because: 'a sentence'},
      {
        from: 'Facebook\n\n12\n\nTwitter\n\nPinterest\n\nThe orchard was planted in the year of the flood.\n',
        to: 'The orchard was planted in the year of the flood.\n'
      },
      {keep: 'It counts in twos:\n\n0\n\n2\n\n4\n\n6\n\nThen it stops.\n', because: 'what a program printed'},
      {keep: 'x | x | 5.04 | x\n\nShe was fourth in the long jump.\n', because: 'a row of a table'},
      {keep: 'East led the king of hearts.\n\nSouth\n♠ A Q J 8\n♥ K 4\n♦ A 6 2\n♣ 9 8 4 3', because: 'a hand of cards'},
      {keep: 'We have sung the last song of the year.\n\n♥ ♥ ♥\n', because: 'what the author feels'},
      {
        keep: 'It has three buttons.\n\nQuote Reply Report\n\nThe third one does nothing.\n',
        because: 'buttons that are spoken of'
      },
      {keep: 'The shares fell.\n\n▲ 14 ▼ 3\n\nNobody slept.\n', because: 'figures of the author'},
      {keep: '300\n\nThe number stands for the ships that left the harbour.\n', because: 'a number alone'}
    ]
  },
  (article, suggest) => removeLines(article, suggest, phrases, {longest: 200})
)
