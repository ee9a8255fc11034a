import type {Article} from '../../../article.js'
import type {CapitalGuess} from '../../../models/casing/index.js'

export interface Exception {
  readonly name: string
  /** A text that stays as it is for this exception; a case of the whole preset. */
  readonly example: string
  /** Is the capital not put? */
  readonly test: (article: Article, guess: CapitalGuess) => boolean
}
