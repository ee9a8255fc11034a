import {addTo} from '../../lists.js'
import {rule} from '../../rule.js'
import {adviseStyle, type Styles} from './styles.js'

/** Dashes of two styles between words: *one – two*, *one — two*, *one—two*, *one - two*, *one -- two*. */
export const dash = rule(
  {
    name: 'consistency/dash',
    summary: 'Point out a dash in another style than the others.',
    why: 'Every house has one dash; a second one comes from another source.',
    fix: 'none',
    scope: 'english',
    examples: [
      {
        advise: 'The boat – an old one – left late. The crew – all three – stayed. The dog swam — not far.',
        because: 'a longer one'
      },
      {
        advise: 'The boat – an old one – left late. The crew – all three – stayed. The dog swam - not far.',
        because: 'a hyphen'
      },
      {keep: 'The boat – an old one – left late. The dog — a small one — swam.', because: 'there is no usual one'},
      {
        keep: 'The boat – an old one – left late. The crew – all three – sailed the Oslo—Bergen line.',
        because: 'between two names'
      },
      {keep: 'The boat – an old one – left late. The crew – all three – stayed from 1990 - 1995.', because: 'a range'}
    ]
  },
  (article, suggest) => {
    const {source} = article
    if (kindsIn(source) < 2) return
    const styles: Styles = new Map()
    for (const block of article.blocks) {
      if (block.kind !== 'paragraph' || !block.english) continue
      const text = source.slice(block.start, block.end)
      if (kindsIn(text) === 0) continue
      for (const match of text.matchAll(between)) {
        const {index, 0: mark} = match
        const start = block.start + index
        addTo(styles, nameOf(mark), {start, end: start + mark.length})
      }
    }
    adviseStyle(article, styles, suggest, {fewest: 4, inStyle: (usual) => marks.find((mark) => nameOf(mark) === usual)})
  }
)

/** Between two words in lower case, where no name and no range can be meant. The mark comes first: few places have one. */
const between = /(?: [—–-] | -- |—)(?=[“"‘(]?\p{Ll})(?<=\p{Ll}[,”"’)]?(?: [—–-] | -- |—))|--(?=\p{Ll})(?<=\p{Ll}--)/gu

/** How many styles may stand in a text, at most: most texts have one, and need not be looked through. */
function kindsIn(text: string): number {
  let kinds = 0
  if (text.includes('—')) kinds += hasBetweenBlanks(text, '—') ? 2 : 1
  if (text.includes('--')) kinds += hasBetweenBlanks(text, '--') ? 2 : 1
  if (hasBetweenBlanks(text, '–')) kinds++
  if (hasBetweenBlanks(text, '-')) kinds++
  return kinds
}

/** Looked for from the mark on: blanks there are many. */
function hasBetweenBlanks(text: string, mark: string): boolean {
  const part = `${mark} `
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) if (text[at - 1] === ' ') return true
  return false
}

const marks = ['—', ' — ', ' – ', ' - ', ' -- ', '--']

function nameOf(text: string): string {
  const blanks = text.startsWith(' ') ? ' with blanks' : ''
  if (text.includes('—')) return `a long dash${blanks}`
  if (text.includes('--')) return `two hyphens${blanks}`
  return text.includes('–') ? 'a dash (–)' : 'a hyphen with blanks'
}
