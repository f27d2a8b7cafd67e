import {
  type BusinessDate,
  businessDate,
  type EventBody,
  type InterestDue,
  interestCreditedFor,
  interestDueOf,
  leavingOf,
  listOf,
  type NoPolicyInForce,
  type ParticipantState,
  yearOf,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { ParticipantCheck } from '../../check.js'
import type { Finding } from '../../finding.js'
import { subjectOn } from '../participant-subject.js'
import { yuan } from '../wording.js'
import { accountFactsOf } from './account-facts.js'

const yearsCredited = ({ credits }: ParticipantState): ReadonlyArray<number> =>
  listOf(credits).flatMap((credit) => (credit.type === 'InterestCredited' ? [credit.year] : []))

/** The last year whose interest is to be on record: the last that is over on a day. */
const lastYearOver = (on: BusinessDate): number => (on.endsWith('-12-31') ? yearOf(on) : yearOf(on) - 1)

const dueByYear = (
  dues: ReadonlyArray<InterestDue>,
  credited: ReadonlyArray<number>,
): ReadonlyMap<number, InterestDue | null> => {
  const years = new Map<number, InterestDue | null>()
  for (const year of credited) years.set(year, null)
  for (const due of dues) years.set(due.year, due)
  return new Map([...years].sort(([a], [b]) => a - b))
}

/**
 * `INTEREST_WRONG` 结息错误: the interest credited for a year is not what the recorded account bears at the year's rate. A year is asked
 * for when it is over, and from the crediting on where the account's holder left in it.
 */
export const interestWrong: ParticipantCheck = {
  scope: 'participant',
  codes: ['INTEREST_WRONG'],
  needs: [],
  check: (of, { rules, auditedOn }) => {
    const { state } = of
    if (state.contributions === null && state.credits === null && state.enrolmentChanges === null) return E.right([])
    const credited = yearsCredited(state)
    const over = lastYearOver(auditedOn)
    const dues: E.Either<NoPolicyInForce, ReadonlyArray<InterestDue>> = interestDueOf(
      state,
      Math.max(over, ...credited),
      rules.policy,
    )
    if (E.isLeft(dues)) return dues

    const left = leavingOf(state)
    const findings: Finding[] = []
    for (const [year, due] of dueByYear(dues.right, credited)) {
      const hasLeft = left !== null && yearOf(left.on) <= year
      if (year > over && !(hasLeft && credited.includes(year))) continue
      const paidFen = interestCreditedFor(state, year)
      const dueFen = due?.fen ?? 0
      if (paidFen === dueFen) continue
      const fen = paidFen - dueFen
      const firstDay = businessDate(`${year}-01-01`)
      const on = businessDate(`${year}-12-31`)
      const evidence: ReadonlyArray<EventBody> = accountFactsOf(state, year)
      findings.push({
        code: 'INTEREST_WRONG',
        severity: fen > 0 ? 'loss' : 'debt',
        subject: subjectOn(of, on),
        months: [],
        on,
        fen,
        applied: [
          { parameter: 'interest.rate', on: firstDay },
          { parameter: 'interest.rounding', on: firstDay },
        ],
        evidence,
        sentence: {
          zh: `${year} 年结息 ${yuan(paidFen)} 元，按利率 ${due?.rate ?? '0'} 应为 ${yuan(dueFen)} 元，${fen > 0 ? '多' : '少'}记 ${yuan(fen)} 元。`,
          en: `Interest of ${yuan(paidFen)} yuan was credited for ${year}; at the rate of ${due?.rate ?? '0'} it is ${yuan(dueFen)}: ${yuan(fen)} yuan too ${fen > 0 ? 'much' : 'little'}.`,
        },
      })
    }
    return E.right(findings)
  },
}
