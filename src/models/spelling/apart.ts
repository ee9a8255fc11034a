/**
 * Words that no dictionary has and that the models were not trained on, though they judge them well: one at the start of a sentence, with its
 * capital (*Therfore*), one with a letter three times (*has beee seen*), and a possessive (*socity's*).
 */
import type {Article, Block, Form} from '../../article.js'
import {isPiece} from './fragments.js'
import {isLetters, isStrange, strangeForms, withoutPossessive} from './looks.js'
import type {Suspect} from './suspicion.js'

export type Apart = 'start' | 'tripled' | 'possessive'

export interface ApartSuspect extends Suspect {
  apart: Apart
}

/** Names are short, and so are their slips: fewer letters may be either. */
const fewestLetters = 5

/** Such words of a block. */
export function apartIn(article: Article, {from, to, kind}: Block): ApartSuspect[] {
  const found: ApartSuspect[] = []
  const forms = article.once(apartForms)
  if (forms.size === 0) return found
  for (let at = from; at < to; at++) {
    const apart = forms.get(article.words[at].form)
    if (!apart || (apart === 'start' && (kind !== 'paragraph' || !isStart(article, at)))) continue
    if (isPiece(article, at)) continue
    found.push({at, suspicion: 'unknown', apart})
  }
  return found
}

/** The forms that stand once, in one casing. */
function apartForms(article: Article): Map<Form, Apart> {
  const found = new Map<Form, Apart>()
  for (const form of [...strangeForms(article), ...article.evidence.withApostrophe]) {
    const apart = form.count === 1 && form.family.forms.length === 1 ? apartOf(article, form) : undefined
    if (apart) found.set(form, apart)
  }
  return found
}

function apartOf(article: Article, form: Form): Apart | undefined {
  const {shape, lower} = form
  if (isStrange(article, form)) {
    if (!isUnlisted(article, lower)) return undefined
    if (shape === 'capital') return lower.length < fewestLetters ? undefined : 'start'
    return shape === 'lower' && isTripled(lower) ? 'tripled' : undefined
  }
  const body = shape === 'lower' ? withoutPossessive(lower) : lower
  if (body.length === lower.length || body.length < fewestLetters) return undefined
  return isLetters(body) && isUnlisted(article, body) ? 'possessive' : undefined
}

const isUnlisted = ({lexicon}: Article, lower: string): boolean =>
  lexicon.facts(lower) === undefined && !(lexicon.rareWord(lower)?.list ?? 0)

/** Does the word at `at` begin a sentence, and no name with more words (*Tonny Bruins*)? */
function isStart({words}: Article, at: number): boolean {
  const {position, block} = words[at]
  const next = words[at + 1]
  return position !== 'middle' && !(next && next.block === block && next.form.shape !== 'lower')
}

/** A letter three times, and none four times; whether it is drawn out on purpose is seen by what it stands for. */
function isTripled(lower: string): boolean {
  let run = 1
  let runs = 0
  for (let i = 1; i <= lower.length; i++) {
    if (lower[i] === lower[i - 1]) {
      run++
      continue
    }
    if (run > 3) return false
    if (run === 3) runs++
    run = 1
  }
  return runs === 1
}

/** Is the word another one drawn out: *pleeease, waaay*? */
export function isDrawnOut(lower: string, word: string): boolean {
  return lower.replace(/(.)\1\1/, '$1') === word
}
