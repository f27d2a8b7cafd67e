import type { Chart } from '@pension-ledger/books'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { reckonings, type Work } from './reckon.js'
import type { Reckoner, ReckoningTerms } from './reckoning.js'

/** Works things out in this process, one after the other: for a store in memory, which is nobody else's, and for small ledgers. */
export const inProcessReckoner = (
  store: EventStore,
  chart: Chart,
  terms: Omit<ReckoningTerms, 'chartFile'>,
): Reckoner => {
  const work: Work = reckonings(store, chart, terms)
  let before: Promise<unknown> = Promise.resolve()
  let isStopped = false
  return {
    ask: (what, at) => () => {
      const answer = before.then(() => (isStopped ? E.left({ code: 'StoreClosed' } as const) : work[what](at)))
      before = answer
      return answer
    },
    kept: async () => null,
    stop: async () => {
      isStopped = true
      await before
    },
  }
}
