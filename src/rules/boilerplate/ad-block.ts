import {rule} from '../../rule.js'
import type {Phrase} from './phrases.js'
import {removeLines} from './remove-lines.js'

const why = 'a notice to readers with an ad blocker'
const blockers = 'ad ads ad-block ad-blocker ad-blockers ad-blocking adblock adblocker adblockers adblocking'
export const phrases: readonly Phrase[] = [
  {
    text: /^ad[- ]?block(?:er)? detected!?$/i,
    why,
    sample: ['Adblock detected!', 'AdBlocker Detected', 'Ad blocker detected', 'Ad-Blocker detected'],
    opens: 'ad ad-block ad-blocker adblock adblocker'
  },
  {
    text: /^(?:please )?(?:support us by |consider )?(?:disabl(?:e|ing)|turn(?:ing)?|switch(?:ing)?|whitelist(?:ing)?) .{0,40}\bad[- ]?block\w*\b.{0,80}$/i,
    why,
    sample: [
      'Please turn off your ad blocker to read on.',
      'Support us by switching your adblocker off.',
      'Consider disabling your ad-blocker on this site.',
      'Disable your adblocker, then come back.',
      'Disabling your ad blocker helps us.',
      'Turn your ad blocker off.',
      'Turning your ad blocker off helps us.',
      'Switch your ad blocker off to go on.',
      'Switching off your ad blocker helps us.',
      'Whitelist us in your ad blocker.',
      'Whitelisting us in your ad blocker helps.'
    ],
    opens: 'please support consider disable disabling turn turning switch switching whitelist whitelisting',
    holds: blockers
  },
  {
    text: /^please support us by disabling .{0,120}$/i,
    why,
    sample: ['Please support us by disabling these ad blockers.'],
    opens: 'please'
  },
  {
    text: /^(?:it looks like |it seems |we(?:[’']ve| have)? (?:noticed?|detect(?:ed)?) (?:that )?)?(?:you[’']?re|you are|your browser is) using an? ad[- ]?block\w*\b.{0,160}$/i,
    why,
    sample: [
      'It looks like you’re using an ad blocker.',
      "It seems you're using an ad-blocker",
      'We noticed that you are using an adblocker.',
      'We’ve noticed you’re using an ad blocker.',
      "We've detected that you are using an ad blocker!",
      'You are using an ad blocker.',
      'You’re using an adblocker, are you not?',
      "You're using an ad blocker.",
      'Youre using an ad blocker',
      'Your browser is using an ad blocker.'
    ],
    opens: "it we we’ve we've you you’re your you're youre",
    holds: blockers
  },
  {
    text: /^(?:we (?:have )?(?:noticed?|detect(?:ed)?)|looks like) .{0,40}\bad[- ]?block\w*\b.{0,160}$/i,
    why,
    sample: ['We have detected an ad blocker in your browser.', 'Looks like an ad blocker is on.'],
    opens: 'we looks',
    holds: blockers
  },
  {
    text: /^(?:i(?:'|’)ve disabled (?:my )?ad-?block\w*|i have disabled (?:my )?ad-?block\w*|refresh(?: the)? page|continue without disabling)\.?$/i,
    why,
    where: 'beside',
    sample: [
      'I’ve disabled my adblock',
      "I've disabled AdBlock",
      'I have disabled my ad-blocker.',
      'Refresh page',
      'Continue without disabling'
    ],
    opens: "i’ve i've i refresh continue"
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
  (article, suggest) => removeLines(article, suggest, phrases)
)
