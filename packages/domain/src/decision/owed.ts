import * as E from 'fp-ts/lib/Either.js'
import type { NothingOwed } from '../entitlement/due-benefit.js'
import type { Entitlement } from '../entitlement/entitlement.js'
import type { MonthCompared } from '../entitlement/owed-and-paid.js'
import { type Standing, standingOf } from '../entitlement/standing.js'
import type { Rules } from '../entitlement/timetable.js'
import type { NoPolicyInForce } from '../policy/in-force.js'
import type { ParticipantState } from '../state/participant.state.js'
import { deathOf } from '../state/timelines.js'
import type { Month } from '../vocabulary/calendar/month.js'
import { monthOnRecord } from './paid.js'
import type { Refusal } from './refusal.js'

/** Why nothing is owed for a month, as a refusal. */
export const whyNothing = (
  state: ParticipantState,
  standing: Standing | null,
  month: Month,
  because: NothingOwed,
): Refusal => {
  switch (because) {
    case 'not-enrolled':
      return { code: 'NotEnrolled', enrolledOn: null }
    case 'before-start':
      return { code: 'NotYetEntitled', because, from: standing?.pension?.from ?? null }
    case 'years-missing':
      return { code: 'NotYetEntitled', because, from: null }
    case 'after-death': {
      const death = deathOf(state)
      return death === null ? { code: 'NothingDue' } : { code: 'AlreadyDead', diedOn: death.diedOn }
    }
    case 'terminated':
      return { code: 'BenefitEnded', lastMonth: standing?.ends.pension?.month ?? null }
    case 'imprisonment':
      return { code: 'Imprisoned', month }
  }
}

const isNothing = (reason: Entitlement['reason']): reason is NothingOwed =>
  reason === 'not-enrolled' ||
  reason === 'before-start' ||
  reason === 'years-missing' ||
  reason === 'after-death' ||
  reason === 'terminated' ||
  reason === 'imprisonment'

/**
 * A month for which something is owed, withheld or not, as the domain's comparison of owed and paid says it.
 *
 * Rejects, one of: NotEnrolled, NotYetEntitled, AlreadyDead, BenefitEnded, Imprisoned; NoPolicyInForce.
 */
export const owedIn = (state: ParticipantState, month: Month, rules: Rules): E.Either<Refusal, MonthCompared> => {
  const of = monthOnRecord(state, month, rules)
  if (E.isLeft(of)) return of
  const { status, reason } = of.right.entitlement
  if (status !== 'none' || !isNothing(reason)) return of
  const standing = standingOf(state, rules.policy)
  return E.isLeft(standing) ? standing : E.left(whyNothing(state, standing.right, month, reason))
}

/** The standing of somebody who is enrolled. Rejects: NotEnrolled, NoPolicyInForce. */
export const standingIn = (state: ParticipantState, { policy }: Rules): E.Either<Refusal, Standing> => {
  const standing: E.Either<NoPolicyInForce, Standing | null> = standingOf(state, policy)
  if (E.isLeft(standing)) return standing
  return standing.right === null ? E.left({ code: 'NotEnrolled', enrolledOn: null }) : E.right(standing.right)
}
