/** A step of the build: writes the JSON Schema of config files beside this file. */
import {writeFileSync} from 'node:fs'
import {knownNames} from '../rules/index.js'
import {jsonSchema} from './schema.js'

writeFileSync(new URL('schema.json', import.meta.url), `${JSON.stringify(jsonSchema(knownNames), undefined, 2)}\n`)
