import type { FundState, NoPolicyInForce, ParticipantState, Rules } from '@pension-ledger/domain'
import type * as E from 'fp-ts/lib/Either.js'
import type { Layout } from './cells/selection.js'
import type { Tally } from './cells/tally.js'
import type { MonthlyPayments } from './views/monthly-payments.js'

/**
 * 视图: what one subject's history adds to the cells. The cells of a ledger are the sum over its participants and funds, in any order
 * and any grouping; therefore partitions merge, and a subject's old contribution can be taken away and its new one added.
 *
 * Raise `version` with every change of what it counts: kept cells of another version are built anew.
 */
export interface View extends Layout {
  readonly version: number
  /** One counting of many subjects under the same rules. What a pass remembers between subjects may only make it faster. */
  readonly begin: (rules: Rules, tally: Tally, common: Common) => Pass
}

/** What several views of a pass count alike. */
export interface Common {
  /** Asked for while a view begins; complete when it ends. */
  readonly monthlyPayments: () => MonthlyPayments
}

/** One pass over subjects for one view; it is handed every subject once. */
export interface Pass {
  readonly participant?: (state: ParticipantState) => void
  readonly fund?: (state: FundState) => void
  /** Adds what was kept back, once after the last subject; refuses when a rule that was needed is not in force. */
  readonly end?: () => E.Either<NoPolicyInForce, void>
}
