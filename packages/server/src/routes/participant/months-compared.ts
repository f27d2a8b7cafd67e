import {
  type BusinessDate,
  caseOf,
  comparedIn,
  earlierMonth,
  laterMonth,
  type Month,
  type MonthCompared,
  monthAt,
  monthIndex,
  monthOf,
  type NoPolicyInForce,
  type ParticipantState,
  rulesOf,
  type Standing,
} from '@pension-ledger/domain'
import type { SchemeView } from '@pension-ledger/ledger'
import * as E from 'fp-ts/lib/Either.js'

/** Months that are compared, and the month by which both sides are taken. */
export interface MonthsCompared {
  readonly through: Month | null
  readonly months: ReadonlyArray<MonthCompared>
}

/** No more months than these: forty years. */
const mostMonths = 480

/**
 * 应发与实发 of a participant, month by month. Both sides stand as they do at the end of the last month. Months before anything could be
 * owed are shown only where something was paid for them.
 *
 * Rejects: NoPolicyInForce.
 */
export const monthsCompared = (
  state: ParticipantState,
  { policy, state: { rounds } }: SchemeView,
  {
    from,
    to,
    effectiveAt,
  }: { readonly from: Month | null; readonly to: Month | null; readonly effectiveAt: BusinessDate | null },
): E.Either<NoPolicyInForce, MonthsCompared> => {
  const rules = rulesOf(policy, rounds)
  const of = caseOf(state, rules)
  if (E.isLeft(of)) return of
  const paid = paidMonths(state)
  const deadlines = rounds.map(({ deadline }) => monthOf(deadline))
  const lastKnown = [...paid.payMonths, ...deadlines].reduce<Month | null>(latest, null)
  const through = to ?? (effectiveAt === null ? lastKnown : monthOf(effectiveAt))
  const first = from ?? [...paid.periods, ...startsOf(of.right.standing)].reduce<Month | null>(earliest, null)
  if (through === null || first === null || first > through) return E.right({ through, months: [] })

  const months: MonthCompared[] = []
  const last = monthIndex(through)
  for (let index = Math.max(monthIndex(first), last - mostMonths + 1); index <= last; index++) {
    const compared = comparedIn(of.right, monthAt(index), through)
    if (E.isLeft(compared)) return compared
    months.push(compared.right)
  }
  return E.right({ through, months })
}

const latest = (a: Month | null, b: Month): Month => (a === null ? b : laterMonth(a, b))
const earliest = (a: Month | null, b: Month): Month => (a === null ? b : earlierMonth(a, b))

/** From when anything is due: an aid only for those who hold a disability. */
const startsOf = (standing: Standing | null): ReadonlyArray<Month> => {
  if (standing === null) return []
  const { pension, aid, disabilities } = standing
  return [...(pension === null ? [] : [pension.from]), ...(disabilities.length === 0 ? [] : [aid.from])]
}

const paidMonths = ({ payments }: ParticipantState) => {
  const payMonths: Month[] = []
  const periods: Month[] = []
  for (let link = payments; link !== null; link = link.before) {
    payMonths.push(link.last.payMonth)
    periods.push(link.last.periodOwed)
  }
  return { payMonths, periods }
}
