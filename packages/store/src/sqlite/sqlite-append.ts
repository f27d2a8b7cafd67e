import * as E from 'fp-ts/lib/Either.js'
import { type Landing, planAppends } from '../append-plan.js'
import { bucketOf } from '../bucket.js'
import type { Appended } from '../event-store.js'
import { laterOf } from '../instant.js'
import type { LocalLog } from '../local/local-log.js'
import type { SourceRow } from '../recorded-event.js'
import { commitOf } from './commit.js'
import type { Connection } from './connection.js'
import { type HandlerNumbers, handlerNumbers } from './handlers.js'
import { writePack } from './packs.js'
import { type Payloads, payloadsOf } from './payloads.js'

const lastEventSql = 'SELECT position, recorded_at AS recordedAt FROM events ORDER BY position DESC LIMIT 1'

/** One text of numbers, "stream_no,head" for each name in order, 0 and -1 where there is no such stream: rows would cost more. */
const headsSql = `SELECT group_concat(ifnull(s.stream_no, 0) || ',' ||
    ifnull((SELECT max(revision) FROM events WHERE stream_no = s.stream_no), -1)) AS numbers
  FROM json_each(?) j LEFT JOIN streams s ON s.name = j.value`

const placesSql = `SELECT j.value AS id, s.name AS stream, e.revision, e.position
  FROM json_each(?) j CROSS JOIN events e ON e.event_id = unhex(j.value, '-') CROSS JOIN streams s ON s.stream_no = e.stream_no`

const insertEventSql = `INSERT INTO events (position, stream_no, payload_no, ending_no, revision, bytes, bucket, event_id, type,
    recorded_at, source_recorded_at, handlers_no, document, file_no, line, causation_id, correlation_id)
  VALUES (?, ?, ?, ?, ?, ?, ?, unhex(?, '-'), ?, ?, ?, ?, ?, ?, ?, ?, ?)`

interface LastEvent {
  readonly position: number
  readonly recordedAt: string
}

interface PlaceRow extends Appended {
  readonly id: string
}

interface StreamRecord {
  readonly streamNo: number
  readonly head: number
}

const streamsIn = (db: Connection, names: ReadonlyArray<string>): Map<string, StreamRecord> => {
  const row = db.statement(headsSql).get(JSON.stringify(names)) as { readonly numbers: string | null }
  const numbers: ReadonlyArray<number> = JSON.parse(`[${row.numbers ?? ''}]`)
  const streams = new Map<string, StreamRecord>()
  for (const [index, name] of names.entries()) {
    const streamNo = numbers[2 * index] ?? 0
    if (streamNo !== 0) streams.set(name, { streamNo, head: numbers[2 * index + 1] ?? -1 })
  }
  return streams
}

const placesIn = (db: Connection, ids: ReadonlyArray<string>): Map<string, Appended> => {
  const rows = db.statement(placesSql).all(JSON.stringify(ids)) as PlaceRow[]
  return new Map(rows.map(({ id, stream, revision, position }) => [id, { stream, revision, position }]))
}

interface StreamNumbers {
  readonly streamNo: number
  readonly bucket: number
}

const insertStream = (db: Connection, stream: string, bucket: number): number =>
  Number(db.statement('INSERT INTO streams (name, bucket) VALUES (?, ?)').run(stream, bucket).lastInsertRowid)

const fileNoOf = (db: Connection, { file, sha256 }: SourceRow): number => {
  const known = db.number('SELECT file_no FROM source_files WHERE name = ? AND sha256 = ?', file, sha256)
  if (known !== null) return known
  return Number(db.statement('INSERT INTO source_files (name, sha256) VALUES (?, ?)').run(file, sha256).lastInsertRowid)
}

/** What one connection remembers of what stands in the file. */
interface Known {
  readonly payloads: Payloads
  readonly handlers: HandlerNumbers
}

/** Writes the rows of a plan. Here a Merkle log would take its leaves. */
const writeLandings = (
  db: Connection,
  landings: ReadonlyArray<Landing>,
  recordedAt: string,
  streams: ReadonlyMap<string, StreamRecord>,
  { payloads, handlers }: Known,
): void => {
  const insert = db.statement(insertEventSql)
  const written = new Map<string, StreamNumbers>()
  const numbers: number[] = []
  let source: SourceRow | null = null
  let fileNo: number | null = null

  for (const { event, place } of landings) {
    const { stream, revision, position } = place
    let ofStream = written.get(stream)
    if (ofStream === undefined) {
      const bucket = bucketOf(stream)
      ofStream = { bucket, streamNo: streams.get(stream)?.streamNo ?? insertStream(db, stream, bucket) }
      written.set(stream, ofStream)
    }

    const { provenance } = event
    // Rows of one file come together: the last answer is nearly always the next one.
    if (
      provenance.source !== null &&
      (provenance.source.file !== source?.file || provenance.source.sha256 !== source.sha256)
    ) {
      source = provenance.source
      fileNo = fileNoOf(db, source)
    }
    const payload = payloads.of(event.data, event.schemaVersion)
    numbers.push(ofStream.streamNo, payload.payloadNo, payload.endingNo ?? 0)
    insert.run(
      position,
      ofStream.streamNo,
      payload.payloadNo,
      payload.endingNo,
      revision,
      payload.bytes,
      ofStream.bucket,
      event.id,
      event.type,
      recordedAt,
      provenance.sourceRecordedAt,
      handlers.of(provenance),
      provenance.document,
      provenance.source === null ? null : fileNo,
      provenance.source?.line ?? null,
      provenance.causationId,
      provenance.correlationId,
    )
  }
  writePack(db, landings.at(-1)?.place.position ?? 0, numbers)
}

/** Appends in one commit: all of them or none. */
export const sqliteAppend = (db: Connection, url: string): LocalLog['append'] => {
  const commit = commitOf(db, url)
  const known = { payloads: payloadsOf(db), handlers: handlerNumbers(db) }
  return (appends, now) => {
    const answers = commit(() => {
      const last = db.statement(lastEventSql).get() as LastEvent | undefined
      const streams = streamsIn(db, [...new Set(appends.map(({ stream }) => stream))])
      const ids = appends.flatMap(({ events }) => events.map(({ id }) => id))
      const places = placesIn(db, ids)
      const plan = planAppends(appends, {
        lastPosition: last?.position ?? 0,
        headOf: (stream) => streams.get(stream)?.head ?? -1,
        placeOf: (id) => places.get(id),
      })
      if (E.isLeft(plan)) return plan
      const instant = now()
      if (E.isLeft(instant)) return instant

      const recordedAt = last === undefined ? instant.right : laterOf(last.recordedAt, instant.right)
      writeLandings(db, plan.right.landings, recordedAt, streams, known)
      return E.right(plan.right.answers)
    })
    if (E.isLeft(answers)) {
      known.payloads.forget()
      known.handlers.forget()
    }
    return answers
  }
}
