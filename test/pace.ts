/** How long tests may take: `npm test` is quick, `npm run test:slow` asks more of the same properties. */

export const isSlow = process.env.PACE === 'slow'

/** The parameters of a property: `count` random cases in the slow run, a twelfth of them in the quick one. */
export function runs(count: number): {numRuns: number} {
  return {numRuns: share(count)}
}

/** The share of `count` that a run looks at. */
export function share(count: number): number {
  return isSlow ? count : Math.ceil(count / 12)
}
