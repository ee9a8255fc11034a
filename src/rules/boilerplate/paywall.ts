import {rule} from '../../rule.js'
import type {Phrase} from './phrases.js'
import {removeLines} from './remove-lines.js'

const why = 'a prompt to log in or to pay'
export const phrases: readonly Phrase[] = [
  {
    text: /^already (?:a|an|have an?) (?:paid )?(?:subscriber|member|account|subscription)\? ?(?:(?:log|sign) ?in(?: here)?)?[.!]?$/i,
    why,
    sample: ['Already a subscriber? Log in', 'Already have an account? Sign in here.', 'Already a member?'],
    opens: 'already'
  },
  {
    text: /^this (?:article|story|post|episode) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:our )?(?:paid |paying |premium |registered )?(?:subscribers|members)(?: only)?[.!]?$/i,
    why,
    sample: ['This post is for paid subscribers', 'This article is only available to our members.'],
    opens: 'this'
  },
  {
    text: /^you have (?:\d{1,2}|one|two|three|no) (?:more )?free (?:articles?|stories|story) (?:left|remaining)\b.{0,60}$/i,
    why,
    sample: ['You have 2 free articles remaining this month.', 'You have one more free story left.'],
    opens: 'you'
  },
  {
    text: /^(?:please )?(?:subscribe|register|log ?in|sign ?(?:in|up))(?: now| here| for free)?,? to (?:(?:continue|keep) reading|read the (?:full|whole|rest of the|rest of this) (?:article|story|post)|unlock (?:this|the) (?:article|story|post))\b.{0,60}$/i,
    why,
    sample: [
      'Subscribe to read the full article',
      'Please log in to continue reading.',
      'Subscribe now to keep reading and get access to the full archive.',
      'Register here to unlock this story.',
      'Login to keep reading.',
      'Sign in to keep reading.',
      'Signin to keep reading.',
      'Signup to keep reading.'
    ],
    opens: 'please subscribe register log login sign signin signup'
  },
  {
    text: /^(?:continue|keep) reading (?:with|by creating) an? (?:free )?(?:account|trial|subscription|registration)\b.{0,40}$|^create (?:a|your) (?:free )?account to (?:continue|keep|read)\b.{0,60}$/i,
    why,
    sample: [
      'Continue reading with a free account',
      'Keep reading with a free trial',
      'Create a free account to continue reading'
    ],
    opens: 'continue keep create'
  },
  {
    text: /^(?:get|enjoy) (?:unlimited|full|unrestricted|complete|digital)(?: digital)? access\b.{0,80}(?:[£$€]\s?\d|\btoday\b|\bnow\b|\bsubscri).{0,60}$|^subscribe (?:now |today )?(?:for|from) (?:just |only |as little as )?[£$€]\s?\d.{0,60}$/i,
    why,
    sample: [
      'Get unlimited access for just £1 for 3 months.',
      'Enjoy full access today',
      'Subscribe for $1 a week',
      'Subscribe now from only €2'
    ],
    opens: 'get enjoy subscribe'
  },
  {
    text: /^support (?:independent|local|quality|our|free) (?:journalism|news|reporting)\b.{0,40}\b(?:member|subscri\w+|donat\w+|contribut\w+|today)\b.{0,60}$/i,
    why: 'asks the visitor for money',
    sample: ['Support independent journalism: become a member today.', 'Support local news. Donate now.'],
    opens: 'support'
  },
  {
    text: /^to (?:continue|keep) reading(?: this (?:article|story|post))?,? (?:please )?(?:subscribe|register|log ?in|sign ?(?:in|up))\b.{0,60}$/i,
    why,
    sample: ['To continue reading, subscribe now.', 'To keep reading this story please log in or register.'],
    opens: 'to'
  }
]

/** What stands where the rest of an article is for those who pay. That the text ends there is for `remains/cut-off` to say. */
export const paywall = rule(
  {
    name: 'boilerplate/paywall',
    summary: 'Take out prompts to log in or to pay for the rest.',
    why: 'A page that counts its readers puts such a prompt between the paragraphs, also of those that came out whole.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    examples: [
      {
        from: 'The dam held through the night.\n\nThis post is for paid subscribers\n\nAlready a subscriber? Log in\n',
        to: 'The dam held through the night.\n'
      },
      {
        from: 'The dam held through the night.\n\nYou have 2 free articles remaining this month.\n\nNobody had slept.\n',
        to: 'The dam held through the night.\n\nNobody had slept.\n'
      },
      {
        from: 'The dam held through the night.\n\nSubscribe to read the full article\n',
        to: 'The dam held through the night.\n'
      },
      {keep: 'Get full access to the roof from the north stair, and mind the wet tiles.', because: 'no page is sold'},
      {keep: 'This story is for members of the crew who were not there.', because: 'who the story is for'},
      {keep: 'To continue reading he lit the lamp, and put his feet on the stove.', because: 'a sentence'},
      {keep: 'Already a member of the council, she ran for mayor in the spring.', because: 'a sentence'},
      {keep: 'You have two free hands left, so hold the ladder.', because: 'no articles are counted'},
      {keep: 'Register here for the walk to the dam on Sunday.', because: 'nothing is to be read'}
    ]
  },
  (article, suggest) => removeLines(article, suggest, phrases)
)
