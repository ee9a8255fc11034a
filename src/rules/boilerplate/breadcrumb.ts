import {rule} from '../../rule.js'
import {lineOf, proseOf, removal} from './phrases.js'

const home =
  /^(?:you are here:? ?)?(?:home(?:page)?|start(?:seite)?|front page|news|blog|index|main|inicio|início|accueil|hjem|forside)$/i

/** The path of the page in the site, above the title (`Home » Economy » …`). A path inside the article stays. */
export const breadcrumb = rule(
  {
    name: 'boilerplate/breadcrumb',
    summary: 'Take out the path of the page in its site.',
    why: 'The line that says where a page stands in its site is read as the first line of its text.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    examples: [
      {
        from: 'Home » Travel » A Week in the Hills\n\nA Week in the Hills\n\nThe first morning we woke to the sound of bells from the valley below us.\n',
        to: 'A Week in the Hills\n\nThe first morning we woke to the sound of bells from the valley below us.\n'
      },
      {
        from: 'Kitchen > Soups > Leek Soup\n\nLeek Soup\n\nThis is the soup my aunt made on the evenings when nobody wanted to cook.\n',
        to: 'Leek Soup\n\nThis is the soup my aunt made on the evenings when nobody wanted to cook.\n'
      },
      {
        keep: 'Open the settings of the phone first, and wait until the list of accounts appears on it.\n\nSettings > Privacy > Location\n\nThen turn the switch off and close the window again with the button at the top.\n',
        because: 'a path to click, inside the article'
      },
      {
        keep: 'Rome > Paris\n\nThe night train leaves at nine in the evening and gets there before noon on the next day.\n',
        because: 'no home page, and not the title'
      }
    ]
  },
  (article, suggest) => {
    const {first} = proseOf(article)
    for (const block of article.blocks) {
      if (block.index >= first || block.index > 12) break
      if (block.kind !== 'breadcrumb') continue
      const parts = lineOf(article, block).split(/\s+(?:[»›>|/→]|::)\s+/)
      const last = parts.at(-1)!.toLowerCase()
      const title = article.blocks
        .slice(block.index + 1, block.index + 4)
        .some((next) => lineOf(article, next).toLowerCase() === last)
      if (home.test(parts[0]) || title)
        suggest(removal(article, block), '', 'the path of the page in its site, not a line of the article')
    }
  }
)
