import type {Article, Block} from '../../article.js'
import {rule} from '../../rule.js'
import {lineOf, type Phrase} from './phrases.js'
import {removeLines} from './remove-lines.js'

const why = 'the copyright line of the site'
const footerLink =
  '(?:terms (?:of (?:use|service)|and conditions|& conditions)|privacy (?:policy|notice)|cookie (?:policy|settings)|contact(?: us)?|about(?: us)?|advertise|sitemap|disclaimer)'
const footerLinks = [
  'Terms of Use',
  'Privacy Policy',
  'Cookie Settings',
  'Contact us',
  'About',
  'Advertise',
  'Sitemap',
  'Disclaimer'
]
const legalLink =
  '(?:terms (?:of (?:use|service|sale)|and conditions|& conditions)|privacy (?:policy|notice)|cookie (?:policy|settings)|your (?:us state|california) privacy rights|your privacy choices|accessibility statement|ad choices|interest-based ads|do not sell (?:or share )?my (?:personal )?(?:info|information))'
const footerWords = 'terms privacy cookie contact about advertise sitemap disclaimer'
export const phrases: readonly Phrase[] = [
  {
    text: /^(?:copyright )?(?:©|\(c\)|&copy;) ?(?:copyright )?\d{4}(?: ?[-–—] ?\d{2,4})?\b.{0,120}$/i,
    why,
    where: 'edge',
    sample: ['© 2024 The Valley Post', '(c) 2019–2024 The Valley Post', '&copy; Copyright 2024', 'Copyright © 2024'],
    opens: 'copyright c copy 0'
  },
  {
    text: /^copyright (?:©|\(c\)|\d{4}).{0,120}$/i,
    why,
    where: 'edge',
    sample: ['Copyright 2024 The Valley Post'],
    opens: 'copyright'
  },
  {
    text: /^.{0,90}\ball rights reserved\b.{0,120}$/i,
    why,
    where: 'edge',
    sample: ['The Valley Post. All rights reserved.'],
    holds: 'reserved'
  },
  {text: /^all rights reserved\.?$/i, why, sample: ['All rights reserved.'], opens: 'all'},
  {
    text: new RegExp(`^${footerLink}(?: ?[|·•,/-] ?${footerLink})*$`, 'i'),
    why: 'links of the footer',
    where: 'beside',
    sample: footerLinks,
    opens: footerWords
  },
  {
    // Two of them in one line are no heading of the article.
    text: new RegExp(`^(?:(?:home|${footerLink})(?: ?[|·•] ?|$)){2,}$`, 'i'),
    why: 'links of the footer',
    where: 'end',
    sample: ['Home | Contact', ...footerLinks.map((link) => `${link} | About`)],
    opens: `${footerWords} home`
  },
  {
    // Nor are two names of the law without a mark between them.
    text: new RegExp(`^(?:${legalLink}(?: |$)){2,}$`, 'i'),
    why: 'links of the footer',
    where: 'end',
    sample: [
      'Terms of Use Privacy Policy Your US State Privacy Rights',
      'Privacy Policy Cookie Settings Do Not Sell My Personal Information',
      'Cookie Policy Ad Choices',
      'Your Privacy Choices Accessibility Statement',
      'Accessibility Statement Terms of Sale',
      'Ad Choices Interest-Based Ads',
      'Interest-Based Ads Your California Privacy Rights',
      'Do Not Sell or Share My Personal Information Privacy Notice'
    ],
    opens: 'terms privacy cookie your accessibility ad interest interest-based do'
  },
  {
    text: /^(?:proudly )?powered by (?:wordpress|ghost|blogger|drupal|joomla|squarespace|wix|vbulletin|phpbb|xenforo|invision community|discourse|shopify)\b.{0,40}$/i,
    why: 'the maker of the site',
    sample: ['Proudly powered by WordPress', 'Powered by Ghost', 'Powered by vBulletin®'],
    opens: 'proudly powered'
  }
]

/** The copyright line and the links of the footer. The credit of a picture inside the article stays. */
export const copyright = rule(
  {
    name: 'boilerplate/copyright',
    summary: 'Take out the copyright footer.',
    why: 'The foot of the page names its owner; the article ends before it.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    examples: [
      {
        from: 'The court will hear the case again in the autumn, its clerk said on Monday.\n\n© 2024 The Valley Post. All rights reserved.\n\nPrivacy Policy | Contact\n',
        to: 'The court will hear the case again in the autumn, its clerk said on Monday.\n'
      },
      {
        keep: 'It stayed open until the last day of the fair, and then it closed.\n\n© Ann Miller',
        because: 'a credit without a year'
      },
      {
        keep: 'The photographs were taken on the last day of the fair, before the rain began.\n\n© Ann Miller\n\nThe tents were folded by noon, and the field was empty when the bus came back.\n',
        because: 'the credit of a picture, inside the article'
      },
      {
        keep: 'The label said all rights reserved, and the court found that it meant nothing at all.\n\nThe case was closed on the same day, and the label came down from the door.\n',
        because: 'a sentence'
      },
      {
        keep: 'The lamp goes on at dusk and off at dawn, and that is all it does.\n\nLicense\n\nCopyright 2019 Ann Miller\n',
        because: 'the author says whose the work is'
      },
      {
        keep: 'Copyright (c) 2019 Ann Miller\n\nPermission is hereby granted to use this lamp for any purpose, with or without a fee.\n\nThe lamp is sold as it is, and nobody answers for the light it gives.\n',
        because: 'the head of a licence'
      },
      {keep: 'Copyright law is older than the printing press of this town.', because: 'a sentence'}
    ]
  },
  (article, suggest) =>
    removeLines(article, suggest, phrases, {longest: 300, stays: (block) => isUnderLicense(article, block)})
)

/** `## License`: what stands under it is the author's, and so is the line over the words of a licence. */
function isUnderLicense(article: Article, {index}: Block): boolean {
  const above = article.blocks[index - 1]
  if (above?.kind === 'heading' && /^.{0,30}\b(?:licen[cs]e|copyright)\b.{0,30}$/iu.test(lineOf(article, above)))
    return true
  return article.blocks.slice(index + 1, index + 5).some((block) => grants.test(lineOf(article, block).slice(0, 300)))
}

/** How licences begin. */
const grants =
  /^(?:permission (?:is hereby granted|to use)|redistribution and use|(?:this|the) (?:program|software|library|work|file)s? (?:is|are|may)\b|licensed under the\b|released under the\b|distributed under the\b)/i
