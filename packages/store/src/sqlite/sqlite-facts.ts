import * as E from 'fp-ts/lib/Either.js'
import type { LogFilter } from '../event-store.js'
import type { LocalLog, LogWindow, WindowFacts } from '../local/local-log.js'
import type { Connection } from './connection.js'
import { filterSql } from './filter-sql.js'
import { type Numbers, numbersPerEvent, packReader } from './packs.js'
import { attempt } from './sqlite-errors.js'

interface NumbersRow {
  /** "stream_no,payload_no,ending_no" of each event. */
  readonly numbers: string | null
  readonly lastPosition: number | null
}

interface TextsRow {
  readonly numbers: string | null
  readonly texts: string | null
}

const numbersSql = (from: string): string =>
  `SELECT group_concat(e.stream_no || ',' || e.payload_no || ',' || ifnull(e.ending_no, 0)) AS numbers, max(e.position) AS lastPosition ${from}`

/** Stands between texts. JSON and names of streams hold no control characters. */
const separator = '\u001e'

interface Things {
  readonly table: string
  readonly key: string
  /** Its own number and another: the bucket of a stream, the schema version of a payload, nothing of an ending. */
  readonly numbers: string
  readonly text: string
}

const streamNames: Things = { table: 'streams', key: 'stream_no', numbers: "stream_no || ',' || bucket", text: 'name' }
const payloads: Things = {
  table: 'payloads',
  key: 'payload_no',
  numbers: "payload_no || ',' || schema_version",
  text: 'data',
}
const endings: Things = { table: 'endings', key: 'ending_no', numbers: "ending_no || ',0'", text: 'data' }

const textsSql = ({ numbers, text }: Things, from: string): string =>
  `SELECT group_concat(${numbers}) AS numbers, group_concat(${text}, char(${separator.charCodeAt(0)})) AS texts FROM ${from}`

/** Numbers that follow each other, as those do that a log reads for the first time, are found quicker as a range. */
const textsOf = (db: Connection, things: Things, asked: ReadonlyArray<number>): TextsRow => {
  const { table, key } = things
  let first = Number.POSITIVE_INFINITY
  let last = 0
  for (const number of asked) {
    first = Math.min(first, number)
    last = Math.max(last, number)
  }
  const row =
    last - first === asked.length - 1
      ? db.statement(textsSql(things, `${table} WHERE ${key} BETWEEN ? AND ?`)).get(first, last)
      : db
          .statement(textsSql(things, `json_each(?) j CROSS JOIN ${table} ON ${key} = j.value`))
          .get(JSON.stringify(asked))
  return row as TextsRow
}

/** The file says something that appends never write. */
class Damaged extends Error {
  constructor() {
    super('a pack of events or a table does not fit the events')
  }
}

const listIn = (text: string | null): ReadonlyArray<number> => JSON.parse(`[${text ?? ''}]`)
const numbersIn = (text: string | null): Numbers => Int32Array.from(listIn(text))

/** Whether every event of a window is wanted, or every one of a partition: that can be said by the numbers alone. */
const isPlain = ({ after, upTo, filter: { partition: _, ...others }, count }: LogWindow): boolean =>
  count >= upTo - after && Object.values(others).every((wish) => wish === undefined)

/** Handing rows from SQLite to JavaScript one by one would cost more than all the rest: they come as one row of numbers. */
const looseRow = (db: Connection, { after, upTo, filter, count }: LogWindow): NumbersRow => {
  const { where, values, needsStreams } = filterSql(filter)
  const from = `FROM events e${needsStreams ? ' CROSS JOIN streams s ON s.stream_no = e.stream_no' : ''} WHERE e.position > ? AND e.position <= ?${where}`
  // A range of the rowid is visited in its order.
  if (count >= upTo - after) return db.statement(numbersSql(from)).get(after, upTo, ...values) as NumbersRow
  const rows = `SELECT e.position, e.stream_no, e.payload_no, e.ending_no ${from} ORDER BY e.position LIMIT ?`
  return db.statement(numbersSql(`FROM (${rows}) e`)).get(after, upTo, ...values, count) as NumbersRow
}

