import {
  type ContributionReceived,
  type ContributionRefunded,
  type EventBody,
  type FactBody,
  type FundingLevel,
  fundingLevels,
  listOf,
  type NoPolicyInForce,
  type ParameterKey,
  type ParticipantState,
  type PolicyBook,
  type SubsidyCredited,
  type SubsidyDue,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { Applied } from '../../finding.js'
import { inOrderOf } from '../in-order.js'
import { subsidiesDueFor } from './due-subsidies.js'

/** One level's subsidy for one contribution year: what was due and what was credited. */
export interface SubsidyCase {
  readonly year: number
  readonly level: FundingLevel
  readonly due: SubsidyDue | null
  /** Earliest first. */
  readonly credits: ReadonlyArray<FactBody<SubsidyCredited>>
  readonly creditedFen: number
  /** What was contributed and refunded for the year. */
  readonly contributions: ReadonlyArray<FactBody<ContributionReceived | ContributionRefunded>>
}

/** A case in which something was due. */
export type DueCase = SubsidyCase & { readonly due: SubsidyDue }
export const isDue = (of: SubsidyCase): of is DueCase => of.due !== null

const parametersOf = ({ level, rate }: SubsidyDue): ReadonlyArray<ParameterKey> => {
  if (rate !== 'tier') return [`subsidy.district.${rate}`, 'subsidy.district.kinds']
  return level === 'province' || level === 'city' ? [`subsidy.${level}`, 'subsidy.district.kinds'] : []
}

/** The parameters a due subsidy was worked out with, on the day of its contribution. */
export const appliedTo = ({ due }: DueCase): ReadonlyArray<Applied> =>
  parametersOf(due).map((parameter) => ({ parameter, on: due.basisOn }))

/** What was received for the year on the day of the contribution that attracts the subsidy. */
export const basisFacts = ({ due, contributions }: DueCase): ReadonlyArray<EventBody> =>
  contributions.filter((fact) => fact.type === 'ContributionReceived' && fact.receivedOn === due.basisOn)

type Cases = E.Either<NoPolicyInForce, ReadonlyArray<SubsidyCase>>

const none: Cases = E.right([])

/** Five checks ask for the cases of one participant after the other; they are worked out once. */
const known = new WeakMap<ParticipantState, { readonly book: PolicyBook; readonly cases: Cases }>()

/**
 * Every subsidy that was due or credited, by year and level.
 *
 * Rejects: NoPolicyInForce.
 */
export const subsidyCasesOf = (state: ParticipantState, book: PolicyBook): Cases => {
  if (state.contributions === null && state.credits === null) return none
  const before = known.get(state)
  if (before?.book === book) return before.cases
  const cases = casesOf(state, book)
  known.set(state, { book, cases })
  return cases
}

const casesOf = (state: ParticipantState, book: PolicyBook): Cases => {
  const contributions = listOf(state.contributions)
  const credits = inOrderOf(
    listOf(state.credits).filter((credit) => credit.type === 'SubsidyCredited'),
    ({ creditedOn }) => creditedOn,
  )
  const years = new Set<number>([...contributions.map(({ year }) => year), ...credits.map((of) => of.contributionYear)])
  const cases: SubsidyCase[] = []
  for (const year of [...years].sort((a, b) => a - b)) {
    const dues = subsidiesDueFor(state, year, book)
    if (E.isLeft(dues)) return dues
    for (const level of fundingLevels) {
      const due = dues.right.get(level) ?? null
      const credited = credits.filter((of) => of.contributionYear === year && of.level === level)
      if (due === null && credited.length === 0) continue
      const creditedFen = credited.reduce((sum, { fen }) => sum + fen, 0)
      const ofYear = contributions.filter((fact) => fact.year === year)
      cases.push({ year, level, due, credits: credited, creditedFen, contributions: ofYear })
    }
  }
  return E.right(cases)
}
