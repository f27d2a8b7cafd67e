import { type ParticipantState, participantId, participantIn } from '@pension-ledger/domain'
import { enrolmentStatusOf, placeNow } from '@pension-ledger/projections'
import type { RegisteredParticipant } from '../fund.js'

/** A line of the register; null for a stream of something else, and for one whose enrolment was taken back. */
export const registeredAs = (stream: string, state: ParticipantState): RegisteredParticipant | null => {
  const id = participantIn(stream)
  if (id === null || state.enrolment === null) return null
  const { zone, street, community } = placeNow(state)
  return {
    participantId: participantId(id),
    zone,
    street,
    community: community ?? '',
    status: enrolmentStatusOf(state),
  }
}

/** In the order of ids, as a list is read page by page. */
export const inOrder = (register: Iterable<RegisteredParticipant>): ReadonlyArray<RegisteredParticipant> =>
  [...register].sort((a, b) => (a.participantId < b.participantId ? -1 : a.participantId > b.participantId ? 1 : 0))
