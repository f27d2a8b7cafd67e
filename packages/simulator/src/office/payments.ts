import { caseOf, type Lines, type Month, nextMonth, type ParticipantId, type PaymentKind } from '@pension-ledger/domain'
import type { Life } from '../life/life.js'
import { addDays } from '../scheme/days.js'
import { lawful } from '../scheme/lawful.js'
import { type PayMonth, payMonthOf, type Setting } from '../scheme/setting.js'
import { type Dossier, put } from './dossier.js'
import { noteLapses } from './lapses.js'
import { type Payable, payables } from './payables.js'

const pay = (
  dossier: Dossier,
  participantId: ParticipantId,
  periodOwed: Month,
  { month: payMonth }: PayMonth,
  paidOn: PayMonth['payOn'],
  kind: PaymentKind,
  lines: Lines,
): void =>
  put(dossier, {
    kind: 'payments',
    fact: { type: 'PensionPaid', participantId, periodOwed, payMonth, paidOn, kind, lines },
  })

const daysToReturn = 4

/** 退票: the bank sends a payment back, and it is paid again with the next run. */
const payAgain = (
  dossier: Dossier,
  participantId: ParticipantId,
  { owed, run, entitlement }: Payable,
  next: PayMonth,
): void => {
  const { lines } = entitlement
  put(dossier, {
    kind: 'payments',
    fact: {
      type: 'PaymentReturned',
      participantId,
      periodOwed: owed.month,
      payMonth: run.month,
      paidOn: addDays(run.payOn, daysToReturn),
      kind: 'regular',
      lines,
    },
  })
  pay(dossier, participantId, owed.month, next, next.payOn, 'regular', lines)
}

/**
 * 待遇发放: pays what is owed and released, and nothing else: a month in its own run, released months as arrears in the run of the
 * month of their release, which is then paid with the later run. Lines and months are the domain's.
 */
export const payBenefits = (dossier: Dossier, life: Life, setting: Setting): void => {
  const of = lawful(caseOf(dossier.state, setting))
  const all = payables(of, setting)
  if (all.length === 0) return

  const { participantId } = life.person
  const releases = new Set(all.flatMap(({ owed, run }) => (owed === run ? [] : [run.month])))
  noteLapses(dossier, participantId, all)
  for (const payable of all) {
    const { owed, run, entitlement } = payable
    const isRegular = owed === run
    const isLater = releases.has(run.month)
    pay(
      dossier,
      participantId,
      owed.month,
      run,
      isLater ? run.releaseOn : run.payOn,
      isRegular ? 'regular' : 'arrears',
      entitlement.lines,
    )
    if (!isRegular || isLater || !life.isReturned(owed.month)) continue
    const next = payMonthOf(setting, nextMonth(owed.month))
    if (next !== null) payAgain(dossier, participantId, payable, next)
  }
}
