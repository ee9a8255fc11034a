/** The names in what a page gives as its author: no date, no label of a form, no word of the program that made the page. */
import {isoDate} from './dates.js'

const opening =
  /^(?:(?:written|posted|words|story|review(?:ed)?|published|updated|authored|contributed)\s+)?by:?\s+|^(?:von|par|por|de|di|autor|author)[: ]\s*/i
/** *ByAnn Lee*: the page parts them by its style alone. */
const glued = /^By(?=\p{Lu}\p{Ll})/u
const closing = /\s*[|•·–—]\s.*$|\s+(?:on|updated|published|posted)\s.*$/i
/** The date after a name, which a page may part from it by its style alone: *Ann Lee5 October 2024*. */
const dated =
  /(?<=\p{L}\p{L})[\s,-]*(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}\b|\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{4}|\d{4}-\d\d-\d\d).*$/u

/** What programs write where nobody is named. */
const nobody =
  /^(?:(?:\S+ )?admin(?:istrator)?|webmaster|undefined|null|none|n\/a|unknown|anonymous|author|editor|guest|user|root|test|name|by|updated|published)$/i
/** A year, an hour, the time of reading; a month with a day. */
const time =
  /\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\bmin(?:ute)?s?\s+read\b|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d/i
/** *Name \**, *Search for:*, *Written by*: labels of forms and of what follows them. */
const label = /[*:]$|\bby$|^(?:skip to|search)\b/i
/** A file, a path in a program, a key: letters and figures that nobody can say. */
const key = /\S\.(?:mp3|jpe?g|png|html?|php)$|^[a-z]+(?:\.[a-z]+){3,}$|^(?=\D*\d+\D+\d)[\p{L}\d_-]{12,}$/iu

/** The names in a by-line; nothing of what is no name. */
export function namesIn(written: string): string[] {
  const text = [opening, glued, dated, closing, /^@/].reduce(
    (rest, part) => rest.replace(part, ''),
    written.replace(/\s+/g, ' ').trim()
  )
  if (text === '' || text.length > 120 || /^https?:|^www\.|@.*\./i.test(text)) return []
  const parts = text.split(/\s*(?:;|\band\b|&|\/)\s*|,\s+(?=\p{Lu}\p{L}+(?:\s|-|\.)\s*\p{Lu})/u)
  return parts.map((part) => part.replace(/[,\s]+$/, '')).filter(isName)
}

function isName(part: string): boolean {
  if (!/\p{L}{2}/u.test(part) || part.split(' ').length > 6) return false
  return ![nobody, time, label, key].some((no) => no.test(part)) && isoDate(part) === undefined
}
