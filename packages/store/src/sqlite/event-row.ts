import * as E from 'fp-ts/lib/Either.js'
import { jsonObject } from '../append-rules.js'
import type { Handlers, RecordedEvent } from '../recorded-event.js'
import type { StoreError } from '../store-error.js'
import type { Connection } from './connection.js'

/** The columns of an event as `eventReader` wants them, from `events e` and what `eventJoins` joins to it. */
export const eventColumns = `e.position, s.name, e.revision, lower(hex(e.event_id)), e.type, p.schema_version, e.recorded_at,
  e.source_recorded_at, e.handlers_no, e.document, e.file_no, e.line, e.causation_id, e.correlation_id,
  iif(e.ending_no IS NULL, p.data, p.data || n.data)`

/** CROSS JOIN keeps the order of the tables: events are walked, the others are looked up. */
export const eventJoins = `CROSS JOIN streams s ON s.stream_no = e.stream_no LEFT JOIN payloads p ON p.payload_no = e.payload_no
  LEFT JOIN endings n ON n.ending_no = e.ending_no`

type EventRow = readonly [
  position: number,
  stream: string,
  revision: number,
  id: string,
  type: string,
  schemaVersion: number,
  recordedAt: string,
  sourceRecordedAt: string | null,
  handlersNo: number,
  document: string | null,
  fileNo: number | null,
  line: number | null,
  causationId: string | null,
  correlationId: string | null,
  data: string,
]

const isText = (cell: unknown): boolean => typeof cell === 'string'
const isNumber = (cell: unknown): boolean => typeof cell === 'number'
const isTextOrNull = (cell: unknown): boolean => cell === null || typeof cell === 'string'
const isNumberOrNull = (cell: unknown): boolean => cell === null || typeof cell === 'number'

/** SQLite keeps what it is given, whatever the column's type. Written out, since every event read comes through here. */
const isEventRow = (row: unknown): row is EventRow =>
  Array.isArray(row) &&
  isNumber(row[0]) &&
  isText(row[1]) &&
  isNumber(row[2]) &&
  isText(row[3]) &&
  isText(row[4]) &&
  isNumber(row[5]) &&
  isText(row[6]) &&
  isTextOrNull(row[7]) &&
  isNumber(row[8]) &&
  isTextOrNull(row[9]) &&
  isNumberOrNull(row[10]) &&
  isNumberOrNull(row[11]) &&
  isTextOrNull(row[12]) &&
  isTextOrNull(row[13]) &&
  isText(row[14])

/** Joined at once it is one text, of a sixth of the memory that a text of pieces put together takes; readers keep many of them. */
const uuidOf = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')

interface SourceFile {
  readonly file: string
  readonly sha256: string
}

const isHandlers = (row: unknown): row is Handlers =>
  typeof row === 'object' &&
  row !== null &&
  'maker' in row &&
  'checker' in row &&
  isTextOrNull(row.maker) &&
  isTextOrNull(row.checker)

const isSourceFile = (row: unknown): row is SourceFile =>
  typeof row === 'object' && row !== null && 'file' in row && 'sha256' in row && isText(row.file) && isText(row.sha256)

const handlersSql = 'SELECT maker, checker FROM handlers WHERE handlers_no = ?'
const fileSql = 'SELECT name AS file, sha256 FROM source_files WHERE file_no = ?'

/** Rows that many events refer to by number, each fetched once: they are never changed. Null where there is no such row. */
const remembered = <Row>(db: Connection, sql: string, is: (row: unknown) => row is Row) => {
  const known = new Map<number, Row>()
  return (number: number): Row | null => {
    const before = known.get(number)
    if (before !== undefined) return before
    const row = db.statement(sql).get(number)
    if (!is(row)) return null
    known.set(number, row)
    return row
  }
}

/** Reads the rows of events; `said` hears what the data of each is. Rejects: CorruptEvent, of the first row that cannot be read. */
export type EventReader = (
  rows: ReadonlyArray<unknown>,
  said?: (body: object) => void,
) => E.Either<StoreError, ReadonlyArray<RecordedEvent>>

/** Reads events, whose hands and files one connection remembers: handing over their texts with each event costs as much as its own. */
export const eventReader = (db: Connection): EventReader => {
  const handlersOf = remembered(db, handlersSql, isHandlers)
  const fileOf = remembered(db, fileSql, isSourceFile)

  const eventOf = (row: EventRow): RecordedEvent | string => {
    const [position, stream, revision, id, type, schemaVersion, recordedAt, sourceRecordedAt, handlersNo] = row
    const data = row[14]
    const handlers = handlersOf(handlersNo)
    if (handlers === null) return 'nobody stands under the number of its handlers'
    const [fileNo, line] = [row[10], row[11]]
    const file = fileNo === null ? null : fileOf(fileNo)
    if (fileNo !== null && file === null) return 'no file stands under the number of its file'
    return {
      stream,
      revision,
      position,
      id: uuidOf(id),
      type,
      schemaVersion,
      recordedAt,
      provenance: {
        maker: handlers.maker,
        checker: handlers.checker,
        document: row[9],
        source: file === null || line === null ? null : { file: file.file, sha256: file.sha256, line },
        sourceRecordedAt,
        causationId: row[12],
        correlationId: row[13],
      },
      data,
    }
  }

  return (rows, said) => {
    const events: RecordedEvent[] = []
    for (const row of rows) {
      if (!isEventRow(row)) return corrupt(row, 'a column holds a value of another type')
      const body = jsonObject(row[14])
      if (body === null) return corrupt(row, 'its data is not the JSON text of an object')
      const event = eventOf(row)
      if (typeof event === 'string') return corrupt(row, event)
      events.push(event)
      said?.(body)
    }
    return E.right(events)
  }
}

const corrupt = (row: unknown, why: string): E.Either<StoreError, never> => {
  const [position, stream, revision]: ReadonlyArray<unknown> = Array.isArray(row) ? row : []
  return E.left({
    code: 'CorruptEvent',
    stream: typeof stream === 'string' ? stream : '',
    revision: typeof revision === 'number' ? revision : -1,
    position: typeof position === 'number' ? position : -1,
    why,
  })
}
