import * as E from 'fp-ts/lib/Either.js'
import { planAppends } from '../append-plan.js'
import { jsonObject } from '../append-rules.js'
import type { Appended } from '../event-store.js'
import { laterOf } from '../instant.js'
import { type LocalLog, type LogWindow, largeBytes, type StreamPart } from '../local/local-log.js'
import { handlersKey, matching } from '../log-filter.js'
import { piecesOf } from '../pieces.js'
import type { Handlers, RecordedEvent } from '../recorded-event.js'
import type { StoreError } from '../store-error.js'
import { streamNumbers } from '../stream-numbers.js'
import { blankTape, type MemoryTape, type TapeRow } from './memory-tape.js'

/** The log in memory: gone with the process, and otherwise like every other. */
export const memoryLog = (url: string, tape: MemoryTape = blankTape()): LocalLog => {
  const placeOf = (id: string): Appended | undefined => {
    const row = tape.rows[(tape.ids.get(id) ?? 0) - 1]
    return row && { stream: row.stream, revision: row.revision, position: row.position }
  }
  const headOf = (stream: string): number => (tape.streams.get(stream)?.length ?? 0) - 1

  return {
    url,
    append: (appends, now) => {
      const plan = planAppends(appends, { lastPosition: tape.rows.length, headOf, placeOf })
      if (E.isLeft(plan)) return plan
      const instant = now()
      if (E.isLeft(instant)) return instant

      const last = tape.rows.at(-1)
      const recordedAt = last === undefined ? instant.right : laterOf(last.recordedAt, instant.right)
      for (const { event, place } of plan.right.landings) {
        const { stream, revision, position } = place
        const { id, type, schemaVersion, data } = event
        const provenance = JSON.stringify(event.provenance)
        tape.rows.push({ stream, revision, position, id, type, schemaVersion, recordedAt, provenance, data })
        tape.ids.set(id, position)
        const positions = tape.streams.get(stream)
        if (positions === undefined) tape.streams.set(stream, [position])
        else positions.push(position)
      }
      return E.right(plan.right.answers)
    },

    head: () => E.right(tape.rows.length),
    heads: (streams) => E.right(streams.map(headOf)),

    stream: (stream, part) => {
      const positions = tape.streams.get(stream)
      if (positions === undefined) return E.right({ found: false, events: [], bodies: [] })
      const rows = partOf(positions, part).flatMap((position) => tape.rows[position - 1] ?? [])
      const bodies: object[] = []
      const events = recorded(rows, (body) => bodies.push(body))
      return E.isLeft(events) ? events : E.right({ found: true, events: events.right, bodies })
    },

    find: (ids) => {
      const rows = [...new Set(ids)].flatMap((id) => tape.rows[(tape.ids.get(id) ?? 0) - 1] ?? [])
      const events = recorded(rows)
      return E.isLeft(events) ? events : E.right(new Map(events.right.map((event) => [event.id, event])))
    },

    events: (window) => recorded(rowsIn(tape, window)),

    facts: (reader) => {
      const numberOf = streamNumbers(reader)
      return (window) => {
        const events = recorded(rowsIn(tape, window))
        if (E.isLeft(events)) return events
        const numbers: number[] = []
        for (const { stream, position, data, schemaVersion } of events.right) {
          const { beginning, ending } = piecesOf(data)
          reader.fact(position, beginning, schemaVersion)
          if (ending !== null) reader.ending(position, ending)
          numbers.push(numberOf(stream), position, ending === null ? 0 : position)
        }
        return E.right({ numbers: Int32Array.from(numbers), lastPosition: events.right.at(-1)?.position ?? 0 })
      }
    },

    handlers: () => {
      const pairs = new Map<string, Handlers>()
      for (const { provenance } of tape.rows) {
        const { maker, checker }: Handlers = JSON.parse(provenance)
        pairs.set(handlersKey({ maker, checker }), { maker, checker })
      }
      return E.right([...pairs.values()])
    },

    hasLarge: (after, upTo) =>
      E.right(tape.rows.slice(after, upTo).some(({ data }) => Buffer.byteLength(data) > largeBytes)),
    bytes: (after, upTo) =>
      E.right(tape.rows.slice(after, upTo).reduce((sum, { data }) => sum + Buffer.byteLength(data), 0)),
    streamsTouched: (after, upTo) =>
      E.right([...new Set(tape.rows.slice(Math.max(0, after), Math.max(0, upTo)).map(({ stream }) => stream))]),
    close: () => {},
  }
}

const partOf = (positions: ReadonlyArray<number>, { direction, from, count }: StreamPart): ReadonlyArray<number> => {
  if (direction === 'forwards') {
    const first = Math.max(0, from ?? 0)
    return positions.slice(first, first + count)
  }
  const last = Math.min(positions.length - 1, from ?? positions.length - 1)
  return positions.slice(Math.max(0, last + 1 - count), Math.max(0, last + 1)).reverse()
}

const rowsIn = (tape: MemoryTape, window: LogWindow): ReadonlyArray<TapeRow> => {
  const rows = tape.rows
    .slice(window.after, window.upTo)
    .filter(matching(window.filter, ({ provenance }) => JSON.parse(provenance)))
  return (window.direction === 'forwards' ? rows : rows.reverse()).slice(0, window.count)
}

/** The events of rows; `said` hears what the data of each is. */
const recorded = (
  rows: ReadonlyArray<TapeRow>,
  said?: (body: object) => void,
): E.Either<StoreError, ReadonlyArray<RecordedEvent>> => {
  const events: RecordedEvent[] = []
  for (const row of rows) {
    const { stream, revision, position, data, provenance } = row
    const body = jsonObject(data)
    if (body === null) {
      const why = 'its data is not the JSON text of an object'
      return E.left({ code: 'CorruptEvent', stream, revision, position, why })
    }
    events.push({ ...row, provenance: JSON.parse(provenance) })
    said?.(body)
  }
  return E.right(events)
}
