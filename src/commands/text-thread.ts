/** What a thread of `many-texts.ts` runs: it reads the configs itself, makes its own cleaners, and cleans the texts it is sent. */
import {UserError} from '../error.js'
import {Cleaners, type CleanersMade} from './configs.js'
import type {Input} from './inputs.js'
import type {Answer} from './many-texts.js'

export interface Sent {
  source: string
  input: Pick<Input, 'name' | 'file'>
  made: CleanersMade
}

const known = new Map<string, Cleaners>()

export default async function ({source, input, made}: Sent): Promise<Answer> {
  const key = JSON.stringify(made)
  let cleaners = known.get(key)
  if (!cleaners) known.set(key, (cleaners = new Cleaners(made)))
  try {
    const {clean} = await cleaners.for(input)
    return {cleaned: await clean(source)}
  } catch (error) {
    const {message, stack} = error as Error
    return {error: {message, stack, isOfUser: error instanceof UserError}}
  }
}
