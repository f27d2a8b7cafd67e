import type { EncodedEvent } from '@pension-ledger/domain'
import { isLater, type NewEvent, type Provenance, type RecordedEvent } from '@pension-ledger/store'
import type { EncodedFact } from './encoded-row.js'
import { eventIdOf, reversalIdOf } from './event-id.js'

/** A record of the log, or one that this batch is about to add. */
export type Record = AddedEvent | RecordedEvent

export interface AddedEvent extends NewEvent {
  readonly stream: string
}

/** How the records of a natural key stand to a fact that is to be recorded. */
export type Standing =
  /** It is new; this is its id. */
  | { readonly status: 'free'; readonly id: string }
  | { readonly status: 'known'; readonly id: string; readonly record: Record }
  /** A record that has not been reversed says something else. */
  | { readonly status: 'differs'; readonly id: string; readonly record: Record }

/**
 * Goes through the records of a natural key, from the first to the one that stands.
 *
 * A fact that agrees with a record is known, also when that record was reversed: a sheet imported again must not bring back what
 * was taken back. It returns only by a row that says that it was recorded after the reversal.
 */
export const standingOf = (
  fact: EncodedFact,
  provenance: Provenance,
  recordOf: (id: string) => Record | undefined,
): Standing => {
  for (let generation = 0, id = fact.firstId; ; generation++, id = eventIdOf(fact.naturalKey, generation)) {
    const record = recordOf(id)
    if (record === undefined) return { status: 'free', id }

    if (isSettledBy(fact, provenance, record)) return { status: 'known', id, record }

    const reversal = recordOf(reversalIdOf(id))
    if (sameContent(record, fact.encoded) && (reversal === undefined || !isRecordedAfter(provenance, reversal)))
      return { status: 'known', id, record }
    if (reversal === undefined) return { status: 'differs', id, record }
  }
}

/** Whether the first record of a key says all there is to say about a fact, so that nothing else need be looked up. */
export const isSettledBy = (fact: EncodedFact, provenance: Provenance, record: Record): boolean =>
  sameContent(record, fact.encoded) && !mayHaveReturned(record, provenance)

export const sameContent = (record: Record, encoded: EncodedEvent): boolean =>
  record.data === encoded.data && record.type === encoded.type

/** Only a row that names another time of recording than the record's can tell of a return. */
const mayHaveReturned = (record: Record, { sourceRecordedAt }: Provenance): boolean =>
  sourceRecordedAt !== null && sourceRecordedAt !== record.provenance.sourceRecordedAt

const isRecordedAfter = ({ sourceRecordedAt }: Provenance, reversal: Record): boolean => {
  const reversedAt = reversal.provenance.sourceRecordedAt ?? ('recordedAt' in reversal ? reversal.recordedAt : null)
  return sourceRecordedAt !== null && reversedAt !== null && isLater(sourceRecordedAt, reversedAt)
}
