import * as E from 'fp-ts/lib/Either.js'
import type { LocalLog, LogWindow, WindowData } from '../local/local-log.js'
import type { Connection } from './connection.js'
import { type FilterSql, filterSql } from './filter-sql.js'
import type { SqlValue } from './sqlite-driver.js'

interface DataRow {
  readonly text: string
  readonly count: number
  readonly lastPosition: number | null
  readonly lowest: number | null
  readonly highest: number | null
}

const rowsSql = ({ where, needsStreams }: FilterSql): string =>
  `SELECT e.position, e.schema_version, e.data FROM events e${needsStreams ? ' CROSS JOIN streams s ON s.stream_no = e.stream_no' : ''}
   WHERE e.position > ? AND e.position <= ?${where} ORDER BY e.position LIMIT ?`

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The page's text as its objects; null where it is not exactly `count` of them. */
const parsed = (text: string, count: number): ReadonlyArray<unknown> | null => {
  try {
    const page: unknown = JSON.parse(text)
    return Array.isArray(page) && page.length === count && page.every(isObject) ? page : null
  } catch {
    return null
  }
}

const schemaVersions = (db: Connection, rows: string, values: ReadonlyArray<SqlValue>): ReadonlyArray<number> =>
  (
    db.statement(`SELECT schema_version AS version FROM (${rows})`).all(...values) as { readonly version: number }[]
  ).map(({ version }) => version)

/**
 * The data of a window as one row, parsed once. Handing rows from SQLite to JavaScript one by one would cost more than parsing them.
 * Returns null where the text is not what appends write; then some event is corrupt.
 */
export const sqliteData = (db: Connection, window: LogWindow): WindowData | null => {
  const filter = filterSql(window.filter)
  const rows = rowsSql(filter)
  const values = [window.after, window.upTo, ...filter.values, window.count]
  const row = db
    .statement(
      `SELECT '[' || ifnull(group_concat(data, ','), '') || ']' AS text, count(*) AS count, max(position) AS lastPosition,
         min(schema_version) AS lowest, max(schema_version) AS highest FROM (${rows})`,
    )
    .get(...values) as DataRow

  const data = parsed(row.text, row.count)
  if (data === null) return null
  const plain = row.count === 0 || (row.lowest === 1 && row.highest === 1)
  return { data, schemaVersions: plain ? null : schemaVersions(db, rows, values), lastPosition: row.lastPosition ?? 0 }
}

/** Data of windows; where a page does not parse, its events are read one by one to name the one that is corrupt. */
export const dataOrCulprit =
  (db: Connection, url: string, events: LocalLog['events']): LocalLog['data'] =>
  (window) => {
    const data = sqliteData(db, window)
    if (data !== null) return E.right(data)
    const read = events(window)
    if (E.isLeft(read)) return read
    return E.left({ code: 'StoreUnavailable', url, why: 'a page of data changed while it was read' })
  }
