import type { BusinessDate, EventDecodeError, Fact } from '@pension-ledger/domain'
import type { Provenance } from '@pension-ledger/store'

/** What one row says, ready to be recorded: all of it, or nothing. All facts of a row belong to one stream. */
export interface PreparedFacts {
  readonly kind: 'facts'
  readonly facts: readonly [Fact, ...Fact[]]
  readonly provenance: Provenance
}

/** 冲正: a record is to be taken back. Its fact is looked up and repeated by the ledger. */
export interface PreparedReversal {
  readonly kind: 'reversal'
  readonly eventId: string
  readonly reason: string
  readonly effectiveOn: BusinessDate
  readonly provenance: Provenance
}

/** One row, ready to be recorded: facts, or the reversal of a record. */
export type Prepared = PreparedFacts | PreparedReversal

/** Why a row was not recorded. */
export type Rejection =
  /** Nobody was enrolled with this id. */
  | { readonly code: 'UnknownParticipant'; readonly participantId: string }
  /** A record with the same natural key says something else in these fields, and has not been reversed. */
  | {
      readonly code: 'SameKeyDifferentContent'
      readonly eventId: string
      readonly fields: ReadonlyArray<string>
    }
  | { readonly code: 'NoSuchEvent'; readonly eventId: string }
  | { readonly code: 'AlreadyReversed'; readonly eventId: string }
  | { readonly code: 'ReversalOfReversal'; readonly eventId: string }
  | {
      readonly code: 'ReversalBeforeOriginal'
      readonly eventId: string
      readonly effectiveOn: BusinessDate
      readonly original: BusinessDate
    }
  /** A policy book was adopted: it is replaced by adopting another, not taken back. */
  | { readonly code: 'NotReversible'; readonly eventId: string }
  /** The record that is to be reversed cannot be read. */
  | { readonly code: 'EventUnreadable'; readonly eventId: string; readonly error: EventDecodeError }

/** What became of a row. `eventIds` are those of the events that are new. */
export type Outcome =
  | { readonly status: 'recorded'; readonly eventIds: ReadonlyArray<string> }
  | { readonly status: 'alreadyKnown' }
  | { readonly status: 'rejected'; readonly rejection: Rejection }
