/**
 * Counts the lines that many sites show outside their articles.
 *
 *     npm run train -- frame --corpora DIR [--out FILE] [--list FILE]
 *
 * `--list`: writes as well what was found, for people.
 */
import {writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {viewOfPage} from '../../formats/html/view.js'
import {hashOfLine, longestFrameLine} from '../../models/frame/index.js'
import {writeManifest} from '../manifest.js'
import {makeFolder, needFiles, readOptions} from '../needs.js'
import {collections, corpusPages} from '../pages/corpus.js'
import {labelsOf, wordList} from '../pages/labels.js'

const options = readOptions({
  corpora: {type: 'string'},
  work: {type: 'string'},
  list: {type: 'string'},
  out: {type: 'string', default: fileURLToPath(new URL('../../../src/models/frame/lines.bin', import.meta.url))}
})
const {corpora, list, out} = options
if (!corpora) throw new Error('Expected --corpora DIR')
const inputs = collections.map((name) => join(corpora, `${name}.jsonl.gz`))
needFiles(inputs)
makeFolder('--out', dirname(out))

/** Sites that show a line outside their article, inside it, and on pages whose article is not known. */
interface Seen {
  line: string
  outside: Set<string>
  inside: Set<string>
  unknown: Set<string>
}
const lines = new Map<number, Seen>()

for await (const page of corpusPages(corpora)) {
  const view = viewOfPage(page.html, {url: page.url})
  if (!view) continue
  const texts = view.page.blocks.map(({text}) => text)
  const labels = labelsOf(texts, page, view.title)
  const said = new Set((page.gold ?? '').split('\n').map(hashOfLine))
  for (const [i, text] of texts.entries()) {
    const hash = text.length > longestFrameLine ? undefined : hashOfLine(text)
    if (hash === undefined) continue
    let seen = lines.get(hash)
    if (!seen) lines.set(hash, (seen = {line: text, outside: new Set(), inside: new Set(), unknown: new Set()}))
    const where = labels[i] === 1 || said.has(hash) ? 'inside' : labels[i] === 0 ? 'outside' : 'unknown'
    seen[where].add(siteOf(page.url))
  }
}

/** The site of an address: blogs of one provider are one, since they show its lines. */
function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.split('.').slice(-2).join('.') : url
}

/** So many sites: what two show may be a story of both. A word alone may be a place or a subject, which only very many show as a menu. */
const [leastSure, leastWeak, leastOfWord] = [3, 6, 20]
/** A sentence, or a call: fewer words may be a heading. */
const sentence = 5
/** So many of the sites that show a weak line may have it in an article. */
const rare = 0.03

const date = /\d.*\d{4}|\d{4}.*\d|^\P{L}*\p{L}+\P{L}*$/u
const kinds = {sure: [] as Seen[], weak: [] as Seen[]}
for (const seen of lines.values()) {
  const {line, outside, inside, unknown} = seen
  const words = wordList(line).filter((word) => /\p{L}/u.test(word)).length
  const isLong = words >= sentence || line.length >= 30
  if (isLong && !date.test(line) && inside.size === 0 && outside.size + unknown.size >= leastSure) kinds.sure.push(seen)
  else if (outside.size >= (words > 1 ? leastWeak : leastOfWord) && inside.size <= rare * outside.size)
    kinds.weak.push(seen)
}
const hashes = (some: readonly Seen[]) => Uint32Array.from(some, ({line}) => hashOfLine(line)!).sort()
const bytes = [kinds.sure, kinds.weak].flatMap((some) => [Uint32Array.of(some.length), hashes(some)])
writeFileSync(out, Buffer.concat(bytes.map((part) => Buffer.from(part.buffer))))
writeManifest(out, {
  command: 'frame',
  inputs,
  figures: {'lines seen': lines.size, sure: kinds.sure.length, weak: kinds.weak.length}
})
if (list) {
  const rows = Object.entries(kinds).flatMap(([kind, some]) =>
    some.map(({line, outside, inside, unknown}) => [kind, outside.size, unknown.size, inside.size, line].join('\t'))
  )
  writeFileSync(list, `${rows.sort().join('\n')}\n`)
}
