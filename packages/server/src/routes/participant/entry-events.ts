import type { FactBody, Payment } from '@pension-ledger/domain'
import type { FactRecord } from '@pension-ledger/ledger'

/** The id of the event that recorded a fact; null where no standing one did. Asked for each fact once. */
export type EventBehind = (fact: FactBody | Payment) => string | null

type Paid = Pick<Payment, 'kind' | 'periodOwed' | 'payMonth' | 'paidOn' | 'lines'>

const keyOfPayment = (status: Payment['status'], { kind, periodOwed, payMonth, paidOn, lines }: Paid): string =>
  `${paidOn}${periodOwed}${payMonth}${kind}${status}${lines['account-pension:account']}`

/** A payment is kept as another object than its event; every other fact is the one of an event that said the same. */
const keyOf = <Other>(fact: FactBody | Payment, other: (fact: FactBody) => Other): Other | string => {
  if ('status' in fact) return keyOfPayment(fact.status, fact)
  if (fact.type === 'PensionPaid') return keyOfPayment('paid', fact)
  return fact.type === 'PaymentReturned' ? keyOfPayment('returned', fact) : other(fact)
}

/**
 * 明细所据记录: which events stand behind the facts of a state. A state keeps no ids: of facts that say the same, each is given an event of
 * its own, none of them one that was taken back.
 */
export const eventsBehind = (facts: ReadonlyArray<FactRecord>): EventBehind => {
  const takenBack = new Set<string>()
  for (const { event } of facts) if (event.type === 'RecordReversed') takenBack.add(event.eventId)
  // Of two that say the same a reversal takes back either: then it is what they say that counts.
  const other = takenBack.size === 0 ? (fact: FactBody) => fact : (fact: FactBody) => JSON.stringify(fact)
  const ids = new Map<FactBody | string, string[]>()
  for (const { recorded, event } of facts) {
    if (event.type === 'RecordReversed' || takenBack.has(recorded.id)) continue
    const key = keyOf<FactBody | string>(event, other)
    const same = ids.get(key)
    if (same === undefined) ids.set(key, [recorded.id])
    else same.push(recorded.id)
  }
  return (fact) => ids.get(keyOf<FactBody | string>(fact, other))?.pop() ?? null
}
