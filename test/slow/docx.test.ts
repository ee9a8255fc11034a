/** Tracked changes: rejected they are the text as it was, accepted the cleaned one; LibreOffice reads them so. */
import {execFileSync, spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import * as docxPackage from 'docx'
import {describe, expect, test} from 'vitest'
import {cleaner} from '../../src/clean.js'
import {docx} from '../../src/reports/docx.js'
import {temporaryFolder} from '../folder.js'

const author = {name: 'bluepencil', date: '2026-01-02T03:04:05Z'}
const article = readFileSync('fixtures/articles/news-ferry.input.txt', 'utf8')
const office = spawnSync('soffice', ['--version']).status === 0
if (!office) console.warn('SKIPPED: tracked changes were not read by LibreOffice, there is none')

/** The text of a document as LibreOffice understands it, all changes accepted or rejected: it keeps both in its flat XML. */
function read(bytes: Uint8Array): {accepted: string[]; rejected: string[]} {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.docx'), bytes)
  const home = `-env:UserInstallation=${pathToFileURL(join(folder, 'home')).href}`
  execFileSync('soffice', [home, '--headless', '--convert-to', 'fodt', '--outdir', folder, join(folder, 'a.docx')])
  return textsOf(readFileSync(join(folder, 'a.fodt'), 'utf8'))
}

function textsOf(xml: string): {accepted: string[]; rejected: string[]} {
  const kinds = new Map(
    [...xml.matchAll(/<text:changed-region[^>]*text:id="([^"]+)"[^>]*>\s*<text:(deletion|insertion)>/g)].map(
      ([, id, kind]) => [id, kind] as const
    )
  )
  const changes = /<text:tracked-changes[\s\S]*?<\/text:tracked-changes>/
  const body = /<office:text[^>]*>([\s\S]*)<\/office:text>/.exec(xml)![1].replace(changes, '')
  // A stretch over the end of a paragraph takes it along: the two become one.
  const without = (kind: string) =>
    body.replace(
      /<text:change-start text:change-id="([^"]+)"\/>([\s\S]*?)<text:change-end text:change-id="\1"\/>/g,
      (_, id, inside) => (kinds.get(id) === kind ? '' : inside)
    )
  expect(new Set(kinds.values())).toEqual(new Set(['deletion', 'insertion']))
  return {accepted: paragraphsOf(without('deletion')), rejected: paragraphsOf(without('insertion'))}
}

function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<text:p\b[^>]*?(?:\/>|>([\s\S]*?)<\/text:p>)/g)]
    .map(([, inside = '']) =>
      inside
        .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count) => ' '.repeat(Number(count ?? 1)))
        .replace(/<[^>]+>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&apos;', "'")
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
    )
    .filter((line) => line.trim() !== '')
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '')

describe.skipIf(!office)('in LibreOffice', () => {
  test('an article: accepted it is the cleaned one, rejected the one that came in', async () => {
    const cleaned = await cleaner()(article)
    const {accepted, rejected} = read(await docx({source: article, findings: cleaned.findings}, author, docxPackage))
    expect(accepted).toEqual(linesOf(cleaned.text))
    expect(rejected).toEqual(linesOf(article))
  })
})
