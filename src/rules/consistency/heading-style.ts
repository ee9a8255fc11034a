import type {Article, Block} from '../../article.js'
import {addTo} from '../../lists.js'
import {rule} from '../../rule.js'
import {adviseStyle, type Styles} from './styles.js'

/** A heading in sentence style among headings in title style. The other way round the capitals may be those of names. */
export const headingStyle = rule(
  {
    name: 'consistency/heading-style',
    summary: 'Point out a heading in sentence style among headings in title style.',
    why: 'Every house has one style for headings; a second one comes from another source.',
    fix: 'none',
    scope: 'english',
    examples: [
      {
        advise:
          'What the Boats Need Today\n\nThey need new ropes, and they need them before the winter.\n\nWho Pays the Bill for Them\n\nThe town pays for it in the end.\n\nWhere the Money Comes From\n\nIt comes from the boats that land here.\n\nWhen the work can start\n\nIt can start in spring, when the ice is gone.',
        because: 'one in sentence style'
      },
      {
        keep: 'What the Boats Need Today\n\nThey need new ropes, and they need them before the winter.\n\nWhen the work can start\n\nIt can start in spring, when the ice is gone.',
        because: 'there is no usual one'
      },
      {
        keep: 'What the Boats Need Today\n\nThey need new ropes, and they need them before the winter.\n\nWho Pays the Bill for Them\n\nThe town pays for it in the end.\n\nWhere the Money Comes From\n\nIt comes from the boats that land here.\n\nPhoto of a boat in the ice\n\nIt can start in spring.',
        because: 'a caption'
      },
      {
        keep: 'What the Boats Need Today\n\nThey need new ropes, and they need them before the winter.\n\nWho Pays the Bill for Them\n\nThe town pays for it in the end.\n\nWhere the Money Comes From\n\nIt comes from the boats that land here.\n\nLearn when the work can start\n\nIt can start in spring, when the ice is gone.',
        because: 'a button'
      }
    ]
  },
  (article, suggest) => {
    const styles: Styles = new Map()
    for (const block of article.blocks) {
      const style = isHeading(article, block) ? styleOf(article, block) : undefined
      if (style) addTo(styles, style, {start: block.body, end: block.end})
    }
    const titles = styles.get(inTitleStyle)?.length ?? 0
    if (titles > (styles.get(inSentenceStyle)?.length ?? 0)) adviseStyle(article, styles, suggest, {share: 0.34})
  }
)

/** A short line without a mark over a paragraph, and not under another such line: a list may have no bullets. */
function isHeading(article: Article, block: Block): boolean {
  const {blocks, source} = article
  const next = blocks[block.index + 1]
  return (
    block.kind === 'heading' &&
    block.english &&
    !block.caps &&
    block.open &&
    block.close &&
    block.to - block.from <= mostWords &&
    !/[,;:?!"“”()|]/.test(source.slice(block.start, block.end)) &&
    blocks[block.index - 1]?.kind !== 'heading' &&
    next?.kind === 'paragraph' &&
    next.to - next.from >= leastBelow
  )
}

const mostWords = 10
/** Words of the paragraph that stands under a heading. */
const leastBelow = 8

const inTitleStyle = 'title style'
const inSentenceStyle = 'sentence style'

/** What begins a caption, or a button. */
const captionOrButton =
  /^(?:photo|photograph|picture|image|figure|table|credit|courtesy|source|by|view|file|learn|read|see)$/

/** By the common words after the first that have four letters and more: all capitals, or none. */
function styleOf({words, lexicon}: Article, {from, to}: Block): string | undefined {
  let capitals = 0
  let small = 0
  for (let i = from + 1; i < to; i++) {
    const {form} = words[i]
    if (captionOrButton.test(words[from].form.lower)) return undefined
    const facts = lexicon.facts(form.lower)
    if (form.lower.length < 4 || !facts?.knownLower || !facts.common || facts.lower < 0.8 || openClass.has(form.lower))
      continue
    if (form.shape === 'capital') capitals++
    else if (form.shape === 'lower') small++
  }
  if (capitals >= 2 && small === 0) return inTitleStyle
  if (small >= 2 && capitals === 0) return inSentenceStyle
  return undefined
}

/** Words that some write small in a title. */
const openClass = new Set(
  'about across after against along among around before behind below between beyond from into like near onto over past since than that through toward towards under until upon when where which while will with within without your their have been does'.split(
    ' '
  )
)
