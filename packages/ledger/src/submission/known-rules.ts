import { type Rules, rulesOf, schemeStream } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { everything } from '../cut.js'
import type { HistoryError, NoPolicyAdopted } from '../ledger-error.js'
import { schemeIn } from '../questions.js'

/** The rules as they are known now. They are read anew when the scheme's stream has grown, for a book is long. */
export const rulesNow = (
  store: EventStore,
  jurisdiction: string,
): (() => TaskEither<HistoryError | NoPolicyAdopted, Rules>) => {
  let read: { readonly head: number; readonly rules: Rules } | null = null
  return () => async () => {
    const heads = await store.heads([schemeStream(jurisdiction)])()
    if (E.isLeft(heads)) return heads
    const head = heads.right[0] ?? -1
    if (read !== null && read.head === head) return E.right(read.rules)
    const scheme = await schemeIn(store, jurisdiction)(everything)()
    if (E.isLeft(scheme)) return scheme
    read = { head, rules: rulesOf(scheme.right.policy, scheme.right.state.rounds) }
    return E.right(read.rules)
  }
}