/** Which of the things that have numbers in the file the reader was told; the others are fetched together. */
const telling = (db: Connection, things: Things, tell: (number: number, text: string, other: number) => void) => {
  let told: Uint8Array = new Uint8Array(firstRoom)

  const fetchThese = (asked: ReadonlyArray<number>): void => {
    const row = textsOf(db, things, asked)
    const numbers = listIn(row.numbers)
    const texts = row.texts === null ? [] : row.texts.split(separator)
    if (texts.length !== asked.length || numbers.length !== 2 * texts.length) throw new Damaged()
    for (const [i, text] of texts.entries()) tell(numbers[2 * i] ?? 0, text, numbers[2 * i + 1] ?? 0)
  }

  /** Of the numbers of events, those at `offset` of each event; 0 is none. */
  return (events: Numbers, offset: number): void => {
    const missing: number[] = []
    for (let i = offset; i < events.length; i += numbersPerEvent) {
      const number = events[i] ?? 0
      if (number >= told.length) told = withRoomFor(told, number)
      if (number === 0 || told[number] === 1) continue
      told[number] = 1
      missing.push(number)
    }
    if (missing.length > 0) fetchThese(missing)
  }
}

const firstRoom = 1024

const withRoomFor = (told: Uint8Array, number: number): Uint8Array => {
  const wider = new Uint8Array(Math.max(number + 1, 2 * told.length))
  wider.set(told)
  return wider
}

/** Facts of windows; where one cannot be read, its events are read one by one to name the one that is corrupt. */
export const sqliteFacts =
  (db: Connection, url: string, events: LocalLog['events']): LocalLog['facts'] =>
  (reader) => {
    const buckets: number[] = []
    const tellStreams = telling(db, streamNames, (number, name, bucket) => {
      buckets[number] = bucket
      reader.stream(number, name)
    })
    const tellFacts = telling(db, payloads, reader.fact)
    const tellEndings = telling(db, endings, reader.ending)

    const partsOf = packReader(db)

    const ofPartition = (all: Numbers, { index, count }: NonNullable<LogFilter['partition']>): Numbers => {
      const kept: number[] = []
      for (let i = 0; i < all.length; i += numbersPerEvent)
        if ((buckets[all[i] ?? 0] ?? 0) % count === index) kept.push(all[i] ?? 0, all[i + 1] ?? 0, all[i + 2] ?? 0)
      return Int32Array.from(kept)
    }

    const toldOf = (all: Numbers, partition: LogFilter['partition']): Numbers => {
      tellStreams(all, 0)
      const numbers = partition === undefined ? all : ofPartition(all, partition)
      tellFacts(numbers, 1)
      tellEndings(numbers, 2)
      return numbers
    }

    const factsOf = (window: LogWindow): WindowFacts => {
      if (!isPlain(window)) {
        const { numbers, lastPosition } = looseRow(db, window)
        return { numbers: toldOf(numbersIn(numbers), undefined), lastPosition: lastPosition ?? 0 }
      }
      const parts: Numbers[] = []
      for (const part of partsOf(window)) {
        const all =
          part.kind === 'packed' ? part.numbers : numbersIn(looseRow(db, { ...window, ...part.range }).numbers)
        parts.push(toldOf(all, window.filter.partition))
      }
      return { numbers: joinedParts(parts), lastPosition: window.upTo }
    }

    return (window) =>
      attempt(url, () => {
        try {
          return E.right(factsOf(window))
        } catch (error) {
          const read = events(window)
          if (E.isLeft(read)) return read
          throw error
        }
      })
  }

const joinedParts = (parts: ReadonlyArray<Numbers>): Numbers => {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  const whole = new Int32Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
