/**
 * Which parts of a page to keep, by how likely each is to be the article.
 *
 * A part is kept when that raises the sum of the precision and the recall that are to be expected of the answer, and when
 * it lies in the stretch of the page that holds the most of the article. On a page of which the model is sure a part must
 * be likelier than not; where it is not sure, dropping much loses more than keeping what may be wrong.
 */

/** A run of parts, `end` excluded. */
export interface Stretch {
  start: number
  end: number
}

/** The least a part must be likely, however unsure the page. */
const LEAST = 0.1
/** What a part must be worth for the stretch, as a share of what it must be to be kept. */
const STRETCH = 0.85

/** The stretch with the largest sum of (probability − worth) × size: where the article most likely is. */
export function bestStretch(p: Float32Array, sizes: ArrayLike<number>, worth: number): Stretch {
  let best = 0
  let sum = 0
  let from = 0
  const stretch = {start: 0, end: 0}
  for (let at = 0; at < p.length; at++) {
    sum += (p[at] - worth) * sizes[at]
    if (sum <= 0) {
      sum = 0
      from = at + 1
    } else if (sum > best) {
      best = sum
      stretch.start = from
      stretch.end = at + 1
    }
  }
  return stretch
}

/**
 * 1 for each part to keep; `p` are probabilities, `sizes` the parts' words.
 *
 * With K words kept, of which s K are expected to be right, and G words of article expected on the page, precision and
 * recall grow by (p − s) / K and p / G a word: a part is worth its place when p > s / (1 + K / G). As s and K depend on what
 * is kept, this is repeated until it rests.
 */
export function worthKeeping(p: Float32Array, sizes: ArrayLike<number>, share = STRETCH): Uint8Array {
  let gold = 0
  for (let at = 0; at < p.length; at++) gold += p[at] * sizes[at]
  const keep = new Uint8Array(p.length)
  let least = 0.45
  for (let turn = 0; turn < 7; turn++) {
    const {start, end} = bestStretch(p, sizes, share * least)
    let right = 0
    let kept = 0
    for (let at = 0; at < p.length; at++) {
      keep[at] = at >= start && at < end && p[at] > least ? 1 : 0
      if (keep[at] === 0) continue
      right += p[at] * sizes[at]
      kept += sizes[at]
    }
    const next = Math.max(LEAST, right / Math.max(1, kept) / (1 + kept / Math.max(1, gold)))
    if (Math.abs(next - least) < 1e-4) break
    least = next
  }
  return keep
}

/**
 * The choice with the largest expected F1: of the blocks sorted by probability the first k, where 2 Σ p n / (K + G) is largest;
 * n are the words of a block, K those kept, G those to be expected in the article.
 */
export function selectForF1(p: ArrayLike<number>, sizes: ArrayLike<number>): {least: number; expected: number} {
  const order = Array.from({length: p.length}, (_, i) => i).sort((a, b) => p[b] - p[a])
  let gold = 0
  for (let i = 0; i < p.length; i++) gold += p[i] * sizes[i]
  let right = 0
  let kept = 0
  let least = 1
  let expected = 0
  for (const i of order) {
    right += p[i] * sizes[i]
    kept += sizes[i]
    const f1 = (2 * right) / Math.max(1e-9, kept + gold)
    if (f1 <= expected) continue
    expected = f1
    least = p[i]
  }
  return {least, expected}
}
