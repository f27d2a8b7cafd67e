import type { Rules } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { uncut } from '../replay/cut.js'
import type { ReplayError } from '../replay/replay-error.js'
import { rulesDigest } from '../replay/rules-digest.js'
import { readScheme } from '../replay/scheme.js'

/** The rules that views count by, with their digest. */
export interface RulesRead {
  readonly rules: Rules
  readonly digest: string
}

/** Reads rules from the scheme's stream, and remembers those it read last. */
export interface RulesReader {
  /** The rules as of a position. Rejects: NoPolicyAdopted, EventUnreadable, what the store answers. */
  readonly at: (position: number) => Promise<E.Either<ReplayError, RulesRead>>
  /** The rules as of a position where they are known to have this digest, so that those read last need not be read again. */
  readonly of: (digest: string, position: number) => Promise<E.Either<ReplayError, RulesRead>>
}

export const rulesReader = (store: EventStore): RulesReader => {
  let last: RulesRead | null = null
  const at: RulesReader['at'] = async (position) => {
    const read = await readScheme(store)(uncut, position)()
    if (E.isLeft(read)) return read
    last = { rules: read.right.rules, digest: rulesDigest(read.right.rules) }
    return E.right(last)
  }
  return {
    at,
    of: async (digest, position) => (last?.digest === digest ? E.right(last) : at(position)),
  }
}
