/** The elements on the way to a block: where they stand, and what their names say. */
import {type DomNode, type Frame, INSIDE, type PageBlocks} from './blocks.js'

/** Elements that stand inside a line. */
export const inline = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span
   strike strong sub sup time tt u var wbr amp-img picture nobr noscript`.split(/\s+/)
)
const insideOf: Record<string, number> = {
  nav: INSIDE.nav,
  header: INSIDE.header,
  footer: INSIDE.footer,
  aside: INSIDE.aside,
  article: INSIDE.article,
  main: INSIDE.main,
  figure: INSIDE.figure,
  form: INSIDE.form,
  fieldset: INSIDE.form,
  table: INSIDE.table,
  ul: INSIDE.list,
  ol: INSIDE.list,
  dl: INSIDE.list,
  blockquote: INSIDE.quote,
  a: INSIDE.link,
  b: INSIDE.bold,
  strong: INSIDE.bold,
  button: INSIDE.button,
  pre: INSIDE.code,
  sup: INSIDE.sub,
  sub: INSIDE.sub,
  noscript: INSIDE.noscript,
  dt: INSIDE.terms,
  dd: INSIDE.terms,
  h1: INSIDE.heading,
  h2: INSIDE.heading,
  h3: INSIDE.heading,
  h4: INSIDE.heading,
  h5: INSIDE.heading,
  h6: INSIDE.heading
}
const roles: Record<string, number> = {
  navigation: INSIDE.nav,
  menu: INSIDE.nav,
  banner: INSIDE.header,
  contentinfo: INSIDE.footer,
  complementary: INSIDE.aside,
  article: INSIDE.article,
  main: INSIDE.main,
  search: INSIDE.form,
  button: INSIDE.button,
  heading: INSIDE.heading
}

const noHints: readonly string[] = []

/** The frame of an element that begins; it is added to those of the page. */
export function frameOf(element: DomNode, parent: Frame | undefined, page: PageBlocks): Frame {
  const tag = element.localName ?? ''
  let inside = (parent?.inside ?? 0) | (insideOf[tag] ?? 0)
  let hints = noHints
  if (element.getAttribute) {
    const role = element.getAttribute('role')
    if (role && roles[role]) inside |= roles[role]
    const style = element.getAttribute('style')
    if (
      (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style.slice(0, 1000))) ||
      element.getAttribute('hidden') !== null ||
      element.getAttribute('aria-hidden') === 'true'
    )
      inside |= INSIDE.hidden
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    const more = role || element.getAttribute('itemprop')
    if (names.length > 1 || more) hints = hintsOf(`${names} ${role ?? ''} ${element.getAttribute('itemprop') ?? ''}`)
  }
  const at = page.blocks.length
  const depth = (parent?.depth ?? 0) + 1
  const index = page.frames.length
  const sums = {own: 0, chars: 0, linkChars: 0, prose: 0}
  const frame: Frame = {element, tag, parent, depth, inside, hints, index, from: at, to: at, ...sums}
  page.frames.push(frame)
  return frame
}

/** `entry-content postId42` → entry, content, entry-content, post, id. */
function hintsOf(names: string): string[] {
  const hints: string[] = []
  for (const name of names.slice(0, 400).split(/\s+/)) {
    if (name === '') continue
    const plain = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .replace(/\d+/g, '')
    const parts = plain.split(/[^a-z]+/).filter((part) => part.length > 1 && part.length < 20)
    hints.push(...parts)
    if (parts.length > 1 && parts.length < 5) hints.push(parts.join('-'))
    if (hints.length > 24) break
  }
  return hints
}

/** The innermost block element around. */
export function blockFrame(frame: Frame): Frame {
  let at = frame
  while (at.parent && inline.has(at.tag)) at = at.parent
  return at
}

/** The innermost frame that holds both. */
export function sharedFrame(a: Frame, b: Frame): Frame {
  let at = a
  while (at.parent && !isWithin(b, at)) at = at.parent
  return at
}

export function isWithin(frame: Frame, outer: Frame): boolean {
  for (let at: Frame | undefined = frame, i = 0; at && i < 12; at = at.parent, i++) if (at === outer) return true
  return false
}

/** In how many lists it stands. */
export function listDepth(frame: Frame): number {
  let depth = 0
  for (let at: Frame | undefined = frame; at; at = at.parent) if (at.tag === 'ul' || at.tag === 'ol') depth++
  return depth
}

/** The outermost list or table around. */
export function outermostList(frame: Frame): Frame | undefined {
  let list: Frame | undefined
  for (let at: Frame | undefined = frame; at; at = at.parent) {
    if (/^(?:ul|ol|dl|table)$/.test(at.tag)) list = at
    // A table that holds more than entries lays out the page.
    else if (list && /^(?:td|body|main|article)$/.test(at.tag)) break
  }
  return list
}
