/** Hidden parts of a page: what nothing can open is not shown to anybody; a collapsed section is. */
import {type Frame, INSIDE, type PageBlock} from '../../models/pages/blocks.js'

const collapsible =
  /^(?:collaps|expand|toggle|accordion|tab|panel|more|full|answer|faq|spoiler|content|modal|slide|read)/

/** Does a block stand in a hidden element that has shown ones beside it and that nothing on the page opens? */
export function isLoneHidden(block: PageBlock, targets: ReadonlySet<string>): boolean {
  if ((block.inside & INSIDE.hidden) === 0) return false
  let outer: Frame | undefined
  for (let at: Frame | undefined = block.frame; at?.parent; at = at.parent) {
    if (at.inside & INSIDE.hidden && !(at.parent.inside & INSIDE.hidden)) outer = at
  }
  if (!outer?.parent || !isUnseen(outer)) return false
  const id = outer.element.getAttribute?.('id')
  if ((id && targets.has(id)) || outer.hints.some((hint) => collapsible.test(hint))) return false
  let hidden = 0
  let shown = 0
  for (let node = outer.parent.element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1) continue
    if (node.getAttribute?.('hidden') !== null || /display\s*:\s*none/i.test(node.getAttribute?.('style') ?? ''))
      hidden++
    else shown++
  }
  return hidden === 1 && shown > 1
}

/** `aria-hidden` alone hides nothing from the eye. */
function isUnseen({element}: Frame): boolean {
  const hidden = element.getAttribute?.('hidden')
  return (
    (hidden !== null && hidden !== 'until-found') || /display\s*:\s*none/i.test(element.getAttribute?.('style') ?? '')
  )
}
