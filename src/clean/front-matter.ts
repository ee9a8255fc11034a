import type {Clean, CleanOptions} from '../clean.js'
import {type Finding, inState} from '../finding.js'
import {textCleaner} from './passes.js'

/** Cleans Markdown, and of its front matter the fields that hold prose, each for itself: they are no part of the article. */
export function frontMatterCleaner(options: CleanOptions): Clean {
  const fields = options.frontMatter ?? []
  const cleanBody = textCleaner(options)
  const cleanField = textCleaner({...options, type: 'text', skip: [...(options.skip ?? []), 'boilerplate']})
  return async (source, hints) => {
    const {fieldSpans, saysTheSame} = await import('../formats/front-matter.js')
    const cleaned = await cleanBody(source, hints)
    if (cleaned.refused !== undefined) return cleaned
    let {text} = cleaned
    const findings: Finding[] = []
    for (const {start, end} of fieldSpans(source, fields).reverse()) {
      const field = await cleanField(source.slice(start, end), {signal: hints?.signal})
      // The front matter stands before all that was cleaned: its offsets are the same in both texts.
      const after = text.slice(0, start) + field.text + text.slice(end)
      const fits = saysTheSame(text, after, fields)
      if (fits) text = after
      const own = field.findings.map((finding) => ({
        ...finding,
        start: finding.start + start,
        end: finding.end + start
      }))
      findings.unshift(
        ...own.map((finding) => (fits || finding.state !== 'applied' ? finding : inState(finding, 'outside-prose')))
      )
    }
    return {...cleaned, text, findings: [...findings, ...cleaned.findings]}
  }
}
