/**
 * What is held out for the second exam: one document in twenty of each corpus. Nothing may count or train on these, so that the
 * exam's texts are new to every table and model. Both the builders and the exam ask here.
 */

/** A document is held out when its hash leaves this rest. */
const [folds, heldOut] = [20, 7]

/** Corpora of which the second exam takes texts, as files of plain text. */
export const examCorpora = [
  'us-state-of-the-union.txt.gz',
  'openstax-books.txt.gz',
  'wikipedia-featured-biographies.txt.gz',
  'wikipedia-films.txt.gz',
  'wtfjht-2017-2026.txt.gz'
] as const

/** The documents of a corpus in plain text: what stands between blank lines. */
export function documentsIn(text: string): string[] {
  return text.split(/\n\s*\n/).filter((document) => document.trim() !== '')
}

/** How many sentences of a tagged corpus, in order, make a document. */
const sentencesADocument = 20

/** The documents of a corpus with a token a line and an empty line between sentences: runs of sentences, in order. */
export function taggedDocumentsIn(text: string): string[] {
  const sentences = documentsIn(text)
  const documents: string[] = []
  for (let at = 0; at < sentences.length; at += sentencesADocument)
    documents.push(sentences.slice(at, at + sentencesADocument).join('\n\n'))
  return documents
}

/** Is the document the second exam's? Told by its letters and marks alone, so that blanks and line ends do not matter. */
export function isHeldOut(document: string): boolean {
  let hash = 0x811c9dc5
  for (let at = 0; at < document.length; at++) {
    const code = document.charCodeAt(at)
    if (code > 0x20 && code !== 0xa0) hash = Math.imul(hash ^ code, 0x01000193)
  }
  return (hash >>> 0) % folds === heldOut
}
