/** The file in which decisions are kept while a review goes on, with those on other texts. */
import {existsSync, readFileSync, rmSync} from 'node:fs'
import {relative} from 'node:path'
import {type Decisions, decisionLines, digestOf, parseDecisions} from '../decisions.js'
import type {ReviewedText} from '../review.js'
import {shown} from '../shown.js'
import {writeWhole} from './files.js'
import {type Io, tell} from './io.js'

export class Kept {
  readonly file: string
  /** What it held at the start. */
  readonly before: readonly Decisions[]
  private readonly texts: readonly {file: string; sha256: string}[]

  constructor(file: string, texts: readonly ReviewedText[]) {
    this.file = file
    this.before = readKept(file)
    this.texts = texts.map((text) => ({file: text.file, sha256: digestOf(text.source)}))
  }

  private fits({file, sha256}: Decisions): boolean {
    return this.texts.some((text) => text.file === file && text.sha256 === sha256)
  }

  /** Those on texts that are reviewed now, as they were, where none fits them as they are. */
  private get outdated(): Decisions[] {
    const fitting = new Set(this.before.filter((one) => this.fits(one)).map(({file}) => file))
    return this.before.filter(({file}) => !fitting.has(file) && this.texts.some((text) => text.file === file))
  }

  /** Nothing at all is no file. Whoever reviews another folder meanwhile loses nothing. */
  write(decisions: readonly Decisions[]): void {
    const {outdated} = this
    const others = this.before.filter((one) => !this.fits(one) && !outdated.includes(one))
    const all = [...others, ...decisions]
    if (all.length > 0) writeWhole(this.file, decisionLines(all))
    else rmSync(this.file, {force: true})
  }

  /** Decisions on a text that has changed since fit it no more: they are put beside, so that nothing decided is lost. */
  async putOutdatedBeside(io: Io): Promise<void> {
    const {outdated} = this
    if (outdated.length === 0) return
    const place = `${this.file}.old`
    writeWhole(place, decisionLines([...readKept(place), ...outdated]))
    const names = outdated.map(({file}) => `\`${shown(file)}\``).join(', ')
    const kept = `the old decisions are kept in ${relative(io.cwd, place)}`
    await tell(io, `${names}: changed since it was decided on, so all is asked again; ${kept}`)
  }
}

function readKept(file: string): Decisions[] {
  return existsSync(file) ? parseDecisions(readFileSync(file, 'utf8'), file) : []
}
