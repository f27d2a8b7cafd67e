import * as E from 'fp-ts/lib/Either.js'
import { caseOf } from '../entitlement/entitlement.js'
import { totalOf } from '../entitlement/monthly-lines.js'
import { comparedIn, type MonthCompared } from '../entitlement/owed-and-paid.js'
import type { Rules } from '../entitlement/timetable.js'
import type { NoPolicyInForce } from '../policy/in-force.js'
import type { ParticipantState } from '../state/participant.state.js'
import { type LineKey, type Lines, lineKeys } from '../vocabulary/benefit/lines.js'
import { type Month, monthAt } from '../vocabulary/calendar/month.js'
import { type Fen, wholeFen } from '../vocabulary/money/fen.js'

/** A decision rests on everything known, whenever it was or will be paid. */
const endOfTime = monthAt(Number.MAX_SAFE_INTEGER)

/** What is owed for a month, what was paid for it, and what was demanded back, with everything known. */
export const monthOnRecord = (
  state: ParticipantState,
  month: Month,
  rules: Rules,
): E.Either<NoPolicyInForce, MonthCompared> => {
  const of = caseOf(state, rules)
  return E.isLeft(of) ? of : comparedIn(of.right, month, endOfTime)
}

/** What still stands of the payments for a month: a payment that was recovered whole stands no more. */
export const standingPaid = ({ paid, recovery }: MonthCompared): Lines => {
  const total = totalOf(paid)
  const recovered = recovery === null ? 0 : recovery.receivedFen + recovery.offsetFen
  return total > 0 && recovered >= total ? {} : paid
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
