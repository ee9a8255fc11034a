import type {Clean, CleanOptions} from '../clean.js'
import {type Site, siteNameOf} from '../repeats.js'
import {isChosen} from '../rules/index.js'
import {mayHaveStets, type Stet} from '../stet.js'
import {pageFinding} from './page-state.js'
import {textCleaner} from './passes.js'

/** The rules that tell a text's article from the page around it. */
const articleFinders = ['page-frame', 'breadcrumb', 'repeated-title', 'hanging-label'].map(
  (name) => `boilerplate/${name}`
)

/** Finds the article of a web page and cleans its text. */
export function pageCleaner(options: CleanOptions): Clean {
  // The title was seen to in the page: a rule must not take the first line for one again.
  // Nor is the article looked for again in what was found.
  const skip = [...(options.skip ?? []), ...articleFinders]
  const cleanText = textCleaner({...options, skip, type: options.outputType ?? 'text', title: true})
  return async (html, hints = {}) => {
    const {articleOfPage} = await import('../formats/html.js')
    const page = await articleOfPage(html, {...options, url: hints.url ?? options.url, givenTitle: hints.title})
    const stets = await pageStets(html, page.text)
    const site = hints.site ?? siteAlone(hints.url ?? options.url ?? page.metadata.url)
    const cleaned = await cleanText(page.text, {...hints, site, stets, code: page.code})
    const told = pageFinding(page)
    const findings = told && isChosen(told.rule, options) ? [told, ...cleaned.findings] : cleaned.findings
    return {...cleaned, findings, page}
  }
}

/** The site of a page by its address, where no other text of it is known. */
function siteAlone(url: string | undefined): Site | undefined {
  const name = url === undefined ? undefined : siteNameOf(url)
  return name === undefined ? undefined : {name, texts: 0, having: () => 0}
}

async function pageStets(html: string, text: string): Promise<Stet[]> {
  if (!mayHaveStets(html)) return []
  const {stetsOfPage} = await import('../formats/html/stet.js')
  return stetsOfPage(html, text)
}
