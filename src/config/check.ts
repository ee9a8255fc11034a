/** Says in one sentence what is wrong with a config, and what was expected there. */
import * as v from 'valibot'
import {oneOf, UserError} from '../error.js'

/**
 * What a file holds, when it is what `schema` describes.
 *
 * @param name what the user calls the file
 * @throws {UserError} for the first thing that is wrong in it
 */
export function checkConfig<T extends v.GenericSchema>(schema: T, given: unknown, name: string): v.InferOutput<T> {
  const result = v.safeParse(schema, given, {abortEarly: true})
  // An array is an object to valibot.
  if (Array.isArray(given)) throw new UserError(`Unexpected ${shown(given)} in \`${name}\`, expected an object`)
  if (result.success) return result.output
  const issue = result.issues[0]
  const path = issue.path ?? []
  const key = String(path.at(-1)?.key ?? '')
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const owner = pathOf(path.slice(0, -1))
    const where = owner === '' ? '' : ` of \`${owner}\``
    const known = Object.keys(entriesAt(schema, path)).filter((one) => one !== '$schema')
    throw new UserError(`Unexpected key \`${key}\`${where} in \`${name}\`, ${oneOf(key, known)}`)
  }
  if (issue.input === undefined) {
    const owner = pathOf(path.slice(0, -1))
    const {message} = inner(entriesAt(schema, path)[key] ?? {})
    throw new UserError(`Unexpected \`${owner}\` in \`${name}\` without \`${key}\`, expected ${message}`)
  }
  const where = path.length === 0 ? '' : ` for \`${pathOf(path)}\``
  throw new UserError(`Unexpected ${shown(issue.input)}${where} in \`${name}\`, expected ${issue.message}`)
}

/** What the object at a path may have. */
function entriesAt(schema: v.GenericSchema, path: readonly {key: unknown}[]): Record<string, Described> {
  let here = inner(schema as Described)
  for (const {key} of path.slice(0, -1)) here = inner(typeof key === 'number' ? here.item! : here.entries![String(key)])
  return here.entries ?? {}
}

interface Described {
  wrapped?: Described
  entries?: Record<string, Described>
  item?: Described
  message?: unknown
}

function inner(schema: Described): Described {
  return schema.wrapped ? inner(schema.wrapped) : schema
}

/** `overrides[0].words` */
function pathOf(path: readonly {key: unknown}[]): string {
  return path
    .map(({key}) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
}

function shown(value: unknown): string {
  if (typeof value === 'function') return 'function'
  const text = JSON.stringify(value) ?? String(value)
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``
}
