/** `bluepencil repeats`: counts the lines of all texts of a site once, for the shards of a batch. */
import {resolve} from 'node:path'
import {writeWhole} from './files.js'
import {type Io, tell} from './io.js'
import type {Printing} from './options.js'
import {checkOutputs, checkWritable, outputsOf} from './outputs.js'
import {checkPacked, piecesOf} from './record-inputs.js'
import {countAll} from './run-batch.js'
import {comparedText, SiteRepeats} from './site-repeats.js'

export interface RepeatsFlags extends Printing {
  output: string
  textKey: string
  siteKey?: string
  type: 'text' | 'html'
  title: boolean
}

/** @returns the exit code */
export async function repeatsCommand(paths: string[], flags: RepeatsFlags, io: Io): Promise<number> {
  const {output, textKey, siteKey, type, title} = flags
  const pieces = piecesOf(paths.length > 0 ? paths : ['-'], undefined, io)
  checkOutputs(outputsOf({'-o': output}, io.cwd), pieces, io)
  checkWritable(resolve(io.cwd, output), output)
  await checkPacked(pieces, io)
  const textOf = await comparedText({type, title})
  const sites = new SiteRepeats('count', siteKey, {textKey, idKey: 'id'}, textOf)
  await countAll(pieces, sites, io)
  io.signal?.throwIfAborted()
  writeWhole(resolve(io.cwd, output), sites.repeats.bytes(), output)
  if (!flags.quiet) await tell(io, `${sites.repeats.lines} lines counted`)
  return 0
}
