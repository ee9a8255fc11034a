/** bluepencil as a library. */
export {articleOf} from './article.js'
export {type Cleaned, type CleanOptions, clean, type Finding, type Known, type Remaining} from './clean.js'
export type {Fix, Span} from './edit.js'
export {Repeats, type Site} from './repeats.js'
export {type Example, type Meta, type Rule, type RuleOptions, rule, type Suggest, UserError} from './rule.js'
export {preset, rules} from './rules/index.js'
