import {
  addMonths,
  type BusinessDate,
  caseOf,
  constantOf,
  lastDayOf,
  type Month,
  monthAt,
  monthIndex,
  monthOf,
  type NoPolicyInForce,
  type ParticipantState,
  type Payment,
  valueInForce,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditedParticipant, AuditFrame, ParticipantCheck } from '../../check.js'
import { type Finding, findingCodes } from '../../finding.js'
import { findingOf } from './finding-of.js'
import { monthUnderAudit, type PersonUnderAudit, personUnderAudit } from './month-under-audit.js'
import { firstOwedIn } from './owed-in-month.js'
import { precedence } from './precedence.js'
import { afterRecoveries } from './recovered.js'
import { type Share, sharesOf } from './shares.js'

/**
 * 待遇发放差异: for each month, what was owed against what was paid for it, net of returns and recoveries, whenever it was paid; the
 * difference taken apart among the codes by `precedence`. All of it as it stood at the end of the last audited month: what was paid, came
 * back or was released later is not looked at. One finding for each code, with all its months; broken rules without
 * money in them are findings of their own.
 *
 * Units:   fen; positive: overpaid, negative: owed.
 * Rejects: NoPolicyInForce.
 * Source:  rules §3 and §6; audit-checks.
 */
export const paymentsCheck: ParticipantCheck = {
  scope: 'participant',
  codes: findingCodes.filter((code) => precedence.some((rule) => rule.code === code)),
  needs: [],
  check: (subject, frame) => {
    const within = monthsOf(frame)
    if (E.isLeft(within)) return within
    const of = caseOf(subject.state, frame.rules)
    if (E.isLeft(of)) return of
    const person = personUnderAudit(of.right)
    const shares = sharesWithin(person, within.right, frame)
    if (E.isLeft(shares)) return shares
    return E.right(findingsOf(subject, person, afterRecoveries(shares.right, subject.state, within.right)))
  },
}

interface Within {
  readonly from: Month
  readonly to: Month
}

/** The audited months; by default all of the scheme's that are over. */
export const monthsOf = ({ months, auditedOn, rules }: AuditFrame): E.Either<NoPolicyInForce, Within> => {
  const current = monthOf(auditedOn)
  const to = months?.to ?? (auditedOn === lastDayOf(current) ? current : addMonths(current, -1))
  if (months?.from !== undefined) return E.right({ from: months.from, to })
  return E.map((from: Month): Within => ({ from, to }))(constantOf(rules.policy, 'scheme.start'))
}

const none: ReadonlyArray<Payment> = []

const sharesWithin = (
  person: PersonUnderAudit,
  within: Within,
  frame: AuditFrame,
): E.Either<NoPolicyInForce, ReadonlyArray<Share>> => {
  const isReissueAwaited = (returnedOn: BusinessDate): boolean =>
    E.isRight(valueInForce(frame.rules.policy, 'payment.reissue-days', returnedOn))
  const paid = paymentsByMonth(person.case.state, within)
  const shares: Share[] = []
  const [first, last] = [monthIndex(within.from), monthIndex(within.to)]
  // By their numbers: the last month of the calendar has no next one that would be past the end.
  for (let at = firstToLookAt(person, within, paid); at <= last; at++) {
    const of = monthUnderAudit(person, monthAt(at), within.to, paid[at - first] ?? none, isReissueAwaited)
    if (E.isLeft(of)) return of
    if (of.right !== null) shares.push(...sharesOf(of.right))
  }
  return E.right(shares)
}

/** The number of a month. Most people are too young: nothing is owed to them and nothing was paid. */
const firstToLookAt = (
  { case: of }: PersonUnderAudit,
  { from, to }: Within,
  paid: ReadonlyArray<ReadonlyArray<Payment>>,
): number => {
  const firstPaid = paid.findIndex((payments) => payments !== undefined && payments.length > 0)
  const owed = firstOwedIn(of)
  const first = monthIndex(from)
  const firstOwed = owed === null ? monthIndex(to) + 1 : Math.max(first, monthIndex(owed))
  return firstPaid >= 0 ? Math.min(first + firstPaid, firstOwed) : firstOwed
}

/** Payments by period owed, as they stood at the end of the audited months: the first entry is that of the first of them. */
const paymentsByMonth = (
  { payments }: ParticipantState,
  { from, to }: Within,
): ReadonlyArray<ReadonlyArray<Payment>> => {
  const byMonth: Payment[][] = []
  const first = monthIndex(from)
  const lastDay = lastDayOf(to)
  for (let link = payments; link !== null; link = link.before) {
    const payment = link.last
    if (payment.periodOwed < from || payment.periodOwed > to) continue
    if (payment.status === 'paid' ? payment.payMonth > to : payment.paidOn > lastDay) continue
    const at = monthIndex(payment.periodOwed) - first
    const others = byMonth[at]
    if (others === undefined) byMonth[at] = [payment]
    else others.push(payment)
  }
  return byMonth
}

const findingsOf = (
  subject: AuditedParticipant,
  person: PersonUnderAudit,
  shares: ReadonlyArray<Share>,
): ReadonlyArray<Finding> =>
  shares.length === 0
    ? []
    : precedence.flatMap((rule) => {
        const ofRule = shares.filter((share) => share.rule === rule)
        const withMoney = ofRule.filter(({ isOfRuleAlone }) => !isOfRuleAlone)
        const without = ofRule.filter(({ isOfRuleAlone }) => isOfRuleAlone)
        return [withMoney, without].flatMap((some) =>
          some.length === 0 ? [] : [findingOf(subject, person, rule, some)],
        )
      })
