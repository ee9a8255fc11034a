/** The spans no rule may touch: URLs, e-mail addresses, domains, paths, file names, handles, code, `[sic]`. */
import type {Span} from '../edit.js'
import type {Region} from './blocks.js'

/** Top-level domains that are not English words. */
const domains = new Set(
  `com org net edu gov info biz io co uk de fr es pt nl eu ch ru jp cn au nz ca ie br mx ar za pl cz se fi dk gr tr ua
   kr tw hk sg dev app ai tv fm ly gl tech online site blog news xyz cloud shop store wiki html php aspx`.split(/\s+/)
)

const extensions = new Set(
  `txt pdf doc docx xls xlsx csv tsv json jsonl xml yml yaml toml ini md html htm css js mjs cjs ts tsx jsx py rb rs go java c h
   cpp hpp cs php sh bat exe dll zip gz tar rar jpg jpeg png gif svg webp mp3 mp4 mov avi wav apk dmg iso log sql conf cfg env
   lock bak`.split(/\s+/)
)

const code = /`[^`\n]+`/g
const sic = /[[(]sic[\])]/gi
const quotedSic = /["“][^"“”\n]{0,300}[[(]sic[\])][^"“”\n]{0,300}["”]/gi

/** Finds them in `source`; the `verbatim` spans of the regions are among them. Sorted, not overlapping. */
export function protectedSpans(source: string, regions: readonly Region[]): Span[] {
  const verbatim = merge(regions.flatMap((region) => region.verbatim))
  const spans: Span[] = [...verbatim]
  for (let at = nextMark(source, 0); at < source.length; at = nextMark(source, at)) {
    let start = at
    while (start > 0 && !isEdge(source.charCodeAt(start - 1))) start--
    while (at < source.length && !isEdge(source.charCodeAt(at))) at++
    for (const piece of verbatim.length > 0 ? outside(verbatim, start, at) : [{start, end: at}]) {
      const span = core(source.slice(piece.start, piece.end))
      if (span) spans.push({start: piece.start + span.start, end: piece.start + span.end})
    }
  }
  if (source.includes('`')) {
    for (const match of source.matchAll(code)) spans.push({start: match.index, end: match.index + match[0].length})
  }
  for (const match of source.matchAll(sic)) {
    // The word it speaks of stands before it.
    let start = match.index
    while (start > 0 && isEdge(source.charCodeAt(start - 1))) start--
    while (start > 0 && !isEdge(source.charCodeAt(start - 1))) start--
    spans.push({start, end: match.index + match[0].length})
  }
  // Who quotes one fault to the letter quotes all that stands between the marks so.
  for (const {index, 0: text} of source.matchAll(quotedSic)) spans.push({start: index, end: index + text.length})
  return merge(spans)
}

/** The parts of a run that are not verbatim: in `[the Thames](https://a.example)` the words of the link are prose. */
function outside(verbatim: readonly Span[], start: number, end: number): Span[] {
  const pieces: Span[] = []
  let low = 0
  let high = verbatim.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (verbatim[middle].end <= start) low = middle + 1
    else high = middle
  }
  for (; low < verbatim.length && verbatim[low].start < end; low++) {
    if (verbatim[low].start > start) pieces.push({start, end: verbatim[low].start})
    start = verbatim[low].end
  }
  if (start < end) pieces.push({start, end})
  return pieces
}

// 1: a mark that prose does not have (`@ _ # …`). 2: one that it does not have inside a word (`. : /`). 3: one before a
// letter (`$home`). 4: one before its partner (`wait()`).
const marks = new Uint8Array(128)
for (const mark of '@\\_#~|{}=') marks[mark.charCodeAt(0)] = 1
for (const mark of '.:/') marks[mark.charCodeAt(0)] = 2
marks[0x24] = 3
marks[0x28] = 4

