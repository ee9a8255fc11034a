/** Headings of lists of what to read: of other pages mostly, but some an author may write as well. */

/** A heading has so many UTF-16 code units at most. */
export const longestHeading = 90

export const listHeading =
  /^(?:you (?:may|might|will|[’']ll) (?:also|even)? ?(?:like|enjoy|be interested in)(?: (?:these|this|reading))?(?: (?:posts|articles|stories))?|(?:related|recommended|similar|popular|trending|latest|recent|more|other|featured) (?:posts?|articles?|stories|story|links|news|reads?|content|topics|threads|discussions|questions|videos|coverage|recipes|reviews|guides|headlines)(?: (?:from|on|for) .{1,40})?|recommended(?: for you)?|more from (?:the )?.{2,40}|more like this|more on this(?: story)?|read (?:also|next|this next|more)|also read|trending(?: now)?|explore more on these topics|more (?:news )?releases (?:from this source|in similar topics)|also from this source|most (?:read|popular|viewed|shared)|editor(?:[’']?s|s[’'])? picks?|what to read next|(?:customers|others|people) also (?:bought|viewed|looked at)|frequently bought together|don[’']t miss|das könnte (?:sie|dich) auch interessieren|mehr zum thema|lesen sie auch|à lire aussi|articles similaires|te puede interesar|artículos relacionados|leia também|artigos relacionados|leggi anche|lees ook)[:.!…]?$/i

/** Is it the heading of a list of what to read, and not one that no author would write? */
export function mayBeAuthors(line: string): boolean {
  return line.length <= longestHeading && !pageSays.test(line) && listHeading.test(line)
}

/** No author says so. */
const pageSays =
  /^(?:you |recommended for |related (?!read)|more (?:from|like|news|releases)|also from |(?:trending|latest|recent|popular) (?!stor|read)|trending$|explore |das könnte|articles similaires|te puede|artículos|artigos)/i
