import type {Block} from '../../article.js'
import {rule} from '../../rule.js'
import {type Phrase, phrasesOf} from './phrases.js'
import {removeLines} from './remove-lines.js'
import {isStepAmong} from './steps.js'

const why = 'a prompt to subscribe'
const follow = 'a prompt to follow the site'
const pleased = 'enjoy enjoying enjoyed like liked want'
const networks =
  '(?:facebook|twitter|x|instagram|linkedin|youtube|pinterest|tiktok|telegram|whatsapp|threads|mastodon|bluesky|google news|flipboard|snapchat|reddit|rss)'
export const phrases: readonly Phrase[] = [
  {
    text: /^(?:(?:is this|having trouble (?:viewing|reading) this|can[’']?t (?:see|read) this) (?:e-?mail|message|newsletter)(?: not displaying (?:correctly|properly))?\? )?(?:view|read|open) (?:it|this (?:e-?mail|message|newsletter|issue)) (?:in|on) (?:your|a|the) (?:web )?browser[.»›→]*$/i,
    why: 'what the program that sent it writes over a letter',
    where: 'edge',
    sample: [
      'View this email in your browser',
      'Read this newsletter in a web browser',
      'Open it in your browser',
      'Is this e-mail not displaying correctly? View it in your browser',
      'Having trouble reading this message? View it in your browser',
      "Can't see this email? Open it in your browser",
      'Can’t see this email? Open it in your browser'
    ],
    opens: "view read open is having can't can’t cant"
  },
  {
    text: /^(?:forwarded this (?:e-?mail|message)|was this (?:e-?mail|message|newsletter) forwarded to you)\? (?:you can )?(?:sign up|subscribe) here[.!]?$/i,
    why,
    where: 'beside',
    sample: ['Forwarded this email? Subscribe here', 'Was this newsletter forwarded to you? Sign up here.'],
    opens: 'forwarded was'
  },
  {
    text: /^you(?:[’']re| are) (?:receiving|getting) this (?:(?:e-?mail|message|newsletter) )?because you\b.{5,160}$/i,
    why: 'what the program that sent it writes under a letter',
    where: 'beside',
    sample: [
      'You are receiving this email because you signed up on our site.',
      'You’re getting this because you opted in at our website.',
      "You're getting this because you opted in at our website."
    ],
    opens: "you you’re you're"
  },
  {
    text: /^(?:our (?:postal|mailing) address is|mailing address):? ?\S.{0,120}$/i,
    why: 'what the program that sent it writes under a letter',
    where: 'beside',
    sample: ['Our mailing address is: 4 Harbour Road', 'Mailing address: 4 Harbour Road'],
    opens: 'our mailing'
  },
  {
    text: /^unsubscribe (?:from this list )?[|·∙•] (?:update|manage|change|edit) (?:your |my )?(?:e-?mail )?(?:preferences|subscription)\b.{0,80}$/i,
    why: 'what the program that sent it writes under a letter',
    sample: ['Unsubscribe | Update your preferences', 'Unsubscribe from this list · Manage your subscription'],
    opens: 'unsubscribe'
  },
  {
    text: /^if you (?:enjoyed|liked) this(?: (?:issue|post|newsletter|letter))?,? (?:please )?(?:tell|share it with|forward it to|send it to) (?:a|your) friends?[.!]?$/i,
    why,
    where: 'beside',
    sample: ['If you enjoyed this, tell a friend', 'If you liked this issue, please forward it to a friend.'],
    opens: 'if'
  },
  {
    text: /^(?:(?:enjoy(?:ing|ed)?|like|liked|want) [^.?!]{3,60}\? )?(?:subscribe|sign ?up)(?: now| today)? (?:to|for) (?:our|the|my|your) .{0,60}\b(?:newsletters?|updates|mailing list|digest|briefing|e-?mails?|alerts)\b.{0,120}$/i,
    why,
    sample: [
      'Subscribe to our newsletter',
      'Sign up today for the morning briefing.',
      'Signup for our newsletter',
      'Enjoy this piece? Subscribe to my newsletter.',
      'Enjoying this piece? Subscribe to my newsletter.',
      'Enjoyed this piece? Subscribe to my newsletter.',
      'Like this piece? Subscribe to our digest.',
      'Liked this piece? Subscribe to our digest.',
      'Want more of this? Sign up for our alerts.'
    ],
    opens: `subscribe sign signup ${pleased}`
  },
  {
    text: /^(?:join|get) our (?:free |daily |weekly |monthly )*(?:newsletter|mailing list)\b.{0,120}$/i,
    why,
    sample: ['Join our free weekly newsletter', 'Get our newsletter'],
    opens: 'join get'
  },
  {
    text: /^(?:(?:enjoy(?:ing|ed)?|like|liked|want) [^.?!]{3,60}\? )?(?:get|receive|have) .{3,80}\b(?:delivered |straight |sent |directly |right )*(?:to|in) your inbox\b.{0,80}$/i,
    why,
    sample: [
      'Get the best of the week delivered to your inbox.',
      'Receive the news in your inbox',
      'Have our stories sent straight to your inbox',
      'Enjoy this report? Get more in your inbox.',
      'Enjoying this report? Get more in your inbox.',
      'Enjoyed this report? Get more in your inbox.',
      'Like this report? Get more in your inbox.',
      'Liked this report? Get more in your inbox.',
      'Want more? Get them all in your inbox.'
    ],
    opens: `get receive have ${pleased}`,
    holds: 'inbox'
  },
  {
    text: /^(?:don[’']t miss (?:a|another) (?:post|story|thing|beat)|never miss a (?:post|story|beat))\b.{0,100}$/i,
    why,
    where: 'edge',
    sample: ['Don’t miss another story', "Don't miss a beat", 'Never miss a post'],
    opens: "don’t don't never"
  },
  {
    text: /^(?:please )?(?:enter )?(?:your )?e-?mail(?: address)?(?: (?:here|to subscribe|below).{0,60})?[.…:*]*$/i,
    why,
    where: 'beside',
    sample: [
      'Please enter your email address',
      'Enter your e-mail here',
      'Your email address',
      'Email address',
      'E-mail'
    ],
    opens: 'please enter your e e-mail email'
  },
  {
    text: /^(?:newsletter|subscribe|sign ?up|sign me up|subscribe (?:now|today)|unsubscribe (?:at )?any ?time.{0,40})[.!:]?$/i,
    why,
    where: 'beside',
    sample: ['Newsletter', 'Subscribe now', 'Sign me up!', 'Signup', 'Unsubscribe at any time.'],
    opens: 'newsletter subscribe sign signup unsubscribe'
  },
  {
    text: /^thanks for reading\b.{0,60}[.!] (?:subscribe (?:for free )?to receive new posts\b|this post is public so feel free to share it\b).{0,60}$/i,
    why,
    sample: [
      'Thanks for reading! Subscribe for free to receive new posts and support my work.',
      'Thanks for reading The Harbour Notes! This post is public so feel free to share it.'
    ],
    opens: 'thanks'
  },
  {
    text: /^(?:.{2,60} is a reader-supported publication\. )?to receive new posts and support (?:my|our) work\b.{0,120}$/i,
    why,
    sample: [
      'The Harbour Notes is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.',
      'To receive new posts and support our work, become a subscriber.'
    ],
    holds: 'receive'
  },
  {text: /^subscribesign in$/i, why, sample: ['SubscribeSign in'], opens: 'subscribesign'},
  {text: /^ready for more\?$/i, why, where: 'end', sample: ['Ready for more?'], opens: 'ready'},
  {
    text: /^(?:substack is the home for great culture|start your substack ?(?:get the app)?)$/i,
    why: 'the maker of the site',
    where: 'end',
    sample: ['Substack is the home for great culture', 'Start your SubstackGet the app'],
    opens: 'substack start'
  },
  {text: /^no (?:thanks|spam.{0,60})[.!:]?$/i, why, where: 'beside', sample: ['No thanks'], opens: 'no'},
  {
    text: /^we respect your privacy\.?.{0,40}[.!:]?$/i,
    why,
    where: 'beside',
    sample: ['We respect your privacy.'],
    opens: 'we',
    holds: 'privacy'
  },
  {
    text: /^by (?:subscribing|signing up|submitting (?:your .{3,30}|this form)|creating an account),? you (?:agree|consent) to our .{0,60}\b(?:terms|privacy|conditions|policy)\b.{0,160}$/i,
    why,
    sample: [
      'By signing up, you agree to our Terms of Use and Privacy Policy.',
      'By submitting your email, you agree to our terms.'
    ],
    opens: 'by'
  },
  {
    text: /^privacy notice: newsletters may contain\b.{0,300}$/i,
    why,
    sample: ['Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by others.'],
    opens: 'privacy'
  },
  {
    text: /^stay (?:updated|informed|tuned|connected)\b.{0,60}\b(?:click here to (?:follow|join|subscribe)|follow us|subscribe to)\b.{0,80}$/i,
    why: follow,
    sample: [
      'Stay updated with the latest - Click here to follow us on Instagram',
      'Stay tuned and subscribe to our channel!'
    ],
    opens: 'stay'
  },
  {
    text: /^(?:download|get|install) our (?:free |new |mobile |news )*app(?: (?:now|today|here|for free))?[.!]?$/i,
    why: follow,
    sample: ['Download our app', 'Get our free app now!', 'Install our app'],
    opens: 'download get install'
  },
  {
    text: /^(?:download|get|install) the (?:free |new |mobile |news )*app(?: (?:now|today|here|for free))?[.!]?$|^open in app$/i,
    why: follow,
    where: 'beside',
    sample: ['Download the app', 'Get the app', 'Install the free app now!', 'Open in app'],
    opens: 'download get install open'
  },
  {
    text: /^(?:(?:get it|available|download(?: it)?|now available) (?:on|from) (?:the )?(?:google play(?: store)?|(?:apple )?app store)|scan (?:the|this) qr code to (?:download|get|install|open)\b.{0,40}|(?:turn on|allow|enable|get) (?:push |browser |desktop |breaking news )?(?:notifications|alerts))[.!]?$/i,
    why: follow,
    sample: [
      'Get it on Google Play',
      'Available on the App Store',
      'Download from the App Store',
      'Now available on Google Play',
      'Scan the QR code to download our app',
      'Turn on notifications',
      'Allow notifications',
      'Enable push notifications',
      'Get breaking news alerts'
    ],
    opens: 'get available download now scan turn allow enable'
  },
  {
    text: /^(?:join|subscribe to|follow) (?:our|the) (?:free )?(?:whatsapp|telegram|viber|signal|discord|facebook|youtube) (?:channel|group|community|server|page)\b.{0,60}$|^follow (?:us )?(?:on \w+ )?@\w{2,30}$/i,
    why: follow,
    sample: [
      'Join our WhatsApp channel',
      'Subscribe to our YouTube channel',
      'Follow the Telegram channel',
      'Follow @harbourpost',
      'Follow us on X @harbourpost'
    ],
    opens: 'join subscribe follow'
  },
  {
    text: /^by (?:subscribing|signing up),? you agree .{0,160}[.!:]?$/i,
    why,
    where: 'beside',
    sample: ['By signing up you agree to our terms.'],
    opens: 'by'
  },
  {
    text: new RegExp(
      `^(?:please )?(?:follow|like|find|join) (?:us|me|@?\\w{2,30}|our (?:page|channel|accounts?))(?: too)?(?: on| at|:)(?: our)?(?: social media|(?:,? (?:and |or |& )?(?:our )?${networks}(?: (?:page|channel|feed))?)+)(?: (?:for|to) .{3,80})?[.!:]*$`,
      'i'
    ),
    why: follow,
    sample: [
      'Please follow us on social media.',
      'Follow us on Facebook, Instagram and YouTube!',
      'Like our page on Facebook',
      'Find me on Mastodon',
      'Join our channel on Telegram for more of this'
    ],
    opens: 'please follow like find join'
  },
  {
    text: new RegExp(`^follow [^.?!,;:]{2,40} on ${networks}[.!]?$`, 'i'),
    why: follow,
    where: 'edge',
    sample: ['Follow the Valley Post on WhatsApp', 'Follow Ann on Mastodon.'],
    opens: 'follow'
  },
  {
    text: /^(?:add|make|choose|set) .{2,40} (?:as )?(?:a|your) preferred source(?: (?:on|in) google)?[.!]?$/i,
    why: follow,
    sample: [
      'Add us as a preferred source on Google',
      'Make us your preferred source',
      'Choose the Valley Post as your preferred source in Google.',
      'Set the Valley Post as a preferred source'
    ],
    opens: 'add make choose set',
    holds: 'preferred'
  },
  {
    text: /^(?:follow us|stay connected|connect with us|stay in touch|folgen sie uns|síguenos|siga-nos|suivez-nous|seguici)(?: on social media)?[:.!]?$/i,
    why: follow,
    where: 'heading',
    languages: 'en de es pt fr it',
    sample: [
      'Follow us:',
      'Stay connected',
      'Connect with us!',
      'Folgen Sie uns',
      'Síguenos',
      'Siga-nos',
      'Suivez-nous',
      'Seguici'
    ],
    opens: 'follow stay connect folgen síguenos siga siga-nos suivez suivez-nous seguici'
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
        from: 'The dam held through the night.\n\nThanks for reading! Subscribe for free to receive new posts and support my work.\n\nNobody had slept.\n',
        to: 'The dam held through the night.\n\nNobody had slept.\n'
      },
      {
        keep: 'He left me a watch with a note.\n\nYou are getting this because you never once asked me for it.\n',
        because: 'a note that is told'
      },
      {
        keep: 'So one reads a letter that comes out wrong:\n\n- Look for the small line over it.\n- View this email in your browser\n- Print it from there, and not from the letter.\n\nIt took me a year to find out.\n',
        because: 'a step of a guide'
      },
      {keep: 'Turn on notifications for the gate alone, she said, and sleep.', because: 'a sentence'},
      {keep: 'Thanks for reading the draft! she wrote. This post is public now.', because: 'a sentence of the story'},
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
      },
      {
        keep: 'To join the pilot:\n\n1. Fill in the form on the council site.\n\n2. Sign up for the newsletter with the address on your card.\n\n3. Bring the card to the town hall.\n',
        because: 'a step among steps'
      }
    ]
  },
  (article, suggest) => {
    const isPrompt = (block: Block) => phrasesOf(article, block, phrases).length > 0
    removeLines(article, suggest, phrases, {stays: isStepAmong(article, isPrompt)})
  }
)
