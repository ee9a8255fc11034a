import type {Word} from '../../article.js'

/** Is it the first of several small items: *coral bleaching; climate change; Red Sea*? */
export function opensSmallItems(source: string, {end, block}: Word): boolean {
  return /^[^;.!?]*;\s*\p{Ll}/u.test(source.slice(end, block.end))
}
