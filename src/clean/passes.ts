/** Cleans one text: each look parses it, runs the rules and chooses edits; the last one tells what is left. */
import {VFile} from 'vfile'
import {type Article, articleOf} from '../article.js'
import type {Clean, CleanOptions} from '../clean.js'
import {type Change, type Chosen, chooseEdits, compose, offsetBefore} from '../edit.js'
import {type Finding, inState} from '../finding.js'
import type {PageArticle} from '../formats/html.js'
import {levelOf, optionsFor} from '../level.js'
import {lexiconWith} from '../lexicon/index.js'
import {type Attached, attachPlugin, attachRule, ruleOf, runPlugins} from '../plugins.js'
import type {Rule, RuleOptions} from '../rule.js'
import {pageFrame} from '../rules/boilerplate/page-frame.js'
import {isChosen, knownNames, select} from '../rules/index.js'
import {mayHaveStets, movedSpans, type Stet, stetFindings} from '../stet.js'
import {type Format, formatOf} from './format.js'
import {lostTooMuch, wordsRemoved} from './loss.js'
import {pageFinding, pageOfText} from './page-state.js'
import {type Look, type SoFar, settle} from './settle.js'

/** Cleans text that is no page. */
export function textCleaner(options: CleanOptions): Clean {
  const attached = attach(options)
  const [advisers, others] = [attached.filter(({advises}) => advises), attached.filter(({advises}) => !advises)]
  const trust = options.trust ?? []
  const lexicon = options.words || options.names || options.replace ? lexiconWith(options) : undefined
  const advised = new Set(
    attached.flatMap(({rule}) => (rule && levelOf(rule.meta.name, options.rules) === 'advice' ? rule.meta.name : []))
  )
  const findsArticle = others.some(({rule}) => rule === pageFrame)
  let format: Promise<Format> | undefined
  return async (source, {site, title, stets: given = [], code = [], signal} = {}) => {
    const {parse, fit, stetsIn} = await (format ??= formatOf(options))
    let stets = given
    let first: Article | undefined
    let page: PageArticle | undefined

    const look = async (soFar: SoFar): Promise<Look> => {
      const {text, changes, before, asSource} = soFar
      const file = new VFile(text)
      const codeHere = movedSpans(code, changes)
      file.data = {language: options.language, site, title, before, asSource, lexicon, advised, code: codeHere}
      const tree = parse(text)
      if (!first && stetsIn && mayHaveStets(source)) stets = stetsIn(tree, source)
      const article = articleOf(tree, file)
      const limits = {unsafe: options.unsafe, protectedSpans: article.protectedSpans, stets: movedSpans(stets, changes)}
      const ask = async (plugins: readonly Attached[]): Promise<Chosen> => {
        const proposed = await runPlugins(plugins, tree, file, trust, signal)
        const chosen = chooseEdits(proposed, text, limits)
        return fit ? fit(tree, text, chosen) : chosen
      }
      const found = {...soFar, ...(await ask(others)), article, ask}
      if (!first && findsArticle) page = pageOfText(article)
      first ??= article
      return found
    }

    let lost = 0
    let refused: string | undefined
    const losesTooMuch = ({article, edits}: Look) => {
      lost += wordsRemoved(article, edits)
      refused = lost > 0 ? lostTooMuch(first!, lost) : undefined
      return refused !== undefined
    }
    const {text, changes, edits, unapplied, ask} = await settle(source, look, losesTooMuch)
    if (refused) {
      const findings = compose(changes, edits, text).flatMap((change) => applied(change, source))
      return {
        text: source,
        findings: findings.map((finding) => inState(finding, 'refused')),
        refused,
        ...(page && {page})
      }
    }
    // What only waited for a later pass has been heard there.
    const heard = unapplied.filter(({state}) => state !== 'overlap')
    const unquiet = edits.map(({finding}) => inState(finding, 'not-quiet'))
    const advice = advisers.length > 0 ? (await ask(advisers)).unapplied : []
    const left = [...heard, ...unquiet, ...advice].map((finding) => inSource(finding, changes, source))
    const findings = [...left, ...changes.flatMap((change) => applied(change, source))]
    if (stets.length > 0) findings.push(...aboutStets(source, stets, findings, attached, options))
    const told = page && pageFinding(page)
    if (told && isChosen(told.rule, options)) findings.push(told)
    return {text, findings: findings.sort((a, b) => a.start - b.start || a.end - b.end), ...(page && {page})}
  }
}

/** What is to say of the comments that let words stand. */
function aboutStets(
  source: string,
  stets: readonly Stet[],
  findings: readonly Finding[],
  attached: readonly Attached[],
  options: CleanOptions
): Finding[] {
  const ran = attached.flatMap(({rule}) => rule?.meta.name ?? [])
  // Whoever runs a few rules alone does not hear that nothing is found for the others.
  const all = !options.only && !options.skip && options.advice !== false
  const told = stetFindings(source, stets, findings, {known: knownNames, ran, all})
  return told.filter(({rule}) => isChosen(rule, options))
}

/** What was applied to a stretch of the source, or nothing where later passes put back what stood there. */
function applied({start, end, text, findings}: Change, source: string): Finding[] {
  const actual = source.slice(start, end)
  if (actual === text) return []
  const reason = [...new Set(findings.map((finding) => finding.reason))].join('; ')
  const last = findings.at(-1)!
  return [inState({...last, start, end, actual, proposals: [text], reason}, 'applied')]
}

/** A finding that was not applied, at its place in the source. */
function inSource(finding: Finding, changes: readonly Change[], source: string): Finding {
  const start = offsetBefore(changes, finding.start, 'start')
  const end = Math.max(start, offsetBefore(changes, finding.end, 'end'))
  return {...finding, start, end, actual: source.slice(start, end)}
}

/** The rules that the options choose, then the plugins of others. */
function attach(options: CleanOptions): Attached[] {
  const others = options.plugins ?? []
  const ours = select(
    options,
    others.flatMap((pluggable) => ruleOf(pluggable) ?? [])
  ).map((rule) => attachRule(rule, optionsOf(rule, options)))
  const chosen = others.filter((pluggable) => {
    const rule = ruleOf(pluggable)
    return !rule || isChosen(rule.meta.name, options)
  })
  return [...ours, ...chosen.map((pluggable) => attachPlugin(pluggable, options.trust))]
}

function optionsOf({meta}: Rule, {rules, title, suggest}: CleanOptions): RuleOptions | undefined {
  let given = optionsFor(meta.name, rules)
  if (title === false && meta.takesTitle) given = {...given, title: false}
  if (suggest !== undefined && meta.takesSuggest) given = {...given, suggest}
  return given
}
