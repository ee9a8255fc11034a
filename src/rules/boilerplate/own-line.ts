import type {Article} from '../../article.js'
import {rule} from '../../rule.js'
import {isTaken, lineOf, removal} from './phrases.js'

const user = (...lines: readonly string[]) => ({rules: {'boilerplate/own-line': {lines: lines.join('\n')}}})
const story = 'The ferry will sail twice a day from May, the harbour master said, because the islanders asked for it.'

/** Lines that the user's config names. */
export const ownLine = rule(
  {
    name: 'boilerplate/own-line',
    summary: 'Take out the lines that your list of boilerplate has.',
    why: 'Every site has lines of its own that no general rule can know.',
    fix: 'safe',
    scope: 'any',
    removes: true,
    options: {lines: ''},
    examples: [
      {from: `${story}\n\nRing our bell!\n`, to: `${story}\n`, user: user('ring our bell!')},
      {from: `Photo: A. Bosun, 2021\n\n${story}\n`, to: `${story}\n`, user: user('Photo: *')},
      {
        from: `${story}\n\nRing our bell!\n`,
        to: `${story}\n`,
        because: 'it names this site',
        user: user('example.org\tRing our bell!'),
        among: [story]
      },
      {
        keep: `${story}\n\nRing our bell!\n`,
        because: 'it names another site',
        user: user('harbour.example\tRing our bell!'),
        among: [story]
      },
      {
        keep: 'Ring our bell! they said, and so we did.\n',
        because: 'a pattern holds for whole lines',
        user: user('ring our bell!')
      },
      {keep: `${story}\n`, because: 'a dot is a dot', user: user('the.ferry*')}
    ]
  },
  (article, suggest, {lines}) => {
    if (lines === '') return
    const patterns = patternsOf(article, String(lines))
    for (const block of article.blocks) {
      if (isTaken(article, block)) continue
      const line = lineOf(article, block)
      const found = patterns.find(({matches}) => matches(line))
      if (found) suggest(removal(article, block), '', `your list of boilerplate has “${found.pattern}”`)
    }
  }
)

/** One pattern a line, of a site where its name and a tab stand before it; `*` there is any site. */
function patternsOf({site}: Article, lines: string) {
  return lines.split('\n').flatMap((line) => {
    const [own, pattern] = line.includes('\t') ? line.split('\t') : ['*', line]
    return own === '*' || own === site?.name ? {pattern, matches: matcherOf(pattern)} : []
  })
}

/** Whole lines, blanks and case even; `*` stands for any characters. Its time grows with the length of the line alone. */
function matcherOf(pattern: string): (line: string) => boolean {
  const parts = even(pattern).split('*')
  return (given) => {
    const line = even(given)
    const first = parts[0]
    const last = parts.at(-1)!
    if (parts.length === 1) return line === first
    if (!line.startsWith(first) || !line.endsWith(last) || line.length < first.length + last.length) return false
    let at = first.length
    for (const part of parts.slice(1, -1)) {
      const found = line.indexOf(part, at)
      if (found < 0) return false
      at = found + part.length
    }
    return at <= line.length - last.length
  }
}

function even(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}
