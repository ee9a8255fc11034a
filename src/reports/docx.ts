/**
 * A Word document whose tracked changes are the findings that were applied: rejecting all gives the text as it was, accepting
 * all the cleaned one. Each line is a paragraph. The package `docx` is an optional peer: it is handed in.
 */
import type * as Docx from 'docx'
import type {Finding} from '../finding.js'
import {shown} from '../shown.js'

type Kind = 'same' | 'deleted' | 'inserted'

interface Piece {
  kind: Kind
  text: string
}

/** Who made the changes, and when (ISO 8601). */
export interface Author {
  name: string
  date: string
}

/** @returns the bytes of the document */
export async function docx(
  {source, findings}: {source: string; findings: readonly Finding[]},
  author: Author,
  {Document, Packer, Paragraph, TextRun, InsertedTextRun, DeletedTextRun}: typeof Docx
): Promise<Uint8Array> {
  let id = 0
  const change = () => ({id: ++id, author: author.name, date: author.date})
  const run = ({kind, text}: Piece) => {
    if (kind === 'same') return new TextRun(text)
    return kind === 'deleted' ? new DeletedTextRun({text, ...change()}) : new InsertedTextRun({text, ...change()})
  }
  const children = paragraphsOf(piecesOf(source, findings)).map(({pieces, end}) => {
    const mark = end === 'same' ? undefined : end === 'deleted' ? {deletion: change()} : {insertion: change()}
    return new Paragraph({children: pieces.map(run), spacing: {after: 160}, run: mark})
  })
  const document = new Document({creator: author.name, sections: [{children}]})
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** The text in order: what stays, what goes, what comes. */
function piecesOf(source: string, findings: readonly Finding[]): Piece[] {
  const pieces: Piece[] = []
  const add = (kind: Kind, text: string) => {
    if (text !== '') pieces.push({kind, text})
  }
  let at = 0
  for (const {start, end, proposals, state} of findings) {
    if (state !== 'applied') continue
    add('same', source.slice(at, start))
    add('deleted', source.slice(start, end))
    add('inserted', proposals[0])
    at = end
  }
  add('same', source.slice(at))
  return pieces
}

/** Lines with their pieces, and what becomes of the line end. Blank lines are the space between paragraphs. */
function paragraphsOf(pieces: readonly Piece[]): {pieces: Piece[]; end: Kind}[] {
  const paragraphs: {pieces: Piece[]; end: Kind}[] = []
  let line: Piece[] = []
  const close = (end: Kind) => {
    if (line.some(({text}) => text.trim() !== '')) paragraphs.push({pieces: line, end})
    line = []
  }
  for (const {kind, text} of pieces) {
    for (const [i, part] of text.split(/\r\n|[\n\r]/).entries()) {
      if (i > 0) close(kind)
      if (part !== '') line.push({kind, text: shown(part)})
    }
  }
  close('same')
  return paragraphs
}
