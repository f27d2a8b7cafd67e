import type * as E from 'fp-ts/lib/Either.js'
import type { NoPolicyInForce } from '../policy/in-force.js'
import type { PolicyBook } from '../policy/policy-book.js'
import type { ParticipantState } from '../state/participant.state.js'
import { type SubsidyDue, subsidyDueFor } from './subsidy-due.js'

/** 区级缴费补贴 as it is due, in fen. */
export type DistrictSubsidy = SubsidyDue

/**
 * 区级缴费补贴 due for a contribution year: `subsidyDueFor` of the district.
 *
 * Units:   fen per year.
 * Returns: null where no contribution of the year attracts it.
 * Rejects: NoPolicyInForce.
 * Source:  rules §2; parameters `subsidy.district.*`.
 */
export const districtSubsidyFor = (
  state: ParticipantState,
  year: number,
  book: PolicyBook,
): E.Either<NoPolicyInForce, DistrictSubsidy | null> => subsidyDueFor(state, year, 'district', book)
