/** A web page cut into blocks. */
import {BlockWriter, mostBlocks} from './block-writer.js'
import {type DomNode, type Frame, isProseBlock, type PageBlocks} from './blocks.js'
import {frameOf, inline} from './frames.js'

const skipped = new Set(
  `script style template svg iframe object embed select option datalist textarea input canvas audio video
   head meta link map area progress meter source track param base dialog`.split(/\s+/)
)

/**
 * Splits the page under `root` into blocks. One walk without recursion: time and memory grow with the page alone.
 *
 * @param templates also read `<template>`, which a browser shows to nobody
 */
export function pageBlocksOf(root: DomNode, templates = false): PageBlocks {
  const page: PageBlocks = {blocks: [], frames: [], images: []}
  const writer = new BlockWriter(page)
  let frame = frameOf(root, undefined, page)
  let node: DomNode | null = root.firstChild
  while (node && page.blocks.length < mostBlocks) {
    if (node.nodeType === 3) {
      writer.add(node.data ?? '', frame)
    } else if (
      node.nodeType === 1 &&
      !writer.special(node, frame) &&
      (!skipped.has(node.localName!) || (templates && node.localName === 'template'))
    ) {
      frame = frameOf(node, frame, page)
      if (!inline.has(frame.tag)) writer.open(frame)
      if (node.firstChild) {
        node = node.firstChild
        continue
      }
      frame = writer.close(frame)
    }
    while (node && !node.nextSibling && node.parentNode && node.parentNode !== root) {
      node = node.parentNode
      frame = writer.close(frame)
    }
    node = node ? node.nextSibling : null
  }
  writer.flush()
  for (let at: Frame | undefined = frame; at; at = at.parent) at.to = page.blocks.length
  sumUp(page)
  return page
}

function sumUp({blocks}: PageBlocks): void {
  for (const block of blocks) {
    const prose = isProseBlock(block) ? block.text.length : 0
    for (let at: Frame | undefined = block.frame; at; at = at.parent) {
      at.chars += block.text.length
      at.linkChars += block.linkChars
      at.prose += prose
    }
  }
}
