/** Words that a typo is not mended into unasked where the text shows no other one, however sure the models are: there a wrong edit would be worse than a typo. */
import {isTechnical} from '../../article/code.js'
import type {Article} from '../../article.js'
import {isOfGrammar} from '../../models/spelling/shape.js'

/** Is it better to ask before `typo` is mended into `right`? Both in lower case. */
export function isDoubtfulTarget(article: Article, typo: string, right: string): boolean {
  return offends.test(right) || hasNewInitial(article, typo, right)
}

/**
 * *epoll*, *gflags*, *lvalue*: programs and their parts are called like a word with a letter before it. Fingers put another letter there before the
 * commonest words alone (*gthe*): of 3,843 typos of fresh texts and exams 70 so, and one before another word. Learners do so (*habilities*), but not once in a text.
 */
function hasNewInitial(article: Article, typo: string, right: string): boolean {
  if (typo.slice(1) !== right || isOfGrammar(article.lexicon, right)) return false
  return typo[0] !== right[0] || isTechnical(article)
}

/** A slip of the tool into one of these is remembered longer than all it mends. */
const offends =
  /^(?:anal|anus|bastard|bitch|boob|cock|crap|cum|cunt|dick|dildo|fag|faggot|fart|fuck|hooker|horny|incest|nazi|negro|nigger|orgasm|orgy|penis|piss|porn|pussy|rap(?:e|es|ed|ing|ist|ists)$|retard|semen|shit|slut|tit|tits|turd|vagina|wank|whore)(?:s|es|ed|ing|er|ers|y|ies)?$/
