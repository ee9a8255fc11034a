// Writes the tokens of each source to OUT.SOURCE, for classes.py and phrases.py.   node classes.mjs DIST CORPORA SOURCE,… OUT
import {createWriteStream} from 'node:fs'

const [dist, corpora, wanted, out] = process.argv.slice(2)
const {Article} = await import(`${dist}/article.js`)
const {documentsOf} = await import(`${dist}/training/corpora.js`)
const {edge, nameClass, numeral, opens, tokenAt} = await import(`${dist}/models/spelling/classes.js`)

const special = {[edge]: '<edge>', [numeral]: '<number>', [nameClass]: '<name>'}
let streamed
let stream
for (const {text, source} of documentsOf(corpora, wanted.split(','))) {
  if (source !== streamed) {
    stream?.end()
    stream = createWriteStream(`${out}.${source}`)
    streamed = source
  }
  const article = new Article(text, [{start: 0, end: text.length, verbatim: []}], 'en')
  const line = []
  for (let i = 0; i < article.words.length; i++) {
    if (opens(article, i)) line.push('<edge>')
    const token = tokenAt(article, i)
    line.push(typeof token === 'string' ? token : special[token])
  }
  stream.write(`${line.join(' ')} <edge>\n`)
}
stream?.end()
