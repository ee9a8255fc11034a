/**
 * The plugins of a cleaner, attached once: the preset's rules, and those of others. Runs them over a tree and makes findings
 * of what they say. Whose message it is goes by the plugin that was running, never by a name that a message carries.
 */
import type {Root} from 'nlcst'
import {type Pluggable, unified} from 'unified'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Proposed} from './edit.js'
import type {Finding, Tier} from './finding.js'
import {familyOf, type Rule, type RuleOptions, sourceName} from './rule.js'

/** A plugin that runs over trees, with its rights. */
export interface Attached {
  /** The rule it is, when `rule()` made it. */
  rule?: Rule
  /** Is it of the preset? */
  own: boolean
  /** Does the user trust it to edit, whatever its messages are called? */
  trusted: boolean
  /** Can nothing it says become an edit? Then it need not run before the text is quiet. */
  advises: boolean
  run: (tree: Root, file: VFile) => unknown
}

/** Attaches a rule of the preset. */
export function attachRule(rule: Rule, options?: RuleOptions): Attached {
  return {rule, own: true, trusted: true, advises: rule.meta.fix === 'none', run: rule(options)}
}

/**
 * Attaches what somebody else wrote: any plugin of unified over nlcst, with its options or without.
 *
 * @param trust the plugins, and the names of plugins (the `source` of their messages, a rule's own name), that may edit
 */
export function attachPlugin(pluggable: Pluggable, trust: readonly unknown[] = []): Attached {
  const plugin = pluginOf(pluggable)
  const rule = isRule(plugin) ? plugin : undefined
  const trusted = trust.includes(plugin) || (rule !== undefined && trust.includes(rule.meta.name))
  const processor = unified().use([pluggable]).freeze()
  const advises = trust.length === 0
  return {rule, own: false, trusted, advises, run: (tree, file) => processor.run(tree as never, file)}
}

function pluginOf(pluggable: Pluggable): unknown {
  return Array.isArray(pluggable) ? pluggable[0] : pluggable
}

function isRule(plugin: unknown): plugin is Rule {
  return typeof plugin === 'function' && typeof (plugin as Partial<Rule>).meta?.name === 'string'
}

/** The rule that a plugin is, if `rule()` made it: `only` and `skip` know it by its name. */
export function ruleOf(pluggable: Pluggable): Rule | undefined {
  const plugin = pluginOf(pluggable)
  return isRule(plugin) ? plugin : undefined
}

/**
 * Runs plugins over a tree, one after the other.
 *
 * @param trust names of plugins that may edit: the `source` of their messages
 * @returns what they propose for the text of `file`, in the order in which they spoke
 */
export async function runPlugins(
  attached: readonly Attached[],
  tree: Root,
  file: VFile,
  trust: readonly unknown[] = [],
  signal?: AbortSignal
): Promise<Proposed[]> {
  const source = String(file)
  const proposed: Proposed[] = []
  for (const one of attached) {
    signal?.throwIfAborted()
    const from = file.messages.length
    const running = one.run(tree, file)
    if (running instanceof Promise) await running
    for (let i = from; i < file.messages.length; i++) {
      const message = file.messages[i]
      proposed.push({
        finding: findingOf(message, source, one),
        trusted: one.trusted || trust.includes(message.source),
        changesDigits: one.rule?.meta.changesDigits === true
      })
    }
  }
  return proposed
}

/** The finding of a message: offsets into `source`, in the state it has before anything is decided. */
function findingOf(message: VFileMessage, source: string, {rule, own}: Attached): Finding {
  const {place, expected} = message
  const point = place && 'start' in place ? place : undefined
  const start = point?.start.offset
  const end = point?.end.offset
  const placed = start !== undefined && end !== undefined
  const actual = placed ? source.slice(start, end) : ''
  const proposals = Array.isArray(expected) ? expected.filter((proposal) => typeof proposal === 'string') : []
  const fits = placed && (message.actual === undefined || message.actual === actual)
  return {
    rule: nameOf(message, rule),
    family: rule ? familyOf(rule.meta.name) : (message.source ?? 'unknown'),
    tier: fits ? tierOf(message, rule) : 'advice',
    severity: 'info',
    start: placed ? start : 0,
    end: placed ? end : 0,
    actual,
    proposals,
    reason: (rule ? message.note : undefined) ?? message.reason,
    url: own || !rule ? message.url : rule.meta.url,
    removes: message.removes === true && rule?.meta.removes === true,
    state: 'advice'
  }
}

/** What another plugin proposes is meant; whether it may edit is a matter of trust. */
function tierOf({fix}: VFileMessage, rule: Rule | undefined): Tier {
  if (!rule) return 'safe'
  return fix === 'none' || fix === undefined ? 'advice' : fix
}

function nameOf({source, ruleId}: VFileMessage, rule: Rule | undefined): string {
  if (rule) return rule.meta.name
  return [source, ruleId].filter((part) => part && part !== sourceName).join(':') || 'unknown'
}
