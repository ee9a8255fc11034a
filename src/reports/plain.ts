/** One line a finding, and one a block of a page, for logs: what `clean --verbose` prints. */
import {stateSentence} from '../finding.js'
import type {PageArticle} from '../formats/html.js'
import {shownLine} from '../shown.js'
import {type FileResult, listed} from './run.js'

export function plain(file: FileResult): string {
  return listed(file)
    .map((finding) => {
      const {rule, message, state, start} = finding
      const done = state === 'applied' ? 'applied' : `left (${stateSentence(finding)})`
      return `${shownLine(file.path)}:${start.line}:${start.column}: ${rule}: ${shownLine(message)}: ${done}\n`
    })
    .join('')
}

/** How much of a block is shown, in UTF-16 code units. */
const shownOfBlock = 60

/** Why each block of a page stays or goes; nothing for what is no page. */
export function blockLines(path: string, page: PageArticle | undefined): string {
  return (page?.blocks ?? [])
    .map(({text, kept, reason}, i) => {
      const start = text.length > shownOfBlock ? `${text.slice(0, shownOfBlock)}…` : text
      return `${shownLine(path)}: block ${i + 1} ${kept ? 'stays' : 'goes'} (${reason}): ${shownLine(start)}\n`
    })
    .join('')
}
