/**
 * Parts of a page that its server sent last. React holds their place: `<!--$?--><template id="B:1"></template>Loading<!--/$-->`,
 * or inside a part `<template id="P:2"></template>`. At the end come `<div hidden id="S:1">` and a script that brings it there. Scripts
 * never run here, so a part is read right into its place.
 */
import type {PageNode} from './tree.js'

interface Place {
  node: PageNode
  /** Behind what stands in for the part. */
  end?: PageNode
}

/** Places that are nested deeper stay empty: places in places would make a tree of any depth. */
const deepest = 100

export class LateParts {
  private readonly places = new Map<string, Place>()
  /** What begins with `$?` and did not end yet. */
  private readonly pending: (Place | undefined)[] = []

  /** Does a template of this id hold the place of a part? */
  static isPlace(id = ''): boolean {
    return /^[BP]:[\da-f]+$/.test(id)
  }

  /** Remembers that the part of the place `id` belongs into `node`. */
  hold(id: string, node: PageNode): void {
    const place: Place = {node}
    this.places.set(id.slice(2), place)
    if (id.startsWith('B') && this.pending.length > 0) this.pending[this.pending.length - 1] ??= place
  }

  /** What stands in for a part begins: `$?`. */
  begin(): void {
    this.pending.push(undefined)
  }

  /** It ends in `parent`: `/$`. An empty text there marks where what follows begins. */
  end(parent: PageNode, mark: PageNode): void {
    const place = this.pending.pop()
    if (place?.node.parentNode !== parent) return
    parent.append(mark)
    place.end = mark
  }

  /** The place of the part `id`, emptied; `undefined` when no place that came before waits for it. */
  take(id: string): PageNode | undefined {
    const place = this.places.get(id.slice(2))
    this.places.delete(id.slice(2))
    if (!place || isTooDeep(place.node)) return undefined
    const {node, end} = place
    if (end) node.nextSibling = end
    return node
  }
}

function isTooDeep(node: PageNode): boolean {
  let depth = 0
  for (let at: PageNode | null = node; at && depth <= deepest; at = at.parentNode) depth++
  return depth > deepest
}
