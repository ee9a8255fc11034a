/**
 * From one text to the next until nothing is left to do. A text is quiet when a look that takes it for a source of its own finds
 * nothing: a second run sees the same, so that cleaning twice is cleaning once, whatever the rules say.
 *
 * What earlier edits put there is no evidence: a look at a text that was edited leaves what they alone call for. Where it left something,
 * a look follows that takes the text for a source of its own, as a second run would; where it left nothing, that one would see the same.
 * It is asked whether it finds anything, and so not where a capital is put that it would put as well.
 * When only the second one finds something, a round is at its end. A run over this text would begin another round, so it is begun at
 * once. Rounds that come back to a text they had would go on for ever: of their texts always the same one stays.
 */
import type {Article, Before} from '../article.js'
import {applyEdits, type Change, type Chosen, compose} from '../edit.js'
import {mostPasses} from '../finding.js'
import type {Attached} from '../plugins.js'
import {putsCapital} from '../rules/casing/by-place.js'

/** A text on its way, and how it is looked at. */
export interface SoFar {
  readonly text: string
  /** What was made of the source so far. */
  readonly changes: readonly Change[]
  readonly before: Before | undefined
  /** Is it taken for a source of its own, so that what earlier edits put there is its author's? */
  readonly asSource: boolean
}

/** What a look at a text finds. */
export interface Look extends SoFar, Chosen {
  readonly article: Article
  /** What other plugins say of the same text. */
  readonly ask: (plugins: readonly Attached[]) => Promise<Chosen>
}

/**
 * Looks, applies what is found, and looks again.
 *
 * @param look makes the look
 * @param refuses is asked of each look before its edits are applied: true stops here
 * @returns the last look: without edits when the text is quiet
 */
export async function settle(
  source: string,
  look: (soFar: SoFar) => Promise<Look>,
  refuses: (look: Look) => boolean
): Promise<Look> {
  let soFar: SoFar = {text: source, changes: [], before: undefined, asSource: false}
  let opens = true
  const rounds = new Rounds(source)
  for (let pass = 0; ; pass++) {
    let found = await look(soFar)
    if (found.article.heldBack && !found.edits.some(putsCapital)) {
      const again = await look({...soFar, asSource: true})
      if (again.edits.length === 0) return again
      opens = found.edits.length === 0
      if (opens && rounds.end(found)) return rounds.last()
      if (opens) found = again
    }
    if (found.edits.length === 0 || pass === mostPasses || refuses(found)) return found
    const {text, changes, article, edits} = found
    soFar = {
      text: applyEdits(text, edits),
      changes: compose(changes, edits, text),
      before: {article, edits, opens},
      asSource: false
    }
    opens = false
  }
}

/** The looks at which rounds ended. */
class Rounds {
  private readonly ends: Look[] = []
  private readonly texts: string[]

  constructor(source: string) {
    this.texts = [source]
  }

  /** Notes the end of a round. Did a round begin with this text already? */
  end(look: Look): boolean {
    const known = this.texts.indexOf(look.text)
    this.ends.push(look)
    if (known >= 0) this.ends.splice(0, known)
    this.texts.push(look.text)
    return known >= 0
  }

  /** The end that stays of those that lead to each other: with as many small letters as may be. */
  last(): Look {
    return this.ends.reduce((one, other) => (other.text > one.text ? other : one))
  }
}
