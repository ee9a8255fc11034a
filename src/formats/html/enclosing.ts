import type {Frame} from '../../models/pages/blocks.js'

/** The nearest element around a piece of text, itself included, that has one of the names; eight are looked at. */
export function enclosing(frame: Frame, tags: readonly string[]): Frame | undefined {
  for (let at: Frame | undefined = frame, i = 0; at && i < 8; at = at.parent, i++) if (tags.includes(at.tag)) return at
  return undefined
}
