import {rule} from '../../rule.js'
import {removal} from './phrases.js'

const reason = 'the link of the page to this heading, no part of its words'

/** Glued to the last word, as Sphinx and its sisters print it; a blank stands before the sign that a heading speaks of. */
const link = /(?<=[\p{L}\p{N})\]?!”’"'])¶$/u
const edit =
  / ?\[ ?(?:edit(?: source)?(?: \| edit source)?|bearbeiten(?: \| quelltext bearbeiten)?|modifier(?: \| modifier le (?:code|wikicode))?|editar(?: \| editar (?:código-fonte|código|la fuente))?|modifica(?: \| modifica wikitesto)?|bewerken(?: \| brontekst bewerken)?|edytuj(?: \| edytuj kod)?|redigera(?: \| redigera wikitext)?|править(?: \| править код)?) ?\]$/iu

/** Is it the mark of a link to edit a section, alone on its line? */
export const isEditMark = (text: string) => edit.exec(text)?.index === 0

/** The words of a heading, without the mark of a link behind it to edit its section. */
export const withoutEditMark = (text: string) => text.replace(edit, '')

/** The mark of a link behind a heading, by which a reader of the page points to it or edits what stands under it. */
export const headingLink = rule(
  {
    name: 'boilerplate/heading-link',
    summary: 'Take out the mark of a link behind a heading.',
    why: 'Documentation and encyclopedias put a link behind each heading, which a scraper takes for a part of it.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    examples: [
      {
        from: 'Retries¶\n\nA job that fails is tried again after a second, and then no more.\n',
        to: 'Retries\n\nA job that fails is tried again after a second, and then no more.\n'
      },
      {
        from: 'History[edit]\n\nThe inn was built for the miners of the valley in 1841.\n',
        to: 'History\n\nThe inn was built for the miners of the valley in 1841.\n'
      },
      {
        from: 'Geschichte [Bearbeiten | Quelltext bearbeiten]\n\nDas Gasthaus wurde im Jahr 1841 für die Bergleute gebaut.\n',
        to: 'Geschichte\n\nDas Gasthaus wurde im Jahr 1841 für die Bergleute gebaut.\n'
      },
      {
        from: 'Who paid for it?[edit source]\n\nThe miners did, a penny a week, until 1852.\n',
        to: 'Who paid for it?\n\nThe miners did, a penny a week, until 1852.\n'
      },
      {
        from: 'History\n\n[edit]\n\nThe inn was built for the miners of the valley in 1841.\n',
        to: 'History\n\nThe inn was built for the miners of the valley in 1841.\n',
        because: 'the mark on a line of its own'
      },
      {
        from: 'History\n\n[ edit ]\n\nThe inn was built for the miners of the valley in 1841.\n',
        to: 'History\n\nThe inn was built for the miners of the valley in 1841.\n'
      },
      {
        keep: 'A short history of the ¶\n\nThe sign once stood where a new thought began.\n',
        because: 'the heading speaks of the sign'
      },
      {keep: 'He wrote “no [edit]” beside it, and meant the second line.', because: 'inside a sentence'},
      {
        keep: 'He pressed the second button on the page, and a box opened.\n\n[edit]\n\nThe word stood over it.\n',
        because: 'no heading stands over it'
      },
      {keep: 'The letter [edited]\n\nWhat follows was cut by a third.\n', because: 'a note of the author'},
      {keep: 'See ¶ 12 and ¶ 14 of the plea, which nobody answered.', because: 'the numbers of paragraphs'},
      {
        keep: 'A line ends with ¶ where you press the key.\n\nTurn the marks off to see the page as it prints.\n',
        because: 'a sentence'
      }
    ]
  },
  (article, suggest) => {
    for (const block of article.blocks) {
      const {kind, body, end, index} = block
      if (article.isClaimed(body, end)) continue
      const text = article.source.slice(body, end)
      if (isEditMark(text) && article.blocks[index - 1]?.kind === 'heading')
        suggest(removal(article, block), '', reason)
      if (kind !== 'heading') continue
      const mark = link.exec(text) ?? edit.exec(text)
      if (mark && mark.index > 0) suggest({start: body + mark.index, end}, '', reason)
    }
  }
)
