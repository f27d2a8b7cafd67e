import {
  type BusinessDate,
  Decimal,
  type Fen,
  firstDayOf,
  month,
  type NoPolicyInForce,
  type PolicyBook,
  roundingRules,
  valueInForce,
  yearOf,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'

/** 记账利率 and 进位规则 are read on the first day of a year. */
export const creditingDay = (year: number): BusinessDate => firstDayOf(month(`${year}-01`))

/**
 * 补息: the interest an account lost because a credit came on one day and not on another: that of the months between, with interest
 * upon it where a 31 December lies between. The sum is exact and rounded once, by the rule of the last year.
 *
 * Units:   fen; whole months.
 * Rejects: NoPolicyInForce.
 * Source:  rules §2, "Interest"; parameters `interest.rate`, `interest.rounding`.
 */
export const lostInterest = (
  book: PolicyBook,
  fen: number,
  dueBy: BusinessDate,
  creditedOn: BusinessDate,
): E.Either<NoPolicyInForce, Fen> => {
  const [first, last] = [yearOf(dueBy), yearOf(creditedOn)]
  let grown = new Decimal(fen)
  for (let year = first; year <= last; year++) {
    const rate = valueInForce(book, 'interest.rate', creditingDay(year))
    if (E.isLeft(rate)) return rate
    const from = year === first ? Number(dueBy.slice(5, 7)) : 0
    const to = year === last ? Number(creditedOn.slice(5, 7)) : 12
    grown = grown.plus(
      grown
        .times(rate.right)
        .times(to - from)
        .dividedBy(12),
    )
  }
  const rounding = valueInForce(book, 'interest.rounding', creditingDay(last))
  return E.isLeft(rounding) ? rounding : E.right(roundingRules[rounding.right](grown.minus(fen)))
}
