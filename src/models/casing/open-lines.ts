/** Lines that go on with what the line above broke off. */
import type {Word} from '../../article.js'
import type {TextCasing} from './text-casing.js'

/**
 * Does the word only go on with a sentence that the line above broke off after a small word (*with an⏎⏎effective*)? After one that ends
 * a phrase as well it need not (*Hardening off⏎⏎the seedlings*).
 */
export function continuesLine(casing: TextCasing, index: number): boolean {
  const last = openEnd(casing, index)
  return last !== undefined && casing.isSmall(last.form) && !closing.has(last.form.lower)
}

/** Small words with which a phrase may end. Of 27 lines of edited text that end with one the next starts with a capital. */
const closing = new Set('up out off over down away back them him her me us do does did not so too'.split(' '))

/** Is the word the first of its line, below one that ends in lower case without a mark or with a comma (*She now faces⏎⏎after*)? */
export function followsOpenLine(casing: TextCasing, index: number): boolean {
  const {words, blocks, source} = casing.article
  const {block} = words[index]
  const above = blocks[block.index - 1]
  return (
    openEnd(casing, index) !== undefined ||
    (index === block.from && above !== undefined && source[above.end - 1] === ',')
  )
}

/** The last word of the line above, when that one breaks off in lower case and the word at `index` is the next. */
function openEnd(casing: TextCasing, index: number): Word | undefined {
  const {words, blocks} = casing.article
  const {block} = words[index]
  const above = blocks[block.index - 1]
  if (index !== block.from || !above || above.to === above.from || casing.block(above).endMark > 0) return undefined
  const last = words[above.to - 1]
  return last.end === above.end && last.form.shape === 'lower' ? last : undefined
}
