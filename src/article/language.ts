/** The language gate: rules for English act on English blocks alone. */
import type {Block} from './blocks.js'
import type {Word} from './words.js'

const functionWords = new Set(
  'the of and to in is that for with was on are as by this it from at be have has not'.split(' ')
)

/**
 * Sets `language` and `english` on each block and returns the language of the text. A block too short to tell is
 * taken to be in the language of the text.
 */
export function languagesOf(_source: string, blocks: readonly Block[], words: readonly Word[], given?: string): string {
  let hits = 0
  for (const word of words) if (functionWords.has(word.form.lower)) hits++
  const language = given ?? (words.length < 8 || hits / words.length > 0.1 ? 'en' : 'und')
  const english = /^en\b/i.test(language)
  for (const block of blocks) {
    block.language = language
    block.english = english
  }
  return language
}
