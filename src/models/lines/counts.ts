/** What is counted in each line; one column a name, one number a line. */
export const COUNTS = [
  'chars',
  'letters',
  'capitals',
  'digits',
  'spaces',
  'wide', // characters of scripts that put no spaces between words
  'foreign', // letters outside Latin
  'symbols',
  'words',
  'capitalised', // words that start with a capital
  'shouted', // words in capitals only
  'numbers',
  'years',
  'longest', // letters of the longest word
  'commas',
  'sentences', // sentence ends inside the line
  'questions',
  'exclamations',
  'quotes',
  'brackets',
  'separators',
  'colons',
  'slashes',
  'ats',
  'clocks',
  'functionWords',
  'firstPerson',
  'secondPerson',
  'endsSentence',
  'endsColon',
  'endsEllipsis',
  'endsComma',
  'endsBracket',
  'startsLower',
  'startsDigit',
  'startsQuote',
  'bullet',
  'numbered',
  'heading', // Markdown's #, 1 to 6
  'indent',
  'gapBefore', // line breaks before the line, at most 5
  'gapAfter'
] as const

export type Count = (typeof COUNTS)[number]

/** Where each count stands in a row. */
export const AT = Object.fromEntries(COUNTS.map((name, index) => [name, index])) as Record<Count, number>
