/** What a line says by itself, without the page around it. */
import {frameLineOf} from '../../models/frame/index.js'
import {frameOdds, lineOdds} from '../../models/lines/line-odds.js'

/** Do pages show the line outside their articles, or is it none of an article by its words alone? */
export function isFrameByWords(line: string): boolean {
  return frameLineOf(line) !== undefined || lineOdds(line) < frameOdds
}
