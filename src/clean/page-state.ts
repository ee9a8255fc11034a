/** What is told of a page beside its article: whether it was found. */
import type {Article} from '../article.js'
import type {Finding} from '../finding.js'
import type {PageArticle} from '../formats/html.js'
import {textPageOf} from '../rules/boilerplate/page-state.js'

/** What is known of a text that is a page. */
export function pageOfText(article: Article): PageArticle | undefined {
  const page = textPageOf(article)
  return page && {...page, text: article.source, metadata: {title: page.title, author: []}, code: [], removed: []}
}

/** Says that the article of a page was not found, or not surely. */
export function pageFinding({found, how}: PageArticle): Finding | undefined {
  if (found === 'found') return undefined
  return {
    rule: found === 'none' ? 'page/none' : 'page/unsure',
    family: 'page',
    tier: 'advice',
    severity: found === 'none' ? 'error' : 'warning',
    start: 0,
    end: 0,
    actual: '',
    proposals: [],
    reason: how,
    removes: false,
    state: 'advice'
  }
}
