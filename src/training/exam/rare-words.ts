/**
 * Draws 650 rare words that are right: lemmas of WordNet and modern words that neither Hunspell dictionary has, each in two plain
 * sentences. Cleaning must leave them alone.
 *
 *     node dist/training/exam/rare-words.js --corpora DIR --out FILE
 *
 * Writes JSON Lines with {id, word, text, gold, edits: []}, where `text` is `gold`.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {gunzipSync} from 'node:zlib'
import {expand} from '../lexicon/hunspell.js'
import {Random} from './random.js'

const seed = 20_261_128
const [fromWordNet, fromModern] = [560, 90]
/** Zipf × 100 from which a modern word is one and no slip; above the second one it is no rare word. */
const [leastZipf, mostZipf] = [250, 420]

const {values: options} = parseArgs({options: {corpora: {type: 'string'}, out: {type: 'string'}}})
const {corpora, out} = options
if (!corpora || !out) throw new Error('Expected --corpora DIR and --out FILE')

const rows = (name: string) =>
  gunzipSync(readFileSync(join(corpora, name)))
    .toString('utf8')
    .split('\n')
    .map((line) => line.split('\t'))

const require = createRequire(import.meta.url)
const known = new Set<string>()
for (const name of ['dictionary-en', 'dictionary-en-gb']) {
  const file = (end: string) => readFileSync(require.resolve(name).replace(/index\.js$/, `index.${end}`), 'utf8')
  for (const form of expand(file('aff'), file('dic'))) known.add(form.toLowerCase())
}
const misspelled = new Set(rows('typos-without-the-exams.tsv.gz').map(([wrong]) => wrong))
/** The modern words that are words of English: the others, read one by one, were names, foreign, fragments, slips or contractions cut. */
const english = new Set(
  `addon agro backend backlinks barcode baller benchmarking biomechanics biometric bitrate cannabinoids carb chakra chipset codec commenter
   commenters config convo crypto customizable cyber devo dojo drivetrain durations ebooks ecommerce electro filesystem filmmaking
   fintech forex frontline gameplay gamers gangbang genomic gifs giga graphene hentai homeschool hotspots impactful influencers
   infographic leaderboard lifecycle livestream meds merc merch middleware millennials moto
   multicast namespace neuro normals offseason omni palais perp plex preorder priori probiotics profiler ramen realtime regs
   responders roadmap robo rollout selectable serie shader signup strat struct subclasses subreddit subtype tantric tempore thermo
   timeframe todo trainings trac underserved vids vitro walkthrough wishlist`.split(/\s+/)
)
/** Names are no words/** Names are no words for a sentence in lower case. */
const names = new Set([
  ...rows('people.tsv.gz').map(([name]) => name.toLowerCase()),
  ...rows('places.tsv.gz').map(([name]) => name.toLowerCase())
])

const random = new Random(seed)
const isRare = (word: string) => /^[a-z]{4,12}$/.test(word) && !known.has(word) && !misspelled.has(word)
const lemmas = rows('wordnet-lemmas.tsv.gz').map(([lemma]) => lemma)
const wordNet = new Set(lemmas.filter(isRare))
// A word that is one token of a tokenizer of 2024, in lower case, was written often by many.
const modern = rows('modern-words.tsv.gz')
  .filter(([word, zipf, lower]) => isRare(word) && Number(zipf) >= leastZipf && Number(zipf) <= mostZipf && lower)
  .map(([word]) => word)
  .filter((word) => !wordNet.has(word) && !names.has(word) && english.has(word))
const words = [
  ...random.shuffled([...wordNet]).slice(0, fromWordNet),
  ...random.shuffled([...new Set(modern)]).slice(0, fromModern)
]
const frames: readonly (readonly [string, string])[] = [
  ['She wrote a long letter about the * in June.', 'Nobody at the table knew what a * was for.'],
  ['The * was the first thing we saw.', 'He has told us of the * more than once.'],
  ['They spoke of * for most of the evening.', 'Most people in the town like * very much.'],
  ['You can read more on * at the library.', 'It was the best * that he had ever seen.']
]
const records = words.flatMap((word) =>
  random.pick(frames).map((frame, at) => {
    const gold = frame.replace('*', word)
    return {id: `${word}-${at}`, word, text: gold, gold, edits: []}
  })
)
writeFileSync(out, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
console.log(`${words.length} words of ${wordNet.size} lemmas and ${modern.length} modern words`)
