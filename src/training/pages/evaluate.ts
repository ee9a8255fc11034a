/** What the model finds on pages of sites it has not seen, by kind and by language. */

import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {textOf} from '../../formats/html/render.js'
import {repeatsOf, viewOfPage} from '../../formats/html/view.js'
import {selectBlocks} from '../../models/pages/select.js'
import {choiceOf} from '../../models/pages/sureness.js'
import {hashedWords} from '../../models/pages/words.js'
import {corpusPages, foldOf} from './corpus.js'
import {wordList} from './labels.js'
import {shingleOverlap, wordOverlap} from './measure.js'

/**
 * Prints what was found, and leaves `scores.jsonl` (a line a page, for sureness.py) and `figures.json` in the working folder.
 *
 * @param p out-of-fold probabilities of all blocks, in the order of the pages
 */
export async function report(corpora: string, p: Float32Array, work: string): Promise<void> {
  const scores = new Map<string, {precision: number; recall: number; f1: number}[]>()
  const snippets = {kept: 0, lost: 0, wrong: 0}
  const add = (name: string, score: {precision: number; recall: number; f1: number}) => {
    const known = scores.get(name)
    if (known) known.push(score)
    else scores.set(name, [score])
  }
  const pages: string[] = []
  let at = 0
  for await (const page of corpusPages(corpora)) {
    const view = viewOfPage(page.html, {url: page.url})
    const blocks = view?.page.blocks ?? []
    const own = p.subarray(at, at + blocks.length)
    at += blocks.length
    const words = blocks.map(({text}) => hashedWords(text))
    const {keep, expected} = selectBlocks(blocks, own, words, view?.types)
    const isRepeat = view ? repeatsOf(blocks, keep, view.title) : []
    const body = textOf(blocks.filter((_, i) => keep[i] && !isRepeat[i]))
    // The golds of DAnIEL alone begin with the title.
    const text = page.language && view?.headline ? `${view.headline}\n\n${body}` : body
    if (page.gold === undefined) {
      for (const snippet of page.with) text.includes(snippet) ? snippets.kept++ : snippets.lost++
      for (const snippet of page.without) if (text.includes(snippet)) snippets.wrong++
      continue
    }
    const gold = page.gold
    const score = page.collection.startsWith('wcxb') ? wordOverlap(gold, text) : shingleOverlap(gold, text)
    if (page.collection.startsWith('wcxb')) {
      add('wcxb', score)
      add(`wcxb ${page.kind}`, score)
      if (page.collection === 'wcxb-article-pages') add('wcxb article, 4-grams', shingleOverlap(gold, text))
    } else {
      add(page.collection, score)
      if (page.language) add(`daniel ${page.language}`, score)
    }
    pages.push(
      JSON.stringify({
        collection: page.collection,
        index: page.index,
        url: page.url,
        kind: page.kind,
        language: page.language,
        fold: foldOf(page.url),
        wordF1: wordOverlap(wordList(gold).join(' '), wordList(text).join(' ')).f1,
        choice: choiceOf({keep, expected}, own, words),
        ...score
      })
    )
  }
  writeFileSync(join(work, 'scores.jsonl'), `${pages.join('\n')}\n`)
  const figures: Record<string, number> = {}
  for (const [name, own] of scores) {
    const mean = (key: 'precision' | 'recall' | 'f1') => own.reduce((sum, one) => sum + one[key], 0) / own.length
    const [precision, recall] = [mean('precision'), mean('recall')]
    const together = (2 * precision * recall) / (precision + recall)
    // WCXB's own measure is the mean over pages, that of the other collections the F1 of the means.
    const isMean = name.startsWith('wcxb') && !name.endsWith('4-grams')
    figures[name] = Number((isMean ? mean('f1') : together).toFixed(4))
    console.log(
      `${name.padEnd(24)} ${String(own.length).padStart(5)}  P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  F of means ${together.toFixed(4)}  mean F ${mean('f1').toFixed(4)}`
    )
  }
  const {kept, lost, wrong} = snippets
  console.log(`trafilatura: ${kept} of ${kept + lost} snippets kept, ${wrong} wrongly`)
  writeFileSync(join(work, 'figures.json'), JSON.stringify(figures))
}
