import {rule} from '../../rule.js'
import type {Phrase} from './phrases.js'
import {removeLines} from './remove-lines.js'

/** What a page says of itself while it searches, loads or warns: such a line is no headline either. */
export const searchMessage =
  /^(?:(?:no|\d+) (?:search )?results?(?: found)?|search results(?: for)?|(?:dismiss|close) (?:notification|alert)|please wait|loading)[.:!…]*$/i

export const phrases: readonly Phrase[] = [
  {
    text: /^[-–—[( ]*(?:advertisements?|advertorial|sponsored(?: content)?|ad|publicidad|publicidade|werbung|anzeige|publicité|pubblicità|advertentie)[-–—\]) ]*$/i,
    why: 'marks the place of an advertisement',
    languages: 'en es pt de fr it nl',
    sample: [
      'ADVERTISEMENT',
      '— Advertisements —',
      'Advertorial',
      'Sponsored',
      '[Ad]',
      'Publicidad',
      'Publicidade',
      'Werbung',
      'Anzeige',
      'Publicité',
      'Pubblicità',
      'Advertentie'
    ],
    opens:
      'advertisement advertisements advertorial sponsored ad publicidad publicidade werbung anzeige publicité pubblicità advertentie'
  },
  {
    text: /^[-–—[( ]*sponsored by .{2,40}[-–—\]) ]*$/i,
    why: 'marks the place of an advertisement',
    where: 'beside',
    sample: ['Sponsored by the Harbour Bank'],
    opens: 'sponsored'
  },
  {
    text: /^(?:story|article) continues (?:below|after)(?: (?:this )?(?:advertisement|ad|video|message))?\.?$/i,
    why: 'marks the place of an advertisement',
    sample: ['Story continues below advertisement', 'Article continues after this video.'],
    opens: 'story article'
  },
  {
    text: /^(?:advertisement|ad)(?: ?[-–—:] ?| )(?:scroll (?:down )?to continue|story continues below|continue reading below)\.?$/i,
    why: 'marks the place of an advertisement',
    sample: [
      'Advertisement - scroll to continue',
      'Ad: continue reading below',
      'ADVERTISEMENT CONTINUE READING BELOW'
    ],
    opens:
      'advertisement advertisement-scroll advertisement-story advertisement-continue ad ad-scroll ad-story ad-continue'
  },
  {
    text: /^(?:scroll (?:down )?to continue(?: with content)?|continue reading (?:below|the main story))\.?$/i,
    why: 'marks the place of an advertisement',
    sample: [
      'Scroll down to continue',
      'Scroll to continue with content',
      'Continue reading below.',
      'Continue reading the main story'
    ],
    opens: 'scroll continue'
  },
  {
    text: /^(?:(?:skip|report|hide) (?:this )?(?:ad|advertisement)|why am i seeing this ad\?|ad feedback|remove ads)$/i,
    why: 'a button of an advertisement',
    sample: [
      'SKIP ADVERTISEMENT',
      'Report this ad',
      'Hide ad',
      'Why am I seeing this ad?',
      'Ad feedback',
      'Remove ads'
    ],
    opens: 'skip report hide why ad remove'
  },
  {
    text: /^(?:(?:promoted|sponsored) (?:content|links|stories)|paid (?:post|content|partnership)|(?:recommended|promoted|sponsored) (?:content |links |stories )?by (?:outbrain|taboola|revcontent))$/i,
    why: 'marks the place of an advertisement',
    sample: ['Promoted content', 'Sponsored Links by Taboola', 'Recommended by Outbrain', 'Paid post'],
    opens: 'promoted sponsored recommended paid'
  },
  {
    text: /^(?:(?:main |open )?menu|search|log[ -]?in|sign[ -]?(?:in|up)|register|subscribe|my account|close)$/i,
    why: 'a control of the page',
    where: 'beside',
    sample: [
      'Menu',
      'Main menu',
      'Open menu',
      'Search',
      'Log in',
      'Login',
      'Log-in',
      'Sign up',
      'Signup',
      'SignIn',
      'Sign-in',
      'Sign-up',
      'Register',
      'Subscribe',
      'My account',
      'Close'
    ],
    opens: 'menu main open search log login log-in sign signin sign-in signup sign-up register subscribe my close'
  },
  {
    text: /^(?:skip|jump) to (?:main |the )?(?:content|navigation|recipe|footer|search|sidebar)$|^jump to recipe ?(?:print recipe)?$/i,
    why: 'a link for screen readers',
    sample: ['Skip to main content', 'Jump to recipe', 'Skip to footer', 'Jump to RecipePrint Recipe'],
    opens: 'skip jump'
  },
  {
    text: /^(?:(?:direkt|springe(?: direkt)?) zum (?:haupt)?inhalt|zum (?:haupt)?inhalt (?:springen|wechseln)|aller au contenu(?: principal)?|(?:ir|saltar) al contenido(?: principal)?|(?:vai|salta) al contenuto(?: principale)?|(?:pular|ir) para o conteúdo(?: principal)?|naar de inhoud(?: springen)?)$/i,
    why: 'a link for screen readers',
    languages: 'de fr es it pt nl',
    sample: [
      'Direkt zum Inhalt',
      'Springe zum Inhalt',
      'Zum Hauptinhalt springen',
      'Aller au contenu principal',
      'Ir al contenido',
      'Saltar al contenido principal',
      'Vai al contenuto',
      'Salta al contenuto principale',
      'Pular para o conteúdo',
      'Ir para o conteúdo',
      'Naar de inhoud'
    ],
    opens: 'direkt springe zum aller ir saltar vai salta pular naar'
  },
  {
    text: /^(?:toggle navigation|(?:toggle|open|close) (?:main |navigation |mobile )?menu|(?:back|scroll|return|go) to top|(?:top|bottom) of page|nach oben(?: scrollen)?)$/i,
    why: 'a control of the page',
    languages: 'en de',
    sample: [
      'Toggle navigation',
      'Open menu',
      'Close main menu',
      'Back to top',
      'Scroll to top',
      'Return to top',
      'Go to Top',
      'Top of page',
      'bottom of page',
      'Nach oben'
    ],
    opens: 'toggle open close back scroll return go top bottom nach'
  },
  {
    text: /^(?:(?:please )?enable javascript\b.{0,120}|javascript is (?:disabled|required|not (?:available|enabled))\b.{0,160}|your browser does not support .{0,80})$/i,
    why: 'a message of the page',
    sample: [
      'Please enable JavaScript to view this page.',
      'Enable JavaScript',
      'JavaScript is disabled in your browser.',
      'JavaScript is not available.',
      'Your browser does not support this video.'
    ],
    opens: 'please enable javascript your'
  },
  {
    text: searchMessage,
    why: 'a message of the page',
    where: 'beside',
    sample: [
      'No results found',
      '0 results',
      'Search results for:',
      'Dismiss notification',
      'Close alert',
      'Please wait...',
      'Loading…'
    ],
    opens: 'no 0 search dismiss close please loading'
  }
]

