/**
 * The command as a few small files: reading a hundred modules and their comments takes longer than cleaning an article. What only
 * some runs need (HTML, Markdown, dictionaries, reports) is a file that loads when asked for. They are CommonJS, because of
 * these Node can keep the bytecode (`src/bytecode.ts`). The library stays as tsc writes it.
 */
import {copyFileSync} from 'node:fs'
import {relative} from 'node:path'
import {fileURLToPath} from 'node:url'

const dist = fileURLToPath(new URL('dist', import.meta.url))
/** Data, optional peers, and what starts threads of its own: from `node_modules`. */
const outside = /^(?:node:|bullmq$|dictionary-|docx$|eld\/|tinypool$)/

/** A module reads its data from beside its own file, which is not where the bundle is. */
const ownPlace = {
  name: 'own-place',
  transform(code, id) {
    if (!id.startsWith(dist) || !code.includes('import.meta.url')) return null
    return code.replaceAll('import.meta.url', `new URL('../${relative(dist, id)}', import.meta.url)`)
  }
}

/** A script with kept bytecode has neither `import()` nor `import.meta`: a module beside it has both. */
const esModules = {
  name: 'es-modules',
  renderChunk: (code) =>
    code
      .replaceAll(/\bimport\(/g, 'require("./es-modules.js").load(')
      .replaceAll('resolveEsModule(', 'require("./es-modules.js").resolve('),
  generateBundle() {
    const source =
      'export const load = (name) => import(name)\nexport const resolve = (name) => import.meta.resolve(name)\n'
    this.emitFile({type: 'asset', fileName: 'es-modules.js', source})
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
    input: {cli: 'dist/cli.js'},
    platform: 'node',
    external: outside,
    plugins: [ownPlace, esModules],
    transform: {define: {'import.meta.resolve': 'resolveEsModule'}},
    logLevel: 'warn',
    output: {
      dir: 'dist/command',
      format: 'cjs',
      minify: true,
      cleanDir: true,
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name]-[hash].cjs'
    }
  },
  {
    // What runs in threads is a file of its own, which the engine of the threads imports.
    input: {'queue-job': 'dist/commands/queue-job.js', 'text-thread': 'dist/commands/text-thread.js'},
    platform: 'node',
    external: (id) => /^[a-z@]/.test(id),
    plugins: [ownPlace],
    // `queue-job` has all in one file, whoever else asks for a part later.
    checks: {ineffectiveDynamicImport: false},
    logLevel: 'warn',
    output: {dir: 'dist/threads', format: 'esm', minify: true, cleanDir: true, chunkFileNames: '[name]-[hash].js'}
  }
]
