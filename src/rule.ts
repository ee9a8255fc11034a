/**
 * What a rule is: a retext plugin with a `meta` on it. `rule()` makes one from its name, its examples and a check over
 * the article; `suggest()` is the one way in which a check speaks.
 */
import type {Nodes, Root} from 'nlcst'
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {isCode} from './article/code.js'
import {type Article, articleOf} from './article.js'
import type {Span} from './edit.js'
import {UserError} from './error.js'
import {sentenceOf} from './finding.js'
import type {RuleSettings} from './level.js'
import type {UserWords} from './lexicon/index.js'

export {UserError} from './error.js'

/** How far a rule's proposals can be trusted: `none` is advice. */
export type Fix = 'safe' | 'unsafe' | 'none'

declare module 'vfile-message' {
  interface VFileMessage {
    /** Set by `rule()`. A message without it comes from another plugin. */
    fix?: Fix
    /** Set on removals that take whole blocks. */
    removes?: boolean
  }
}

/** The `source` of every message of a rule that `rule()` made. */
export const sourceName = 'bluepencil'

/**
 * A sentence the rule changes, one it must keep, or a failure we know of (`known`: why).
 */
export type Example = Circumstances &
  (
    | {from: string; to: string; known?: string; because?: string}
    | {keep: string; because: string; known?: string}
    | {advise: string; because: string}
  )

/** What an example is read with. */
export interface Circumstances {
  /** BCP 47; English without it. */
  language?: string
  /** The other texts of its site. */
  among?: readonly string[]
  /** Words, names, replacements and settings of whoever cleans it. */
  user?: UserLists
}

/** What a user brings along: words, names, replacements, and settings of rules. */
export type UserLists = UserWords & {rules?: RuleSettings}

/** What a rule says of itself; the documentation prints it, the tests run its examples. */
export interface Meta {
  /** `family/fault`; also the file name and the `ruleId` of its messages. The rules of others may have families of their own. */
  name: `${string}/${string}`
  /** One sentence, in the imperative. */
  summary: string
  /** Where the fault comes from, and why it is one: a sentence or two. Every rule of the preset has it. */
  why?: string
  fix: Fix
  examples: readonly Example[]
  /** `english`: speaks only about blocks in English. `any`: holds in every language. */
  scope: 'english' | 'any'
  /** The options with their defaults; what a user gives must have the same names and types. */
  options?: Readonly<Record<string, boolean | number | string>>
  /** Its deletions take whole blocks, which may hold digits and addresses. */
  removes?: boolean
  /** It may change digits: it repairs what stands for a letter (`&#8217;`). */
  changesDigits?: boolean
  /** Its option `title` follows the cleaner's. */
  takesTitle?: boolean
  /** Its option `suggest` follows the cleaner's. */
  takesSuggest?: boolean
  /** A page about the rule; ours have one already. */
  url?: string
}

/**
 * Speaks about `place`, in UTF-16 code units of `article.source`. A string proposes a replacement (`''` deletes), a list
 * is advice: what could stand there, or nothing. `reason` is the message's `note`. `fix` can only weaken what the rule
 * promises in its meta. Of a rule for English, what it says of other languages and of code is not heard.
 *
 * What a rule proposes it claims: rules after it in the preset see the place as claimed (`article.isClaimed`) and leave it.
 *
 * @throws {RangeError} for a place outside the text, naming the rule
 */
export type Suggest = (place: Span, expected: string | readonly string[], reason: string, fix?: Fix) => void

/** The options of a rule by name. */
export type RuleOptions = Record<string, boolean | number | string>
/** What a rule does: reads the article, which it never changes, and speaks through `suggest`. Every option has a value. */
export type Check = (article: Article, suggest: Suggest, options: RuleOptions) => void | Promise<void>

/** A rule: an ordinary unified plugin over nlcst that also carries its `meta`. */
export type Rule = ((options?: RuleOptions | null) => (tree: Nodes, file: VFile) => void | Promise<void>) & {meta: Meta}

