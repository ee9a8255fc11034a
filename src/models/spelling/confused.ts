/**
 * Words that writers take for one another though a dictionary has both: they sound alike (*than, then*), differ by an apostrophe or by a letter
 * that is easily doubled or swapped (*planed, planned*; *form, from*); with `>` the first one for the second alone. General knowledge; lower case, straight apostrophes.
 */
const groups = `its it's|your you're|whose who's|there their they're|were where we're|than then|that>than|to too|lose loose loss|losing loosing|led lead
   quite quiet quit|affect effect|affects effects|affected effected|accept except|whether weather|past passed|advice advise|principle principal
   breathe breath|made maid|through threw|hear here|know now no|new knew|think thing|thinks things|three there|save safe|when then|live life
   excited exited|planning planing|planned planed|breaking braking|break brake|recent resent|piece peace|plain plane|right write|site sight
   week weak|role roll|causal casual|customer costumer|customers costumers|untied united|tired tried|brought bought|though thought through
   chose choose|later latter|course coarse|whole hole|with whit|first fist|three tree|front font|started stared|signed singed|them then they
   from form fro|for fro|since sins|wonder wander|bare bear|seem seam|price prize|cheap cheep|public pubic|personal personnel|moral morale
   devices devises|proceed precede|dying dyeing|paid payed|wait weight|none non|hoping hopping|hoped hopped|scared scarred|staring starring
   writing writting|wining winning|bored board|allowed aloud|great grate|some sum|thrown throne|way weigh|wear where|would wood
   wont won't|want won't|off>of|thus>this|tome>time|mush>much|lat>last|thank>than|lake>like|wore>more|witch>which|lest>least|sore>sure
   affecting effecting|complement compliment|council counsel|desert dessert|heal heel|medal metal|peak peek|pole poll|pour pore|rain rein reign
   straight strait|tail tale|vein vain|waist waste|root route|scene seen|steal steel|steak stake|meat meet|mail male|night knight|hair hare
   blew blue|birth berth|ceiling sealing|flower flour|mourning morning|bred bread|dew due|fair fare|soul sole|sale sail`

/** Words that are hardly ever written for another: they are the other one. */
const tooUsual = new Set(
  "to of for from with in when some not would no first new they made through know right way later we're on blue night morning seen meet".split(
    ' '
  )
)

const others = new Map<string, Set<string>>()

/** The words that each word is taken for, all in lower case with straight apostrophes. */
export const confusedPairs: ReadonlyMap<string, ReadonlySet<string>> = others

for (const group of groups.split(/[|\n]/)) {
  const words = group.trim().split(/[ >]/)
  const wrong = group.includes('>') ? words.slice(0, 1) : words.filter((word) => !tooUsual.has(word))
  for (const word of wrong) {
    const set = others.get(word) ?? new Set<string>()
    others.set(word, set)
    for (const other of words) if (other !== word) set.add(other)
  }
}

/** The words that a word, in lower case with a straight apostrophe, is taken for. */
export function confusedWith(lower: string): ReadonlySet<string> | undefined {
  return others.get(lower)
}
