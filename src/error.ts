import {distance} from 'fastest-levenshtein'

/** An error the user can repair: its message says what was expected, and no stack is shown. */
export class UserError extends Error {
  override name = 'UserError'
}

/** ``expected one of `a`, `b`; did you mean `a`?``; of more than anybody reads, how many there are and the command that lists them. */
export function oneOf(given: string, known: readonly string[], lister?: string): string {
  const names = known.map((name) => `\`${name}\``).join(', ')
  const expected = `expected one of ${lister === undefined ? names : `the ${known.length} that \`${lister}\` lists`}`
  const near = [...known].sort((a, b) => slips(given, a) - slips(given, b))[0]
  return near !== undefined && slips(given, near) <= given.length / 2
    ? `${expected}; did you mean \`${near}\`?`
    : expected
}

/** How far a name is off; its beginning may stand for it, and the second part of a rule's name for the whole. */
function slips(given: string, name: string): number {
  if (given.length > 2 && name.startsWith(given)) return 1
  return Math.min(distance(given, name), distance(given, name.slice(name.indexOf('/') + 1)))
}
