import * as E from 'fp-ts/lib/Either.js'
import type { LocalLog, LogWindow, WindowData } from '../local/local-log.js'
import type { Connection } from './connection.js'
import { type FilterSql, filterSql } from './filter-sql.js'
import type { SqlValue } from './sqlite-driver.js'

interface DataRow {
  readonly text: string | null
  readonly count: number
  readonly lastPosition: number | null
  readonly highest: number | null
}

/** RS, which RFC 7464 puts between JSON texts: it stands in none of them. */
const separator = '\u001e'

const rowsSql = ({ where, needsStreams }: FilterSql): string =>
  `SELECT e.position, e.schema_version, e.data FROM events e${needsStreams ? ' CROSS JOIN streams s ON s.stream_no = e.stream_no' : ''}
   WHERE e.position > ? AND e.position <= ?${where} ORDER BY e.position LIMIT ?`

const schemaVersions = (db: Connection, rows: string, values: ReadonlyArray<SqlValue>): ReadonlyArray<number> =>
  (
    db.statement(`SELECT schema_version AS version FROM (${rows})`).all(...values) as { readonly version: number }[]
  ).map(({ version }) => version)

/** Null where a text is not what appends write. */
const parsed = <T>({ text, count }: DataRow, parse: (text: string) => T): ReadonlyArray<T> | null => {
  if (text === null) return []
  const texts = text.split(separator)
  if (texts.length !== count) return null
  try {
    return texts.map(parse)
  } catch {
    return null
  }
}

/**
 * The data of a window as one row. Handing rows from SQLite to JavaScript one by one would cost more than parsing them.
 * Returns null where the text is not what appends write; then some event is corrupt.
 */
export const sqliteData = <T>(db: Connection, window: LogWindow, parse: (text: string) => T): WindowData<T> | null => {
  const filter = filterSql(window.filter)
  const rows = rowsSql(filter)
  const values = [window.after, window.upTo, ...filter.values, window.count]
  const row = db
    .statement(
      `SELECT group_concat(data, char(30)) AS text, count(*) AS count, max(position) AS lastPosition,
         max(schema_version) AS highest FROM (${rows})`,
    )
    .get(...values) as DataRow

  const data = parsed(row, parse)
  if (data === null) return null
  const isPlain = row.highest === null || row.highest === 1
  return {
    data,
    schemaVersions: isPlain ? null : schemaVersions(db, rows, values),
    lastPosition: row.lastPosition ?? 0,
  }
}

/** Data of windows; where a page does not parse, its events are read one by one to name the one that is corrupt. */
export const dataOrCulprit =
  (db: Connection, url: string, events: LocalLog['events']): LocalLog['data'] =>
  (window, parse) => {
    const data = sqliteData(db, window, parse)
    if (data !== null) return E.right(data)
    const read = events(window)
    if (E.isLeft(read)) return read
    return E.left({ code: 'StoreUnavailable', url, why: 'a page of data changed while it was read' })
  }
