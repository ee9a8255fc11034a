/**
 * How the author cases words, over the places that count: mid-sentence in running prose, where nothing but the author's wish decides.
 * A capital beside another belongs to a longer name and says nothing of the word alone; so do headings, slogans and lists.
 */
import type {Article, Word} from '../article.js'
import {english} from './function-words.js'
import {noEvidence} from './own-capitals.js'
import {registerOf} from './registers.js'

/** How often a word stands in lower case, with a capital alone, and with one beside another capital, over the places that count. */
export interface Standing {
  lower: number
  capital: number
  inName: number
}

interface Standings {
  /** Each at the id of the first form of a word. */
  words: Record<keyof Standing, Uint32Array>
  /** The halves of compounds by the compound in lower case: *wi-fi*. */
  firstHalves: Map<string, Standing>
  secondHalves: Map<string, Standing>
}

const nowhere: Readonly<Standing> = {lower: 0, capital: 0, inName: 0}

/** How this text cases the word where it stands alone. */
export function standingOf(article: Article, {family}: Word['form']): Readonly<Standing> {
  const {lower, capital, inName} = article.once(survey).words
  const {id} = family.forms[0]
  return {lower: lower[id], capital: capital[id], inName: inName[id]}
}

/** How this text cases the halves of the compound `left-right`, wherever it stands; these two words are one of its places. */
export function compoundStanding(
  article: Article,
  left: Word,
  right: Word
): Record<'first' | 'second', Readonly<Standing>> {
  const {firstHalves, secondHalves} = article.once(survey)
  const compound = `${left.form.lower}-${right.form.lower}`
  return {first: firstHalves.get(compound) ?? nowhere, second: secondHalves.get(compound) ?? nowhere}
}

/** Are the two words joined by a hyphen? */
export function isHyphened({source}: Article, left: Word | undefined, right: Word | undefined): boolean {
  return left !== undefined && right !== undefined && right.start - left.end === 1 && source[left.end] === '-'
}

function survey(article: Article): Standings {
  const {words, blocks, source} = article
  const mended = noEvidence(article)
  const isLower = ({form, start}: Word) => form.shape === 'lower' || mended.has(start)
  const counts = () => new Uint32Array(article.evidence.size)
  const evidence: Standings = {
    words: {lower: counts(), capital: counts(), inName: counts()},
    firstHalves: new Map(),
    secondHalves: new Map()
  }
  for (const block of blocks) {
    const {from, to, kind, caps} = block
    if (caps) continue
    const isProse = (kind === 'paragraph' || kind === 'list') && registerOf(article, block) === 'prose'
    for (let i = from; i < to; i++) {
      const {form, position, start} = words[i]
      const {shape, family} = form
      if (shape === 'number') continue
      if (i > from && source.charCodeAt(start - 1) === 0x2d && isHyphened(article, words[i - 1], words[i])) {
        const [left, compound] = [words[i - 1], `${words[i - 1].form.lower}-${form.lower}`]
        add(evidence.secondHalves, compound, isLower(words[i]) ? 'lower' : 'capital')
        if (left.position === 'middle') add(evidence.firstHalves, compound, isLower(left) ? 'lower' : 'capital')
      } else if (isProse && position === 'middle' && (family.forms.length > 1 || form.count > 1)) {
        const where = isLower(words[i]) ? 'lower' : isBesideCapital(article, i) ? 'inName' : 'capital'
        evidence.words[where][family.forms[0].id]++
      }
    }
  }
  return evidence
}

/** Does a capital stand right before or right after the word, with a blank or a hyphen between? A *The* that starts a sentence is none. */
export function isBesideCapital({words}: Article, index: number): boolean {
  const [left, word, right] = [words[index - 1], words[index], words[index + 1]]
  if (isBeside(word, right) && hasCapital(right)) return true
  return (
    isBeside(left, word) && hasCapital(left) && !(left.position !== 'middle' && (left.form.languages & english) !== 0)
  )
}

/** Has the word a capital anywhere? */
export function hasCapital({form: {shape}}: Word): boolean {
  return shape !== 'lower' && shape !== 'number'
}

function isBeside(left: Word | undefined, right: Word | undefined): boolean {
  return left !== undefined && right?.block === left.block && right.start - left.end === 1
}

function add(counts: Map<string, Standing>, key: string, where: keyof Standing): void {
  let standing = counts.get(key)
  if (!standing) counts.set(key, (standing = {...nowhere}))
  standing[where]++
}
