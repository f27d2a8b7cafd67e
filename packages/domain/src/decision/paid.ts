import { totalOf } from '../entitlement/monthly-lines.js'
import type { ParticipantState } from '../state/participant.state.js'
import { type LineKey, type Lines, lineKeys } from '../vocabulary/benefit/lines.js'
import type { Month } from '../vocabulary/calendar/month.js'
import { type Fen, wholeFen } from '../vocabulary/money/fen.js'

/** 已发: what was paid for a month less what came back from the bank, line by line; lines that came to nothing are left out. */
export const paidFor = (state: ParticipantState, periodOwed: Month): Lines => {
  const net: { [Key in LineKey]?: Fen } = {}
  for (let link = state.payments; link !== null; link = link.before) {
    const payment = link.last
    if (payment.periodOwed !== periodOwed) continue
    const sign = payment.status === 'paid' ? 1 : -1
    for (const key of lineKeys) {
      const fen = payment.lines[key]
      if (fen !== undefined) net[key] = wholeFen((net[key] ?? 0) + sign * fen)
    }
  }
  for (const key of lineKeys) if (net[key] === 0) delete net[key]
  return net
}

/** 追回 and 抵扣 for a month, in fen. */
const recoveredFor = (state: ParticipantState, periodOwed: Month): number => {
  let fen = 0
  for (let link = state.recoveries; link !== null; link = link.before) {
    const { type, periodOwed: of, fen: amount } = link.last
    if (of === periodOwed && (type === 'RecoveryReceived' || type === 'RecoveryOffset')) fen += amount
  }
  return fen
}

/** What still stands of the payments for a month: a payment that was recovered whole stands no more. */
export const standingPaidFor = (state: ParticipantState, periodOwed: Month): Lines => {
  const paid = paidFor(state, periodOwed)
  const total = totalOf(paid)
  return total > 0 && recoveredFor(state, periodOwed) >= total ? {} : paid
}

/** The part of owed lines that was not paid; null where more was paid than owed in a line, or a line that is not owed. */
export const missingOf = (owed: Lines, paid: Lines): Lines | null => {
  const missing: { [Key in LineKey]?: Fen } = {}
  for (const key of lineKeys) {
    const fen = (owed[key] ?? 0) - (paid[key] ?? 0)
    if (fen < 0) return null
    if (fen > 0) missing[key] = wholeFen(fen)
  }
  return missing
}
