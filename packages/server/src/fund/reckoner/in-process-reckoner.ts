import type { Chart } from '@pension-ledger/books'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { type FindingsAtHand, findingAtHand } from '../findings-at-hand.js'
import type { FundError, Reckoned } from '../fund-error.js'
import { reckonings } from './reckon.js'
import type { AskedAt, Reckoner, Reckonings, ReckoningTerms, Written } from './reckoning.js'

type Work = { readonly [What in Reckoned]: (at: AskedAt[What]) => Promise<E.Either<FundError, Reckonings[What]>> }

/** Works things out in this process, one after the other: for a store in memory, which is nobody else's, and for small ledgers. */
export const inProcessReckoner = (
  store: EventStore,
  chart: Chart,
  terms: Omit<ReckoningTerms, 'chartFile'>,
): Reckoner => {
  const worked = reckonings(store, chart, terms)
  const work: Work = {
    ...worked,
    findings: async (at) => E.map(withFindingsAtHand)(await worked.findings(at)),
  }
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

const withFindingsAtHand = (report: Written['findings']): FindingsAtHand => ({
  ...report,
  findings: Array.from(report.findings, (finding) => findingAtHand(finding, () => finding)),
})
