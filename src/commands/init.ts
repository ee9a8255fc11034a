/** `bluepencil init`: a commented config file to begin with. */
import {existsSync} from 'node:fs'
import {basename, dirname, join, relative} from 'node:path'
import {findConfig, wordsName} from '../config/find.js'
import {UserError} from '../error.js'
import {writeWhole} from './files.js'
import {type Io, tell} from './io.js'

const name = '.bluepencilrc.yaml'

/** @throws {UserError} when the folder has a config */
export async function initCommand(flags: {quiet?: boolean}, io: Io): Promise<number> {
  const found = await findConfig(io.cwd)
  // Words alone are no config: they go on beside one.
  if (found !== undefined && dirname(found) === io.cwd && basename(found) !== wordsName) {
    throw new UserError(`Unexpected \`init\` beside \`${basename(found)}\`, expected a folder without a config`)
  }
  writeWhole(join(io.cwd, name), `${schemaLine(io.cwd)}${template}`, name)
  if (!flags.quiet) await tell(io, `wrote ${name}`)
  return 0
}

/** By it an editor completes and checks the config; none where bluepencil is not installed beside it. */
function schemaLine(folder: string): string {
  for (let up = folder; ; up = dirname(up)) {
    const schema = join(up, 'node_modules/bluepencil/dist/config/schema.json')
    if (existsSync(schema)) {
      const path = relative(folder, schema).replaceAll('\\', '/')
      return `# yaml-language-server: $schema=${path.startsWith('.') ? '' : './'}${path}\n`
    }
    if (up === dirname(up)) return ''
  }
}

/** Every line that is not a comment says what holds anyway. */
const template = `# The config of bluepencil. It holds for the texts of this folder and those below it.

# Language of the texts (BCP 47); found from each text without it.
# language: en-GB

# Words that are right as they stand: [bosun, fo'c'sle]
words: []
# Names, with their capitals: [Kim Jong Un, danah boyd]
names: []
# What is wrong, with what is right: {teh: the}
replace: {}

# Rules and families: off, advice (nothing is changed) or on, alone or with options:
# {casing: advice, spelling/typo: off, boilerplate/repeated-title: ["on", {title: false}]}
rules: {}

# Lines that are no part of an article, for all sites or by site; * stands for any characters.
# boilerplate:
#   "*": ["Photo: *"]
#   news.example: ["Write to our desk at *"]

# Fields of the front matter of Markdown that hold prose.
# frontMatter: [title, description]

# Other retext plugins report; those that are trusted may edit.
# plugins: [retext-repeated-words]
# trust: [retext-repeated-words]

# What is left out of folders, as in .gitignore, and findings that are known of old.
# ignore: [drafts/]
# baseline: bluepencil-baseline.tsv

# What holds for some files; the last word counts.
# overrides:
#   - files: "legal/**"
#     rules: {spelling: off}
`
