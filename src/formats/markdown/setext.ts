/**
 * Headings that are underlined, in micromark. Its own construct copies all events of the document for each of them, so that a long text
 * of nothing but headings takes time with the square of its length; this one lets it work on those of the heading alone.
 */
import {setextUnderline} from 'micromark-core-commonmark'
import type {Construct, Event, Extension, Resolver} from 'micromark-util-types'

const resolveTo: Resolver = (events, context) => {
  let start = events.length - 1
  while (start > 0 && !opensContent(events[start])) start--
  const resolved = setextUnderline.resolveTo!(events.splice(start), context)
  events.push(...resolved)
  return events
}

function opensContent([kind, token]: Event): boolean {
  return kind === 'enter' && token.type === 'content'
}

const underline: Construct = {...setextUnderline, name: 'underline', resolveTo}

/** The construct in the place of micromark's own, for `-` and `=`. */
export const setext: Extension = {
  disable: {null: [setextUnderline.name!]},
  flow: {45: underline, 61: underline}
}
