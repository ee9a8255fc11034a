/** What may stand in a config file. One description for both: what reading a file checks, and the JSON Schema for editors. */
import {toJsonSchema} from '@valibot/to-json-schema'
import * as v from 'valibot'
import {levels} from '../level.js'

// The message of each part says what was expected there.
const text = v.string('a string')
const list = (of: string) => v.array(text, `a list of ${of}`)
const filled = v.pipe(text, v.minLength(1, 'a string that is not empty'))
const pairs = v.record(filled, text, 'an object: what is wrong → what is right')

const level = v.picklist(levels, '`off`, `advice` or `on`')
const ruleOptions = v.record(text, v.union([v.boolean(), v.number(), v.string()]))
const expected = '`off`, `advice` or `on`, alone or with options: `["on", {…}]`'
const ruleLevel = v.union([level, v.tuple([level, ruleOptions], expected)], expected)
const lines = v.array(filled, 'a list of lines')
const linesBySite = 'a list of lines, or an object: site → its lines'

const plugin = v.union(
  [filled, v.tuple([filled, v.unknown()])],
  'the name of a module, alone or with its options: `["name", {…}]`'
)

/** What holds for all texts, or in an override for some. */
const settings = {
  language: described(text, 'Language of the texts (BCP 47); found from each text without it.'),
  words: described(list('words'), 'Words that are right as they stand.'),
  names: described(list('names'), 'Names with their capitals: every other casing of them is a slip.'),
  replace: described(pairs, 'What is wrong → what is right.'),
  rules: described(v.record(text, ruleLevel, 'an object: rule or family → its level'), 'Rules and families.'),
  boilerplate: described(
    v.union([lines, v.record(filled, lines)], linesBySite),
    'Lines that are no part of an article, for all sites or by site; `*` stands for any characters.'
  ),
  frontMatter: described(list('fields'), 'Fields of the front matter of Markdown that hold prose.')
}

/** A file that holds words alone: what `review` writes. */
export const wordsSchema = v.strictObject(
  {
    words: v.optional(settings.words),
    names: v.optional(settings.names),
    replace: v.optional(settings.replace)
  },
  'an object'
)

export const configSchema = v.strictObject(
  {
    $schema: v.optional(described(text, 'The JSON Schema of this file.')),
    extends: v.optional(
      described(
        v.union([filled, list('files or modules')], 'a file or a module, or a list of them'),
        'Configs that this one goes on from: files, relative to this one, or modules.'
      )
    ),
    ...optionals(settings),
    plugins: v.optional(described(v.array(plugin, 'a list of modules'), 'Other retext plugins, by module name.')),
    trust: v.optional(described(list('plugins'), 'Plugins whose single proposals may edit.')),
    baseline: v.optional(described(filled, 'The file of findings that are known, relative to this file.')),
    ignore: v.optional(described(list('globs'), 'What is left out of folders, as in `.gitignore`.')),
    overrides: v.optional(
      described(
        v.array(
          v.strictObject(
            {
              files: described(v.union([filled, list('globs')], 'a glob or a list of globs'), 'As in `.gitignore`.'),
              ...optionals(settings)
            },
            'an object with `files`'
          ),
          'a list of objects with `files`'
        ),
        'What holds for some files; the last word counts.'
      )
    )
  },
  'an object'
)

export type Config = v.InferOutput<typeof configSchema>
export type Settings = Pick<Config, keyof typeof settings>

function described<T extends v.GenericSchema>(schema: T, description: string) {
  return v.pipe(schema, v.description(description))
}

function optionals<T extends Record<string, v.GenericSchema>>(entries: T) {
  const optional = Object.entries(entries).map(([key, schema]) => [key, v.optional(schema)])
  return Object.fromEntries(optional) as {[K in keyof T]: v.OptionalSchema<T[K], undefined>}
}

/** The JSON Schema of a config file; `rules` are the names that editors offer. */
export function jsonSchema(rules: readonly string[]): object {
  const schema = toJsonSchema(configSchema, {target: 'draft-07'}) as Schema
  const level = schema.properties!.rules.additionalProperties
  for (const part of [schema, schema.properties!.overrides.items!]) {
    const {rules: settings} = part.properties!
    settings.properties = Object.fromEntries(rules.map((name) => [name, {$ref: '#/definitions/level'}]))
    settings.additionalProperties = false
  }
  return JSON.parse(JSON.stringify({...schema, definitions: {level}, title: 'The config of bluepencil'}))
}

interface Schema {
  $ref?: string
  properties?: Record<string, Schema>
  items?: Schema
  additionalProperties?: Schema | false
}
