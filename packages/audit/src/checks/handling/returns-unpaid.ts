import {
  type BusinessDate,
  caseOf,
  earlierFirst,
  entitlementIn,
  type LineKey,
  lineKeys,
  listOf,
  type Month,
  type NoPolicyInForce,
  type ParticipantState,
  type Payment,
  type Rules,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'

/** 退票: a month of which a payment came back although it is owed, and what became of it. */
export interface ReturnedMonth {
  readonly month: Month
  /** The day of its last return. */
  readonly returnedOn: BusinessDate
  /** The first payment after that day; null while there is none. */
  readonly paidAgainOn: BusinessDate | null
  /** What came back and is still missing, in fen above 0. */
  readonly missing: { readonly [Key in LineKey]?: number }
  readonly missingFen: number
  readonly payments: ReadonlyArray<Payment>
}

const sumOf = (payments: ReadonlyArray<Payment>, key: LineKey): number =>
  payments.reduce((sum, { lines }) => sum + (lines[key] ?? 0), 0)

const returnedMonth = (month: Month, payments: ReadonlyArray<Payment>, owed: Payment['lines']): ReturnedMonth => {
  const paid = payments.filter(({ status }) => status === 'paid')
  const returned = payments.filter(({ status }) => status === 'returned')
  const returnedOn = returned.map(({ paidOn }) => paidOn).reduce((a, b) => (a > b ? a : b))
  const again = paid.map(({ paidOn }) => paidOn).filter((on) => on > returnedOn)
  const missing: { [Key in LineKey]?: number } = {}
  let missingFen = 0
  for (const key of lineKeys) {
    const cameBack = sumOf(returned, key)
    const lacking = (owed[key] ?? 0) - (sumOf(paid, key) - cameBack)
    const fen = Math.min(cameBack, lacking)
    if (fen <= 0) continue
    missing[key] = fen
    missingFen += fen
  }
  const paidAgainOn = again.length === 0 ? null : again.reduce((a, b) => (a < b ? a : b))
  return { month, returnedOn, paidAgainOn, missing, missingFen, payments }
}

/**
 * The months of which a payment came back, earliest first. A month that is not owed, or withheld, is not among them: its money went back
 * to the fund with the return, and nothing is to be paid again.
 *
 * Rejects: NoPolicyInForce.
 */
export const returnedMonthsOf = (
  state: ParticipantState,
  rules: Rules,
): E.Either<NoPolicyInForce, ReadonlyArray<ReturnedMonth>> => {
  const payments = listOf(state.payments)
  const months = new Set(payments.filter(({ status }) => status === 'returned').map(({ periodOwed }) => periodOwed))
  if (months.size === 0) return E.right([])
  const of = caseOf(state, rules)
  if (E.isLeft(of)) return of

  const found: ReturnedMonth[] = []
  for (const month of [...months].sort(earlierFirst)) {
    const owed = entitlementIn(of.right, month)
    if (E.isLeft(owed)) return owed
    if (owed.right.status !== 'owed') continue
    const ofMonth = payments.filter(({ periodOwed }) => periodOwed === month)
    found.push(returnedMonth(month, ofMonth, owed.right.lines))
  }
  return E.right(found)
}
