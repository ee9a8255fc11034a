/** The schema.org data of a page in JSON-LD. */

export type Thing = Readonly<Record<string, unknown>>

const mostThings = 2000

/** All objects with a type in the scripts of a page, outer ones first. What is no JSON is passed over. */
export function thingsIn(scripts: readonly string[]): Thing[] {
  const things: Thing[] = []
  for (const script of scripts) {
    const open: unknown[] = [parsed(script)]
    while (open.length > 0 && things.length < mostThings) {
      const value = open.shift()
      if (Array.isArray(value)) open.push(...value.slice(0, mostThings))
      else if (typeof value === 'object' && value !== null) {
        const thing = value as Thing
        if (thing['@type'] !== undefined) things.push(thing)
        open.push(...Object.values(thing).filter((part) => typeof part === 'object'))
      }
    }
  }
  return things
}

function parsed(script: string): unknown {
  const json = script
    .trim()
    .replace(/^(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)(?:\s*\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s*(?:-->|\]\]>)(?:\s*\*\/)?\s*;?$/, '')
    .replace(/;$/, '')
  for (const source of [json, json.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(source)
    } catch {
      // Many pages have bare line ends inside their strings: the second attempt is without them.
    }
  }
  return undefined
}

/** The types of a thing in lower case, without their address. */
export function typesOf(thing: Thing): string[] {
  const types = thing['@type']
  return (Array.isArray(types) ? types : [types])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, '').toLowerCase())
}

/** The text of a property: a string, the name of an object, the first of a list. */
export function textOfProperty(
  value: unknown,
  keys: readonly string[] = ['name', '@value', 'url']
): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map((one) => textOfProperty(one, keys)).find(Boolean)
  if (typeof value !== 'object' || value === null) return undefined
  return keys.map((key) => textOfProperty((value as Thing)[key], [])).find(Boolean)
}
