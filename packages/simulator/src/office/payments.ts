import {
  addDays,
  type Case,
  caseOf,
  entitlementIn,
  type Lines,
  type Month,
  nextMonth,
  type ParticipantId,
  type PaymentKind,
  yearOf,
} from '@pension-ledger/domain'
import type { Life } from '../life/life.js'
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
  { owed, run }: Payable,
  lines: Lines,
  next: PayMonth,
): void => {
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

/** The lines of a month that is paid, by what the account held when it was owed. */
type LinesOf = (payable: Payable) => Lines

/**
 * An account that runs out is lengthened by its interest, and its interest is shortened by what was paid from it: so each year is paid on
 * what was credited for the years before. Where the account lasts without any more interest, what is known at first is enough.
 */
const linesYearByYear = (
  dossier: Dossier,
  all: ReadonlyArray<Payable>,
  setting: Setting,
  creditUntil: (year: number) => void,
): LinesOf => {
  if (!all.some(({ entitlement }) => entitlement.lines['account-pension:pooled'] !== undefined))
    return ({ entitlement }) => entitlement.lines
  let [of, year]: [Case | null, number] = [null, 0]
  return ({ owed }) => {
    if (of === null || yearOf(owed.month) !== year) {
      year = yearOf(owed.month)
      creditUntil(year - 1)
      of = lawful(caseOf(dossier.state, setting))
    }
    return lawful(entitlementIn(of, owed.month)).lines
  }
}

/**
 * 待遇发放: pays what is owed and released, and nothing else: a month in its own run, released months as arrears in the run of the
 * month of their release, which is then paid with the later run. Lines and months are the domain's. `creditUntil` credits the interest
 * of the years up to one, all of whose payments are made by then.
 */
export const payBenefits = (
  dossier: Dossier,
  life: Life,
  setting: Setting,
  creditUntil: (year: number) => void,
): void => {
  const all = payables(lawful(caseOf(dossier.state, setting)), setting)
  if (all.length === 0) return

  const { participantId } = life.person
  const releases = new Set(all.flatMap(({ owed, run }) => (owed === run ? [] : [run.month])))
  noteLapses(dossier, participantId, all)
  const linesOf = linesYearByYear(dossier, all, setting, creditUntil)
  for (const payable of all) {
    const { owed, run } = payable
    const lines = linesOf(payable)
    const isRegular = owed === run
    const isLater = releases.has(run.month)
    const paidOn = isLater ? run.releaseOn : run.payOn
    pay(dossier, participantId, owed.month, run, paidOn, isRegular ? 'regular' : 'arrears', lines)
    if (!isRegular || isLater || !life.isReturned(owed.month)) continue
    const next = payMonthOf(setting, nextMonth(owed.month))
    if (next !== null) payAgain(dossier, participantId, payable, lines, next)
  }
}
