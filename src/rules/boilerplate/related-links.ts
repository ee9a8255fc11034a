import type {Article, Block} from '../../article.js'
import {frameLineOf} from '../../models/frame/index.js'
import {rule, type Suggest} from '../../rule.js'
import {listHeading, longestHeading, mayBeAuthors} from './list-heading.js'
import {isTaken, lineOf, type Phrase, phrasesOf, removal} from './phrases.js'
import {removeLines} from './remove-lines.js'

export const phrases: readonly Phrase[] = [
  {
    text: listHeading,
    why: 'the heading of a list of other pages',
    where: 'list',
    languages: 'en de fr es pt it nl',
    sample: [
      'You may also like',
      'Related Articles:',
      'Recommended for you',
      'Similar recipes',
      'Similar threads',
      'Popular posts',
      'Trending now',
      'Explore more on these topics',
      'More releases from this source',
      'Also from this source',
      'Customers also bought',
      'Others also looked at',
      'People also viewed',
      'Frequently bought together',
      'Latest news',
      'Recent posts',
      'More from the Valley Post',
      'Other stories',
      'Featured stories',
      'Read next',
      'Also read',
      'Most read',
      'Editor’s picks',
      "Editor's pick",
      'Editors’ picks',
      'Editors picks',
      'What to read next',
      'Don’t miss',
      "Don't miss",
      'Das könnte Sie auch interessieren',
      'Mehr zum Thema',
      'Lesen Sie auch',
      'À lire aussi',
      'Articles similaires',
      'Te puede interesar',
      'Artículos relacionados',
      'Leia também',
      'Artigos relacionados',
      'Leggi anche',
      'Lees ook'
    ],
    opens: `you customers others people frequently related recommended similar popular trending explore latest recent more other featured read also most editor editors
      editor’s editor's editors’ what don’t don't das mehr lesen à articles te artículos leia artigos leggi lees`
  },
  {
    text: /^(?:recommended for you|you (?:may|might) also (?:like|be interested in)|more on this story|more from this (?:section|author)|(?:from )?around the web|from our partners|also in this series|related (?:articles|stories|posts))[:…]?$/i,
    why: 'the heading of a list of other pages that is not there',
    where: 'inside',
    sample: [
      'Recommended for you',
      'You may also like',
      'You might also be interested in',
      'More on this story',
      'More from this section',
      'Around the web',
      'From our partners',
      'Also in this series',
      'Related articles'
    ],
    opens: 'recommended you more from around also related'
  },
  {
    text: {test: isLinkAtEnd},
    why: 'a link to another page',
    where: 'end',
    sample: [
      'Read more: Ten Bridges You Should See',
      'Also read: Ten Bridges You Should See',
      'See also | Ten Bridges You Should See',
      'Related story: Ten Bridges You Should See',
      'Recommended: Ten Bridges You Should See',
      'More: Ten Bridges You Should See',
      'Watch: Ten Bridges You Should See',
      'Don’t miss: Ten Bridges You Should See',
      "Don't miss: Ten Bridges You Should See"
    ],
    opens: "read also see related recommended more watch don’t don't"
  },
  {
    text: {test: isLinkInside},
    why: 'a link to another story',
    where: 'inside',
    languages: 'en de fr nl es pt it ru pl el',
    sample: [
      'Read also: Ten Bridges You Should See',
      'Also read: Ten Bridges You Should See',
      'See also: Ten Bridges You Should See',
      'Related: Ten Bridges You Should See',
      'Recommended: Ten Bridges You Should See',
      'MORE: Ten Bridges You Should See',
      'WATCH: Ten Bridges You Should See',
      'Lesen Sie auch: Zehn Brücken am Fluss',
      'Auch interessant: Zehn Brücken am Fluss',
      'Mehr zum Thema: Zehn Brücken am Fluss',
      'À lire aussi : Dix ponts à voir',
      'Lire aussi : Dix ponts à voir',
      'Lees ook: Tien bruggen om te zien',
      'Leer también: Diez puentes que ver',
      'Lea también: Diez puentes que ver',
      'Leia mais: Dez pontes para ver',
      'Leggi anche: Dieci ponti da vedere',
      'Читайте также: Десять мостов города',
      'Czytaj też: Dziesięć mostów miasta',
      'Zobacz też: Dziesięć mostów miasta',
      'Διαβάστε επίσης: Δέκα γέφυρες της πόλης'
    ],
    opens:
      'read also see related recommended more watch lesen auch mehr à lire lees leer lea leia leggi читайте czytaj zobacz διαβάστε'
  },
  {
    text: /^(?:previous|next|older|newer)(?: (?:post|article|story|page|entry|posts|articles|stories|pages|entries))?(?: ?[»›→:])?$/i,
    why: 'a link to another page',
    where: 'end',
    sample: ['Previous post', 'Next →', 'Older posts', 'Newer posts'],
    opens: 'previous next older newer'
  },
  {
    text: /^(?:«|‹|<|←)? ?previous (?:thread|topic|post|article)(?: ?[|·] ?| )next (?:thread|topic|post|article) ?(?:»|›|>|→)?$|^(?:newer posts?|older posts?|home)(?: (?:newer posts?|older posts?|home)){1,2}$/i,
    why: 'a link to another page',
    where: 'end',
    sample: ['« Previous Thread | Next Thread »', 'Older Posts Home', 'Newer Posts Home Older Posts'],
    opens: 'previous newer older home'
  },
  {
    text: /^(?:(?:«|‹|<|←) ?)?back to (?:the )?(?:newsroom|blog|news|all (?:news|posts|articles|stories)|home ?page|search results)$/i,
    why: 'a link to another page',
    where: 'edge',
    sample: ['Back to Newsroom', '← Back to blog', '« Back to all posts'],
    opens: 'back'
  },
  {
    text: /^(?:weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|leggi tutto|continua a leggere|leia mais|lees (?:meer|verder)|läs mer|czytaj więcej|читать далее)(?: ?[»›→…]+)?$/i,
    why: 'a link to another page',
    languages: 'de fr es it pt nl sv pl ru',
    sample: [
      'Weiterlesen »',
      'Mehr lesen',
      'Lire la suite',
      'Leer más',
      'Seguir leyendo',
      'Leggi tutto',
      'Continua a leggere',
      'Leia mais',
      'Lees verder',
      'Läs mer',
      'Czytaj więcej',
      'Читать далее'
    ],
    opens: 'weiterlesen mehr lire leer seguir leggi continua leia lees läs czytaj читать'
  },
  {
    text: /^(?:tags?: ?|tagged(?: with| as)?:? |filed under:? |categor(?:y|ies): ?)\S.{1,118}[^.]$/i,
    why: 'the tags of the page',
    where: 'end',
    sample: [
      'Tags: council, votes',
      'Tag: council',
      'Tagged with council',
      'Filed under: council',
      'Categories: council',
      'Category: council'
    ],
    opens: 'tags tag tagged filed categories category'
  },
  {
    text: /^(?:read (?:the )?(?:more|full (?:story|article))|continue reading|view (?:all|more)|see (?:all|more)|load more|show more|click here(?: to .{3,40})?)(?: ?[»›→…]+)?[.:]?$/i,
    why: 'a link to another page',
    sample: [
      'Read the full story',
      'Continue reading →',
      'View all',
      'See more',
      'Load more',
      'Show more',
      'Click here to see the pictures'
    ],
    opens: 'read continue view see load show click'
  }
]

