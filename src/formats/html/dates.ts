/** Dates as pages write them → ISO 8601. */

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${monthName},?\\s+(\\d{4})\\b`, 'i')
const monthFirst = new RegExp(`\\b${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i')
const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d\d:?\d\d)?)?/i

/**
 * A date, or a date with a time where the page has one, in ISO 8601; `undefined` for what is no date. Of `4/5/2024` nobody
 * knows which is the month: it is no date.
 */
export function isoDate(written: string | undefined): string | undefined {
  const text = written?.trim() ?? ''
  const parts = iso.exec(text)
  if (parts) {
    const [, year, month, day, hour, minute, second = '00', zone = ''] = parts
    const date = dateOf(year, Number(month), Number(day))
    if (!date || hour === undefined) return date
    const offset = /^(?:z|utc)$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')
    return `${date}T${hour}:${minute}:${second}${offset}`
  }
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  if (compact) return dateOf(compact[1], Number(compact[2]), Number(compact[3]))
  const day = dayFirst.exec(text)
  if (day) return dateOf(day[3], monthOf(day[2]), Number(day[1]))
  const month = monthFirst.exec(text)
  if (month) return dateOf(month[3], monthOf(month[1]), Number(month[2]))
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(text)
  if (dotted) return dateOf(dotted[3], Number(dotted[2]), Number(dotted[1]))
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text)
  if (slashed && Number(slashed[1]) > 12) return dateOf(slashed[3], Number(slashed[2]), Number(slashed[1]))
  if (slashed && Number(slashed[2]) > 12) return dateOf(slashed[3], Number(slashed[1]), Number(slashed[2]))
  return undefined
}

function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function dateOf(year: string, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31 || Number(year) < 1400 || Number(year) > 2200) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
