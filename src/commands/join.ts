/** `bluepencil join`: the shards of a batch become one file, when all of them are there. */
import {createReadStream, createWriteStream, readdirSync, rmSync} from 'node:fs'
import {resolve} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {createGzip} from 'node:zlib'
import {UserError} from '../error.js'
import {addSums, noSums, type RecordSums} from '../record/sums.js'
import {checkLinks, fileError, replaceWith, targetOf, writeWhole} from './files.js'
import {type Io, tell} from './io.js'
import {lock} from './lock.js'
import type {Printing} from './options.js'
import {checkOutputs, checkWritable, outputsOf} from './outputs.js'
import {differences} from './partial-output.js'
import {readStats, type ShardStats, shardFiles} from './shards.js'
import {statsText} from './stats.js'

export interface JoinFlags extends Printing {
  output: string
  errors?: string
  stats?: string
}

type Files = ReturnType<typeof shardFiles>

/** @returns the exit code: 1 when a record failed in a shard */
export async function joinCommand(folder: string, flags: JoinFlags, io: Io): Promise<number> {
  const shards = shardsIn(resolve(io.cwd, folder), folder)
  const stats = shards.map((files) => readStats(files.stats))
  checkAlike(shards, stats)
  const inputs = shards.flatMap(({records, errors}) => [records, errors]).map((file) => ({name: file, file}))
  checkOutputs(outputsOf({'-o': flags.output, '--errors': flags.errors, '--stats': flags.stats}, io.cwd), inputs, io)
  for (const path of [flags.output, flags.errors, flags.stats]) {
    if (path !== undefined && path !== '-') checkWritable(resolve(io.cwd, path), path)
  }
  const sums = noSums()
  for (const one of stats) addSums(sums, one)
  // The records last: where they are, all is.
  if (flags.errors)
    await concatenate(
      shards.map(({errors}) => errors),
      flags.errors,
      io
    )
  if (flags.stats) writeWhole(resolve(io.cwd, flags.stats), await joinedStats(sums, stats), flags.stats)
  await concatenate(
    shards.map(({records}) => records),
    flags.output,
    io
  )
  if (sums.failed > 0 && !flags.quiet) {
    await tell(io, `${sums.failed === 1 ? '1 record' : `${sums.failed} records`} failed in ${shards.length} shards`)
  }
  return sums.failed > 0 ? 1 : 0
}

function joinedStats(sums: RecordSums, stats: readonly ShardStats[]): Promise<string> {
  return statsText(sums, {shards: stats.length})
}

/** The files of all shards. @throws {UserError} when one is missing */
function shardsIn(directory: string, name: string): Files[] {
  let names: string[]
  try {
    names = readdirSync(directory)
  } catch (error) {
    throw fileError(error, name, 'read')
  }
  const found = names.flatMap((one) => /^(\d{5,})-of-(\d{5,})\.jsonl(?:\.part)?$/.exec(one)?.slice(2) ?? []).map(Number)
  const counts = [...new Set(found)]
  if (counts.length !== 1) {
    const what =
      counts.length === 0 ? 'without shards' : `with shards of ${counts.sort((a, b) => a - b).join(' and of ')}`
    throw new UserError(`Unexpected folder \`${name}\` ${what}, expected those of one batch`)
  }
  const [count] = counts
  const there = new Set(names)
  const all = Array.from({length: count}, (_, i) => shardFiles(directory, {index: i + 1, count}))
  const missing = all.filter((files) => !there.has(`${files.name}.jsonl`)).map((files) => files.name)
  if (missing.length === 0) return all
  const listed = missing.slice(0, 10).join(', ') + (missing.length > 10 ? ` and ${missing.length - 10} more` : '')
  throw new UserError(
    `Unexpected folder \`${name}\` with ${count - missing.length} of ${count} shards, expected all: ${listed} missing`
  )
}

function checkAlike(shards: readonly Files[], stats: readonly ShardStats[]): void {
  shards.forEach(({records}, i) => {
    const others = differences(stats[i].run, stats[0].run)
    if (others.length === 0) return
    throw new UserError(
      `Unexpected shard \`${records}\`, expected one of the same batch: it was made with other ${others.join(', ')}`
    )
  })
}

/** Writes files one after the other into one, whole or not at all. */
async function concatenate(paths: readonly string[], output: string, io: Io): Promise<void> {
  const {signal} = io
  if (output === '-') {
    for (const path of paths) await pipeline(createReadStream(path), io.stdout, {end: false, signal})
    return
  }
  try {
    const path = resolve(io.cwd, output)
    const {target, before} = targetOf(path)
    if (!target) {
      for (const one of paths) await pipeline(createReadStream(one), createWriteStream(path, {flags: 'a'}), {signal})
      return
    }
    checkLinks(before, output)
    const unlock = lock(target, output)
    const part = `${target}.part`
    try {
      const all = async function* () {
        for (const one of paths) yield* createReadStream(one)
      }
      const packed = target.endsWith('.gz') ? [createGzip()] : []
      await pipeline([all, ...packed, createWriteStream(part)] as never, {signal})
      replaceWith(part, target, before)
    } finally {
      rmSync(part, {force: true})
      unlock()
    }
  } catch (error) {
    throw fileError(error, output, 'write')
  }
}
