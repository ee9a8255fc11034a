import type {Article, Block} from '../../article.js'

/** Wide gaps line things up: a very wide one, more than one, or a single one where there is no sentence. */
export function hasColumns({source}: Article, {body, end, kind}: Block): boolean {
  const line = source.slice(body, end)
  if (veryWide.test(line)) return true
  const gaps = line.match(wide)?.length ?? 0
  return gaps > 1 || (gaps > 0 && kind === 'heading' && !line.includes('\n'))
}

const wide = / {3,}/g
const veryWide = /\S[ \u00a0]{4,}\S/
