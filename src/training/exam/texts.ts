/** The texts of the second exam, whole: held-out documents of each register, as their sources print them. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {documentsIn, examCorpora, isHeldOut, taggedDocumentsIn} from '../held-out.js'
import type {Random} from './random.js'

export interface ExamText {
  /** `register-number`. */
  id: string
  gold: string
}

/** What the texts of a corpus are: their register, and how many short documents make one text. */
const registers: Record<(typeof examCorpora)[number], {register: string; together: number}> = {
  'us-state-of-the-union.txt.gz': {register: 'government', together: 1},
  'openstax-books.txt.gz': {register: 'textbook', together: 1},
  'wikipedia-featured-biographies.txt.gz': {register: 'encyclopaedic', together: 1},
  'wikipedia-films.txt.gz': {register: 'film', together: 6},
  'wtfjht-2017-2026.txt.gz': {register: 'politics', together: 1}
}

const textsARegister = 40
/** Words a text has at least and at most. */
const [leastWords, mostWords] = [60, 450]

export function examTexts(corpora: string, random: Random): ExamText[] {
  const read = (name: string) =>
    gunzipSync(readFileSync(join(corpora, name)))
      .toString('utf8')
      .replace(/\r\n/g, '\n')
  const texts: ExamText[] = []
  const add = (register: string, golds: readonly string[]) => {
    const chosen = random.shuffled(golds.filter((gold) => wordsIn(gold) >= leastWords)).slice(0, textsARegister)
    texts.push(...chosen.map((gold, at) => ({id: `${register}-${at}`, gold})))
  }
  for (const name of examCorpora) {
    const {register, together} = registers[name]
    const held = documentsIn(read(name)).filter(isHeldOut).map(asParagraphs)
    const golds: string[] = []
    for (let at = 0; at < held.length; at += together) golds.push(cut(held.slice(at, at + together).join('\n\n')))
    add(register, golds)
  }
  add('spoken', taggedDocumentsIn(read('voa-news-tagged.tsv.gz')).filter(isHeldOut).map(joined).map(cut))
  return texts
}

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length

/** Lines of a document are its paragraphs; blanks that its source doubled are no defect of ours. */
function asParagraphs(document: string): string {
  return document
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/ (?=[,.;:?!])/g, '')
    )
    .filter(Boolean)
    .join('\n\n')
}

/** The first paragraphs, up to `mostWords`. */
function cut(text: string): string {
  const kept: string[] = []
  let words = 0
  for (const paragraph of text.split('\n\n')) {
    words += wordsIn(paragraph)
    if (words > mostWords && kept.length > 0) break
    kept.push(paragraph)
  }
  return kept.join('\n\n')
}

/** The sentences of a tagged document as running text. */
function joined(document: string): string {
  const sentences = documentsIn(document).map((sentence) =>
    sentence
      .split('\n')
      .map((line) => line.split('\t')[0])
      .filter((token) => !/^["“”`']+$/.test(token))
      .join(' ')
      .replace(/ (?=[.,;:?!)\]%]|['’](?:s|t|re|ve|ll|d|m)?\b|n['’]t\b)/g, '')
      .replace(/(?<=[([$]) /g, '')
  )
  const paragraphs: string[] = []
  for (let at = 0; at < sentences.length; at += 4) paragraphs.push(sentences.slice(at, at + 4).join(' '))
  return paragraphs.join('\n\n')
}
