/** The text of elements whose tags say something that their letters do not: exponents, formulas, code. */
import type {DomNode} from './blocks.js'

const superscripts: Record<string, string> = {
  ...charTable('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'),
  '–': '⁻'
}
const subscripts: Record<string, string> = charTable(
  '0123456789+-−=()aehijklmnoprstuvx',
  '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'
)

function charTable(from: string, to: string): Record<string, string> {
  const targets = [...to]
  return Object.fromEntries([...from].map((char, i) => [char, targets[i]]))
}

/** `10<sup>6</sup>` is a million: its digits must not run into the ten. Ordinals (`5<sup>th</sup>`) and marks stay as they are. */
export function scriptText(text: string, tag: 'sup' | 'sub'): string {
  const inner = text.replace(/\s+/g, ' ').trim()
  const table = tag === 'sup' ? superscripts : subscripts
  const raised = [...inner].map((char) => table[char])
  if (/[\d+−–=-]|^[nix]$/.test(inner) && raised.every(Boolean)) return raised.join('')
  if (!/\d/.test(inner) || /^[[(*†‡§]/.test(inner)) return inner
  if (inner.length > 8 || inner.includes(' ')) return ` ${inner}`
  return `${tag === 'sup' ? '^' : '_'}${inner.length > 1 ? `(${inner})` : inner}`
}

/** A formula: what its author wrote in words or in TeX, else its symbols in a line. */
export function mathText(node: DomNode): string {
  const said = node.getAttribute?.('alttext') ?? texOf(node)
  if (said?.trim()) return said.replace(/^\{\\(?:displaystyle|textstyle)\s*([\s\S]*)\}$/, '$1').trim()
  return symbols(node, 0).replace(/\s+/g, ' ').trim()
}

function texOf(node: DomNode): string | undefined {
  for (const child of elementsOf(node, 40)) {
    if (child.localName === 'annotation' && /tex/i.test(child.getAttribute?.('encoding') ?? ''))
      return textInside(child)
  }
  return undefined
}

function symbols(node: DomNode, depth: number): string {
  if (node.nodeType === 3) return (node.data ?? '').trim()
  if (depth > 40) return textInside(node)
  const parts: string[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (/^annotation/.test(child.localName ?? '')) continue
    const part = symbols(child, depth + 1)
    if (part !== '') parts.push(part)
  }
  const [a = '', b = '', c = ''] = parts
  const group = (text: string) => (text.length > 1 ? `(${text})` : text)
  switch (node.localName) {
    case 'msup':
      return a + script(b, 'sup')
    case 'msub':
      return a + script(b, 'sub')
    case 'msubsup':
      return a + script(b, 'sub') + script(c, 'sup')
    case 'mfrac':
      return `${group(a)}/${group(b)}`
    case 'msqrt':
      return `√${group(parts.join(''))}`
    case 'mo':
      return /^[=<>≤≥≠≈+−×·-]$/.test(a) ? ` ${a} ` : a
    case 'mtr':
      return `${parts.join(' ')}; `
    default:
      return parts.join('')
  }
}

function script(text: string, tag: 'sup' | 'sub'): string {
  const written = scriptText(text, tag)
  return written === text ? `${tag === 'sup' ? '^' : '_'}${text.length > 1 ? `(${text})` : text}` : written.trim()
}

const notLines = /^(?:h[1-6]|article|section|nav|footer|header|main|aside|form|blockquote|pre)$/
const lines = /^(?:p|div|li|ol|ul|tr|table|tbody|dl|dd|dt)$/
const unseen = /^(?:script|style|noscript|template|button|select|input|textarea|svg|iframe|object)$/
const lineNumbers =
  /(?:^|[\s_-])(?:gutter|linenos?|line-?numbers?(?:-rows)?|rouge-gutter|blob-num|hljs-ln-numbers)(?:$|\s)/i

/** The lines of a `<pre>`, whatever marks them; `undefined` when it holds parts of a page, as one that was never closed does. */
export function codeText(node: DomNode): string | undefined {
  let text = ''
  let at: DomNode | null = node.firstChild
  const lineEnd = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n'
  }
  while (at) {
    const tag: string = at.localName ?? ''
    let within = at.firstChild
    if (at.nodeType === 3) text += at.data ?? ''
    else if (tag === 'br') text += '\n'
    else if (notLines.test(tag)) return undefined
    else if (unseen.test(tag) || lineNumbers.test(at.getAttribute?.('class') ?? '')) within = null
    else if (lines.test(tag)) lineEnd()
    else if (tag === 'td' && text !== '' && !/\s$/.test(text)) text += '\t'
    if (within) {
      at = within
      continue
    }
    while (at && !at.nextSibling) {
      if (at.nodeType === 1 && lines.test(at.localName ?? '')) lineEnd()
      at = at.parentNode === node ? null : at.parentNode
    }
    if (at && at.nodeType === 1 && lines.test(at.localName ?? '') && !at.firstChild) text += '\n'
    else if (at && at.nodeType === 1 && lines.test(at.localName ?? '')) lineEnd()
    at = at ? at.nextSibling : null
  }
  return text
    .replaceAll('\u00a0', ' ')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
}

/** The language of code, as highlighters write it into the classes of `<pre>`, `<code>` and what holds them. */
export function codeLanguage(node: DomNode): string | undefined {
  const around = [node, ...elementsOf(node, 3), node.parentNode, node.parentNode?.parentNode]
  for (const element of around) {
    const said = element?.getAttribute?.('data-lang') ?? element?.getAttribute?.('data-language')
    if (said && /^[\w+#-]{1,20}$/.test(said)) return said.toLowerCase()
    const names = element?.getAttribute?.('class')?.slice(0, 400) ?? ''
    const found =
      /(?:^|\s)(?:language|lang|highlight-source|highlight|brush:)[-:\s]?\s*([\w+#]{1,20})(?=[\s;]|$)/i.exec(names)?.[1]
    if (found && !/^(?:none|source|plain|text|auto|default)$/i.test(found)) return found.toLowerCase()
  }
  return undefined
}

/** The text inside an element. */
export function textInside(node: DomNode, most = 10_000): string {
  let text = ''
  let at: DomNode | null = node.firstChild
  while (at && text.length < most) {
    if (at.nodeType === 3) text += at.data ?? ''
    if (at.firstChild) at = at.firstChild
    else {
      while (at && !at.nextSibling) at = at.parentNode === node ? null : at.parentNode
      at = at ? at.nextSibling : null
    }
  }
  return text
}

function elementsOf(node: DomNode, most: number): DomNode[] {
  const found: DomNode[] = []
  let at: DomNode | null = node.firstChild
  for (let steps = 0; at && found.length < most && steps < 400; steps++) {
    if (at.nodeType === 1) found.push(at)
    if (at.firstChild) at = at.firstChild
    else {
      while (at && !at.nextSibling) at = at.parentNode === node ? null : at.parentNode
      at = at ? at.nextSibling : null
    }
  }
  return found
}
