import { Decimal, dateIn, type Fen, type PolicyBook, roundingRules, valueInForce } from '@pension-ledger/domain'
import { lawful } from '../scheme/lawful.js'

/** A credit (positive) or debit of an account in one year, in fen, by its month from 1. */
export interface Movement {
  readonly month: number
  readonly fen: number
}

/** 结息 of a year, with the rate that was applied. */
export interface YearInterest {
  readonly rate: string
  readonly fen: Fen
}

/**
 * 结息: a year's interest on an account. The opening balance bears interest for the whole time, a movement from the month after it.
 * The sum is exact and rounded once.
 *
 * Units:   fen; `months` is 12, or the month in which the participant left the scheme.
 * Source:  rules §2; parameters `interest.rate` and `interest.rounding`, read on the year's first day.
 */
export const interestFor = (
  policy: PolicyBook,
  year: number,
  opening: number,
  movements: ReadonlyArray<Movement>,
  months = 12,
): YearInterest => {
  const rate = lawful(valueInForce(policy, 'interest.rate', dateIn(year, 1, 1)))
  const rounding = lawful(valueInForce(policy, 'interest.rounding', dateIn(year, 1, 1)))
  let fenMonths = opening * months
  for (const { month, fen } of movements) fenMonths += fen * Math.max(0, months - month)
  return { rate, fen: roundingRules[rounding](new Decimal(fenMonths).times(rate).dividedBy(12)) }
}
