import * as E from 'fp-ts/lib/Either.js'
import { type Recovered, recoveriesOf } from '../account/recovery.js'
import type { NoPolicyInForce } from '../policy/in-force.js'
import type { Chain } from '../state/chain.js'
import type { ParticipantState, Payment } from '../state/participant.state.js'
import { type LineKey, type Lines, lineKeys, sameLines } from '../vocabulary/benefit/lines.js'
import {
  earlierMonth,
  lastDayOf,
  laterMonth,
  type Month,
  monthAt,
  monthIndex,
  monthOf,
} from '../vocabulary/calendar/month.js'
import { type Fen, wholeFen } from '../vocabulary/money/fen.js'
import { type Case, type Entitlement, entitlementIn } from './entitlement.js'
import { paymentsByMonth, paymentsInOrder } from './payments-by-month.js'
import type { Standing } from './standing.js'

/**
 * 应享与实发: what was owed for one month against what was paid for it, as both stand at the end of a pay month.
 *
 * - `due` is what was to be paid by then: the owed lines of a month that was never withheld, or was released no later. A month that is
 *   withheld, or whose release comes later, is owed (`entitlement`) and not due: nothing was to be paid for it.
 * - `paid` is every payment of the month, whenever and under whatever kind it was made, less what came back: a month withheld and
 *   then paid as arrears is due and paid like any other.
 * - Recoveries have no lines. They stand beside, and are in neither.
 */
export interface MonthCompared {
  /** 费款所属期 */
  readonly month: Month
  readonly entitlement: Entitlement
  /** fen by line */
  readonly due: Lines
  /** fen by line; below zero where more came back than was paid. Lines that cancel out are left out. */
  readonly paid: Lines
  /** Paid less due, fen by line: above zero overpaid, below zero owed. Lines without a difference are left out. */
  readonly difference: Lines
  readonly differenceFen: Fen
  /** Paid in a month in which it was still withheld, and kept; that it is due by now does not undo it. */
  readonly isEarly: boolean
  /** Earliest first, returns among them. */
  readonly payments: ReadonlyArray<Payment>
  /** 追缴 of what was overpaid for this month; null where nothing is on record. */
  readonly recovery: Recovered | null
  /** 抵扣: what overpayments of any month were set off against the benefit of this one; it lowers what was paid. */
  readonly setOffFen: Fen
}

const nothing: Lines = {}

const isDueBy = ({ status, releasedIn }: Entitlement, month: Month, through: Month): boolean =>
  status === 'owed' && (releasedIn ?? month) <= through

/** Of payments and returns of one month, whether money that was not yet released was paid out and not returned. */
const isPaidEarly = ({ status, releasedIn }: Entitlement, payments: Chain<Payment>): boolean => {
  if (status === 'none' || (status === 'owed' && releasedIn === null)) return false
  let kept = 0
  for (let link = payments; link !== null; link = link.before)
    if (releasedIn === null || link.last.payMonth < releasedIn) kept += link.last.status === 'paid' ? 1 : -1
  return kept > 0
}

const lineSums = (payments: Chain<Payment>): ReadonlyArray<number> => {
  const sums = lineKeys.map(() => 0)
  for (let link = payments; link !== null; link = link.before) {
    const { status, lines } = link.last
    for (const [i, key] of lineKeys.entries())
      sums[i] = (sums[i] ?? 0) + (status === 'paid' ? 1 : -1) * (lines[key] ?? 0)
  }
  return sums
}

const linesWhere = (fenOf: (key: LineKey, index: number) => number): Lines => {
  const lines: { [Key in LineKey]?: Fen } = {}
  for (const [i, key] of lineKeys.entries()) {
    const fen = fenOf(key, i)
    if (fen !== 0) lines[key] = wholeFen(fen)
  }
  return lines
}

const recoveryIn = (state: ParticipantState, month: Month, through: Month): Recovered | null =>
  state.recoveries === null
    ? null
    : (recoveriesOf(state, lastDayOf(through)).byMonth.find(({ periodOwed }) => periodOwed === month) ?? null)

const setOffIn = (state: ParticipantState, month: Month): Fen => {
  let fen = 0
  for (let link = state.recoveries; link !== null; link = link.before) {
    const { type, against, on } = link.last
    if (type === 'RecoveryOffset' && against === 'benefit' && monthOf(on) === month) fen += link.last.fen
  }
  return wholeFen(fen)
}

