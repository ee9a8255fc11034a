/**
 * Words that a typo is not mended into unasked where the text shows no other one, however sure the models are: a wrong edit there would be
 * worse than a typo.
 */
import type {Article} from '../../article.js'
import {hasNewInitial} from './longer.js'

/** Is it better to ask before `typo` is mended into `right`? Both in lower case. */
export function isDoubtfulTarget(article: Article, typo: string, right: string): boolean {
  return offends.test(right) || hasNewInitial(article, typo, right)
}

/** A slip of the tool into one of these is remembered longer than all it mends. */
const offends =
  /^(?:anal|anus|bastard|bitch|boob|cock|crap|cum|cunt|dick|dildo|fag|faggot|fart|fuck|hooker|horny|incest|nazi|negro|nigger|orgasm|orgy|penis|piss|porn|pussy|rape|raped|raping|rapist|retard|semen|shit|slut|tit|tits|turd|vagina|wank|whore)(?:s|es|ed|ing|er|ers|y|ies)?$/
