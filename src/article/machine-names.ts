/** Names that only programs are called by, between the words of a text: it explains them, though the marks of code are gone. */
import type {Article} from '../article.js'

/** How many different ones stand in the text, if it has one in so many words at least: a long article may name a file or two. */
export function machineNamesIn(article: Article): number {
  const {source, protectedSpans, words} = article
  const names = new Set<string>()
  for (const {start, end} of protectedSpans) {
    if (end - start > longest) continue
    const name = source.slice(start, end)
    if (isMachineName(name)) names.add(name)
  }
  const count = names.size + lettersIn(source) + anchorsIn(source)
  return count * wordsToName >= words.length ? count : 0
}

const longest = 80
const wordsToName = 1000

/**
 * `max_age`, `MAX_AGE`, `$HOME_DIR`, `\relative`; `wait()`; `os.path.join`; `/usr/share/doc`; `setup.py`. No address, and no name of a user
 * (`Danio_Dan`). Options of several letters are counted with code.
 */
function isMachineName(name: string): boolean {
  return (
    !/:\/\/|@|#|^www\.|^\/[ru]\/|\.(?:com|org|net|gov|edu|info|uk|eu|de|fr|ie|au|nz|ca)$/.test(name) &&
    signs.some((sign) => sign.test(name))
  )
}

const signs = [
  /^[^\p{L}]*(?:[A-Za-z][a-z\d]*(?:_[a-z][a-z\d]*)+|[A-Z][A-Z\d]*(?:_[A-Z][A-Z\d]*)+)/u,
  /^(?:\$(?:[a-z]|[A-Z]+_)|\\[A-Za-z])/,
  /\(\)$/,
  /^[a-z]\w+(?:\.[a-z]\w+){2,}$/,
  /^~?\/[a-z][\w.-]*\/[\w./-]+$/,
  /^[\w-]*\.(?:bak|bat|c|cfg|conf|cpp|css|dll|env|exe|h|ini|java|js|json|lock|log|md|php|py|rb|rs|sh|sql|toml|ts|tsx|txt|xml|ya?ml)$/
]

/** How many different options of one letter: `-q`. */
function lettersIn(source: string): number {
  return source.includes(' -') || source.includes('\n-') ? new Set(source.match(letter)).size : 0
}

const letter = /-[a-zA-Z](?<=[\s(]-.)(?=[\s,.;:)])/g

/** How many headings end with the sign by which handbooks link to them. */
function anchorsIn(source: string): number {
  return source.includes('¶') ? (source.match(/¶$/gm)?.length ?? 0) : 0
}