/** The marks an advertisement leaves, and the controls of the page. */
export const advertisement = rule(
  {
    name: 'boilerplate/advertisement',
    summary: 'Take out marks of advertisements and page controls.',
    why: 'Slots and buttons of the page have words of their own, which no reader of the article came for.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    examples: [
      {
        keep: 'The names are cut into the rim of the bell.\n\nCast by Peeters of Leuven\n\nSponsored by the women of Mill Lane\n',
        because: 'nothing beside it is of a page'
      },
      {
        from: 'The bell was hung on Sunday.\n\nAdvertisement\n\nSponsored by the Harbour Bank\n',
        to: 'The bell was hung on Sunday.\n'
      },
      {
        from: 'The ferry left an hour late.\n\nADVERTISEMENT\n\nIt came back empty.\n',
        to: 'The ferry left an hour late.\n\nIt came back empty.\n'
      },
      {from: 'Skip to content\n\nThe ferry left an hour late.\n', to: 'The ferry left an hour late.\n'},
      {
        from: 'Menu\n\nSearch\n\nLog in\n\nThe vote was held on Monday, and the council went home before noon.\n',
        to: 'The vote was held on Monday, and the council went home before noon.\n'
      },
      {
        from: 'Skip to content\n\n0 results\n\nThe ferry left an hour late.\n',
        to: 'The ferry left an hour late.\n'
      },
      {
        keep: 'We dragged the lake for the anchor.\n\nNo results.\n\nThe divers went home before noon.\n',
        because: 'a sentence of the story'
      },
      {
        keep: 'Menu\n\nSoup and bread, then a fish from the lake with potatoes, and a plum cake to end with.\n',
        because: 'a heading of the article'
      },
      {
        keep: 'Zum Inhalt\n\nDas Buch erzählt von einer Fähre, die im Winter nicht mehr fährt, und von denen, die warten.\n',
        because: 'a heading of the article'
      },
      {keep: 'The advertisement ran for three weeks, and nobody called.', because: 'a sentence'},
      {keep: 'Remove ads from the window before you paint it.', because: 'a sentence'}
    ]
  },
  (article, suggest) => removeLines(article, suggest, phrases)
)
