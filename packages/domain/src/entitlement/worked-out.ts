import * as E from 'fp-ts/lib/Either.js'
import type { NoPolicyInForce } from '../policy/in-force.js'
import type { ParticipantState } from '../state/participant.state.js'
import type { Month } from '../vocabulary/calendar/month.js'
import { type Entitlement, entitlementOf } from './entitlement.js'
import type { Rules } from './timetable.js'
import { openWorkings, type Step } from './workings/workings.js'

/** An entitlement, and how it was worked out. */
export interface WorkedOut {
  readonly entitlement: Entitlement
  /** Each after those it refers to; the last is the answer. There may be some that the answer does not rest on. */
  readonly steps: ReadonlyArray<Step>
}

/**
 * 待遇计算过程: `entitlementOf`, with every step it took: the same calculation, asked to note what it does.
 *
 * Units:   fen.
 * Returns: null for someone never enrolled: nothing is calculated for them.
 * Rejects: NoPolicyInForce.
 * Source:  rules §3.
 */
export const workedOut = (
  state: ParticipantState,
  month: Month,
  { policy, rounds }: Rules,
): E.Either<NoPolicyInForce, WorkedOut | null> => {
  if (state.enrolment === null) return E.right(null)
  const workings = openWorkings()
  const entitlement = entitlementOf(state, month, { policy, rounds, workings })
  return E.isLeft(entitlement) ? entitlement : E.right({ entitlement: entitlement.right, steps: workings.steps() })
}
