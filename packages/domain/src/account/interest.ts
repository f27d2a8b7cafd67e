import * as E from 'fp-ts/lib/Either.js'
import { type NoPolicyInForce, valueInForce } from '../policy/in-force.js'
import type { PolicyBook } from '../policy/policy-book.js'
import type { ParticipantState } from '../state/participant.state.js'
import { businessDate } from '../vocabulary/calendar/business-date.js'
import { Decimal } from '../vocabulary/money/decimal.js'
import { type Fen, wholeFen, zeroFen } from '../vocabulary/money/fen.js'
import { type RoundingRule, roundingRules } from '../vocabulary/money/rounding.js'
import { type InterestYear, interestYear, interestYears } from './interest-year.js'

/** 应结利息: what is to be credited for one calendar year, and what it was calculated on. */
export interface InterestDue extends InterestYear {
  /** A fraction as text, `0.0275`. */
  readonly rate: string
  readonly rounding: RoundingRule
  readonly fen: Fen
}

const interestOn = (of: InterestYear, book: PolicyBook): E.Either<NoPolicyInForce, InterestDue> => {
  const day = businessDate(`${of.year}-01-01`)
  const rate = valueInForce(book, 'interest.rate', day)
  if (E.isLeft(rate)) return rate
  const rounding = valueInForce(book, 'interest.rounding', day)
  if (E.isLeft(rounding)) return rounding

  const { year, months, openingFen, movedFenMonths } = of
  const fenMonths = openingFen * months + movedFenMonths
  const fen =
    fenMonths <= 0 ? zeroFen : roundingRules[rounding.right](new Decimal(fenMonths).times(rate.right).dividedBy(12))
  return E.right({ year, months, openingFen, movedFenMonths, rate: rate.right, rounding: rounding.right, fen })
}

/**
 * 结息: what should be credited for a calendar year by the credits and debits that were recorded, whatever was credited for it.
 *
 * Units:   fen. The opening balance bears interest for the whole year, an entry from the month after it; in the year in which the
 *          scheme is left, both do so to the month of leaving, and nothing does afterwards.
 * Returns: the sum is exact and rounded once. Interest credited for the year itself bears none in it; interest of an earlier year
 *          that was credited late is an entry like any other. An overdrawn account owes no interest: the least is zero.
 * Rejects: NoPolicyInForce, where no rate or rounding is in force on the year's first day.
 * Source:  rules §2; parameters `interest.rate`, `interest.rounding`.
 */
export const interestDueFor = (
  state: ParticipantState,
  year: number,
  book: PolicyBook,
): E.Either<NoPolicyInForce, InterestDue> => interestOn(interestYear(state, year), book)

/**
 * `interestDueFor` of every year from that of the first entry up to one, in one walk through the history.
 *
 * Rejects: NoPolicyInForce.
 */
export const interestDueOf = (
  state: ParticipantState,
  throughYear: number,
  book: PolicyBook,
): E.Either<NoPolicyInForce, ReadonlyArray<InterestDue>> => {
  const due: InterestDue[] = []
  for (const of of interestYears(state, throughYear)) {
    const interest = interestOn(of, book)
    if (E.isLeft(interest)) return interest
    due.push(interest.right)
  }
  return E.right(due)
}

/** What was credited as interest for a year, whenever that was; fen. */
export const interestCreditedFor = (state: ParticipantState, year: number): Fen => {
  let fen = 0
  for (let link = state.credits; link !== null; link = link.before)
    if (link.last.type === 'InterestCredited' && link.last.year === year) fen += link.last.fen
  return wholeFen(fen)
}