/** `Watch: Ten bridges from above`. What goes on in small letters is no headline: *Watch: it burns at once*. */
function isLinkAtEnd(line: string): boolean {
  const label = endLabel.exec(line)?.[0]
  return (
    label !== undefined &&
    line.length - label.length <= 150 &&
    /^["“‘«„]?[\p{Lu}\p{Nd}].{7,}[^.]$/u.test(line.slice(label.length))
  )
}

const endLabel =
  /^(?:read (?:more|also|next)|also read|see also|related(?: (?:story|article|post))?|recommended|more|watch|don[’']t miss) ?[:|] ?/i

const linkLabel =
  /^(?:read (?:also|more|next|this)|also read|see also|related(?: (?:story|article|post|news))?|recommended|MORE|WATCH|lesen sie auch|auch interessant|mehr zum thema|(?:à )?lire aussi|lees ook|leer también|lea también|leia (?:também|mais)|leggi anche|читайте также|czytaj (?:także|też|również)|zobacz (?:także|też|również)|διαβάστε επίσης) ?[:|»›] ?(?=["“‘«„]?[\p{Lu}\p{Nd}])/iu

/** `Also read: Regatta moved to July`: a label and a headline, which ends without a mark. In capitals *more* and *watch* are labels too. */
function isLinkInside(line: string): boolean {
  const label = linkLabel.exec(line)?.[0]
  if (!label || (/^(?:more|watch)\b/i.test(label) && !/^(?:MORE|WATCH)\b/.test(label))) return false
  const rest = line.slice(label.length)
  return rest.length <= 150 && rest.split(' ').length >= 3 && !/[.;:,]["”’»)]?$/.test(rest)
}

/** The heading over links to other pages, and the links when nothing of the article comes after them. */
export const relatedLinks = rule(
  {
    name: 'boilerplate/related-links',
    summary: 'Take out the heading over related pages, and their list at the end.',
    why: 'A list of other articles is no part of this one.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    examples: [
      {
        from: 'The vote was held on Monday, and the council went home before noon that day.\n\nYou may also like\n\nTen Bridges You Should See\n\nWhy the Mill Closed\n',
        to: 'The vote was held on Monday, and the council went home before noon that day.\n'
      },
      {from: 'The vote was held on Monday.\n\nRelated Articles:\n', to: 'The vote was held on Monday.\n'},
      {
        from: 'The vote was held on Monday, and the council went home before noon that day.\n\nTags: council, votes\n\nPrevious post\n\nNext post\n',
        to: 'The vote was held on Monday, and the council went home before noon that day.\n'
      },
      {
        from: 'The vote was held on Monday, and the council went home before noon that day.\n\nAlso read: Ten Bridges You Should See\n\nThe clerk kept the ballots in a hat box, as her father had done before her.\n',
        to: 'The vote was held on Monday, and the council went home before noon that day.\n\nThe clerk kept the ballots in a hat box, as her father had done before her.\n'
      },
      {
        keep: 'The vote was held on Monday, and the council went home before noon that day.\n\nSee also: the chapter on ballots, where the hat box is drawn.\n\nThe clerk kept the ballots there, as her father had done before her.\n',
        because: 'a reference to another part of the same work, as a sentence'
      },
      {
        keep: 'Tags: red for hot, blue for cold\n\nTie one of them to each of the pipes before you open the valve, and note the time.\n',
        because: 'not at the end'
      },
      {
        keep: 'Next\n\nThey will vote again on the first Monday of the month, said the clerk of the council.\n',
        because: 'a heading of the article'
      },
      {
        keep: 'You may also like the smaller of the two models, which costs half as much as this one does.',
        because: 'a sentence of the article'
      },
      {
        keep: 'Read more books: that was his only advice to the young writers who came to see him.',
        because: 'a sentence of the article'
      },
      {
        keep: 'The lamp is lit by the key at its foot, and goes out when it is turned back.\n\nSee also\n\n- The key\n- The wick\n- Oils\n',
        because: 'the author says where to read on'
      },
      {
        keep: 'The vote was held on Monday, and the council went home before noon that day.\n\nFurther reading\n\nA History of the Mill, by Ann Hale\n\nThe Hat Box, by Orla Brandt\n',
        because: 'the author’s books'
      },
      {
        keep: 'The vote was held on Monday, and the council went home before noon that day.\n\nRecommended reading\n\nA History of the Mill, by Ann Hale\n\nThe Hat Box, by Orla Brandt\n',
        because: 'the author’s books'
      },
      {
        from: 'Skip to content\n\nThe library lent out more books than ever, the clerk said on Monday, and most of them came back.\n\nMost read\n\nBus fares to rise in May\n\nTen walks with a dog\n',
        to: 'The library lent out more books than ever, the clerk said on Monday, and most of them came back.\n'
      },
      {
        keep: 'Boil it until a drop on a cold plate does not run, and then fill the jars up to the rim.\n\nWatch: it burns as soon as you look away\n',
        because: 'it goes on in small letters: advice'
      },
      {
        keep: 'The parcel came from my aunt, with a list in her own hand, which I copy here as it is.\n\nSocks: three pairs\n\nJam: plum\n\nTags: for the jars\n',
        because: 'one of a list'
      },
      {
        keep: 'See also\n\nThe chapter on dyes tells how the blue of these cloths was made from a plant of the region.\n',
        because: 'prose under it makes it a heading of the article'
      }
    ]
  },
  (article, suggest) => {
    for (const block of article.blocks) {
      if (block.end - block.start > longestHeading || isTaken(article, block)) continue
      const heading = phrasesOf(article, block, phrases).find(({where}) => where === 'list')
      if (heading) removeList(article, block, heading.why, suggest)
    }
    removeLines(article, suggest, phrases)
  }
)

/**
 * Removes the heading and the links when nothing else of the article comes after it. *Most read* may stand over the author's own list as well:
 * where nothing else of a frame was found a person must look.
 */
function removeList(article: Article, block: Block, why: string, suggest: Suggest): void {
  const links = linksUnder(article, block)
  if (!links) return
  const fix =
    links.length === 0 || !mayBeAuthors(lineOf(article, block)) || isFramed(article, block) ? 'safe' : 'unsafe'
  suggest(removal(article, block), '', why, fix)
  for (const link of links)
    suggest(removal(article, link), '', `stands in the list under “${lineOf(article, block)}”`, fix)
}

/** A list has so many links at most. */
const mostLinks = 60

/** What stays below the heading, where it is nothing but links. */
function linksUnder(article: Article, heading: Block): Block[] | undefined {
  const links: Block[] = []
  // As far as it takes to know: a page may say *Read more* on each of its lines.
  for (let index = heading.index + 1; index < article.blocks.length; index++) {
    const block = article.blocks[index]
    if (isTaken(article, block)) continue
    if (links.length === mostLinks || !isLink(article, block)) return undefined
    links.push(block)
  }
  return links
}

/** Does a line beside this list, which goes on to the end, say that the text was taken off a page? */
function isFramed(article: Article, heading: Block): boolean {
  return article.blocks.some(
    (block) =>
      isTaken(article, block) || (block.index < heading.index && frameLineOf(lineOf(article, block)) !== undefined)
  )
}

/** A headline: short, without an end mark, and no label. */
function isLink({source}: Article, block: Block): boolean {
  return (
    block.kind !== 'label' &&
    block.end - block.start <= 160 &&
    !/[.;:]["”’)]?$/.test(source.slice(block.end - 2, block.end))
  )
}
