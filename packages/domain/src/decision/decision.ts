import * as E from 'fp-ts/lib/Either.js'
import type { Fact } from '../events/event.js'
import type { ParticipantId } from '../vocabulary/identity/participant-id.js'
import type { Fen } from '../vocabulary/money/fen.js'
import type { Refusal } from './refusal.js'

/** A fact of one participant's own history. */
export type ParticipantFact = Extract<Fact, { readonly participantId: ParticipantId }>

/** 办理决定: the events to append, in order; none where what was commanded is on record already, just so. */
export type Decision = ReadonlyArray<ParticipantFact>

/** A decision, or why there is none. */
export type Decided = E.Either<Refusal, Decision>

export const accepted = (...events: ReadonlyArray<ParticipantFact>): E.Either<never, Decision> => E.right(events)

export const refused = (refusal: Refusal): E.Either<Refusal, never> => E.left(refusal)

/** What a command states of an amount that the rules make; null is silent, and agrees with anything. */
export const differing = (statedFen: Fen | null, dueFen: Fen): Refusal | null =>
  statedFen === null || statedFen === dueFen ? null : { code: 'AmountDiffers', statedFen, dueFen }
