/** What is written small on purpose, whatever the model makes of it. */
import type {Article, Block, Form} from '../../article.js'

/** A company's suffix (*Health plc*), a note in a line-up (*Orla Brandt (Leeds, capt)*). */
const always = new Set(['plc', 'capt'])

/**
 * Things that have forgotten the place or the people they are named after: many style guides write them small, many do not.
 * General knowledge, as the dictionaries print it; the singular of the second word.
 */
const things = new Set(
  `afghan hound|arabic numeral|black forest gateau|brazil nut|brussels sprout|bermuda shorts|bermuda short|bunsen burner|chinese whisper|
   chinese lantern|danish pastry|danish pastrie|dutch oven|dutch auction|dutch cap|english muffin|french bean|french bread|french door|
   french dressing|french fry|french frie|french horn|french kiss|french polish|french press|french toast|french window|german measle|
   german shepherd|gothic script|guinea pig|guinea fowl|india ink|indian ink|irish coffee|irish stew|italian dressing|jersey cow|
   manila envelope|manila folder|neapolitan ice|norfolk jacket|persian cat|persian rug|roman candle|roman numeral|roman type|
   roman nose|russian roulette|scotch egg|scotch mist|scotch tape|scotch whisky|siamese cat|spanish onion|spanish omelette|swiss chard|
   swiss roll|turkish bath|turkish delight|venetian blind|venetian glass|vienna sausage|welsh rabbit|welsh rarebit|yorkshire pudding|
   roman or|roman and`
    .split('|')
    .map((thing) => thing.trim())
)

/** Abbreviations of references, small wherever they stand. */
const references = new Set(['pp', 'cf', 'ibid', 'al', 'viz'])

/** Is the word at `index` small on purpose? */
export function isSmallOnPurpose(article: Article, index: number): boolean {
  const {source, words} = article
  const {start, end, form, position, block} = words[index]
  const {lower} = form
  const [before, after] = [source[start - 1] ?? '', source[end] ?? '']
  if (always.has(lower) || (references.has(lower) && after === '.')) return true
  if (end - start === 1 && isLetterItself(article, index)) return true
  if (/^[a-z]['’]s$/.test(lower)) return true
  // *npm install takes a minute*: a command, no word.
  if (position !== 'middle' && /^[b-df-hj-np-tv-xz]{2,}$/.test(lower) && isNoWord(article, lower)) return true
  // *re:Invent*: a brand.
  if (after === ':' && /\p{L}/u.test(source[end + 1] ?? '')) return true
  if (before === '*' && source[start - 2] !== '*' && /^[\p{L} ]{0,24}\*(?!\*)/u.test(source.slice(end, end + 26)))
    return true
  if (index === block.from && (opensAside(article, block) || isUnit(article, block) || isHabit(article, index)))
    return true
  const next = words[index + 1]
  return next?.start === end + 1 && things.has(`${lower} ${next.form.lower.replace(/s$/, '')}`)
}

/** A letter of a chain (*m/v Estonia, c/o, a.k.a.*) or of a name of its own (*t-shirt, a k and not a c*); not an initial (*George w. Hale*). */
function isLetterItself({source, words}: Article, index: number): boolean {
  const {start, end, form, position} = words[index]
  if (form.lower === 'i' || (form.lower === 'a' && position !== 'middle' && source[end] === ' ')) return false
  return (
    source[end] !== '.' ||
    words[index + 1]?.start !== end + 2 ||
    words[index + 1].form.shape !== 'capital' ||
    source[start - 1] === '.'
  )
}

/** *— reader Orla B.*: who said it; *- and many more*: the end of a sentence that became a list. */
function opensAside({source, words}: Article, {kind, start, body, from}: Block): boolean {
  if (/[–—]/.test(source.slice(start, words[from].start))) return true
  return kind === 'list' && body > start && connectives.has(words[from].form.lower)
}

const connectives = new Set(['and', 'or', 'plus'])

/** *Cooking time⏎⏎30⏎⏎minutes*: the unit of the number above. */
function isUnit({blocks, source}: Article, {index, from, to, start, end}: Block): boolean {
  const above = blocks[index - 1]
  if (to - from !== 1 || !above || !/\p{L}/u.test(source.slice(start, end))) return false
  return /^[\d.,/½¼¾–-]+$/.test(source.slice(above.start, above.end))
}

/** *photo: Ann Hale*, three times or more: what the text always writes so at the start of a line is its style. */
function isHabit(article: Article, index: number): boolean {
  const {form} = article.words[index]
  const openings = article.once(openingsOf)
  return (openings.get(form) ?? 0) > 2 && form.family.forms.every((other) => other === form || !openings.has(other))
}

/** How many lines each form opens. */
function openingsOf({blocks, words}: Article): Map<Form, number> {
  const counts = new Map<Form, number>()
  for (const {from, to} of blocks) if (from < to) counts.set(words[from].form, (counts.get(words[from].form) ?? 0) + 1)
  return counts
}

function isNoWord({lexicon}: Article, lower: string): boolean {
  const found = lexicon.facts(lower)
  return !found || (!found.knownLower && found.capital < 0.5)
}
