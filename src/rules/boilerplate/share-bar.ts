import {rule} from '../../rule.js'
import {type LinePattern, removeLines} from './lines.js'

const why = 'the buttons and counters of the page'
const button =
  '(?:share|tweet|pin(?: it)?|e-?mail|print|copy link|copy url|save|bookmark|like|facebook|twitter|x|instagram|linkedin|pinterest|reddit|tumblr|whatsapp|telegram|messenger|flipboard|pocket|viber|skype|vk|mix|digg|stumbleupon|google\\+|threads|bluesky|mastodon|youtube|tiktok|rss|sms|more|teilen|twittern|drucken|compartir|partager|condividi|compartilhar)'
const count = '(?:\\d[\\d.,]*\\s?[kKmM]?)'
const patterns: LinePattern[] = [
  {
    pattern: new RegExp(
      `^(?:share(?: this)?: ?)?(?:${count}\\s)?${button}(?:(?:\\s*[|,·•/]\\s*|\\s+)(?:${count}\\s)?${button}){2,}(?:\\s${count})?$`,
      'i'
    ),
    why
  },
  {
    pattern: new RegExp(
      `^share (?:this|on|via|to|with|it|article|post|story|now|the (?:love|post|article|story))(?: (?:on|via|with|to|this|article|post|story|page|your friends|${button})){0,4}:?$`,
      'i'
    ),
    why
  },
  {
    pattern: new RegExp(
      `^(?:click to )?(?:share|tweet|pin|print|e-?mail)(?: (?:this|a link))? (?:on|to|with|via) (?:${button}|a friend)(?: \\(opens in new window\\))?$`,
      'i'
    ),
    why
  },
  {
    pattern: new RegExp(
      `^${count} (?:shares?|likes?|tweets?|retweets?|pins?|views?|votes?)(?:[ |·•,]+${count} (?:shares?|likes?|comments?|views?))*$`,
      'i'
    ),
    why
  },
  {
    pattern: /^(?:\d{1,3}|one) ?-?(?:min(?:ute)?s?)\.? read(?:ing time)?$/i,
    why: 'the reading time, put there by the page'
  },
  {
    pattern: /^(?:estimated )?reading time:? (?:about )?\d{1,3} ?min(?:ute)?s?\.?$/i,
    why: 'the reading time, put there by the page'
  },
  {pattern: new RegExp(`^(?:shares?:?|${button}|${count}|${button} ${button})$`, 'i'), why, where: 'beside'}
]

/** Share buttons, counters and the reading time. A network that the article names, alone on its line, stays. */
export const shareBar = rule(
  {
    name: 'boilerplate/share-bar',
    summary: 'Take out share buttons, counters and the reading time.',
    fix: 'safe',
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
        keep: 'Facebook\n\nThe company was founded in a room of the college, by four students.\n',
        because: 'a heading of the article'
      },
      {keep: 'Share this bread with the people at your table while it is warm.', because: 'a sentence'},
      {keep: '300\n\nThe number stands for the ships that left the harbour.\n', because: 'a number alone'}
    ]
  },
  (article, suggest) => removeLines(article, suggest, patterns, 200)
)
