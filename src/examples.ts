/** The tester of examples: runs what a rule says of itself, for our rules and for those of others. */
import {type Clean, type CleanOptions, cleaner, type Hints} from './clean.js'
import {Repeats} from './repeats.js'
import type {Example, Rule} from './rule.js'
import {rules} from './rules/index.js'

/** Sentences that nobody has a word to say about, before and after an example. */
const around = (text: string) =>
  `The meeting was held on the first day of the week, and it went well.\n\n${text}\n\nNobody in the room spoke of it for the rest of the day.\n`
const crlf = (text: string) => text.replace(/\n/g, '\r\n')

/**
 * Runs an example of a rule: alone, with the whole preset, and so again with CRLF and other sentences around it.
 *
 * @returns what went wrong, a sentence each; of a `known` failure too, which is to be promoted when the list is empty
 */
export async function checkExample(rule: Rule, example: Example): Promise<string[]> {
  const {meta} = rule
  const alone = cleanerFor(rule, example, [meta.name])
  const hints = hintsOf(example)
  const wrong: string[] = []
  const expect = (what: string, actual: string, wanted: string) => {
    if (actual !== wanted)
      wrong.push(`${meta.name}, ${what}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(actual)}`)
  }
  if ('keep' in example) {
    const {text, findings} = await alone(example.keep, hints)
    expect('kept', text, example.keep)
    for (const {actual, reason} of findings)
      wrong.push(`${meta.name} speaks of \`${actual}\` in a text to keep: ${reason}`)
    expect('kept with CRLF', (await alone(crlf(example.keep), hints)).text, crlf(example.keep))
  } else if ('advise' in example) {
    const {text, findings} = await alone(example.advise, hints)
    expect('advised', text, example.advise)
    if (findings.length === 0) wrong.push(`${meta.name} gives no advice on ${JSON.stringify(example.advise)}`)
  } else {
    const all = cleanerFor(rule, example)
    // What another family must finish (a capital after a new full stop) is left to the whole preset.
    expect('mended', (await all(example.from, hints)).text, example.to)
    const {findings} = await alone(example.from, hints)
    if (!findings.some(({state}) => state === 'applied')) {
      wrong.push(`${meta.name} does not speak of ${JSON.stringify(example.from)}`)
    }
    // What a rule removes may be frame at the edges of a text alone.
    const among = (text: string) => crlf(meta.removes ? text : around(text))
    expect('mended among others with CRLF', (await all(among(example.from), hints)).text, among(example.to))
  }
  return wrong
}

const preset = new Map<string, Clean>()

/** The cleaner of an example; those of the preset are made once. @param only the rules that run; all without it */
function cleanerFor(rule: Rule, {user, language = 'en'}: Example, only?: readonly string[]): Clean {
  const options: CleanOptions = {...user, unsafe: true, language, only}
  if (!rules.includes(rule)) return cleaner({...options, plugins: [rule as never], trust: [rule]})
  if (user) return cleaner(options)
  const key = `${language} ${only ?? ''}`
  const made = preset.get(key) ?? cleaner(options)
  preset.set(key, made)
  return made
}

/**
 * Runs all examples of a rule, and asks for what every rule must have: a summary that is a sentence, an example that
 * speaks, and one that keeps.
 *
 * @returns what is wrong, a sentence each: empty for a rule that does what it says
 */
export async function checkExamples(rule: Rule): Promise<string[]> {
  const {name, summary, examples} = rule.meta
  const wrong: string[] = []
  if (!/^[A-Z].*\.$/.test(summary))
    wrong.push(`${name}: expected a summary that is a sentence, got ${JSON.stringify(summary)}`)
  if (!examples.some((example) => !('keep' in example)))
    wrong.push(`${name}: expected an example that it mends or advises on`)
  if (!examples.some((example) => 'keep' in example)) wrong.push(`${name}: expected an example that it keeps`)
  for (const example of examples) {
    const found = await checkExample(rule, example)
    const known = 'known' in example ? example.known : undefined
    if (known === undefined) wrong.push(...found)
    else if (found.length === 0) wrong.push(`${name}: a known failure (${known}) is cured, expected no \`known\` there`)
  }
  return wrong
}

/** What is known of an example beside its text: the other texts of its site. */
function hintsOf(example: Example): Hints {
  if (!example.among) return {}
  const repeats = new Repeats()
  for (const text of example.among) repeats.add('example.org', text)
  return {site: repeats.site('example.org')}
}
