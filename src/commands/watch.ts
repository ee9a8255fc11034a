/** Checks again what changes, until the user interrupts. */
import {resolve} from 'node:path'
import {watch} from 'chokidar'
import {UserError} from '../error.js'
import {type Io, tell} from './io.js'

/** Editors write a file in several steps; in milliseconds. */
const pause = 100

/**
 * @param check is called for all paths, then for those that have changed (absolute)
 * @returns the exit code of the last check
 * @throws {UserError} without paths
 */
export async function watchPaths(
  paths: readonly string[],
  io: Io,
  check: (changed?: ReadonlySet<string>) => Promise<number>
): Promise<number> {
  if (paths.length === 0 || paths.includes('-')) {
    throw new UserError('Unexpected standard input with `--watch`, expected files or folders')
  }
  let status = await check()
  // A glob is no path to watch: the folder it starts from is.
  const watched = paths.map((path) => resolve(io.cwd, path.replace(/[^/]*[*?[{(!].*$/, '') || '.'))
  const watcher = watch(watched, {ignoreInitial: true, ignored: /[\\/](?:node_modules|\.git)(?:[\\/]|$)/})
  let changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const again = () => {
    const now = changed
    changed = new Set()
    running = running.then(async () => {
      status = await check(now)
    })
  }
  watcher.on('all', (event, path) => {
    if (event !== 'add' && event !== 'change') return
    changed.add(resolve(path))
    clearTimeout(timer)
    timer = setTimeout(again, pause)
  })
  await new Promise<void>((ready) => watcher.once('ready', ready))
  await tell(io, 'watching; end it with Ctrl-C')
  await new Promise<void>((stopped) => {
    if (io.signal?.aborted) stopped()
    io.signal?.addEventListener('abort', () => stopped(), {once: true})
  })
  clearTimeout(timer)
  await running.catch(() => {})
  await watcher.close()
  return status
}
