/** Small words: those that names and titles have in lower case, and what each says of the word beside it. */

// *us*, *may* and *will* are missing: they are names too often.
export const smallWords = new Set(
  `a an the and or but nor of in on at to for from by with as is are was were be been being am do does did has have had he she
   it they we you his her its their our your my me him them this that these those there here who whom whose which what when where
   how why if than then so not no can could would shall should might must said says after before about into over under between
   during while because also more most very just only even still up out off down all any some each both one two three it's
   that's he's she's they're we're don't`.split(/\s+/)
)

/** Words that say what the word beside them may be: *a* before a common noun, *in* before a place, *by* before a person. */
export const companions = new Map(
  [
    'a an',
    'the',
    'of',
    'in at near into',
    'from to on',
    'by with',
    'for as than',
    'and or',
    'my your his her its our their',
    'is was are were be been has had have will would can could',
    'said says told added asked',
    'who whose whom which that',
    'this these those',
    'he she it they we you i',
    'not no',
    'but if so then when where while because what how why'
  ].flatMap((line, i) => line.split(' ').map((word) => [word, i + 1] as const))
)
