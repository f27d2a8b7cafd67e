import type { EventDecodeError, Month, NoPolicyInForce, ParticipantId } from '@pension-ledger/domain'
import type { StoreError } from '@pension-ledger/store'

/** An event of the log that the domain cannot read: it was written by a newer version, or damaged. */
export interface EventUnreadable {
  readonly code: 'EventUnreadable'
  readonly stream: string
  readonly position: number
  readonly error: EventDecodeError
}

/** Why history cannot be read. */
export type HistoryError = StoreError | EventUnreadable

/** A ledger needs a policy book before anything can be recorded or asked. */
export interface NoPolicyAdopted {
  readonly code: 'NoPolicyAdopted'
}

/** Why a policy book was not adopted, or none is in force. */
export type AdoptionError =
  | HistoryError
  | NoPolicyAdopted
  /** The same id and version were adopted with other content: a changed book needs a new version. */
  | {
      readonly code: 'PolicyVersionReused'
      readonly id: string
      readonly version: string
      readonly fields: ReadonlyArray<string>
    }
  /** The ledger keeps the history of another jurisdiction. */
  | { readonly code: 'OtherJurisdiction'; readonly ledger: string; readonly book: string }

/** Why a question about one participant has no answer. */
export type QuestionError =
  | HistoryError
  | NoPolicyInForce
  | { readonly code: 'UnknownParticipant'; readonly participantId: ParticipantId }

/** Why an entitlement cannot be explained. */
export type ExplainError =
  | QuestionError
  | NoPolicyAdopted
  /** No month before the first one of the scheme is owed by it. */
  | { readonly code: 'MonthBeforeScheme'; readonly month: Month; readonly start: Month }
