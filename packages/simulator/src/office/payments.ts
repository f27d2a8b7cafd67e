import {
  type Benefit,
  type Case,
  caseOf,
  dueBenefit,
  type Entitlement,
  entitlementIn,
  type Lines,
  laterMonth,
  type Month,
  month,
  nextMonth,
  type ParticipantId,
  type ParticipantState,
  type PaymentKind,
  paysAid,
  type Standing,
} from '@pension-ledger/domain'
import { isPensionerIn, resumed, suspended } from '../life/benefits.js'
import type { Life } from '../life/life.js'
import { addDays } from '../scheme/days.js'
import { lawful } from '../scheme/lawful.js'
import { lastMonthOf, type PayMonth, payMonthOf, type Setting } from '../scheme/setting.js'
import { type Dossier, put } from './dossier.js'

/** A month that is paid, and in which run. */
interface Payable {
  readonly owed: PayMonth
  readonly run: PayMonth
  readonly entitlement: Entitlement
}

const everOwed = (state: ParticipantState, { pension, aid }: Standing): Month | null => {
  const isDisabled = state.categories !== null
  if (pension === null) return isDisabled ? aid.from : null
  return isDisabled && aid.from < pension.from ? aid.from : pension.from
}

/** Every month that the rules release within the setting, with the run in which it is paid. */
const payables = (of: Case, setting: Setting): ReadonlyArray<Payable> => {
  if (of.standing === null) return []
  const first = everOwed(of.state, of.standing)
  if (first === null) return []
  const { ends } = of.standing
  const last =
    ends.pension === null || ends['disability-aid'] === null
      ? null
      : laterMonth(ends.pension.month, ends['disability-aid'].month)
  const paid: Payable[] = []
  for (const owed of setting.payMonths) {
    if (owed.month < first) continue
    if (last !== null && owed.month > last) break
    const entitlement = lawful(entitlementIn(of, owed.month))
    if (entitlement.status !== 'owed') continue
    const run = entitlement.releasedIn === null ? owed : payMonthOf(setting, entitlement.releasedIn)
    if (run !== null) paid.push({ owed, run, entitlement })
  }
  return paid
}

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

/** 未认证暂停、恢复: what the office notes when it stops a pension for want of certification, and when it takes it up again. */
const noteLapses = (dossier: Dossier, participantId: ParticipantId, all: ReadonlyArray<Payable>): void => {
  // A resumption ends every suspension before it, so a lapse is noted only where there is no other.
  if (dossier.state.benefits !== null && hasSuspension(dossier.state)) return
  const lapses = new Map<Month, Payable>()
  for (const payable of all) {
    const { entitlement, run } = payable
    if (entitlement.reason === 'uncertified' && !lapses.has(run.month)) lapses.set(run.month, payable)
  }
  for (const [releasedIn, { owed, entitlement }] of lapses) {
    const benefit: Benefit = paysAid(entitlement.lines) ? 'disability-aid' : 'pension'
    put(dossier, suspended(participantId, benefit, owed.month, 'uncertified'))
    put(dossier, resumed(participantId, benefit, releasedIn, owed.month))
  }
}

const hasSuspension = (state: ParticipantState): boolean => {
  for (let link = state.benefits; link !== null; link = link.before)
    if (link.last.type === 'BenefitSuspended') return true
  return false
}

/** 待遇核定: the office approves a pension from the month in which it begins, and an aid from its first month. */
export const approveBenefits = (dossier: Dossier, life: Life, setting: Setting): void => {
  const { standing } = lawful(caseOf(dossier.state, setting))
  if (standing === null) return
  const { participantId } = life.person
  const approve = (benefit: Benefit, from: Month): void =>
    put(dossier, {
      kind: 'benefits',
      fact: {
        type: 'BenefitApproved',
        participantId,
        benefit,
        month: from,
        // 个人账户养老金 is not yet part of an entitlement; once it is, its balance and amount are noted here.
        accountBalanceFen: null,
        accountPensionFen: null,
      },
    })

  const until = lastMonthOf(setting)
  const aidFrom = firstAid(dossier.state, standing, setting, until)
  if (aidFrom !== null) approve('disability-aid', aidFrom)
  const { pension } = standing
  if (pension !== null && pension.from <= until && isPensionerIn(standing, pension.from))
    approve('pension', pension.from)
}

const firstAid = (state: ParticipantState, standing: Standing, setting: Setting, until: Month): Month | null => {
  if (state.categories === null) return null
  const { from, to } = standing.aid
  const begin = laterMonth(from, month(setting.firstDay.slice(0, 7)))
  for (let at = begin; at <= until && (to === null || at <= to); at = nextMonth(at))
    if (lawful(dueBenefit(state, standing, at, setting.policy)).benefit === 'disability-aid') return at
  return null
}