const compared = (
  of: Case,
  month: Month,
  through: Month,
  entitlement: Entitlement,
  payments: Chain<Payment>,
): MonthCompared => {
  const due = isDueBy(entitlement, month, through) ? entitlement.lines : nothing
  const sums = lineSums(payments)
  const difference = linesWhere((key, i) => (sums[i] ?? 0) - (due[key] ?? 0))
  return {
    month,
    entitlement,
    due,
    paid: linesWhere((_, i) => sums[i] ?? 0),
    difference,
    differenceFen: wholeFen(Object.values(difference).reduce((sum, fen) => sum + fen, 0)),
    isEarly: isPaidEarly(entitlement, payments),
    payments: paymentsInOrder(payments),
    recovery: recoveryIn(of.state, month, through),
    setOffFen: setOffIn(of.state, month),
  }
}

/** Whether a month's one payment is exactly what was due, or nothing was due nor paid: so it is with nearly all of them. */
const isPlain = (entitlement: Entitlement, month: Month, through: Month, payments: Chain<Payment>): boolean => {
  if (payments === null) return !isDueBy(entitlement, month, through)
  return (
    payments.before === null &&
    payments.last.status === 'paid' &&
    isDueBy(entitlement, month, through) &&
    (entitlement.releasedIn === null || entitlement.releasedIn <= payments.last.payMonth) &&
    sameLines(entitlement.lines, payments.last.lines)
  )
}

const hasRemark = ({ differenceFen, difference, isEarly }: MonthCompared): boolean =>
  differenceFen !== 0 || isEarly || Object.keys(difference).length > 0

/** The months for which anything may be owed by the end of a pay month; null where there is none. */
const owedMonths = (standing: Standing | null, through: Month): { readonly from: Month; readonly to: Month } | null => {
  if (standing === null) return null
  const { pension, aid, disabilities, ends } = standing
  const aidFrom = disabilities.length === 0 ? null : aid.from
  const from = pension === null ? aidFrom : aidFrom === null || pension.from < aidFrom ? pension.from : aidFrom
  if (from === null) return null
  const isOpen = ends.pension === null || ends['disability-aid'] === null
  const last = isOpen ? through : laterMonth(ends.pension.month, ends['disability-aid'].month)
  return { from, to: earlierMonth(last, through) }
}

/**
 * 差异核算: every month for which owed and paid differ in any line, or which was paid before it was released, earliest first. Months
 * without a difference are passed over quickly, so that everybody can be asked; for one month in full, whatever it shows, there is
 * `comparedIn`.
 *
 * Units:   fen; `through` is the last pay month. Payments made and returned, releases and recoveries later than it are not looked at.
 * Returns: also months for which nothing can be owed, where something was paid for them: before the start, after a death, in advance.
 * Rejects: NoPolicyInForce.
 * Source:  rules §6.
 */
export const differencesOf = (of: Case, through: Month): E.Either<NoPolicyInForce, ReadonlyArray<MonthCompared>> => {
  const owed = owedMonths(of.standing, through)
  const end = owed === null ? -1 : monthIndex(owed.to)
  const { first, months } = paymentsByMonth(
    of.state,
    owed === null ? Number.MAX_SAFE_INTEGER : monthIndex(owed.from),
    through,
  )
  const owedFrom = owed === null ? first : monthIndex(owed.from)
  const last = Math.max(end, first + months.length - 1)
  const differences: MonthCompared[] = []
  for (let index = first; index <= last; index++) {
    const payments = months[index - first] ?? null
    if (payments === null && (index < owedFrom || index > end)) continue
    const month = monthAt(index)
    const entitlement = entitlementIn(of, month)
    if (E.isLeft(entitlement)) return entitlement
    if (isPlain(entitlement.right, month, through, payments)) continue
    const difference = compared(of, month, through, entitlement.right, payments)
    if (hasRemark(difference)) differences.push(difference)
  }
  return E.right(differences)
}

/**
 * One month in full, whether it differs or not.
 *
 * Rejects: NoPolicyInForce.
 */
export const comparedIn = (of: Case, month: Month, through: Month): E.Either<NoPolicyInForce, MonthCompared> => {
  const entitlement = entitlementIn(of, month)
  if (E.isLeft(entitlement)) return entitlement
  const { first, months } = paymentsByMonth(of.state, monthIndex(month), through)
  return E.right(compared(of, month, through, entitlement.right, months[monthIndex(month) - first] ?? null))
}
