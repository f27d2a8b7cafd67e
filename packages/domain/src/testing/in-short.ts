import * as E from 'fp-ts/lib/Either.js'
import { type Entitlement, entitlementOf } from '../entitlement/entitlement.js'
import { rulesOf } from '../entitlement/timetable.js'
import type { CertificationRoundOpened } from '../events/certification.events.js'
import type { DomainEvent } from '../events/event.js'
import type { NoPolicyInForce } from '../policy/in-force.js'
import type { PolicyBook } from '../policy/policy-book.js'
import { evolveParticipant } from '../state/participant.evolve.js'
import { emptyParticipant, type ParticipantState } from '../state/participant.state.js'
import { month } from '../vocabulary/calendar/month.js'
import { sampleBook } from './sample-policy.js'

/** One participant's state after some events. */
export const stateOf = (events: ReadonlyArray<DomainEvent>): ParticipantState =>
  events.reduce(evolveParticipant, emptyParticipant)

/** Without the account pension: a case about ages, years or certification need not say what was paid in. */
const publicFen = ({ totalFen, lines }: Entitlement): number =>
  totalFen - (lines['account-pension:account'] ?? 0) - (lines['account-pension:pooled'] ?? 0)

const sentence = (answer: E.Either<NoPolicyInForce, Entitlement>): string => {
  if (E.isLeft(answer)) return `no ${answer.left.parameter} on ${answer.left.at}`
  const { status, reason, releasedIn } = answer.right
  const totalFen = publicFen(answer.right)
  if (status === 'none') return `none: ${reason}`
  if (status === 'withheld') return `withheld ${totalFen}: ${reason}`
  return releasedIn === null ? `owed ${totalFen}` : `owed ${totalFen}, released ${releasedIn}: ${reason}`
}

/**
 * What the levels of government owe for a month, in one line: `owed 13300`, `owed 13300, released 2022-09: uncertified`, `withheld 13300: missing`,
 * `none: before-start`, `no basic-pension.city on 2022-07-01`.
 */
export const inShort =
  (
    events: ReadonlyArray<DomainEvent>,
    rounds: ReadonlyArray<CertificationRoundOpened> = [],
    book: PolicyBook = sampleBook,
  ) =>
  (of: string): string =>
    sentence(entitlementOf(stateOf(events), month(of), rulesOf(book, rounds)))
