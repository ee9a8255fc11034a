/** What is published: packed, unpacked and run beside the libraries that it names, and no others. */
import {execFileSync, spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {temporaryFolder} from '../folder.js'

interface Manifest {
  readonly scripts?: object
  readonly devDependencies?: object
  readonly dependencies: Readonly<Record<string, string>>
  readonly bin: Readonly<Record<string, string>>
}
interface Installed {
  readonly dev?: boolean
  readonly optional?: boolean
  readonly peer?: boolean
  readonly hasInstallScript?: boolean
  readonly engines?: {readonly node?: string}
}

const folder = temporaryFolder()
const home = join(folder, 'package')
let manifest: Manifest

const shipped = Object.entries(
  (JSON.parse(readFileSync('package-lock.json', 'utf8')) as {packages: Readonly<Record<string, Installed>>}).packages
).filter(([path, {dev, optional, peer}]) => path !== '' && !dev && !optional && !peer)

beforeAll(() => {
  const [archive] = execFileSync('.ci/pack', [folder], {encoding: 'utf8'}).trim().split('\n').slice(-1)
  execFileSync('tar', ['-xzf', join(folder, archive), '-C', folder])
  manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
})

describe('the package', () => {
  test('runs nothing when it is installed, and nor does a library it names', () => {
    expect(manifest.scripts).toBeUndefined()
    expect(manifest.devDependencies).toBeUndefined()
    expect(shipped.filter(([, {hasInstallScript}]) => hasInstallScript).map(([path]) => path)).toEqual([])
  })

  test('holds what a run needs, and no sources, tests or fixtures', () => {
    expect(readdirSync(home).sort()).toEqual(
      ['CHANGELOG.md', 'LICENSE', 'NOTICE', 'README.md', 'bin', 'dist', 'package.json'].sort()
    )
    expect(Object.keys(manifest.dependencies)).not.toContain('@photostructure/ftfy')
  })

  test('and its libraries are content with Node 20', () => {
    const least = /(?:>=|\^|~)?\s*(\d+)/g
    const wants = shipped.filter(([, {engines}]) => {
      const majors = [...(engines?.node ?? '').matchAll(least)].map(([, major]) => Number(major))
      return majors.length > 0 && Math.min(...majors) > 20
    })
    expect(shipped.length).toBeGreaterThan(50)
    expect(wants.map(([path]) => path)).toEqual([])
  })

  test('takes no library twice but one, whose own wants an old version', () => {
    const names = shipped.map(([path]) => path.replace(/^.*node_modules\//, ''))
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual(['commander'])
  })

  test('cleans an article beside those libraries alone', () => {
    for (const [path] of shipped.filter(([path]) => path.lastIndexOf('node_modules/') === 0)) {
      mkdirSync(dirname(join(home, path)), {recursive: true})
      symlinkSync(join(process.cwd(), path), join(home, path))
    }
    const article = 'fixtures/articles/news-ferry'
    const cleaned = execFileSync(process.execPath, [join(home, manifest.bin.bluepencil), `${article}.input.txt`])
    expect(cleaned.toString()).toBe(readFileSync(`${article}.expected.txt`, 'utf8'))
  })

  test('says so where it was not built', () => {
    const bare = join(folder, 'bare')
    cpSync(join(home, 'bin'), join(bare, 'bin'), {recursive: true})
    cpSync(join(home, 'package.json'), join(bare, 'package.json'))
    const {status, stderr} = spawnSync(process.execPath, [join(bare, manifest.bin.bluepencil), '--version'])
    expect([status, stderr.toString()]).toEqual([2, 'bluepencil: it is not built; run `npm run build`\n'])
  })
})
