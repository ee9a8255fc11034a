/** What earlier passes put into the text: where evidence is asked for as the author wrote it, it does not count. */
import type {Article, Word} from '../article.js'

interface Changes {
  /** Where the words start whose casing an earlier pass changed. */
  put: Set<number>
  /** Where those start whose change was taken back since. */
  takenBack: Set<number>
}

/** Where the words start whose casing an earlier pass changed; a source of its own has none. */
export function casingsPut(article: Article): ReadonlySet<number> {
  return article.asSource ? none : article.once(changesOf).put
}

/** Was the casing of the word changed and changed back? It stays as it is. */
export function isTakenBack(article: Article, {start}: Word): boolean {
  if (article.asSource || !article.once(changesOf).takenBack.has(start)) return false
  article.heldBack = true
  return true
}

/** The casings put that are no evidence: none, unless the article is asked `asAuthorWrote`. */
export function noEvidence(article: Article): ReadonlySet<number> {
  return article.byAuthor ? casingsPut(article) : none
}

const none: ReadonlySet<number> = new Set()

function changesOf({before}: Article): Changes {
  const changes: Changes = {put: new Set(), takenBack: new Set()}
  if (!before) return changes
  const {article, edits, opens} = before
  const earlier = opens ? changes : article.once(changesOf)
  const [put, takenBack] = [moved(earlier.put, edits), moved(earlier.takenBack, edits)]
  let shift = 0
  for (const {start, end, text} of edits) {
    const actual = article.source.slice(start, end)
    if (text !== '' && text.toLowerCase() === actual.toLowerCase()) {
      const at = start + shift
      if (put.delete(at) && text === text.toLowerCase()) takenBack.add(at)
      else put.add(at)
    }
    shift += text.length - (end - start)
  }
  changes.put = put
  changes.takenBack = takenBack
  return changes
}

/** The offsets in the text after the edits; one inside an edit that changes letters is lost. */
function moved(
  offsets: ReadonlySet<number>,
  edits: readonly {start: number; end: number; text: string}[]
): Set<number> {
  const result = new Set<number>()
  let shift = 0
  let i = 0
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    for (; i < edits.length && edits[i].end <= offset; i++)
      shift += edits[i].text.length - (edits[i].end - edits[i].start)
    const edit = edits[i]
    if (!edit || offset <= edit.start) result.add(offset + shift)
  }
  return result
}
