/** Others on the same texts and in the same run, where they are installed; who is not there is named. */
import {spawnSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import dictionaryEn from 'dictionary-en'
import retextEnglish from 'retext-english'
import retextSpell from 'retext-spell'
import {unified} from 'unified'

/** What a package exports; undefined where it is not installed. */
async function load(name) {
  try {
    return await import(name)
  } catch {
    console.warn(`SKIPPED: ${name}, which is not installed`)
    return undefined
  }
}

const spellers = {
  'retext-spell, with suggestions': async () => spellWith({max: Number.POSITIVE_INFINITY}),
  // It asks for suggestions until there are `max` of them.
  'retext-spell, without': async () => spellWith({max: -1}),
  'cspell-lib': async () => {
    const cspell = await load('cspell-lib')
    if (!cspell) return undefined
    const settings = await cspell.getDefaultSettings()
    return (text) => cspell.spellCheckDocument({uri: 'file:///a.txt', text, languageId: 'plaintext'}, {}, settings)
  },
  'harper.js': async () => {
    const harper = await load('harper.js')
    if (!harper) return undefined
    const linter = new harper.LocalLinter({binary: harper.binary ?? (await import('harper.js/binary')).binary})
    return (text) => linter.lint(text)
  }
}

function spellWith(options) {
  const processor = unified()
    .use(retextEnglish)
    .use(retextSpell, {dictionary: dictionaryEn, ...options})
    .use(function () {
      this.compiler = () => ''
    })
    .freeze()
  return (text) => processor.process(text)
}

const readers = {
  'Readability on linkedom': async () => {
    const [readability, linkedom] = [await load('@mozilla/readability'), await load('linkedom')]
    if (!readability || !linkedom) return undefined
    const {Readability} = readability.default ?? readability
    return (html) => new Readability(linkedom.parseHTML(html).document).parse()
  },
  'defuddle on linkedom': async () => {
    const [defuddle, linkedom] = [await load('defuddle'), await load('linkedom')]
    if (!defuddle || !linkedom) return undefined
    const Defuddle = defuddle.Defuddle ?? defuddle.default
    return (html) => new Defuddle(linkedom.parseHTML(html).document).parse()
  }
}

/** Commands over one file with all texts: their start is part of it. */
const commands = {codespell: 'codespell -', aspell: 'aspell --lang=en pipe'}

/** Processor seconds of a command, by the shell's own count; undefined where there is none. */
function timeOfCommand(command, file) {
  const [name] = command.split(' ')
  const {status, stdout} = spawnSync(
    'bash',
    ['-c', `command -v ${name} && ${command} < '${file}' > /dev/null; times`],
    {
      encoding: 'utf8'
    }
  )
  if (status !== 0 || !stdout.startsWith('/')) {
    console.warn(`SKIPPED: ${name}, which is not installed`)
    return undefined
  }
  const spent = [
    ...stdout
      .trim()
      .split('\n')
      .at(-1)
      .matchAll(/(\d+)m([\d.]+)s/g)
  ]
  return spent.reduce((sum, [, minutes, seconds]) => sum + 60 * minutes + Number(seconds), 0)
}

/** @returns a row for each: how many times as long as this build it takes */
export async function peers({few, pages, time, own, ownPages, folder}) {
  const rows = []
  const compare = async (table, texts, build) => {
    for (const [name, make] of Object.entries(table)) {
      const run = await make()
      if (!run) continue
      const sums = [0, 0]
      await run(texts[0])
      for (const text of texts) {
        sums[0] += await time(build, text)
        sums[1] += await time(run, text)
      }
      rows.push({peer: name, 'time, of this build': Number((sums[1] / sums[0]).toPrecision(3))})
    }
  }
  await compare(spellers, few, own)
  await compare(readers, pages, ownPages)
  const file = join(folder, 'few.txt')
  writeFileSync(file, few.join('\n'))
  let ownTime = 0
  for (const text of few) ownTime += await time(own, text)
  for (const command of Object.values(commands)) {
    const seconds = timeOfCommand(command, file)
    if (seconds === undefined) continue
    const ratio = Number(((seconds * 1000) / ownTime).toPrecision(3))
    rows.push({peer: `${command}, its start with it`, 'time, of this build': ratio})
  }
  return rows
}
