import { type DomainEvent, encodeEvent, streamOf } from '@pension-ledger/domain'
import type { SourceRow } from '@pension-ledger/store'
import type { FactRecord } from '../evidence/evidence.js'

interface Told {
  readonly sourceRecordedAt?: string | null
  readonly source?: SourceRow | null
}

const hex = (number: number): string => number.toString(16).padStart(12, '0')

/** A fact as a ledger holds it at a position, recorded on 2023-01-01. */
export const recordAt = (position: number, event: DomainEvent, told: Told = {}): FactRecord => {
  const { type, schemaVersion, data } = encodeEvent(event)
  return {
    event,
    recorded: {
      id: `00000000-0000-5000-8000-${hex(position)}`,
      type,
      schemaVersion,
      data,
      stream: streamOf(event, '530114'),
      revision: position - 1,
      position,
      recordedAt: '2023-01-01T00:00:00Z',
      provenance: {
        maker: null,
        checker: null,
        document: null,
        source:
          told.source === undefined ? { file: 'facts.csv', sha256: 'a'.repeat(64), line: position + 1 } : told.source,
        sourceRecordedAt: told.sourceRecordedAt ?? null,
        causationId: null,
        correlationId: null,
      },
    },
  }
}

/** A history from a position on. */
export const recordsFrom = (first: number, events: ReadonlyArray<DomainEvent>): ReadonlyArray<FactRecord> =>
  events.map((event, index) => recordAt(first + index, event))
