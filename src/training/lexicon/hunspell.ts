/** Every form that a Hunspell dictionary of English accepts: its words with their prefixes and suffixes. */

interface Affix {
  prefix: boolean
  cross: boolean
  rules: {strip: string; add: string; condition: RegExp}[]
}

/**
 * Expands a dictionary whose flags are single characters, as those of English are. Compound rules (ordinal numbers) and
 * what is only for compounds are left out, and so are possessives.
 */
export function expand(aff: string, dic: string): Set<string> {
  const affixes = affixesOf(aff)
  const forms = new Set<string>()
  for (const line of dic.split(/\r?\n/).slice(1)) {
    const [word, flags = ''] = line.trim().split('/')
    if (!word || /\d/.test(word) || flags.includes('c')) continue
    forms.add(word)
    const prefixed: string[] = []
    for (const flag of flags) {
      const affix = affixes.get(flag)
      if (!affix) continue
      for (const form of applied(word, affix)) {
        forms.add(form)
        if (affix.prefix && affix.cross) prefixed.push(form)
      }
    }
    for (const flag of flags) {
      const affix = affixes.get(flag)
      if (!affix || affix.prefix || !affix.cross) continue
      for (const one of prefixed) for (const form of applied(one, affix)) forms.add(form)
    }
  }
  for (const form of forms) if (form.endsWith("'s")) forms.delete(form)
  return forms
}

function affixesOf(aff: string): Map<string, Affix> {
  const affixes = new Map<string, Affix>()
  for (const line of aff.split(/\r?\n/)) {
    const [kind, flag, a, b, condition] = line.trim().split(/\s+/)
    if (kind !== 'PFX' && kind !== 'SFX') continue
    const prefix = kind === 'PFX'
    const affix = affixes.get(flag)
    if (!affix) affixes.set(flag, {prefix, cross: a === 'Y', rules: []})
    else {
      const pattern = condition === undefined || condition === '.' ? '' : condition
      const end = b.split('/')[0]
      affix.rules.push({
        strip: a === '0' ? '' : a,
        add: end === '0' ? '' : end,
        condition: new RegExp(prefix ? `^${pattern}` : `${pattern}$`)
      })
    }
  }
  return affixes
}

function* applied(word: string, affix: Affix): Generator<string> {
  for (const {strip, add, condition} of affix.rules) {
    if (!condition.test(word)) continue
    if (affix.prefix) {
      if (word.startsWith(strip)) yield add + word.slice(strip.length)
    } else if (word.endsWith(strip)) yield word.slice(0, word.length - strip.length) + add
  }
}
