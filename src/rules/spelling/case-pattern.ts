/** Writes `right` (lower case) with the casing of `wrong`: *teh* → *the*, *Teh* → *The*, *TEH* → *THE*. */
export function casedLike(wrong: string, right: string): string {
  if (wrong === wrong.toLowerCase()) return right
  if (wrong.length > 1 && wrong === wrong.toUpperCase()) return right.toUpperCase()
  return right[0].toUpperCase() + right.slice(1)
}
