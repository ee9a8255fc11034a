/** Waits for a state and not for a time: how long it takes to come is the machine's affair. */
import {readFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {setTimeout as sleep} from 'node:timers/promises'
import {expect} from 'vitest'

/** So long that only a state that never comes is given up, on a slow machine with much else to do too. */
const patience = 180_000

/**
 * Looks again and again until there is something.
 *
 * @param look what is there: nothing, or a value that counts as true
 * @param expected what is told of a state that did not come
 */
export async function until<Found>(look: () => Found, expected: () => string, every = 50): Promise<NonNullable<Found>> {
  for (const start = Date.now(); Date.now() - start < patience; await sleep(every)) {
    const found = look()
    if (found) return found
  }
  return expect.fail(`expected ${expected()}`)
}

/** Until a process has worked so many seconds: its own, which a busy machine makes longer. Where they are not told, twice as many pass. */
export async function worked(pid: number, seconds: number): Promise<void> {
  const path = `/proc/${pid}/stat`
  if (process.platform !== 'linux') return sleep(2000 * seconds)
  // The name of a command may hold blanks: what follows stands behind its bracket. Time is counted in hundredths.
  const ticks = () => {
    const fields = readFileSync(path, 'utf8').split(') ').at(-1)!.split(' ')
    return Number(fields[11]) + Number(fields[12])
  }
  await until(
    () => ticks() > 100 * seconds,
    () => `${seconds} seconds of work`
  )
}

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer()
  const port = await new Promise<number>((done) => {
    server.listen(0, '127.0.0.1', () => done((server.address() as {port: number}).port))
  })
  await new Promise((done) => server.close(done))
  return port
}
