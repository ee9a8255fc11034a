/** The keys that a person presses in a terminal. */
import {on} from 'node:events'
import {emitKeypressEvents} from 'node:readline'
import {setTimeout} from 'node:timers/promises'
import type {Io} from './io.js'

/** Keys with a name in place of a letter. */
const named: Readonly<Record<string, string>> = {up: 'k', down: 'j', return: 'Enter', escape: 'Esc'}

/** What was typed before anything was asked is no answer: it is waited for, in milliseconds, and dropped. */
const settling = 50

/** One key after the other. What is pressed while nobody asks waits. */
export class Keys {
  private readonly io: Io
  private readonly presses: NodeJS.AsyncIterator<unknown[]>

  /** The terminal hands out each key by itself until `close`. */
  static async of(io: Io): Promise<Keys> {
    io.stdin.setRawMode?.(true)
    io.stdin.resume()
    await setTimeout(settling)
    return new Keys(io)
  }

  private constructor(io: Io) {
    this.io = io
    const {stdin, signal} = io
    emitKeypressEvents(stdin)
    this.presses = on(stdin, 'keypress', {signal, close: ['end', 'close']})
  }

  /** @returns none when the person breaks off, the terminal goes away, or we are told to stop */
  async next(): Promise<string | undefined> {
    try {
      const {value, done} = await this.presses.next()
      if (done) return undefined
      const [character, key] = value as [string | undefined, {name?: string; sequence: string; ctrl: boolean}]
      if (key.ctrl && (key.name === 'c' || key.name === 'd')) return undefined
      return named[key.name ?? ''] ?? character ?? key.name ?? key.sequence
    } catch (error) {
      if (this.io.signal?.aborted) return undefined
      throw error
    }
  }

  async close(): Promise<void> {
    await this.presses.return?.()
    this.io.stdin.setRawMode?.(false)
    this.io.stdin.pause()
  }
}
