import type {Root} from 'nlcst'
import type {CleanOptions} from '../clean.js'
import type {Chosen} from '../edit.js'
import {outline} from '../formats/text.js'
import type {Stet} from '../stet.js'

/** How a source becomes a tree. */
export interface Format {
  parse: (source: string) => Root
  /** Fits the edits to the markup of the format. */
  fit?: (tree: Root, source: string, chosen: Chosen) => Chosen
  /** What the comments of the source let stand. */
  stetsIn?: (tree: Root, source: string) => Stet[]
}

export async function formatOf(options: CleanOptions): Promise<Format> {
  if (options.type === 'markdown') {
    const {fit, outline, stetsIn} = await import('../formats/markdown.js')
    return {parse: outline, fit, stetsIn}
  }
  return {parse: options.plugins?.length ? await fullParser() : outline}
}

/** The whole tree of sentences and words, for plugins that walk it. */
async function fullParser(): Promise<(source: string) => Root> {
  const [{retext}, {default: retextEnglish}] = await Promise.all([import('retext'), import('retext-english')])
  const processor = retext().use(retextEnglish).freeze()
  return (source) => processor.parse(source) as Root
}
