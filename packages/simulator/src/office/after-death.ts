import {
  addDays,
  caseOf,
  type DeathRecorded,
  entitlementIn,
  monthOf,
  type ParticipantState,
  totalOf,
  wholeFen,
} from '@pension-ledger/domain'
import type { Life } from '../life/life.js'
import { earlierDate } from '../scheme/days.js'
import { lawful } from '../scheme/lawful.js'
import type { Setting } from '../scheme/setting.js'
import { type Dossier, put } from './dossier.js'

const daysToReturn = 3
const daysToRecover = 20

/**
 * What was paid for months after a death that nobody had reported, by what the office knew then; and how it came back: from the bank,
 * or demanded from the family and paid back in full.
 */
export const payUntilReported = (
  dossier: Dossier,
  life: Life,
  death: DeathRecorded,
  unreported: ParticipantState,
  setting: Setting,
): void => {
  const months = setting.payMonths.filter(
    ({ month, payOn }) => month > monthOf(death.diedOn) && payOn < death.reportedOn,
  )
  if (months.length === 0) return

  const asKnown = lawful(caseOf(unreported, setting))
  const { participantId } = life.person
  for (const { month, payOn } of months) {
    const entitlement = lawful(entitlementIn(asKnown, month))
    if (entitlement.status !== 'owed' || entitlement.releasedIn !== null) continue
    const payment = {
      participantId,
      periodOwed: month,
      payMonth: month,
      kind: 'regular',
      lines: entitlement.lines,
    } as const
    put(dossier, { kind: 'payments', fact: { type: 'PensionPaid', ...payment, paidOn: payOn } })
    if (life.afterDeath === 'returned') {
      const returnedOn = earlierDate(addDays(death.reportedOn, daysToReturn), setting.lastDay)
      put(dossier, { kind: 'payments', fact: { type: 'PaymentReturned', ...payment, paidOn: returnedOn } })
      continue
    }
    const fen = wholeFen(totalOf(entitlement.lines))
    const recovery = { participantId, fen, periodOwed: month, against: null }
    const receivedOn = earlierDate(addDays(death.reportedOn, daysToRecover), setting.lastDay)
    put(dossier, { kind: 'recoveries', fact: { type: 'RecoveryDemanded', ...recovery, on: death.reportedOn } })
    put(dossier, { kind: 'recoveries', fact: { type: 'RecoveryReceived', ...recovery, on: receivedOn } })
  }
}
