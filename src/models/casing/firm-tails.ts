/** The last word of a firm's name, behind what somebody does there: *an analyst with Saturn partners*. */
import type {Article} from '../../article.js'
import {isJoined} from './names.js'
import type {TextCasing} from './text-casing.js'

/**
 * In news and biographies (BBC, Reuters, ABC, Wikipedia, a digest of politics) these stood 126 times behind a job, one of these small words and a name, each time with
 * a capital. *Bank*, *group*, *research* and *financial* stood small 8 times of 100.
 */
const tails = new Set(
  'securities associates partners holdings capital brokers investment investments management services industries systems markets international consulting advisers advisors'.split(
    ' '
  )
)
const jobs =
  /^(?:analyst|economist|strategist|broker|trader|dealer|manager|director|president|executive|chairman|chairwoman|spokesman|spokeswoman|spokesperson|lawyer|consultant|adviser|advisor|partner|researcher|attorney)s?$/
const links = new Set(['at', 'with', 'for', 'of', 'from'])
/** A firm's name has so many words before the last one. */
const MOST = 3

/** Does the word end the name of a firm for which somebody works? */
export function endsFirm(casing: TextCasing, index: number): boolean {
  const {article} = casing
  const {words} = article
  if (!tails.has(words[index].form.lower) || words[index].position !== 'middle') return false
  let first = index
  while (index - first < MOST && first > words[index].block.from && isNameBefore(casing, first)) first--
  const [job, link] = [words[first - 2], words[first - 1]]
  if (first === index || job?.block !== words[index].block || !links.has(link.form.text)) return false
  return jobs.test(job.form.lower) && !isGoneOn(article, index)
}

/** *Saturn*, but no nationality: *an expert of Chinese markets*. */
function isNameBefore(casing: TextCasing, index: number): boolean {
  const {words, source} = casing.article
  const left = words[index - 1]
  if (!casing.isCapital(index - 1) || !isJoined(left, words[index]) || source[left.end] !== ' ') return false
  const {facts} = casing.of(left.form)
  return !facts?.people && !facts?.region && !facts?.calendar
}

/** *the Saturn capital gains tax*, *Saturn partners’ fees* */
function isGoneOn({words, source}: Article, index: number): boolean {
  const [word, next] = [words[index], words[index + 1]]
  if (source[word.end] === '-') return true
  return (
    next?.block === word.block &&
    isJoined(word, next) &&
    !goesOn.has(next.form.lower) &&
    !/ed$|^[\p{Lu}]/u.test(next.form.text)
  )
}

/** What stands behind the name of a firm. */
const goesOn = new Set(
  'in and said says who which that for on to at was is has had will told as from with but or by'.split(' ')
)
