/** Which blocks of a page are its article: the page's gold text, laid beside it. */

/** Where words have no blanks between them a character counts as one. */
const solid = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

export function wordList(text: string): string[] {
  return text.replace(solid, ' $& ').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
}

/**
 * 1: in the article, 0: not, -1: not known. The headline is not known: some golds begin with it, others after it, and it is found as a
 * thing of its own.
 *
 * @param title the headline as compared: letters and digits in lower case
 */
export function labelsOf(
  texts: readonly string[],
  page: {gold?: string; with: string[]; without: string[]},
  title = ''
): Int8Array {
  if (page.gold === undefined) {
    return Int8Array.from(texts, (text) => {
      const yes = page.with.some((snippet) => text.includes(snippet))
      const no = page.without.some((snippet) => text.includes(snippet))
      return yes === no ? -1 : Number(yes)
    })
  }
  const tokens = texts.map(wordList)
  const gold = wordList(page.gold)
  const {covered, taken} = alignedTo(tokens.flat(), gold)
  const lines = new Set(page.gold.split('\n').map(bare).filter(Boolean))
  let from = 0
  const labels = Int8Array.from(tokens, (words) => {
    let hits = 0
    for (let i = from; i < from + words.length; i++) hits += covered[i]
    from += words.length
    return hits > 0.5 * words.length ? 1 : 0
  })
  for (const i of elsewhereIn(tokens, labels, gold, taken)) labels[i] = 1
  // A short line (of a card, a table) has no three words to be aligned by: it is the article's when it is a line of the gold, and
  // stands near what surely is.
  const aligned = Int8Array.from(labels)
  for (let i = 0; i < texts.length; i++) {
    if (labels[i] !== 0 || tokens[i].length === 0 || !lines.has(bare(texts[i]))) continue
    const near = aligned.subarray(Math.max(0, i - 4), i + 5).some((label) => label === 1)
    labels[i] = near ? 1 : -1
  }
  if (title !== '')
    for (const [i, text] of texts.entries()) if (text.length < 400 && bare(text) === title) labels[i] = -1
  return labels
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** A block of so many words says enough to be found out of order. */
const LONG = 12
/** So much of it must stand there in one piece. */
const VERBATIM = 0.9

/**
 * The blocks that the gold has in another order: some golds begin with what the page shows last. Each stands in one piece among the words
 * of the gold that no other block was laid beside, so that a quotation of a post is not taken for the post.
 */
function elsewhereIn(
  tokens: readonly string[][],
  labels: Int8Array,
  gold: readonly string[],
  taken: Uint8Array
): number[] {
  const places = new Map<string, number[]>()
  for (let j = 0; j + 2 < gold.length; j++) {
    if (taken[j] || taken[j + 1] || taken[j + 2]) continue
    const key = `${gold[j]} ${gold[j + 1]} ${gold[j + 2]}`
    const list = places.get(key)
    if (!list) places.set(key, [j])
    else if (list.length < 40) list.push(j)
  }
  const found: number[] = []
  for (const [i, words] of tokens.entries()) {
    if (labels[i] !== 0 || words.length < LONG) continue
    const begins = new Map<number, number>()
    for (let at = 0; at + 2 < words.length; at++)
      for (const j of places.get(`${words[at]} ${words[at + 1]} ${words[at + 2]}`) ?? [])
        if (!taken[j]) begins.set(j - at, (begins.get(j - at) ?? 0) + 1)
    const [begin, hits] = [...begins].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])
    if (hits < VERBATIM * (words.length - 2)) continue
    taken.fill(1, Math.max(0, begin), begin + words.length)
    found.push(i)
  }
  return found
}

/** Which words of `a` stand in `b` in the same order, and which of `b` they are: the longest chain of trigrams that both have. */
function alignedTo(a: readonly string[], b: readonly string[]): {covered: Uint8Array; taken: Uint8Array} {
  const places = new Map<string, number[]>()
  for (let j = b.length - 3; j >= 0; j--) {
    const key = `${b[j]} ${b[j + 1]} ${b[j + 2]}`
    const list = places.get(key)
    if (!list) places.set(key, [j])
    else if (list.length < 40) list.push(j)
  }
  const tails: number[] = []
  const chain: {i: number; j: number; before: number}[] = []
  for (let i = 0; i + 2 < a.length; i++) {
    for (const j of places.get(`${a[i]} ${a[i + 1]} ${a[i + 2]}`) ?? []) {
      let low = 0
      let high = tails.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (chain[tails[middle]].j < j) low = middle + 1
        else high = middle
      }
      chain.push({i, j, before: low > 0 ? tails[low - 1] : -1})
      tails[low] = chain.length - 1
    }
  }
  const covered = new Uint8Array(a.length)
  const taken = new Uint8Array(b.length)
  for (let at = tails.at(-1) ?? -1; at >= 0; at = chain[at].before) {
    covered.fill(1, chain[at].i, chain[at].i + 3)
    taken.fill(1, chain[at].j, chain[at].j + 3)
  }
  return {covered, taken}
}