/** The next place, from `at`, of a mark that makes the run of characters around it suspect. */
function nextMark(source: string, at: number): number {
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at)
    const kind = code < 128 ? marks[code] : 0
    if (kind === 0) continue
    if (kind === 1) return at
    if (kind === 3 && isInner(source.charCodeAt(at + 1)) && source.charCodeAt(at + 1) > 0x39) return at
    if (kind === 4 && source.charCodeAt(at + 1) === 0x29) return at
    // Inside a run, or the dot of a file ending (`.txt`) at its start.
    if (
      kind === 2 &&
      at > 0 &&
      isInner(source.charCodeAt(at + 1)) &&
      (code === 0x2e || !isEdge(source.charCodeAt(at - 1)))
    )
      return at
  }
  return at
}

/** A letter, a digit, or the second slash of `//`. */
function isInner(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code > 0xbf ||
    code === 0x2f
  )
}

/** A blank, a quotation mark or an angle bracket: the edge of a run. */
function isEdge(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0x22 ||
    code === 0x3c ||
    code === 0x3e ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** The part of a run without blanks that is an address or a name of a machine, without the marks around it. */
function core(run: string): Span | undefined {
  const start = run.search(/[^(['‘*,;]/)
  if (start < 0) return undefined
  const body = run.slice(start).replace(/(?:(?<!\()[)\]'’.,;:!?*…]|’s|'s)+$/, '')
  if (body === '' || !isMachineName(body)) return undefined
  // Prose glued on after an address (`…/news,and`) is not part of it.
  const glued = /^[^,;]+(?=[,;]\p{L})/u.exec(body)
  const end = glued && !body.includes('//') ? glued[0].length : body.length
  return {start, end: start + end}
}

/** No address or file name is so long: a run of which only the start was read. */
const longestName = 2000

function isMachineName(body: string): boolean {
  if (body.length > longestName) return /[a-z][a-z+.-]{0,20}:\/\//i.test(body.slice(0, longestName))
  // An article may be glued on before it: `l'https://…`.
  if (/[a-z][a-z+.-]*:\/\/|^(?:www\.|mailto:)/i.test(body)) return true
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.test(body)) return true
  // Asked for its sign first, as below: what names all letters is dear to compile, and few texts need it.
  if (/^[@#$]/.test(body) && /^(?:[@#][\p{L}\p{N}_]|\$[A-Za-z_])/u.test(body)) return true
  // `mara#1234`
  if (/^[\w.]{2,}#\d{3,}$/.test(body)) return true
  // A path from the root or from here, a chain of members, a call: `/usr/local`, `../src`, `System.out.print`, `wait()`.
  if (/^\.{0,2}\/[\w.-]+(?:\/[\w.-]*)*$/.test(body)) return true
  if (/^[A-Za-z]\w+(?:\.[a-z]\w+){2,}$|^[\w.]+\(\)$/.test(body)) return true
  // A backslash is one of a path or a macro (`C:\\logs`, `\\alpha`) only before a letter or a digit.
  if (/[_=~|{}\\]/.test(body) && /[_=~|{}]|\\[\p{L}\p{N}]/u.test(body) && /[\p{L}\p{N}]/u.test(body)) return true
  if (body[0] === '.' && extensions.has(body.slice(1))) return true
  // A host of any kind with a path behind it.
  if (/^[a-z\d-]+(?:\.[a-z\d-]+)+\/[\w%./-]*$/.test(body)) return true
  const dot = body.lastIndexOf('.')
  if (dot <= 0) return false
  const host = /^([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*)\.([a-z]{1,6})(?:[:/?#-].*)?$/u.exec(body)
  if (host && (domains.has(host[2]) || extensions.has(host[2]))) return true
  if (host && /^[A-Z][\p{L}\p{N}]*\.(?:js|io|ai|net)$/u.test(`${host[1]}.${host[2]}`)) return true
  // `console.log(`
  return /^[\w.]+\($/.test(body)
}

function merge(spans: Span[]): Span[] {
  spans.sort((a, b) => a.start - b.start || a.end - b.end)
  const merged: Span[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else merged.push({...span})
  }
  return merged
}
