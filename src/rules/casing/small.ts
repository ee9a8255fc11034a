/** What is written small on purpose, whatever the model makes of it. */
import type {Article} from '../../article.js'
import {facts} from '../../lexicon/index.js'

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

/** Is the word at `index` small on purpose? */
export function isSmallOnPurpose({source, words}: Article, index: number): boolean {
  const {start, end, form, position} = words[index]
  const {lower} = form
  if (always.has(lower)) return true
  // A letter of a chain (*m/v Estonia, c/o, a.k.a.*), or the name of one (*mind your p's*).
  if (end - start === 1 && /[./]/.test(source[end] ?? '') && /\p{L}/u.test(source[end + 1] ?? '')) return true
  if (end - start === 1 && /[./]/.test(source[start - 1] ?? '') && /\p{L}/u.test(source[start - 2] ?? '')) return true
  if (/^[a-z]['’]s$/.test(lower)) return true
  // *npm install takes a minute*: a command, no word.
  if (position !== 'middle' && /^[b-df-hj-np-tv-xz]{2,}$/.test(lower) && isNoWord(lower)) return true
  const next = words[index + 1]
  return next?.start === end + 1 && things.has(`${lower} ${next.form.lower.replace(/s$/, '')}`)
}

function isNoWord(lower: string): boolean {
  const found = facts(lower)
  return !found || (!found.knownLower && found.capital < 0.5)
}
