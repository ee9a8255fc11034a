import {rule} from '../../rule.js'
import {type LinePattern, removeLines} from './line-patterns.js'

const patterns: LinePattern[] = [
  {
    opens:
      'advertisement advertisements advertorial sponsored ad publicidad publicidade werbung anzeige publicité pubblicità advertentie',
    pattern:
      /^[-–—[( ]*(?:advertisements?|advertorial|sponsored(?: content| by .{2,40})?|ad|publicidad|publicidade|werbung|anzeige|publicité|pubblicità|advertentie)[-–—\]) ]*$/i,
    why: 'marks the place of an advertisement'
  },
  {
    opens: 'story article',
    pattern: /^(?:story|article) continues (?:below|after)(?: (?:this )?(?:advertisement|ad|video))?\.?$/i,
    why: 'marks the place of an advertisement'
  },
  {
    opens: 'advertisement ad',
    pattern:
      /^(?:advertisement|ad) ?[-–—:] ?(?:scroll (?:down )?to continue|story continues below|continue reading below)\.?$/i,
    why: 'marks the place of an advertisement'
  },
  {
    opens: 'scroll continue',
    pattern: /^(?:scroll (?:down )?to continue|continue reading below)\.?$/i,
    why: 'marks the place of an advertisement'
  },
  {
    opens: 'this we our',
    pattern: /^(?:this (?:site|website|page)|we|our (?:site|website))(?: and our partners)? uses? cookies\b.{0,260}$/i,
    why: 'the cookie banner'
  },
  {opens: 'by', pattern: /^by (?:continuing|using|clicking) .{0,100}\bcookies?\b.{0,160}$/i, why: 'the cookie banner'},
  {
    opens: 'accept reject manage cookie i got ok',
    pattern:
      /^(?:accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences|options)|cookie settings|i (?:accept|agree)|got it!?|ok)$/i,
    why: 'the cookie banner',
    where: 'beside'
  },
  {
    opens: 'menu main open search log login sign register subscribe my close',
    pattern: /^(?:(?:main |open )?menu|search|log ?in|sign ?(?:in|up)|register|subscribe|my account|close)$/i,
    why: 'a control of the page',
    where: 'beside'
  },
  {
    opens: 'skip jump',
    pattern: /^(?:skip|jump) to (?:main |the )?(?:content|navigation|recipe)$/i,
    why: 'a link for screen readers'
  },
  {
    opens: 'toggle back scroll nach',
    pattern: /^(?:toggle navigation|toggle menu|back to top|scroll to top|nach oben)$/i,
    why: 'a control of the page'
  },
  {
    opens: 'please enable javascript your',
    pattern:
      /^(?:please )?(?:enable javascript\b.{0,120}|javascript is (?:disabled|required)\b.{0,160}|your browser does not support .{0,80})$/i,
    why: 'a message of the page'
  }
]

/** The marks an advertisement leaves, the cookie banner, and the controls of the page. */
export const advertisement = rule(
  {
    name: 'boilerplate/advertisement',
    summary: 'Take out marks of advertisements, cookie banners and page controls.',
    why: 'Slots, banners and buttons of the page have words of their own, which no reader of the article came for.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    examples: [
      {
        from: 'The ferry left an hour late.\n\nADVERTISEMENT\n\nIt came back empty.\n',
        to: 'The ferry left an hour late.\n\nIt came back empty.\n'
      },
      {
        from: 'We use cookies to improve your visit.\n\nAccept all\n\nThe ferry left an hour late.\n',
        to: 'The ferry left an hour late.\n'
      },
      {from: 'Skip to content\n\nThe ferry left an hour late.\n', to: 'The ferry left an hour late.\n'},
      {
        from: 'Menu\n\nSearch\n\nLog in\n\nThe vote was held on Monday, and the council went home before noon.\n',
        to: 'The vote was held on Monday, and the council went home before noon.\n'
      },
      {
        keep: 'Menu\n\nSoup and bread, then a fish from the lake with potatoes, and a plum cake to end with.\n',
        because: 'a heading of the article'
      },
      {keep: 'The advertisement ran for three weeks, and nobody called.', because: 'a sentence'},
      {keep: 'We used cookies from the tin as prizes for the children.', because: 'cookies one can eat'},
      {keep: 'OK\n\nThe word came from a joke in a newspaper.\n', because: 'a weak line alone'}
    ]
  },
  (article, suggest) => removeLines(article, suggest, patterns)
)
