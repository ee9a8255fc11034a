import type {Article, Block} from '../../article.js'
import {rule} from '../../rule.js'
import {lineOf} from '../boilerplate/phrases.js'

/** A caption, a credit or a pointer to another page between the paragraphs, of which the picture or the link is gone. */
export const lostCaption = rule(
  {
    name: 'remains/lost-caption',
    summary: 'Point out a credit or a pointer to another page that stands alone in the text.',
    why: 'The picture or the link is gone, and the words that belonged to it stand between two paragraphs.',
    fix: 'none',
    scope: 'english',
    examples: [
      {
        advise:
          'The boat left at noon, an hour late.\n\nPhoto: Anna Brandt\n\nNobody on the pier had waited for it that long.',
        because: 'a credit'
      },
      {
        advise:
          'The boat left at noon, an hour late.\n\nThe boat on its way out. (Photo by Anna Brandt)\n\nNobody on the pier had waited for it that long.',
        because: 'a caption'
      },
      {
        advise:
          'The boat left at noon, an hour late.\n\nRead more: How the harbour was built\n\nNobody on the pier had waited for it that long.',
        because: 'a pointer'
      },
      {
        keep: 'The boat left at noon. Read more: the timetable hangs on the pier, and so do the prices.',
        because: 'inside a paragraph'
      },
      {keep: 'Photo by photo she went through the album that her mother had left behind.', because: 'a sentence'},
      {
        keep: 'He read more about the harbour.\n\nRead more books, his teacher said, and write less.',
        because: 'a sentence'
      },
      {
        keep: 'The boat left at noon, an hour late.\n\nSee also: the timetable of the harbour, for all boats of the summer.\n\nNobody on the pier had waited for it that long.',
        because: 'a sentence'
      },
      {keep: 'The photo was sold by an agency, and its credit: nobody.', because: 'a sentence'},
      {
        keep: '![The boat](boat.jpg)\n\nPhoto: Anna Brandt\n\nNobody on the pier had waited for it that long.',
        because: 'the picture is there'
      }
    ]
  },
  (article, suggest) => {
    // In plain text alone can a picture be seen to be gone.
    if (!article.plain) return
    for (const block of article.blocks) {
      if (!isAlone(article, block) || !mayBeOne(article, block)) continue
      const line = lineOf(article, block)
      const found = lines.find(({pattern}) => pattern.test(line))
      if (found && !hasPictureAbove(article, block)) suggest(block, [], found.why)
    }
  }
)

const lines: readonly {pattern: RegExp; why: string}[] = [
  {
    pattern:
      /^\(?(?:photo(?:graph)?s?|image|picture|illustration|video|graphic)(?: credit| courtesy(?: of)?| by| from| via|:) ?:? ?\p{Lu}[^.!?]{1,70}\.?\)?$/iu,
    why: 'a credit without its picture'
  },
  // The last bracket is asked for first: few lines end with one.
  {
    pattern:
      /[)\]]$(?<=^.{8,240}[.)\]] ?[([](?:photo(?:graph)?|image|picture|credit|ap photo|video)(?: credit)?(?: by|:|\/| courtesy)[^()[\]]{2,60}.)/iu,
    why: 'a caption without its picture'
  },
  {
    pattern: /^[^.!?]{0,60}(?:\/ ?|via )(?:getty images|afp|reuters|ap|shutterstock|alamy|unsplash|istock)\)?\.?$/iu,
    why: 'a credit without its picture'
  },
  {
    pattern:
      /^(?:read (?:more|also|next)|also read|see also|related|related (?:story|article|coverage|content)|recommended|don['’]t miss|more on this(?: story)?|watch)(?: ?[:|»>] ?| – )\S.{5,140}(?<!\.)$/iu,
    why: 'a pointer to another page, whose link is gone'
  },
  {
    pattern:
      /^(?:read more|continue reading|click here to (?:read|see|watch|subscribe)[^.]{0,40}|story continues below(?: advertisement)?|article continues below(?: advertisement)?|advertisement - story continues below)[.…:]*$/iu,
    why: 'a button of the page'
  }
]

/** With a word of these the lines begin or end, or with a bracket. */
const [firstWords, lastWords] = [
  'photo photos photograph photographs image picture illustration video graphic read also see related recommended don more watch continue click story article advertisement',
  'images afp reuters ap shutterstock alamy unsplash istock'
].map((words) => new Set(words.split(' ')))

function mayBeOne({words, source}: Article, {from, to, end}: Block): boolean {
  if (from === to) return false
  const [first, last] = [words[from].form.lower, words[to - 1].form.lower]
  return (
    firstWords.has(first.slice(0, first.search(/['’]/) >>> 0)) || lastWords.has(last) || /[)\]]/.test(source[end - 1])
  )
}

const picture = /!\[[^\]]*\]\(|<img\b|<figure\b/i

/** Its own line between blank lines, with others above and below. */
function isAlone({blocks}: Article, {index, open, close, kind, start, end}: Block): boolean {
  return open && close && kind !== 'row' && end - start <= 320 && index > 0 && index + 1 < blocks.length
}

function hasPictureAbove({blocks, source}: Article, {index, start}: Block): boolean {
  return picture.test(source.slice(blocks[index - 1].start, start))
}
