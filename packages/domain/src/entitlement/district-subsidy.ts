import * as E from 'fp-ts/lib/Either.js'
import type { ContributionReceived } from '../events/contribution.events.js'
import { type NoPolicyInForce, valueInForce } from '../policy/in-force.js'
import type { PolicyBook } from '../policy/policy-book.js'
import type { ParticipantState } from '../state/participant.state.js'
import { categoriesAt } from '../state/timelines.js'
import type { BusinessDate } from '../vocabulary/calendar/business-date.js'
import type { Fen } from '../vocabulary/money/fen.js'

/** 区级缴费补贴 due for a contribution year, and the day on which its rate was read. */
export interface DistrictSubsidy {
  readonly fen: Fen
  readonly basisOn: BusinessDate
  readonly rate: 'general' | 'disabled'
}

/**
 * The district's subsidy for a contribution year: one credit, at the rate of the day on which the first contribution that attracts it
 * was received; disabled of any grade held on that day have a rate of their own.
 *
 * Units:   fen per year.
 * Returns: null where no contribution of the year attracts it.
 * Source:  rules §2; parameters `subsidy.district.*`.
 */
export const districtSubsidyFor = (
  state: ParticipantState,
  year: number,
  book: PolicyBook,
): E.Either<NoPolicyInForce, DistrictSubsidy | null> => {
  let basis: ContributionReceived | null = null
  for (let link = state.contributions; link !== null; link = link.before) {
    const fact = link.last
    if (fact.type !== 'ContributionReceived' || fact.year !== year || fact.kind === 'collective') continue
    const kinds = valueInForce(book, 'subsidy.district.kinds', fact.receivedOn)
    if (E.isLeft(kinds)) return kinds
    if (kinds.right.includes(fact.kind) && (basis === null || fact.receivedOn < basis.receivedOn)) basis = fact
  }
  if (basis === null) return E.right(null)

  const basisOn = basis.receivedOn
  const rate = categoriesAt(state, basisOn).some(({ category }) => category === 'disabled') ? 'disabled' : 'general'
  return E.map((fen: Fen) => ({ fen, basisOn, rate }) as const)(valueInForce(book, `subsidy.district.${rate}`, basisOn))
}
