import {
  addMonths,
  type BusinessDate,
  type Fen,
  type Month,
  monthsBetween,
  type NoPolicyInForce,
  type ParameterKey,
  type PolicyBook,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'

/** Which of the two policies: the one the ledger has adopted, or the one that is tried. */
export type PolicySide = 'in-force' | 'proposed'

/** What is compared: the other policy, and for which months. */
export interface WhatIfQuestion {
  readonly proposed: PolicyBook
  /** 费款所属期: the first and the last month that is compared. */
  readonly from: Month
  readonly to: Month
  /** Fen per month, above 0 and rising: where one band of gains or losses ends and the next begins. */
  readonly bounds: ReadonlyArray<Fen>
}

/** Why there is no comparison. */
export type WhatIfRefusal =
  | { readonly code: 'MonthsOutOfOrder'; readonly from: Month; readonly to: Month }
  | { readonly code: 'BoundsOutOfOrder'; readonly bounds: ReadonlyArray<Fen> }
  | NoPolicyUnder

/** One of the two policies has no rule for a day: a cost that counted it as zero would be wrong. */
export interface NoPolicyUnder {
  readonly code: 'NoPolicyInForceUnder'
  readonly policy: PolicySide
  readonly id: string
  readonly version: string
  readonly parameter: ParameterKey
  readonly at: BusinessDate
}

export const noPolicyUnder = (policy: PolicySide, { id, version }: PolicyBook, refusal: NoPolicyInForce) =>
  E.left<NoPolicyUnder>({
    code: 'NoPolicyInForceUnder',
    policy,
    id,
    version,
    parameter: refusal.parameter,
    at: refusal.at,
  })

/**
 * The months of a question.
 *
 * Rejects: MonthsOutOfOrder, BoundsOutOfOrder.
 */
export const monthsOf = ({
  from,
  to,
  bounds,
}: Omit<WhatIfQuestion, 'proposed'>): E.Either<WhatIfRefusal, ReadonlyArray<Month>> => {
  if (from > to) return E.left({ code: 'MonthsOutOfOrder', from, to })
  if (bounds.some((bound, i) => bound <= (bounds[i - 1] ?? 0))) return E.left({ code: 'BoundsOutOfOrder', bounds })
  return E.right(Array.from({ length: monthsBetween(from, to) + 1 }, (_, i) => addMonths(from, i)))
}
