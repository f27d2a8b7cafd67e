import * as E from 'fp-ts/lib/Either.js'
import { isJsonObject } from '../append-rules.js'
import type { RecordedEvent } from '../recorded-event.js'
import type { StoreError } from '../store-error.js'

/** The columns of an event as `RecordedEvent` wants them, from `events e` and what `eventJoins` joins to it. */
export const eventColumns = `e.position, s.name AS stream, e.revision, lower(hex(e.event_id)) AS id, e.type,
  p.schema_version AS schemaVersion, e.recorded_at AS recordedAt, e.source_recorded_at AS sourceRecordedAt, h.maker, h.checker,
  e.document, f.name AS file, f.sha256, e.line, e.causation_id AS causationId, e.correlation_id AS correlationId,
  iif(e.ending_no IS NULL, p.data, p.data || n.data) AS data`

/** CROSS JOIN keeps the order of the tables: events are walked, the others are looked up. */
export const eventJoins = `CROSS JOIN streams s ON s.stream_no = e.stream_no LEFT JOIN payloads p ON p.payload_no = e.payload_no
  LEFT JOIN endings n ON n.ending_no = e.ending_no LEFT JOIN handlers h ON h.handlers_no = e.handlers_no LEFT JOIN source_files f ON f.file_no = e.file_no`

interface EventRow {
  readonly position: number
  readonly stream: string
  readonly revision: number
  readonly id: string
  readonly type: string
  readonly schemaVersion: number
  readonly recordedAt: string
  readonly sourceRecordedAt: string | null
  readonly maker: string | null
  readonly checker: string | null
  readonly document: string | null
  readonly file: string | null
  readonly sha256: string | null
  readonly line: number | null
  readonly causationId: string | null
  readonly correlationId: string | null
  readonly data: string
}

const isText = (cell: unknown): boolean => typeof cell === 'string'
const isNumber = (cell: unknown): boolean => typeof cell === 'number'
const isTextOrNull = (cell: unknown): boolean => cell === null || typeof cell === 'string'

/** SQLite keeps what it is given, whatever the column's type. Written out, since every event read comes through here. */
const isEventRow = (row: unknown): row is EventRow => {
  if (typeof row !== 'object' || row === null) return false
  const cells = row as Readonly<Record<string, unknown>>
  return (
    isNumber(cells.position) &&
    isText(cells.stream) &&
    isNumber(cells.revision) &&
    isText(cells.id) &&
    isText(cells.type) &&
    isNumber(cells.schemaVersion) &&
    isText(cells.recordedAt) &&
    isTextOrNull(cells.sourceRecordedAt) &&
    isTextOrNull(cells.maker) &&
    isTextOrNull(cells.checker) &&
    isTextOrNull(cells.document) &&
    isTextOrNull(cells.file) &&
    isTextOrNull(cells.sha256) &&
    (cells.line === null || isNumber(cells.line)) &&
    isTextOrNull(cells.causationId) &&
    isTextOrNull(cells.correlationId) &&
    isText(cells.data)
  )
}

const numberOf = (row: unknown, key: 'revision' | 'position'): number => {
  const value = typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>)[key] : undefined
  return typeof value === 'number' ? value : -1
}

const streamOf = (row: unknown): string =>
  typeof row === 'object' && row !== null && 'stream' in row ? String(row.stream) : ''

const uuidOf = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`

const eventOf = (row: EventRow): RecordedEvent => ({
  stream: row.stream,
  revision: row.revision,
  position: row.position,
  id: uuidOf(row.id),
  type: row.type,
  schemaVersion: row.schemaVersion,
  recordedAt: row.recordedAt,
  provenance: {
    maker: row.maker,
    checker: row.checker,
    document: row.document,
    source:
      row.file === null || row.sha256 === null || row.line === null
        ? null
        : { file: row.file, sha256: row.sha256, line: row.line },
    sourceRecordedAt: row.sourceRecordedAt,
    causationId: row.causationId,
    correlationId: row.correlationId,
  },
  data: row.data,
})

const corrupt = (row: unknown, why: string): E.Either<StoreError, never> =>
  E.left({
    code: 'CorruptEvent',
    stream: streamOf(row),
    revision: numberOf(row, 'revision'),
    position: numberOf(row, 'position'),
    why,
  })

/** Rejects: CorruptEvent, of the first row that cannot be read. */
export const eventsOf = (rows: ReadonlyArray<unknown>): E.Either<StoreError, ReadonlyArray<RecordedEvent>> => {
  const events: RecordedEvent[] = []
  for (const row of rows) {
    if (!isEventRow(row)) return corrupt(row, 'a column holds a value of another type')
    if (!isJsonObject(row.data)) return corrupt(row, 'its data is not the JSON text of an object')
    events.push(eventOf(row))
  }
  return E.right(events)
}
