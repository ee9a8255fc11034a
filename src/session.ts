/**
 * Where a person is in a review, and what each key does there: a key goes in, a sentence about it comes out. The terminal and
 * the page of the HTML report go by this class. The page carries it as text, so nothing outside its braces may be named in it.
 */
import type {Decidable, Deciding} from './deciding.js'
import type {Choice} from './decisions.js'
import type {State} from './finding.js'

export interface SessionItem extends Decidable {
  state: State
  /** Can a config hear that its words are right? */
  never: boolean
  /** Can a config do the same everywhere? */
  always: boolean
}

export class Session<Item extends SessionItem> {
  /** What is asked about; none before the first one, and when all is decided. */
  item: Item | undefined
  /** Did the last key do nothing? Then the question still stands. */
  refused = false
  private readonly review: Deciding<Item>
  private readonly seen: () => readonly Item[]
  private readonly shown: (words: string) => string
  /** The item whose change would take an earlier one back: a second key does it. */
  private asked: Item | undefined

  /**
   * @param seen the items that a person goes through now: all, or those of a text, of a rule
   * @param shown makes words of a text fit to be shown
   */
  constructor(
    review: Deciding<Item>,
    seen: () => readonly Item[] = () => review.items,
    shown: (words: string) => string = (words) => words
  ) {
    this.review = review
    this.seen = seen
    this.shown = shown
  }

  /** @returns what came of it, `''` when the next question says it; none for what is no key of a review */
  press(key: string): string | undefined {
    this.refused = false
    const {item, review} = this
    if (key === 'u') return this.undo()
    if (key === 'r' || key === 'R') return this.rest(key === 'r')
    if (key === 'j' || key === 'k') return this.move(key === 'j' ? 1 : -1)
    if (!/^[1-9aALsSn]$/.test(key)) return undefined
    if (!item) return this.refuse('All are decided')
    if (key === 's') return this.take([item], {do: 'skip'})
    if (key === 'S') return this.take(review.alike(item), {do: 'skip'})
    if (key === 'n') return this.take(item.never ? review.sameWords(item) : [item], {do: 'never'})
    return this.accept(item, key)
  }

  /** What is asked, once, of whoever changes what leaves no room for an earlier change. */
  question(item: Item): string | undefined {
    const [rival] = this.review.rivalsOf(item)
    if (!rival || this.asked === item) return undefined
    this.asked = item
    const done = this.name(this.review.choiceOf(rival)!, rival)
    return this.refuse(`${this.quoted(rival)} in the same place is ${done}: the same key again takes this instead`)
  }

  /** What a person wrote in place of the words. */
  edit(item: Item, text: string): string {
    this.refused = false
    return this.take([item], {do: 'edit', text})
  }

  /** What a person starts from who writes something else. */
  firstWords(item: Item): string {
    return this.review.choiceOf(item)?.text ?? item.proposals[0] ?? item.actual
  }

  /** What was decided about an item, by itself or with another one; `''` while it is open. */
  told(item: Item): string {
    const choice = this.review.choiceOf(item)
    const cover = this.review.coverOf(item)
    if (choice) return choice.do === 'edit' ? `edited: ${this.shown(choice.text ?? '')}` : this.name(choice, item)
    return cover ? `decided by ${this.quoted(cover)} in the same place` : ''
  }

  /** The first item that is open after this one, else the first that is open. */
  next(): Item | undefined {
    const seen = this.seen()
    const at = this.item ? seen.indexOf(this.item) : -1
    return seen.find((item, i) => i > at && this.review.isOpen(item)) ?? seen.find((item) => this.review.isOpen(item))
  }

  private accept(item: Item, key: string): string {
    const {proposals} = item
    if (proposals.length === 0) return this.refuse('There is no proposal to accept: e writes one, s skips it')
    const chosen = /\d/.test(key) ? proposals[Number(key) - 1] : proposals.length === 1 ? proposals[0] : undefined
    const most = Math.min(9, proposals.length)
    if (chosen === undefined)
      return this.refuse(`Choose with ${most === 1 ? 'a' : `1 to ${most}`}, or e to write another`)
    if (key === 'L' && !item.always)
      return this.refuse('A config cannot do this everywhere: a accepts it here, A all like this')
    const all = key === 'A' || key === 'L'
    const choice: Choice = {do: 'accept', proposal: chosen, ...(key === 'L' && {always: true})}
    return this.take(all ? this.review.alike(item) : [item], choice)
  }

  private take(items: readonly Item[], choice: Choice): string {
    const {review} = this
    const item = this.item!
    const changes = choice.do === 'accept' || choice.do === 'edit'
    const question = changes ? this.question(item) : undefined
    if (question !== undefined) return question
    const open = review.open.length
    const count = review.decide(items, () => choice, this.asked === item && items.length === 1)
    this.asked = undefined
    const covered = review.items.filter((one) => items.includes(review.coverOf(one)!)).length
    const moved = Math.min(covered, Math.max(0, open - review.open.length - count))
    this.item = this.next()
    const beside = moved > 0 ? `, and ${moved} ${moved === 1 ? 'other' : 'others'} in the same place decided by it` : ''
    const name = this.name(choice, item)
    return count > 1 ? `${count} ${name}${beside}; u takes them back` : `${name}${beside}`
  }

  /** Advice is left open where the rest is accepted: nobody has said which of it is right. */
  private rest(accept: boolean): string {
    const items = this.seen().filter((item) => this.review.isOpen(item) && (!accept || item.state === 'applied'))
    const choose = ({proposals}: Item): Choice => (accept ? {do: 'accept', proposal: proposals[0]} : {do: 'skip'})
    const count = this.review.decide(items, choose)
    if (count === 0) return this.refuse(accept ? 'Nothing is left that clean would apply' : 'Nothing is left')
    this.item = this.next()
    return `${count} ${accept ? 'accepted' : 'skipped'}; u takes them back`
  }

  private move(step: number): string {
    const seen = this.seen()
    const at = this.item ? seen.indexOf(this.item) : step > 0 ? -1 : seen.length
    this.asked = undefined
    this.item = seen[Math.max(0, at + step)] ?? this.next()
    return ''
  }

  private undo(): string {
    const item = this.review.undo()
    if (!item) return this.refuse('There is nothing to undo')
    this.item = item
    return 'taken back'
  }

  /** Says why a key does nothing. */
  refuse(message: string): string {
    this.refused = true
    return message
  }

  private name(choice: Choice, {never}: Item): string {
    if (choice.do === 'never') return never ? 'right in any text' : 'right here'
    if (choice.always) return 'always accepted'
    return choice.do === 'accept' ? 'accepted' : choice.do === 'skip' ? 'skipped' : 'edited'
  }

  private quoted({actual}: Item): string {
    const words = this.shown(actual.trim())
    return `“${words.length > 40 ? `${words.slice(0, 39)}…` : words}”`
  }
}
