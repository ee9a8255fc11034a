import {rule} from '../../rule.js'
import type {Phrase} from './phrases.js'
import {removeLines} from './remove-lines.js'

const why = 'tells how the page is paid for'
export const phrases: readonly Phrase[] = [
  {
    text: /^(?:(?:affiliate )?(?:disclosure|disclaimer|please note|note|heads[- ]up): )?(?:this|our|my|some) (?:post|article|page|site|website|blog|story|guide|review|recipe|posts|articles|pages) (?:may |might |can )?(?:contains?|includes?) (?:some )?affiliate links?\b.{0,200}$/i,
    why,
    sample: [
      'This post may contain affiliate links. Please see our disclosure policy.',
      'Our site contains affiliate links',
      'My posts include affiliate links.',
      'Some articles contain affiliate links.',
      'Affiliate disclosure: this guide contains affiliate links.',
      'Disclosure: this review contains affiliate links.',
      'Disclaimer: this page contains affiliate links.',
      'Please note: this post contains affiliate links.',
      'Note: this post contains affiliate links.',
      'Heads-up: this post contains affiliate links.',
      'Heads up: this post contains affiliate links.'
    ],
    opens: 'affiliate disclosure disclaimer please note heads heads-up this our my some',
    holds: 'affiliate'
  },
  {
    text: /^(?:if|when) you (?:buy|purchase|click|shop|order|make a purchase)\b.{0,90}\b(?:links?|site|page|article)\b.{0,40}\b(?:we|i) (?:may |might |can )?(?:also )?(?:earn|receive|get) .{0,30}\bcommission\b.{0,200}$/i,
    why,
    sample: [
      'If you buy something through our links, we may earn an affiliate commission.',
      "When you purchase through links on our site, we may earn an affiliate commission. Here's how it works."
    ],
    opens: 'if when',
    holds: 'commission'
  },
  {
    text: /^(?:(?:affiliate )?(?:disclosure|disclaimer): )?(?:we|i) (?:may |might |can )?(?:earn|receive|get) (?:a |an )?(?:small |affiliate )?commissions? .{0,60}\b(?:links|link in|link on)\b.{0,200}$/i,
    why,
    sample: [
      'We may earn a commission from links on this page.',
      'I earn commission when you buy through my links.',
      'Disclosure: we may earn a commission when you buy through links.',
      'Affiliate disclaimer: I receive a small commission from links in this post.',
      'Disclaimer: I earn commissions from links on this page.'
    ],
    opens: 'we i affiliate disclosure disclaimer'
  },
  {
    text: /^as an amazon associate,? (?:i|we) (?:may )?earn\b.{0,120}$/i,
    why,
    sample: ['As an Amazon Associate I earn from qualifying purchases.'],
    opens: 'as'
  }
]

/** What a page must say of links that it is paid for. An article about such links keeps its sentences. */
export const disclosure = rule(
  {
    name: 'boilerplate/disclosure',
    summary: 'Take out what a page says of links that it is paid for.',
    why: 'The law has a page say that its links are paid for; it speaks of the page, in words that are the same everywhere.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    examples: [
      {
        from: 'The ferry left an hour late.\n\nWe may earn a commission from links on this page.\n\nIt came back empty.\n',
        to: 'The ferry left an hour late.\n\nIt came back empty.\n'
      },
      {
        keep: 'We earn a commission of two in a hundred on every boat that we sell.',
        because: 'the article’s own trade'
      },
      {
        keep: 'When you buy a boat from the yard, the dealer gets a commission from the bank.',
        because: 'it speaks of others'
      },
      {keep: 'This guide contains affiliate programs of all kinds, and how they pay.', because: 'what it is about'}
    ]
  },
  (article, suggest) => removeLines(article, suggest, phrases)
)
