/** The flags of V8 with which a run of the command begins: bytecode is good under those alone that it was made with. */

/**
 * So many bytes of bytecode a function must have run before V8 optimises it; by itself 67,584 (`node --v8-options`, Node 20). What was seen of few
 * texts is soon refuted by others, and the work was in vain: of 270,000 to 3,000,000 it took least for 200 articles.
 */
const runBefore = 400_000

/** From Node 22 on V8 has a compiler between, and counts in another way. */
const hasNoneBetween = Number.parseInt(process.versions.node, 10) < 22

/** V8 optimises later. */
export const lateFlags: readonly string[] = hasNoneBetween ? [`--interrupt-budget=${runBefore}`] : []

export const firstFlags: readonly string[] = ['--no-turbofan', ...lateFlags]
