/** The manifest of a `.bin`: from what it was made, how well it did, and the numbers that the code reads with it. */
import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import {basename} from 'node:path'

export interface Manifest {
  file: string
  sha256: string
  bytes: number
  /** What `npm run train --` was asked for. */
  command: string
  /** The commit the code stood at. */
  commit: string
  /** The sha256 of each file it was made from, by name. */
  inputs: Record<string, string>
  /** What was measured when it was made. */
  figures: Record<string, number | string>
  /** Thresholds and sizes of stages: the code that reads the `.bin` takes them from here. */
  values?: Record<string, unknown>
}

/** `casing.trees.bin` → `casing.trees.manifest.json`. */
export function manifestPath(bin: string): string {
  return bin.replace(/\.bin$/, '.manifest.json')
}

/** Writes the manifest beside `bin`, which is written already. */
export function writeManifest(
  bin: string,
  {command, inputs, figures, values}: {inputs: readonly string[]} & Pick<Manifest, 'command' | 'figures' | 'values'>
): void {
  const bytes = readFileSync(bin)
  const manifest: Manifest = {
    file: basename(bin),
    sha256: sha256(bytes),
    bytes: bytes.length,
    command,
    commit: execFileSync('git', ['rev-parse', 'HEAD'], {encoding: 'utf8'}).trim(),
    inputs: Object.fromEntries(inputs.map((path) => [basename(path), sha256(readFileSync(path))])),
    figures,
    ...(values && {values})
  }
  writeFileSync(manifestPath(bin), `${JSON.stringify(manifest, null, 2)}\n`)
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
