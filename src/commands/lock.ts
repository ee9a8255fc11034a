/**
 * A lock on a file that is being written: `FILE.lock`, which says who writes. It is given up when the run ends; one that a
 * killed run left is taken over: on the same machine at once, on another when it was not renewed for minutes.
 */
import {randomBytes} from 'node:crypto'
import {linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {UserError} from '../error.js'

/** A lock of another machine that was not renewed for so long is one that nobody holds: 3 minutes. */
const forgottenAfter = 180_000
const renewedEvery = 20_000

/** Another run writes the file. */
export class Locked extends UserError {}

interface Owner {
  host: string
  pid: number
  /** When the process began, as the system counts it: numbers of processes come again. */
  began?: string
  /** Tells the locks of one process apart. */
  id: string
}

/** The locks that this process holds: two runs in one process exclude each other as well. */
const held = new Set<string>()

/**
 * Locks `path`.
 *
 * @param name what the user calls it
 * @returns what unlocks it
 * @throws {Locked} when another run holds the lock
 */
export function lock(path: string, name: string): () => void {
  const file = `${path}.lock`
  const me: Owner = {
    host: hostname(),
    pid: process.pid,
    began: beginOf(process.pid),
    id: randomBytes(8).toString('hex')
  }
  for (let tries = 0; !take(file, me); tries++) {
    const holder = holderOf(file)
    if (tries > 3 || (holder && isAlive(holder.owner, holder.renewed))) {
      const who = holder ? `process ${holder.owner.pid} on ${holder.owner.host} writes it` : 'another run writes it'
      throw new Locked(`Unexpected second run on \`${name}\`, expected one at a time: ${who}`)
    }
    if (holder) discard(file, holder.content)
  }
  held.add(me.id)
  const timer = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date())
    } catch {
      // A lock that is lost is told by whoever took it.
    }
  }, renewedEvery)
  timer.unref()
  return () => {
    clearInterval(timer)
    if (!held.delete(me.id)) return
    if (holderOf(file)?.owner.id === me.id) rmSync(file, {force: true})
  }
}

/** The lock appears with its content, or not at all. */
function take(file: string, me: Owner): boolean {
  const own = `${file}.${me.id}`
  writeFileSync(own, JSON.stringify(me))
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(own, {force: true})
  }
}

function holderOf(file: string): {owner: Owner; content: string; renewed: number} | undefined {
  try {
    const content = readFileSync(file, 'utf8')
    return {owner: JSON.parse(content), content, renewed: statSync(file).mtimeMs}
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    if (!(error instanceof SyntaxError)) throw error
    return {owner: {host: '', pid: 0, id: ''}, content: '', renewed: 0}
  }
}

function isAlive({host, pid, began, id}: Owner, renewed: number): boolean {
  if (host !== hostname()) return Date.now() - renewed < forgottenAfter
  if (pid === process.pid && began === beginOf(pid)) return held.has(id)
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return beginOf(pid) === began
}

/** Field 22 of `/proc/PID/stat`, after the name in brackets; undefined where there is none. */
function beginOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}

/** Takes away a lock that nobody holds; puts it back when somebody took it in between. */
function discard(file: string, content: string): void {
  const aside = `${file}.${randomBytes(8).toString('hex')}`
  try {
    renameSync(file, aside)
    if (readFileSync(aside, 'utf8') !== content) linkSync(aside, file)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
  rmSync(aside, {force: true})
}
