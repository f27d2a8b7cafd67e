import { businessDateOf, type EventBody, isEffective } from '@pension-ledger/domain'
import type { Cut } from '../replay/cut.js'

/** Whether an event counts at a cut: a reversal only with what it takes back. */
export const isWithin = (cut: Cut, body: EventBody, originalsUnknown: ReadonlySet<string>): boolean => {
  if (!isEffective(cut, businessDateOf(body))) return false
  if (body.type !== 'RecordReversed') return true
  return !originalsUnknown.has(body.eventId) && isEffective(cut, businessDateOf(body.reversed))
}
