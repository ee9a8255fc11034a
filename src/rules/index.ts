/** The preset: the rules in order, each line with a word why it stands there. */
import {closest, distance} from 'fastest-levenshtein'
import type {Preset} from 'unified'
import {families, type Rule, UserError} from '../rule.js'
import {missingSpace} from './spacing/missing-space.js'

/** Every rule. Encoding first (other rules read the letters), then what goes, then what is mended. */
export const rules: readonly Rule[] = [
  missingSpace // the casing after it is judged in the next pass
]

/** All rules as a unified preset: `retext().use(preset)`. */
export const preset: Preset = {plugins: [...rules] as unknown as Preset['plugins']}

/**
 * The rules that `only` and `skip` choose, in the preset's order. Both take rule names and families.
 *
 * @throws {UserError} for a name that is neither, with the nearest that is
 */
export function select(choice: {only?: readonly string[]; skip?: readonly string[]; advice?: boolean}): Rule[] {
  for (const name of [...(choice.only ?? []), ...(choice.skip ?? [])]) checkName(name)
  const named = (names: readonly string[], rule: Rule) =>
    names.includes(rule.meta.name) || names.includes(rule.meta.name.split('/')[0])
  return rules.filter(
    (rule) =>
      (!choice.only || named(choice.only, rule)) &&
      !named(choice.skip ?? [], rule) &&
      (choice.advice !== false || rule.meta.fix !== 'none')
  )
}

/** The rule of that name. @throws {UserError} when there is none, with the nearest that is */
export function ruleNamed(name: string): Rule {
  const rule = rules.find((one) => one.meta.name === name)
  if (!rule)
    throw unknown(
      name,
      rules.map((one) => one.meta.name)
    )
  return rule
}

function checkName(name: string): void {
  const known = [...families, ...rules.map((rule) => rule.meta.name)]
  if (!known.includes(name as never)) throw unknown(name, known)
}

function unknown(name: string, known: string[]): UserError {
  // `missing-space` is nearer to `spacing/missing-space` than its distance says.
  const inside = known.find((one) => one.endsWith(`/${name}`))
  const near = inside ?? closest(name, known)
  const hint = inside || distance(name, near) <= near.length / 2 ? `; did you mean \`${near}\`?` : ''
  return new UserError(
    `Unexpected rule \`${name}\`, expected one of ${known.map((one) => `\`${one}\``).join(', ')}${hint}`
  )
}
