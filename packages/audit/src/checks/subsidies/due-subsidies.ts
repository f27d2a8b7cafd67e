import {
  type FundingLevel,
  fundingLevels,
  type NoPolicyInForce,
  type ParticipantState,
  type PolicyBook,
  type SubsidyDue,
  subsidyDueFor,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'

/** Whether anything was contributed for a year that was not refunded in full. A collective subsidy is no contribution of a year. */
const isContributed = ({ contributions }: ParticipantState, year: number): boolean => {
  let netFen = 0
  for (let link = contributions; link !== null; link = link.before) {
    const fact = link.last
    if (fact.year !== year || (fact.type === 'ContributionReceived' && fact.kind === 'collective')) continue
    netFen += fact.type === 'ContributionReceived' ? fact.fen : -fact.fen
  }
  return netFen > 0
}

/**
 * 应补: the subsidies due for a contribution year, by level; those of 0 are left out. The domain says what a contribution attracts; one
 * that was refunded in full is none, and attracts nothing here.
 *
 * Units:   fen per year.
 * Rejects: NoPolicyInForce.
 * Source:  rules §2; parameters `subsidy.*`, read on the day the contribution was received.
 */
export const subsidiesDueFor = (
  state: ParticipantState,
  year: number,
  book: PolicyBook,
): E.Either<NoPolicyInForce, ReadonlyMap<FundingLevel, SubsidyDue>> => {
  const dues = new Map<FundingLevel, SubsidyDue>()
  if (!isContributed(state, year)) return E.right(dues)
  for (const level of fundingLevels) {
    const due = subsidyDueFor(state, year, level, book)
    if (E.isLeft(due)) return due
    if (due.right !== null && due.right.fen > 0) dues.set(level, due.right)
  }
  return E.right(dues)
}
