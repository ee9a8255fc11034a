/**
 * The command as a few small files: reading a hundred modules and their comments takes longer than cleaning an article. The
 * library stays as tsc writes it. What only some runs need (HTML, Markdown, dictionaries, colours, globs) stays outside and
 * loads when asked for.
 */
import {copyFileSync} from 'node:fs'
import {relative} from 'node:path'
import {fileURLToPath} from 'node:url'

const dist = fileURLToPath(new URL('dist', import.meta.url))
const inside =
  /^(?:commander|unified|vfile|vfile-message|vfile-location|unist-util-stringify-position|trough|bail|extend|devlop|is-plain-obj)$/

/** A module reads its data from beside its own file, which is not where the bundle is. */
const ownPlace = {
  name: 'own-place',
  transform(code, id) {
    if (!id.startsWith(dist) || !code.includes('import.meta.url')) return null
    return code.replaceAll('import.meta.url', `new URL('../${relative(dist, id)}', import.meta.url)`)
  }
}

/** Code of others travels with its terms. */
const terms = {
  name: 'terms',
  writeBundle() {
    const ftfy = new URL('node_modules/@photostructure/ftfy/', import.meta.url)
    for (const name of ['LICENSE', 'NOTICE']) {
      copyFileSync(new URL(name, ftfy), new URL(`dist/rules/encoding/ftfy.${name}`, import.meta.url))
    }
  }
}

export default [
  // ftfy asks for a newer Node than it needs: whoever installs us gets its code, not its package.
  {
    input: 'dist/rules/encoding/ftfy.js',
    platform: 'node',
    plugins: [terms],
    logLevel: 'warn',
    output: {file: 'dist/rules/encoding/ftfy.js', format: 'esm'}
  },
  {
    // What runs in threads is a file of its own.
    input: {
      cli: 'dist/cli.js',
      'queue-job': 'dist/commands/queue-job.js',
      'text-thread': 'dist/commands/text-thread.js'
    },
    platform: 'node',
    external: (id) => /^[a-z@]/.test(id) && !inside.test(id),
    plugins: [ownPlace],
    logLevel: 'warn',
    output: {dir: 'dist/command', format: 'esm', minify: true, cleanDir: true, chunkFileNames: '[name]-[hash].js'}
  }
]