/** The first part of a rule's name. */
export function familyOf(name: string): string {
  return name.slice(0, name.indexOf('/'))
}

const docs = 'https://github.com/bluepencil/bluepencil#'

/**
 * Makes a rule. Its messages have the article's source as `actual`, `meta.name` as `ruleId` and a `url`.
 *
 * @throws {UserError} for a name that is not `family/fault`; from the plugin, when it is attached with an option that it
 *   does not know
 */
export function rule(meta: Meta, check: Check): Rule {
  if (!/^[a-z][a-z\d-]*\/[a-z][a-z\d-]*$/.test(meta.name)) {
    throw new UserError(`Unexpected rule name \`${meta.name}\`, expected \`family/fault\` in small letters`)
  }
  const plugin = (given?: RuleOptions | null) => {
    const options = checkOptions(meta, given ?? {})
    return (tree: Nodes, file: VFile) => {
      const article = articleOf(tree as Root, file)
      if (meta.scope === 'english' && !article.english) return
      return check(article, suggestFor(meta, article, file), options)
    }
  }
  return Object.assign(plugin, {meta})
}

function suggestFor(meta: Meta, article: Article, file: VFile): Suggest {
  let points: ReturnType<typeof location> | undefined
  return ({start, end}, expected, reason, fix = meta.fix) => {
    if (meta.scope === 'english' && !isEnglish(article, start, end)) return
    if (!(0 <= start && start <= end && end <= article.source.length)) {
      throw new RangeError(
        `\`${meta.name}\` speaks of ${start} to ${end}, expected a place in a text of ${article.source.length} code units`
      )
    }
    const advice = typeof expected !== 'string'
    const actual = article.source.slice(start, end)
    points ??= location(file)
    const place = {start: points.toPoint(start)!, end: points.toPoint(end)!}
    const sentence = sentenceOf({actual, proposals: advice ? expected : [expected]})
    const message = withoutStacks(() => file.message(sentence, {place, source: sourceName, ruleId: meta.name}))
    message.actual = actual
    message.expected = advice ? [...expected] : [expected]
    message.note = reason
    message.url = meta.url ?? docs + anchorOf(meta)
    message.fix = advice || file.data.advised?.has(meta.name) ? 'none' : weaker(meta.fix, fix)
    if (meta.removes) message.removes = expected === ''
    // A removal that is not made, and what is said of the page as a whole, leave the words to the other rules.
    if (!meta.removes || (message.fix === 'safe' && !advice)) article.claim(start, end, message.removes)
  }
}

/** Calls what makes messages. An error takes its stack when it is made, which costs more than all else, and nobody reads a message's. */
export function withoutStacks<T>(make: () => T): T {
  const {stackTraceLimit} = Error
  Error.stackTraceLimit = 0
  try {
    return make()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** Neither in another language nor code. */
function isEnglish(article: Article, start: number, end: number): boolean {
  return article.englishAt(start) && !article.foreign(start, end) && !isCode(article, start)
}

/** The anchor of a rule in the table of the README. */
export function anchorOf({name}: Meta): string {
  return name.replace('/', '')
}

function weaker(one: Fix, other: Fix): Fix {
  const order: Fix[] = ['none', 'unsafe', 'safe']
  return order[Math.min(order.indexOf(one), order.indexOf(other))]
}

function checkOptions(meta: Meta, given: RuleOptions): RuleOptions {
  const known = meta.options ?? {}
  for (const [key, value] of Object.entries(given)) {
    if (!(key in known)) {
      const names = Object.keys(known)
      const expected = names.length > 0 ? `expected ${names.map((name) => `\`${name}\``).join(' or ')}` : 'it has none'
      throw new UserError(`Unexpected option \`${key}\` of \`${meta.name}\`, ${expected}`)
    }
    if (typeof value !== typeof known[key]) {
      throw new UserError(`Unexpected \`${value}\` for \`${key}\` of \`${meta.name}\`, expected a ${typeof known[key]}`)
    }
  }
  return {...known, ...given}
}
