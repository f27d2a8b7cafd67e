import { businessDateOf, type EventBody, listOf, type ParticipantState, yearOf } from '@pension-ledger/domain'
import { inOrderOf } from '../in-order.js'
import { paymentEvent } from '../payment-event.js'

/** Everything on record that moves a personal account. */
const allFacts = (state: ParticipantState): ReadonlyArray<EventBody> => [
  ...listOf(state.contributions),
  ...listOf(state.credits),
  ...listOf(state.enrolmentChanges).filter(({ type }) => type === 'TransferredIn' || type === 'TransferredOut'),
  ...listOf(state.settlements).filter(({ type }) => type === 'AccountRefunded'),
  ...listOf(state.recoveries).filter(({ type, against }) => type === 'RecoveryOffset' && against === 'account'),
  ...listOf(state.payments)
    .filter(({ lines }) => (lines['account-pension:account'] ?? 0) !== 0)
    .map(paymentEvent),
]

/** 账户明细: what moved an account, or was credited as interest for, a year or, without one, ever; earliest first. */
export const accountFactsOf = (state: ParticipantState, year: number | null = null): ReadonlyArray<EventBody> =>
  inOrderOf(
    allFacts(state).filter(
      (fact) =>
        year === null ||
        (fact.type === 'InterestCredited' ? fact.year === year : false) ||
        yearOf(businessDateOf(fact)) === year,
    ),
    businessDateOf,
  )
