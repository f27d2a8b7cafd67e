import type { Range } from '../local/windows.js'
import type { Connection } from './connection.js'

/** The stream_no, payload_no and ending_no (0 where there is none) of events that follow each other, one after the other. */
export type Numbers = Int32Array

interface PackRow {
  readonly first: number
  readonly last: number
  readonly numbers: Uint8Array
}

interface Pack extends Range {
  readonly numbers: Int32Array
}

/** Smaller commits are not packed: their rows are as quickly read. */
const leastPacked = 100

export const numbersPerEvent = 3

const bytesPerNumber = 4

/** 32 bits hold the numbers of two thousand million streams and payloads; a file with more goes on without packs. */
const largestNumber = 2 ** 31 - 1

const insertSql = 'INSERT INTO packs (last, first, numbers) VALUES (?, ?, ?)'
const nextSql = 'SELECT first, last, numbers FROM packs WHERE last >= ? ORDER BY last LIMIT 1'

/** Packs the numbers of one commit, whose last event stands at `last`. */
export const writePack = (db: Connection, last: number, numbers: ReadonlyArray<number>): void => {
  const count = numbers.length / numbersPerEvent
  if (count < leastPacked || numbers.some((number) => number > largestNumber)) return
  const bytes = new DataView(new ArrayBuffer(numbers.length * bytesPerNumber))
  for (const [i, number] of numbers.entries()) bytes.setInt32(i * bytesPerNumber, number, true)
  db.statement(insertSql).run(last, last - count + 1, new Uint8Array(bytes.buffer))
}

const unpacked = (bytes: Uint8Array): Int32Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const numbers = new Int32Array(Math.floor(bytes.byteLength / bytesPerNumber))
  for (let i = 0; i < numbers.length; i++) numbers[i] = view.getInt32(i * bytesPerNumber, true)
  return numbers
}

/** A part of a range: packed, or to be read from the events. */
export type Part =
  | { readonly kind: 'packed'; readonly numbers: Numbers }
  | { readonly kind: 'loose'; readonly range: Range }

/** Cuts ranges into parts; it keeps the pack it read last, for the next range goes on where this one ends. */
export const packReader = (db: Connection) => {
  let kept: Pack | null = null

  /** The pack that holds a position, or the next one behind it. */
  const packFrom = (position: number): Pack | null => {
    if (kept !== null && kept.after < position && position <= kept.upTo) return kept
    const row = db.statement(nextSql).get(position) as PackRow | undefined
    kept = row === undefined ? null : { after: row.first - 1, upTo: row.last, numbers: unpacked(row.numbers) }
    return kept
  }

  return function* partsOf({ after, upTo }: Range): Generator<Part, void> {
    let at = after
    while (at < upTo) {
      const pack = packFrom(at + 1)
      if (pack === null || pack.after >= upTo) return yield { kind: 'loose', range: { after: at, upTo } }
      if (pack.after > at) yield { kind: 'loose', range: { after: at, upTo: pack.after } }
      const from = Math.max(at, pack.after)
      at = Math.min(pack.upTo, upTo)
      const [start, end] = [from - pack.after, at - pack.after].map((events) => numbersPerEvent * events)
      yield { kind: 'packed', numbers: pack.numbers.subarray(start, end) }
    }
  }
}
