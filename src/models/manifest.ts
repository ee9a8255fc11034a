/** The numbers that belong to a model's file: thresholds and sizes of stages, which its training wrote beside it. */
import {readFileSync} from 'node:fs'

/** The `values` in the manifest of a `.bin`. @throws {Error} when the manifest has none */
export function valuesOf<T>(bin: URL): T {
  const {values} = JSON.parse(readFileSync(new URL(bin.href.replace(/\.bin$/, '.manifest.json')), 'utf8'))
  if (!values) throw new Error(`Unexpected manifest of ${bin.pathname}, expected one with values`)
  return values
}
