import type { Rejection } from '@pension-ledger/ledger'
import type { RowProblem } from '../rows/row-problems.js'

/** What the ledger refused, as a problem of the row. */
export const rowProblemOf = (rejection: Rejection): RowProblem => {
  switch (rejection.code) {
    case 'UnknownParticipant':
      return { field: 'participant_id', code: 'unknown-participant', received: rejection.participantId }
    case 'SameKeyDifferentContent':
      return { field: null, code: 'same-key-different-content', received: rejection.fields.join(', ') }
    case 'NoSuchEvent':
      return { field: 'event_id', code: 'no-such-event', received: rejection.eventId }
    case 'AlreadyReversed':
      return { field: 'event_id', code: 'already-reversed', received: rejection.eventId }
    case 'ReversalOfReversal':
      return { field: 'event_id', code: 'reversal-of-reversal', received: rejection.eventId }
    case 'ReversalBeforeOriginal':
      return { field: 'effective_on', code: 'reversal-before-original', received: rejection.original }
    case 'NotReversible':
      return { field: 'event_id', code: 'not-reversible', received: rejection.eventId }
    case 'EventUnreadable':
      return { field: 'event_id', code: 'event-unreadable', received: rejection.eventId }
  }
}
