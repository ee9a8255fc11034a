/** Temporary folders for tests and scripts: gone when the test file, or the process, has ended. */
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

const folders = new Set()

/** A new empty folder. */
export function temporaryFolder() {
  if (folders.size === 0) process.once('exit', removeFolders)
  const folder = mkdtempSync(join(tmpdir(), 'bluepencil-'))
  folders.add(folder)
  return folder
}

/** Removes the folders made so far, with all that is in them. */
export function removeFolders() {
  for (const folder of folders) rmSync(folder, {recursive: true, force: true})
  folders.clear()
  process.off('exit', removeFolders)
}
