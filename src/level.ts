/** The level of a rule: whether it speaks, and whether it may edit. */
import {familyOf, type RuleOptions} from './rule.js'

export const levels = ['off', 'advice', 'on'] as const
/** `off`: it does not run. `advice`: what it proposes is advice. `on`: as its `fix` says. */
export type Level = (typeof levels)[number]

/** What a user says of a rule: its level, its options, or both. */
export type RuleSetting = Level | RuleOptions | readonly [Level, RuleOptions?]

/** By rule or family; what stands under a rule's own name is stronger than what stands under its family. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>

/** Both halves of a setting; a rule with nothing but options is on. */
export function levelAndOptions(setting: RuleSetting): readonly [Level, RuleOptions?] {
  if (typeof setting === 'string') return [setting]
  return isPair(setting) ? setting : ['on', setting]
}

function isPair(setting: RuleSetting): setting is readonly [Level, RuleOptions?] {
  return Array.isArray(setting)
}

/** The level of a rule. */
export function levelOf(name: string, settings: RuleSettings = {}): Level {
  const setting = settings[name] ?? settings[familyOf(name)]
  return setting === undefined ? 'on' : levelAndOptions(setting)[0]
}

/** The options of a rule, if it is given any. */
export function optionsFor(name: string, settings: RuleSettings = {}): RuleOptions | undefined {
  const setting = settings[name]
  return setting === undefined ? undefined : levelAndOptions(setting)[1]
}
