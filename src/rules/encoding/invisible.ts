import {rule} from '../../rule.js'

/**
 * Characters that nobody sees and that break words for search and for every other program: zero-width spaces, soft
 * hyphens, byte order marks inside the text, control characters. The scripts and emoji that need a joiner keep it.
 */
export const invisible = rule(
  {
    name: 'encoding/invisible',
    summary: 'Take out characters that cannot be seen.',
    why: 'Marks that cannot be seen break words for search, for spelling and for whoever edits them.',
    fix: 'safe',
    changesDigits: true,
    scope: 'any',
    examples: [
      {from: 'The key\u200bboard is new.', to: 'The keyboard is new.'},
      {from: 'A long un\u00adbreak\u00adable word.', to: 'A long unbreakable word.'},
      {
        from: 'A Franco\u00adGerman plan.',
        to: 'A Franco-German plan.',
        because: 'no word is hyphenated before a capital'
      },
      {from: 'It rained.\ufeff We stayed.', to: 'It rained. We stayed.'},
      {from: 'The end\u0003 of a line.', to: 'The end of a line.'},
      {from: 'A soft\u2060ware firm\u200e from Leeds\u200d.', to: 'A software firm from Leeds.'},
      {keep: '\ufeffThe mark at the start of a file stays.', because: 'it tells the encoding'},
      {keep: 'A family: 👨\u200d👩\u200d👧, a flag: 🏳️\u200d🌈.', because: 'emoji are joined'},
      {keep: 'می\u200cخواهم', because: 'Persian needs the non-joiner'},
      {keep: 'क्\u200dष', because: 'so does Hindi the joiner'},
      {keep: 'ภาษา\u200bไทย', because: 'Thai shows with it where a line may break'},
      {keep: 'He said \u200fשלום\u200f twice.', because: 'marks of direction where scripts run both ways'},
      {keep: 'The control character \u001a by itself.', because: 'it stands where a word stands: it may be meant'},
      {keep: 'One\tcolumn\tafter the other.', because: 'a tab is a blank'}
    ]
  },
  (article, suggest) => {
    const {source} = article
    if (!hidden.test(source)) return
    const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(source)
    for (const match of source.matchAll(runs)) {
      const start = match.index
      const end = start + match[0].length
      if (start === 0 && match[0] === '\ufeff') continue
      // A soft hyphen at a line end belongs to the rule that joins the word.
      if (match[0] === '\u00ad' && /[\r\n]/.test(source[end] ?? '')) continue
      const before = lastCharacter(source, start)
      const after = source.codePointAt(end)
      const around = before + (after === undefined ? '' : String.fromCodePoint(after))
      if (needed.test(around) || (rightToLeft && marksOfDirection.test(match[0]))) continue
      if (isControl(match[0]) && /^\s*$/.test(around)) continue
      if (match[0] === '\u00ad' && /^\p{Ll}\p{Lu}/u.test(around)) {
        suggest({start, end}, '-', 'it stood for a hyphen')
        continue
      }
      suggest({start: start === 0 && source[0] === '\ufeff' ? 1 : start, end}, '', 'it cannot be seen')
    }
  }
)

const hidden = /[\0-\x08\x0e-\x1f\x7f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/
const runs = new RegExp(`${hidden.source}+`, 'g')
const marksOfDirection = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** Neighbours among which a joiner or a place to break has a meaning: emoji, and every script but ours. */
const needed =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{L}/u

function isControl(run: string): boolean {
  return /^[\0-\x08\x0e-\x1f\x7f]+$/.test(run)
}

function lastCharacter(source: string, end: number): string {
  const code = source.charCodeAt(end - 1)
  return code >= 0xdc00 && code <= 0xdfff ? source.slice(end - 2, end) : source.slice(Math.max(0, end - 1), end)
}
