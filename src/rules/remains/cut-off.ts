import type {Article, Block} from '../../article.js'
import {rule} from '../../rule.js'

/** A paragraph that breaks off in the middle of a sentence. */
export const cutOff = rule(
  {
    name: 'remains/cut-off',
    summary: 'Point out a sentence that breaks off.',
    why: 'Feeds and previews give the first words of a text, and scrapers lose what comes behind an embedded part.',
    fix: 'none',
    scope: 'english',
    examples: [
      {
        advise: 'The council met for three hours on Monday and decided to close the old bridge over the',
        because: 'an article ends nothing'
      },
      {
        advise: 'The council met for three hours on Monday and decided to close the old bridge [...]',
        because: 'a preview'
      },
      {
        advise:
          'The council met on Monday, and the mayor told the members of the press about the\n\nA second meeting is planned for the last week of May.',
        because: 'in the middle'
      },
      {
        keep: 'The council met for three hours on Monday, and nobody knows what for',
        because: 'a full stop alone is missing'
      },
      {
        keep: 'The council met for three hours on Monday and decided to close the old bridge over the\nriver.',
        because: 'it goes on'
      },
      {keep: 'What the Council Met For on Monday and What It Is Up To', because: 'a heading'},
      {
        keep: 'The council met on Monday, and the mayor told the members of the press that\n\n- the bridge is old,\n- the river is deep.',
        because: 'a list goes on'
      },
      {keep: 'Nobody knew what the council had met for or what the mayor was looking at', because: 'a verb at its end'},
      {keep: 'She had seen it all before, the bridge and the boats and the river, and yet …', because: 'a pause'}
    ]
  },
  (article, suggest) => {
    const {blocks, source} = article
    for (const block of blocks) {
      if (block.to - block.from < leastWords || !block.english || block.caps || block.kind === 'row') continue
      if (block.kind === 'list' && blocks[block.index + 1]) continue
      const next = blocks[block.index + 1]
      const preview = / ?\[(?:\.{3}|…|&hellip;)\]$/.exec(source.slice(block.start, block.end))
      if (preview && !next) {
        suggest({start: block.start + preview.index, end: block.end}, [], 'a preview ends here')
        continue
      }
      if (!endsOpen(article, block) || (next && goesOn(article, block, next))) continue
      const last = article.words[block.to - 1]
      suggest(last, [], 'the sentence breaks off')
    }
  }
)

const leastWords = 9
/** What stands below is a formula or the like where it has fewer words. */
const leastBelow = 4

/** Words with which no sentence ends, and few headings. */
const open = new Set(
  'the a an and or but because although while if into its his their our my your during between among than whose every'.split(
    ' '
  )
)

function endsOpen({words, source}: Article, block: Block): boolean {
  const last = words[block.to - 1]
  if (last.end !== block.end || last.form.shape !== 'lower' || !open.has(last.form.lower)) return false
  if (source[last.start - 1] !== ' ') return false
  // In title style most words have a capital.
  const capitals = words.slice(block.from, block.to).filter(({form}) => form.shape === 'capital').length
  return capitals * 2 < block.to - block.from
}

/** Does the next line go on with the sentence: a small letter, a list, code or a quotation? */
function goesOn({source, words}: Article, block: Block, next: Block): boolean {
  if (next.kind === 'list' || next.kind === 'row') return true
  if (/[^\s]/.test(source.slice(block.end, next.start))) return true
  const first = words[next.from]
  if (next.to - next.from < leastBelow) return true
  return first?.form.shape !== 'capital' || /["“'‘(]/.test(source[next.start]) || !next.open
}
