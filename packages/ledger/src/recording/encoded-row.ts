import { type DomainEvent, type EncodedEvent, encodeEvent, streamOf } from '@pension-ledger/domain'
import type { NewEvent } from '@pension-ledger/store'
import { eventIdOf, reversalIdOf } from './event-id.js'
import { naturalKeyOf } from './natural-key.js'
import type { Prepared, PreparedFacts, PreparedReversal } from './prepared.js'

/** A fact with everything about it that does not depend on what is already recorded. */
export interface EncodedFact {
  readonly event: DomainEvent
  readonly naturalKey: string
  /** The id it has unless an earlier record of its key was reversed. */
  readonly firstId: string
  readonly encoded: EncodedEvent
}

export interface EncodedFacts {
  readonly kind: 'facts'
  readonly stream: string
  readonly row: PreparedFacts
  readonly facts: ReadonlyArray<EncodedFact>
}

export interface EncodedReversal {
  readonly kind: 'reversal'
  readonly row: PreparedReversal
  readonly reversalId: string
}

export type EncodedRow = EncodedFacts | EncodedReversal

export const encodeRow = (row: Prepared, jurisdiction: string): EncodedRow => {
  if (row.kind === 'reversal') return { kind: 'reversal', row, reversalId: reversalIdOf(row.eventId) }
  const { document } = row.provenance
  return {
    kind: 'facts',
    stream: streamOf(row.facts[0], jurisdiction),
    row,
    facts: row.facts.map((event) => {
      const naturalKey = naturalKeyOf(event, document)
      return { event, naturalKey, firstId: eventIdOf(naturalKey, 0), encoded: encodeEvent(event) }
    }),
  }
}

/** What the records must hold for a row to be judged, beside what it reverses: the first look-up of a batch. */
export const idsOf = (row: EncodedRow): ReadonlyArray<string> =>
  row.kind === 'reversal' ? [row.reversalId] : row.facts.map(({ firstId }) => firstId)

export const newEvent = (id: string, encoded: EncodedEvent, row: Prepared): NewEvent => ({
  id,
  type: encoded.type,
  schemaVersion: encoded.schemaVersion,
  data: encoded.data,
  provenance: row.provenance,
})
