import {
  addMonths,
  caseOf,
  deathOf,
  entitlementIn,
  lineKeys,
  listOf,
  type Month,
  month,
  monthOf,
  monthsBetween,
  type ParticipantState,
} from '@pension-ledger/domain'
import type { Simulation } from '../simulate.js'
import { add, answer, type Sums } from './simulated.js'

const months = Array.from({ length: monthsBetween(month('2011-07'), month('2022-12')) + 1 }, (_, i) =>
  addMonths(month('2011-07'), i),
)

/** What the rules release, by month owed, month of release and line. */
export const released = (state: ParticipantState, { setting }: Simulation): Sums => {
  const of = answer(caseOf(state, setting))
  const sums: Sums = {}
  for (const owed of months) {
    const entitlement = answer(entitlementIn(of, owed))
    if (entitlement.status !== 'owed' || (entitlement.releasedIn ?? owed) > '2022-12') continue
    const kind = entitlement.releasedIn === null ? 'regular' : 'arrears'
    for (const key of lineKeys)
      add(sums, `${owed} ${kind} in ${entitlement.releasedIn ?? owed} ${key}`, entitlement.lines[key] ?? 0)
  }
  return sums
}

const wasReissued = (state: ParticipantState, owed: Month): boolean =>
  listOf(state.payments).some(({ status, periodOwed }) => status === 'returned' && periodOwed === owed)

/** What was paid, less what came back. A payment that was sent back and paid again counts for the month of its first run. */
export const paid = (state: ParticipantState): Sums => {
  const sums: Sums = {}
  const death = deathOf(state)
  for (const { status, kind, periodOwed, payMonth, lines } of listOf(state.payments)) {
    if (death !== null && periodOwed > monthOf(death.diedOn)) continue
    const run = wasReissued(state, periodOwed) ? periodOwed : payMonth
    for (const key of lineKeys)
      add(sums, `${periodOwed} ${kind} in ${run} ${key}`, (status === 'paid' ? 1 : -1) * (lines[key] ?? 0))
  }
  return sums
}

/** What was paid for months after a death, less what came back from the bank or the family. */
export const keptAfterDeath = (state: ParticipantState): Sums => {
  const sums: Sums = {}
  const death = deathOf(state)
  if (death === null) return sums
  for (const { status, periodOwed, lines } of listOf(state.payments)) {
    if (periodOwed <= monthOf(death.diedOn)) continue
    for (const fen of Object.values(lines)) add(sums, periodOwed, (status === 'paid' ? 1 : -1) * fen)
  }
  for (const recovery of listOf(state.recoveries))
    if (recovery.type === 'RecoveryReceived') add(sums, recovery.periodOwed ?? '', -recovery.fen)
  return sums
}
