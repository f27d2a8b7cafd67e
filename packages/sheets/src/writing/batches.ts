import type { Row, Rows } from './column.js'

const batchRows = 1_000

/** Rows a thousand at a time: waiting for each row by itself would cost more than writing it. */
export async function* inBatches(rows: Rows): AsyncGenerator<ReadonlyArray<Row>, void, undefined> {
  let batch: Row[] = []
  if (Symbol.iterator in rows) {
    for (const row of rows) {
      if (batch.push(row) < batchRows) continue
      yield batch
      batch = []
    }
  } else {
    for await (const row of rows) {
      if (batch.push(row) < batchRows) continue
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
