import type { Caller } from './caller.js'
import type { KeyFile } from './keys/key-file.js'
import { stillHolds } from './keys/key-list.js'
import { boundedMap } from './limits/bounded-map.js'

/** Callers that are remembered with the words that proved them. */
const most = 1_000

/** 认人: those whom a key proved of late, by the words that it came in. */
export interface Recognised {
  /** A key opened for these words, among these keys. */
  readonly remember: (words: string, keys: KeyFile, caller: Caller) => void
  /** The same caller for the same words, as long as these very keys are in force and the key of the caller still holds. */
  readonly find: (words: string, keys: KeyFile, nowMs: number) => Caller | null
}

const prefix = 'key:'

/**
 * To hash a key at every request takes as long as to send an answer that lies ready. So words that opened once are remembered, in memory and
 * nowhere else, with the keys that were in force: where the file of keys is read anew, nobody is recognised any more.
 */
export const recognised = (): Recognised => {
  let callers = boundedMap<string, Caller>(most)
  let among: KeyFile | null = null
  return {
    remember: (words, keys, caller) => {
      if (keys !== among) callers = boundedMap(most)
      among = keys
      callers.set(words, caller)
    },
    find: (words, keys, nowMs) => {
      const caller = keys === among ? callers.get(words) : undefined
      return caller !== undefined && stillHolds(keys, caller.id.slice(prefix.length), nowMs) ? caller : null
    },
  }
}
