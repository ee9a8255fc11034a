import {rule} from '../../rule.js'
import {type LinePattern, removeLines} from './line-patterns.js'

const why = 'a notice to readers with an ad blocker'
const blockers = 'ad adblock adblocker adblockers adblocking'
const patterns: LinePattern[] = [
  {opens: 'ad adblock adblocker', pattern: /^ad[- ]?block(?:er)? detected!?$/i, why},
  {
    opens: 'please support consider disable disabling disabled turn turning switch switching whitelist whitelisting',
    holds: blockers,
    pattern:
      /^(?:please )?(?:support us by |consider )?(?:disabl|turn|switch|whitelist)\w* .{0,40}\bad[- ]?block\w*\b.{0,80}$/i,
    why
  },
  {opens: 'please', pattern: /^please support us by disabling .{0,120}$/i, why},
  {
    opens: "it we you you’re your you're",
    holds: blockers,
    pattern:
      /^(?:it looks like |it seems |we (?:have )?(?:noticed?|detect(?:ed)?) (?:that )?)?(?:you(?:'|’)?(?:re| are)|your browser is) using an? ad[- ]?block\w*\b.{0,160}$/i,
    why
  },
  {
    opens: 'we looks',
    holds: blockers,
    pattern: /^(?:we (?:have )?(?:noticed?|detect(?:ed)?)|looks like) .{0,40}\bad[- ]?block\w*\b.{0,160}$/i,
    why
  },
  {
    opens: "i’ve i've i refresh continue",
    pattern:
      /^(?:i(?:'|’)ve disabled (?:my )?ad-?block\w*|i have disabled (?:my )?ad-?block\w*|refresh(?: the)? page|continue without disabling)\.?$/i,
    why,
    where: 'beside'
  }
]

/** The notice that asks readers to switch their ad blocker off. An article about ad blockers stays. */
export const adBlock = rule(
  {
    name: 'boilerplate/ad-block',
    summary: 'Take out the notice about ad blockers.',
    why: 'A page asks its reader to switch an ad blocker off; a scraper keeps the request as if it were a paragraph.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    examples: [
      {
        from: 'The match ended in a draw that pleased nobody.\n\nAdblock Detected\n\nPlease support us by disabling your AdBlocker extension from your browsers for our website.',
        to: 'The match ended in a draw that pleased nobody.\n'
      },
      {
        from: 'It looks like you’re using an ad blocker. Please turn it off to read on.\n\nThe vote is on Friday, said the chair.',
        to: 'The vote is on Friday, said the chair.'
      },
      {
        from: 'The vote is on Friday.\n\nPlease disable your ad blocker to continue reading.\n\nThe chair said so.',
        to: 'The vote is on Friday.\n\nThe chair said so.'
      },
      {keep: 'Ad blockers are used by a third of all readers, the survey found.', because: 'an article about them'},
      {
        keep: 'Publishers say that disabling an ad blocker costs a reader four seconds a page.',
        because: 'an article about them'
      }
    ]
  },
  (article, suggest) => removeLines(article, suggest, patterns)
)
