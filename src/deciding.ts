/**
 * What a person decides of findings, one after the other, in steps that can be taken back. A place takes one change: what
 * overlaps a change that was taken is covered by it, and open again when that one is taken back.
 *
 * The terminal and the page of the HTML report decide by this class. The page carries it as text, so nothing outside its
 * braces may be named in it.
 */
import type {Choice} from './decisions.js'

/** A place of a text on which something is to be decided. */
export interface Decidable {
  /** The text that it is in; two places of one text have the same. */
  text: unknown
  rule: string
  /** Offsets into the text, UTF-16 code units. */
  start: number
  end: number
  actual: string
  proposals: readonly string[]
}

export class Deciding<Item extends Decidable> {
  readonly items: readonly Item[]
  private readonly choices = new Map<Item, Choice>()
  /** The items whose change was taken, by text. */
  private readonly taken = new Map<unknown, Set<Item>>()
  /** What was chosen before each step. */
  private readonly steps: [Item, Choice | undefined][][] = []

  constructor(items: readonly Item[]) {
    this.items = items
  }

  choiceOf(item: Item): Choice | undefined {
    return this.choices.get(item)
  }

  /** The changes that were taken where this item is, and leave no room for another. */
  rivalsOf(item: Item): Item[] {
    const meets = ({start, end}: Item) =>
      (start < item.end && item.start < end) || (start === item.start && end === item.end)
    return [...(this.taken.get(item.text) ?? [])].filter((other) => other !== item && meets(other))
  }

  /** The change that decides about an item nobody has decided on. */
  coverOf(item: Item): Item | undefined {
    return this.choices.has(item) ? undefined : this.rivalsOf(item)[0]
  }

  isOpen(item: Item): boolean {
    return !this.choices.has(item) && this.rivalsOf(item).length === 0
  }

  /** The items that are still to be decided. */
  get open(): Item[] {
    return this.items.filter((item) => this.isOpen(item))
  }

  /** The open items that say the same, and the item itself. */
  alike(item: Item): Item[] {
    const same = (other: Item) =>
      other.rule === item.rule &&
      other.actual === item.actual &&
      other.proposals.join('\0') === item.proposals.join('\0')
    return this.items.filter((other) => other === item || (same(other) && this.isOpen(other)))
  }

  /** The open items by which rules of one family speak of the same words, and the item itself. */
  sameWords(item: Item): Item[] {
    const family = (rule: string) => rule.split(/[/:]/)[0]
    const same = (other: Item) => other.actual === item.actual && family(other.rule) === family(item.rule)
    return this.items.filter((other) => other === item || (same(other) && this.isOpen(other)))
  }

  /**
   * One step. A change that others leave no room for is not taken, unless it is to take them back: nothing that was decided is
   * lost unsaid.
   *
   * @returns how many items were decided
   */
  decide(items: readonly Item[], choose: (item: Item) => Choice | undefined, takeBack = false): number {
    const step: [Item, Choice | undefined][] = []
    const put = (item: Item, choice: Choice | undefined) => {
      step.push([item, this.choices.get(item)])
      this.put(item, choice)
    }
    let count = 0
    for (const item of items) {
      const choice = choose(item)
      if (!choice) continue
      const rivals = choice.do === 'accept' || choice.do === 'edit' ? this.rivalsOf(item) : []
      if (rivals.length > 0 && !takeBack) continue
      put(item, choice)
      for (const rival of rivals) put(rival, undefined)
      count++
    }
    if (count > 0) this.steps.push(step)
    return count
  }

  /** Takes the last step back. @returns its first item */
  undo(): Item | undefined {
    const step = this.steps.pop() ?? []
    for (const [item, choice] of [...step].reverse()) this.put(item, choice)
    return step[0]?.[0]
  }

  private put(item: Item, choice: Choice | undefined): void {
    // What is decided last stands last: a review that goes on takes it back first.
    this.choices.delete(item)
    if (choice) this.choices.set(item, choice)
    const taken = this.taken.get(item.text) ?? new Set()
    this.taken.set(item.text, taken)
    if (choice?.do === 'accept' || choice?.do === 'edit') taken.add(item)
    else taken.delete(item)
  }

  /** All choices, the latest last. */
  get decided(): [Item, Choice][] {
    return [...this.choices]
  }
}
