/** Text in XML. */
import {shown} from '../shown.js'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;'
}

/** For an attribute: blanks come back as they are, and what XML cannot hold is shown in its place. */
export function attribute(text: string): string {
  return content(text).replace(/[\t\n\r]/g, (character) => entities[character])
}

/** Between tags. */
export function content(text: string): string {
  return shown(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (character) => entities[character])
}
