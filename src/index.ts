/**
 * bluepencil as a library. All offsets are UTF-16 code units, as those of JavaScript's strings; what the user of a
 * function can repair is thrown as a `UserError`.
 */

export type {Evidence, Shape} from './article/evidence.js'
export {type Article, articleOf, type Block, type BlockKind, type Form, type Word} from './article.js'
export {Baseline, type BaselineEntry, baselineText, entriesOf} from './baseline.js'
export {type Clean, type Cleaned, type CleanOptions, clean, cleaner, type Hints} from './clean.js'
export type {Config} from './config/schema.js'
export type {Span} from './edit.js'
export {checkExamples} from './examples.js'
export {type Finding, type Severity, type State, sentenceOf, stateSentence, type Tier} from './finding.js'
export type {PageArticle} from './formats/html.js'
export {Repeats, type Site} from './repeats.js'
export {
  type Check,
  type Example,
  type Fix,
  type Meta,
  type Rule,
  type RuleOptions,
  rule,
  type Suggest,
  UserError
} from './rule.js'
export {preset, rules} from './rules/index.js'
export {type Judged, type Verdict, type VerdictKind, verdictNames, verdictOf} from './verdict.js'
