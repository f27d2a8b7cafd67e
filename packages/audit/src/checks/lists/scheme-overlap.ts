import {
  type EventBody,
  type ExternalMembershipListed,
  leavingOf,
  listOf,
  type Month,
  monthOf,
  monthsBetween,
  nextMonth,
  type ParticipantState,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { idTokenAt } from '../identity/tokens-of.js'
import { inOrderOf } from '../in-order.js'
import { subjectOn } from '../participant-subject.js'
import { paymentEvent } from '../payment-event.js'
import type { ListedCheck } from '../wide-check.js'
import { yuan } from '../wording.js'

/** The months of which a membership covers a day, up to one. */
const monthsOf = (entries: ReadonlyArray<ExternalMembershipListed>, upTo: Month): ReadonlySet<Month> => {
  const months = new Set<Month>()
  for (const { from, to } of entries) {
    const last = to === null || monthOf(to) > upTo ? upTo : monthOf(to)
    let month = monthOf(from)
    for (let left = monthsBetween(month, last); left >= 0; left--) {
      months.add(month)
      month = nextMonth(month)
    }
  }
  return months
}

/** What was paid for a month of the government's money, less what came back: an account pension is the participant's own. */
const benefitFen = ({ payments, recoveries }: ParticipantState, month: Month): number => {
  let fen = 0
  for (const { status, periodOwed, lines } of listOf(payments)) {
    if (periodOwed !== month) continue
    for (const [key, amount] of Object.entries(lines))
      if (!key.startsWith('account-pension')) fen += status === 'paid' ? amount : -amount
  }
  for (const recovery of listOf(recoveries))
    if (recovery.periodOwed === month && (recovery.type === 'RecoveryReceived' || recovery.type === 'RecoveryOffset'))
      fen -= recovery.fen
  return Math.max(0, fen)
}

/**
 * Whether a month is one of a year with contributions that were not refunded. A year is paid at once: of that in which somebody leaves for
 * another scheme, the month of leaving and those after it are not paid for here.
 */
const isContributedFor = (state: ParticipantState): ((month: Month) => boolean) => {
  const years = new Map<number, number>()
  for (const fact of listOf(state.contributions))
    years.set(fact.year, (years.get(fact.year) ?? 0) + (fact.type === 'ContributionReceived' ? fact.fen : -fact.fen))
  const leaving = leavingOf(state)
  const left = leaving === null ? null : monthOf(leaving.on)
  return (month) => (years.get(Number(month.slice(0, 4))) ?? 0) > 0 && (left === null || month < left)
}

/**
 * `SCHEME_OVERLAP` 重复参保、重复领取: contributions for, or benefits of, months in which an imported list shows membership of another scheme.
 * A list is evidence, and does not say which of the two is wrong: the sentence tells what was paid of the government's money, and
 * the fen are 0.
 */
export const schemeOverlap: ListedCheck = {
  scope: 'listed-participant',
  codes: ['SCHEME_OVERLAP'],
  needs: ['external-memberships'],
  check: (of, { auditedOn }) => {
    const { state, lists } = of
    const token = idTokenAt(state, auditedOn)
    const entries = inOrderOf(token === null ? [] : (lists.memberships.get(token) ?? []), ({ from }) => from)
    const [first] = entries
    if (first === undefined) return E.right([])

    const isContributed = isContributedFor(state)
    const member = [...monthsOf(entries, monthOf(auditedOn))].sort()
    const drawn = member.filter((month) => benefitFen(state, month) > 0)
    const months = member.filter((month) => isContributed(month) || drawn.includes(month))
    if (months.length === 0) return E.right([])
    const fen = drawn.reduce((sum, month) => sum + benefitFen(state, month), 0)
    const contributed = listOf(state.contributions).filter(({ year }) =>
      months.some((month) => Number(month.slice(0, 4)) === year),
    )
    const payments = listOf(state.payments).filter(({ periodOwed }) => drawn.includes(periodOwed))
    const evidence: ReadonlyArray<EventBody> = [...entries, ...contributed, ...payments.map(paymentEvent)]
    return E.right([
      {
        code: 'SCHEME_OVERLAP',
        severity: 'data',
        subject: subjectOn(of, first.from),
        months,
        on: null,
        fen: 0,
        applied: [],
        evidence,
        sentence: {
          zh: `${first.source}显示自 ${first.from} 参加${first.scheme ?? '其他养老保险'}，其间重叠 ${months.length} 个月，居民待遇 ${drawn.length} 个月共 ${yuan(fen)} 元。`,
          en: `${first.source} shows membership of ${first.scheme ?? 'another scheme'} since ${first.from}: ${months.length} months overlap, and benefits of ${yuan(fen)} yuan were paid for ${drawn.length} of them.`,
        },
      },
    ])
  },
}
