import * as E from 'fp-ts/lib/Either.js'
import type { ContributionReceived } from '../events/contribution.events.js'
import type { FactBody } from '../events/event.js'
import { type NoPolicyInForce, valueInForce } from '../policy/in-force.js'
import type { PolicyBook } from '../policy/policy-book.js'
import type { ParticipantState } from '../state/participant.state.js'
import { categoriesAt } from '../state/timelines.js'
import type { FundingLevel } from '../vocabulary/benefit/funding-level.js'
import type { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { earlierFirst } from '../vocabulary/calendar/earlier-first.js'
import type { Fen } from '../vocabulary/money/fen.js'

/** 缴费补贴 that a level owes for a contribution year, and the day on which its rate was read. */
export interface SubsidyDue {
  readonly level: FundingLevel
  readonly fen: Fen
  /** The day on which the contribution that attracts it was received. */
  readonly basisOn: BusinessDate
  /** How the rate was found: the district's for everybody or for the disabled, or by the tier. */
  readonly rate: 'general' | 'disabled' | 'tier'
  /** 缴费档次 of that contribution, fen per year; where the source names none, what was paid. */
  readonly tierFen: Fen
}

const tierOf = ({ tierFen, fen }: FactBody<ContributionReceived>): Fen => tierFen ?? fen

/** By the day of receipt; of several on one day the highest tier first, so that the answer does not hang on who came first. */
const firstFirst = (a: FactBody<ContributionReceived>, b: FactBody<ContributionReceived>): number =>
  earlierFirst(a.receivedOn, b.receivedOn) || tierOf(b) - tierOf(a)

const attracts = (
  { kind, receivedOn }: FactBody<ContributionReceived>,
  book: PolicyBook,
): E.Either<NoPolicyInForce, boolean> => {
  if (kind === 'collective') return E.right(false)
  return E.map((kinds: ReadonlyArray<string>) => kinds.includes(kind))(
    valueInForce(book, 'subsidy.district.kinds', receivedOn),
  )
}

/** The first contribution of a year that attracts a subsidy, and null where none does. */
const basisOf = (
  state: ParticipantState,
  year: number,
  book: PolicyBook,
): E.Either<NoPolicyInForce, FactBody<ContributionReceived> | null> => {
  const received: FactBody<ContributionReceived>[] = []
  for (let link = state.contributions; link !== null; link = link.before)
    if (link.last.type === 'ContributionReceived' && link.last.year === year) received.push(link.last)
  for (const contribution of received.sort(firstFirst)) {
    const isBasis = attracts(contribution, book)
    if (E.isLeft(isBasis)) return isBasis
    if (isBasis.right) return E.right(contribution)
  }
  return E.right(null)
}

const fromDistrict = (
  state: ParticipantState,
  basis: FactBody<ContributionReceived>,
  book: PolicyBook,
): E.Either<NoPolicyInForce, SubsidyDue> => {
  const basisOn = basis.receivedOn
  const rate = categoriesAt(state, basisOn).some(({ category }) => category === 'disabled') ? 'disabled' : 'general'
  return E.map((fen: Fen): SubsidyDue => ({ level: 'district', fen, basisOn, rate, tierFen: tierOf(basis) }))(
    valueInForce(book, `subsidy.district.${rate}`, basisOn),
  )
}

const byTier = (
  level: 'province' | 'city',
  basis: FactBody<ContributionReceived>,
  book: PolicyBook,
): E.Either<NoPolicyInForce, SubsidyDue | null> => {
  const basisOn = basis.receivedOn
  const table = valueInForce(book, `subsidy.${level}`, basisOn)
  if (E.isLeft(table)) return table
  const tierFen = tierOf(basis)
  const row = table.right.find((tier) => tier.tierFen === tierFen)
  return E.right(row === undefined ? null : { level, fen: row.fen, basisOn, rate: 'tier', tierFen })
}

/**
 * 缴费补贴: what a level owes for a contribution year: one credit, at the rate of the day on which the first contribution that attracts
 * it was received. The district pays a rate, and the disabled of any grade held on that day have one of their own; province and city
 * pay by the tier; the centre pays none.
 *
 * Units:   fen per year.
 * Returns: null where no contribution of the year attracts it, or the level's table does not name the tier. A tier of 0 fen is due 0.
 *          A refund of the contribution does not undo it here. The kinds that attract the district's subsidy attract the others too:
 *          the book has no other list of them.
 * Rejects: NoPolicyInForce.
 * Source:  rules §2; parameters `subsidy.*`.
 */
export const subsidyDueFor = (
  state: ParticipantState,
  year: number,
  level: FundingLevel,
  book: PolicyBook,
): E.Either<NoPolicyInForce, SubsidyDue | null> => {
  if (level === 'central') return E.right(null)
  const basis = basisOf(state, year, book)
  if (E.isLeft(basis)) return basis
  if (basis.right === null) return E.right(null)
  return level === 'district' ? fromDistrict(state, basis.right, book) : byTier(level, basis.right, book)
}
