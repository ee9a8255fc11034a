/** Writes the tokens of each source to OUT.SOURCE, for classes.py and phrases.py. Run by train.ts: classes.js CORPORA SOURCE,… OUT */
import {createWriteStream, type WriteStream} from 'node:fs'
import {Article} from '../../article.js'
import {edge, nameClass, numeral, opens, tokenAt} from '../../models/spelling/classes.js'
import {documentsOf, type Source} from '../corpora.js'

const [corpora, wanted, out] = process.argv.slice(2)
const special = {[edge]: '<edge>', [numeral]: '<number>', [nameClass]: '<name>'}
let streamed: Source | undefined
let stream: WriteStream | undefined
for (const {text, source} of documentsOf(corpora, wanted.split(',') as Source[])) {
  if (source !== streamed) {
    stream?.end()
    stream = createWriteStream(`${out}.${source}`)
    streamed = source
  }
  const article = new Article(text, [{start: 0, end: text.length, verbatim: []}], 'en')
  const line: string[] = []
  for (let i = 0; i < article.words.length; i++) {
    if (opens(article, i)) line.push('<edge>')
    const token = tokenAt(article, i)
    line.push(typeof token === 'string' ? token : special[token])
  }
  stream!.write(`${line.join(' ')} <edge>\n`)
}
stream?.end()
