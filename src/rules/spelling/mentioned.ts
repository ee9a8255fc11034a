const marks = /["'“”‘’«»]/

/** Does the word stand alone in quotation marks (*the word “recieve”*)? Then it is spoken of, and a repair is only advice. */
export function isMentioned(source: string, start: number, end: number): boolean {
  return marks.test(source[start - 1] ?? '') && marks.test(source[end] ?? '')
}
