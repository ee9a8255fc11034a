/** What is known of a text that is a web page: was its article found in it, and how surely? */
import type {Article} from '../../article.js'
import {doubtfulProse} from './doubtful-prose.js'
import {headlineOf} from './headline.js'
import {menuOver} from './menu-over.js'
import {isFrontPage, isMenuLine} from './menus.js'
import {judgedPage} from './page-lines.js'

export interface TextPage {
  title?: string
  found: 'found' | 'unsure' | 'none'
  /** How likely the article was found, 0 to 1. */
  probability: number
  /** How, for people. */
  how: string
}

/** A text without an article is a page when so many of its lines are menus, or were known by their phrases. */
const MENUS = 3
/**
 * From this probability on the article was found: on unseen sites 1.9 % of such pages have an F1 under .5, and 90 % of those of .9 or more
 * are such pages.
 */
const FOUND = 0.8

/** `undefined` for a text that is no page: an article already, or one that shows no frame. */
export function textPageOf(article: Article): TextPage | undefined {
  const page = judgedPage(article)
  if (!page || page.judged.clean) return undefined
  const {lines, judged} = page
  if (!judged.found) {
    const known = lines.filter((line) => {
      const text = article.text(line)
      return article.isRemoved(line) || isFrontPage(text) || isMenuLine(text)
    })
    if (known.length < MENUS && menuOver(article, page) === 0) return undefined
    return {found: 'none', probability: 0, how: 'no article was found in the page: its frame is left as it is'}
  }
  const headline = headlineOf(article)
  const {probability} = judged
  const doubtful = doubtfulProse(article, page)
  const kept = judged.keep.reduce((sum, keep) => sum + keep, doubtful.length)
  const how = `${kept} of ${lines.length} lines of the page are the article`
  const sure = probability >= FOUND && doubtful.length === 0
  return {
    ...(headline && {
      title: article
        .text(headline)
        .replace(/^#+\s*/, '')
        .replace(/\s+/g, ' ')
        .trim()
    }),
    found: sure ? 'found' : 'unsure',
    probability,
    how: sure ? how : `the article of the page was not found surely: ${how}, perhaps`
  }
}
