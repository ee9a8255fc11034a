/** What the benchmark measures in a process of its own: `first CLONE FILE` and `long CLONE FILE`. Prints JSON. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

const [task, clone, file] = process.argv.slice(2)
const given = JSON.parse(readFileSync(file, 'utf8'))

async function load() {
  const {cleaner} = await import(pathToFileURL(join(clone, 'dist/index.js')).href)
  return cleaner({advice: false})
}

const seconds = (from) => {
  const {user, system} = process.cpuUsage(from)
  return (user + system) / 1e6
}

const tasks = {
  /** The first texts of a process, loading and compiling with them. */
  async first() {
    const from = process.cpuUsage()
    const clean = await load()
    for (const text of given) await clean(text)
    return {seconds: seconds(from)}
  },

  /**
   * Texts of one length, and what the process took for them beyond what it held. Of short ones there are many: one whose edits call for others
   * is read nine times, and two times is usual.
   */
  async long() {
    const clean = await load()
    for (const text of given.warmUp) await clean(text)
    gc()
    const held = process.memoryUsage.rss()
    const peak = peakOf()
    const from = process.cpuUsage()
    for (const text of given.texts) await clean(text)
    return {seconds: seconds(from), bytes: peak() - held}
  }
}

/** The most the process holds until it is asked: the system keeps count. */
function peakOf() {
  return () => process.resourceUsage().maxRSS * 1024
}

console.log(JSON.stringify(await tasks[task]()))
