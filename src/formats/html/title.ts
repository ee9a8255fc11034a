/** The headline of an article from its page. */
import {INSIDE, type PageBlock, textWeight} from '../../models/pages/blocks.js'
import {bareText} from '../../models/pages/overview.js'
import type {Head} from './metadata.js'

/**
 * The headline as the page shows it, when its head names it too; else the one first-rank heading; else the head's title without
 * the name of the site. `undefined` when the page has no title.
 *
 * @param given the title that whoever scraped the page has: the surest
 */
export function titleOf(blocks: readonly PageBlock[], head: Head, given?: string): string | undefined {
  const said = given?.trim() ? [given.trim(), ...head.titles] : head.titles
  const isSite = siteTest(head)
  const wanted = said
    .flatMap((title) => [title, withoutSite(title, isSite), title.split(/\s*[|»｜]\s*/)[0]])
    .map(bareText)
  const titles = new Set(wanted.filter((title) => title !== '' && !isSite(title)))
  const headings = blocks.filter(({kind, level, text}) => kind === 'heading' && level <= 3 && text.length < 300)
  const shown = headings.filter(({text}) => bareText(text).length > 1 && !isSite(text))
  const matched = exactly(shown, titles) ?? within(blocks, titles, isSite)
  if (matched) return oneLine(matched.text)
  if (given?.trim()) return oneLine(given.trim())
  const [only, second] = shown.filter(({level}) => level === 1)
  if (
    only &&
    (!second || bareText(second.text) === bareText(only.text)) &&
    (titles.size === 0 || isLike(only.text, said))
  ) {
    return oneLine(only.text)
  }
  return said.length > 0 ? withoutSite(said[0], isSite) : shown.length > 0 ? oneLine(shown[0].text) : undefined
}

/** The highest heading that is one of the titles. */
function exactly(headings: readonly PageBlock[], titles: ReadonlySet<string>): PageBlock | undefined {
  const equal = headings.filter(({text}) => titles.has(bareText(text)))
  return equal.sort((a, b) => a.level - b.level)[0]
}

/**
 * The longest line of the page that stands within one of the titles, beside the name of a site or a section: a heading, or a line
 * that is no link. A first heading may also go on where the title of the head ends.
 */
function within(blocks: readonly PageBlock[], titles: ReadonlySet<string>, isSite: SiteTest): PageBlock | undefined {
  let best: PageBlock | undefined
  let most = 0
  for (const block of blocks) {
    if (block.text.length > 300 || block.linkChars > 0.5 * block.text.length || block.kind === 'item') continue
    const heading = block.kind === 'heading'
    if (!heading && (block.inside & (INSIDE.nav | INSIDE.footer)) !== 0) continue
    const plain = bareText(block.text)
    if (textWeight(plain) < (heading ? 8 : 14) || isSite(block.text)) continue
    for (const title of titles) {
      // What stands after the headline in the title of the head may be long: what the site says of itself.
      const begins = heading && block.level === 1 && plain.length >= 12 && title.startsWith(plain)
      const fits = begins || (title.includes(plain) && plain.length >= (heading ? 0.3 : 0.45) * title.length)
      const goesOn = heading && block.level === 1 && title.length >= 8 && plain.startsWith(title)
      if (!fits && !goesOn) continue
      // Where two lines say as much, the heading is meant.
      const length = Math.min(plain.length, title.length) + (heading ? 4 - Math.min(3, block.level) : 0)
      if (length > most) {
        most = length
        best = block
      }
    }
  }
  return best
}

/** Does a heading share most of its words with a title of the head? */
function isLike(text: string, titles: readonly string[]): boolean {
  const words = charactersOrWords(text)
  return titles.some((title) => {
    const other = new Set(charactersOrWords(title))
    return words.filter((word) => other.has(word)).length >= 0.5 * Math.min(words.length, other.size)
  })
}

function charactersOrWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{Script=Han}]|[\p{L}\p{N}]+/gu) ?? []
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

type SiteTest = (text: string) => boolean

/** Is a text the name of the site: as the head gives it, or as its host spells it? */
function siteTest({siteName, metadata}: Head): SiteTest {
  const name = bareText(siteName)
  const host = metadata.url && URL.canParse(metadata.url) ? new URL(metadata.url).hostname.replace(/^www\d?\./, '') : ''
  const domain = bareText(host)
  const label = bareText(host.split('.').slice(0, -1).join('.'))
  return (text) => {
    const plain = bareText(text)
    if (plain === '') return false
    if (plain === name || plain === domain || plain === label) return true
    return (
      plain.length >= 4 &&
      (label.startsWith(plain) || (label.length >= 4 && plain.startsWith(label) && plain.length < label.length + 8))
    )
  }
}

/** What parts a title from the names of sections and site: ` | `, ` - `, `::`, and between wide characters `_` and `-` as well. */
const separator = /\s+[-–—/:•]+\s+|\s*(?:[|»«·｜]|::+)\s*|_|(?<=[\u2e80-\u9fff])-(?=[\u2e80-\u9fff])/g
/** Separators after which hardly anything but the site and its sections comes. */
const strong = /[|»«·｜_]|::|(?<=[\u2e80-\u9fff])-$/

/** `Plums are late | The Daily Pear` → `Plums are late`. */
function withoutSite(title: string, isSite: SiteTest): string {
  let rest = oneLine(title)
  for (let turn = 0; turn < 4; turn++) {
    const marks = [...rest.matchAll(separator)]
    const last = marks.at(-1)
    if (!last) break
    const [before, after] = [rest.slice(0, last.index), rest.slice(last.index + last[0].length)]
    const first = rest.slice(0, marks[0].index)
    const isLast = isSite(after) || /^[\w-]+\.(?:com|net|org|info|[a-z]{2})$/i.test(after)
    if (
      before !== '' &&
      (isLast ||
        ((strong.test(last[0]) || /[\u2e80-\u9fff]/.test(rest[last.index - 1])) && before.length >= after.length))
    )
      rest = before
    else if (first !== '' && isSite(first)) rest = rest.slice(marks[0].index + marks[0][0].length)
    else break
  }
  return rest.trim() || title
}
