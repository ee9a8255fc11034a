/** `clean --output-type docx`: the cleaned text as a Word document with tracked changes. */
import type {Cleaned} from '../clean.js'
import {UserError} from '../error.js'
import type {Io} from './io.js'

/** @throws {UserError} for a target that no document can go to */
export function checkDocumentTarget(flags: {write?: boolean; outDir?: string; diff?: boolean}, io: Io): void {
  const other = flags.write ? '--write' : flags.diff ? '--diff' : undefined
  if (other)
    throw new UserError(
      `Unexpected \`${other}\` with \`--output-type docx\`, expected \`--out-dir\` or standard output`
    )
  if (!flags.outDir && io.stdout.isTTY) {
    throw new UserError(
      'Unexpected terminal for `--output-type docx`, expected a file: `> article.docx`, or `--out-dir`'
    )
  }
}

/** The bytes of the document. @throws {UserError} when the package that writes it is not there */
export async function documentOf(source: string, {findings, page}: Cleaned): Promise<Uint8Array> {
  const library = await import('docx').catch(() => {
    throw new UserError('Unexpected `--output-type docx` without the package `docx`, expected it: `npm install docx`')
  })
  const {docx} = await import('../reports/docx.js')
  const author = {name: 'bluepencil', date: new Date().toISOString().replace(/\.\d+/, '')}
  return docx({source: page?.text ?? source, findings}, author, library)
}
