import type { Range } from '../local/windows.js'
import type { Connection } from './connection.js'

/** The stream_no and payload_no of events that follow each other, one after the other. */
export type Pairs = Int32Array | ReadonlyArray<number>

interface PackRow {
  readonly first: number
  readonly last: number
  readonly pairs: Uint8Array
}

interface Pack extends Range {
  readonly pairs: Int32Array
}

/** Smaller commits are not packed: their rows are as quickly read. */
const leastPacked = 100

const bytesPerNumber = 4

/** 32 bits hold the numbers of two thousand million streams and payloads; a file with more goes on without packs. */
const largestNumber = 2 ** 31 - 1

const insertSql = 'INSERT INTO packs (last, first, pairs) VALUES (?, ?, ?)'
const nextSql = 'SELECT first, last, pairs FROM packs WHERE last >= ? ORDER BY last LIMIT 1'

/** Packs the pairs of one commit, whose last event stands at `last`. */
export const writePack = (db: Connection, last: number, pairs: ReadonlyArray<number>): void => {
  const count = pairs.length / 2
  if (count < leastPacked || pairs.some((number) => number > largestNumber)) return
  const bytes = new DataView(new ArrayBuffer(pairs.length * bytesPerNumber))
  for (const [i, number] of pairs.entries()) bytes.setInt32(i * bytesPerNumber, number, true)
  db.statement(insertSql).run(last, last - count + 1, new Uint8Array(bytes.buffer))
}

const unpacked = (bytes: Uint8Array): Int32Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pairs = new Int32Array(Math.floor(bytes.byteLength / bytesPerNumber))
  for (let i = 0; i < pairs.length; i++) pairs[i] = view.getInt32(i * bytesPerNumber, true)
  return pairs
}

/** A part of a range: packed, or to be read from the events. */
export type Part =
  | { readonly kind: 'packed'; readonly pairs: Pairs }
  | { readonly kind: 'loose'; readonly range: Range }

/** Cuts ranges into parts; it keeps the pack it read last, for the next range goes on where this one ends. */
export const packReader = (db: Connection) => {
  let kept: Pack | null = null

  /** The pack that holds a position, or the next one behind it. */
  const packFrom = (position: number): Pack | null => {
    if (kept !== null && kept.after < position && position <= kept.upTo) return kept
    const row = db.statement(nextSql).get(position) as PackRow | undefined
    kept = row === undefined ? null : { after: row.first - 1, upTo: row.last, pairs: unpacked(row.pairs) }
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
      yield { kind: 'packed', pairs: pack.pairs.subarray(2 * (from - pack.after), 2 * (at - pack.after)) }
    }
  }
}
