/** Words that open sentences and are no names, no members of code and no values, in lower case. */
export const openers: ReadonlySet<string> = new Set(
  `the this that these those it he she they we you i his her their our its my there here in on at by for from with as if when while
   but and or so then yet however although because since after before during despite what who why how where which a an
   some many most all both each no not now according meanwhile also more one two mr mrs ms dr`.split(/\s+/)
)
