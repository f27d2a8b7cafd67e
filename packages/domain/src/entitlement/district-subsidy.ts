import * as E from 'fp-ts/lib/Either.js'
import type { ContributionReceived } from '../events/contribution.events.js'
import type { FactBody } from '../events/event.js'
import { type NoPolicyInForce, valueInForce } from '../policy/in-force.js'
import type { PolicyBook } from '../policy/policy-book.js'
import { listOf } from '../state/chain.js'
import type { ParticipantState } from '../state/participant.state.js'
import { categoriesAt } from '../state/timelines.js'
import type { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { earlierFirst } from '../vocabulary/calendar/earlier-first.js'
import type { Fen } from '../vocabulary/money/fen.js'

/** 区级缴费补贴 due for a contribution year, and the day on which its rate was read. */
export interface DistrictSubsidy {
  readonly fen: Fen
  readonly basisOn: BusinessDate
  readonly rate: 'general' | 'disabled'
}

/** The first contribution of a year that attracts the subsidy, and null where none does. */
const basisOf = (
  state: ParticipantState,
  year: number,
  book: PolicyBook,
): E.Either<NoPolicyInForce, FactBody<ContributionReceived> | null> => {
  const received = listOf(state.contributions)
    .filter((fact) => fact.type === 'ContributionReceived')
    .filter((fact) => fact.year === year)
    .sort((a, b) => earlierFirst(a.receivedOn, b.receivedOn))
  for (const contribution of received) {
    const { kind, receivedOn } = contribution
    if (kind === 'collective') continue
    const kinds = valueInForce(book, 'subsidy.district.kinds', receivedOn)
    if (E.isLeft(kinds)) return kinds
    if (kinds.right.includes(kind)) return E.right(contribution)
  }
  return E.right(null)
}

/**
 * The district's subsidy for a contribution year: one credit, at the rate of the day on which the first contribution that attracts it
 * was received; disabled of any grade held on that day have a rate of their own. A refund of the contribution does not undo it here.
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
): E.Either<NoPolicyInForce, DistrictSubsidy | null> => {
  const basis = basisOf(state, year, book)
  if (E.isLeft(basis)) return basis
  if (basis.right === null) return E.right(null)

  const basisOn = basis.right.receivedOn
  const rate = categoriesAt(state, basisOn).some(({ category }) => category === 'disabled') ? 'disabled' : 'general'
  return E.map((fen: Fen) => ({ fen, basisOn, rate }) as const)(valueInForce(book, `subsidy.district.${rate}`, basisOn))
}
