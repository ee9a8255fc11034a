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
  const covered = alignedTo(tokens.flat(), wordList(page.gold))
  const lines = new Set(page.gold.split('\n').map(bare).filter(Boolean))
  let from = 0
  const labels = Int8Array.from(tokens, (words) => {
    let hits = 0
    for (let i = from; i < from + words.length; i++) hits += covered[i]
    from += words.length
    return hits > 0.5 * words.length ? 1 : 0
  })
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

/** Which words of `a` stand in `b` in the same order: the longest chain of trigrams that both have. */
function alignedTo(a: readonly string[], b: readonly string[]): Uint8Array {
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
  for (let at = tails.at(-1) ?? -1; at >= 0; at = chain[at].before) covered.fill(1, chain[at].i, chain[at].i + 3)
  return covered
}
