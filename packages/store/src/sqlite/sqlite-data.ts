import * as E from 'fp-ts/lib/Either.js'
import { factSeparator, pageText } from '../append-rules.js'
import type { ParsePage } from '../event-store.js'
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

const tablesSql = ({ where, needsStreams }: FilterSql): string =>
  `FROM events e${needsStreams ? ' CROSS JOIN streams s ON s.stream_no = e.stream_no' : ''} WHERE e.position > ? AND e.position <= ?${where}`

const separatorSql = `char(${[...factSeparator].map((character) => character.charCodeAt(0)).join(', ')})`

/** The rows are a range of the rowid, which SQLite visits in its order. */
const pageSql = (from: string): string =>
  `SELECT '[' || group_concat(data, ${separatorSql}) || ']' AS text, count(*) AS count, max(position) AS lastPosition, max(schema_version) AS highest ${from}`

const schemaVersions = (db: Connection, rows: string, values: ReadonlyArray<SqlValue>): ReadonlyArray<number> =>
  (db.statement(rows).all(...values) as { readonly version: number }[]).map(({ version }) => version)

/** Null where a text is not what appends write. */
const parsed = <T>({ text, count }: DataRow, parse: ParsePage<T>): ReadonlyArray<T> | null => {
  if (text === null) return []
  try {
    const things = parse(pageText(text, count))
    return things.length === count ? things : null
  } catch {
    return null
  }
}

/**
 * The data of a window as one row. Handing rows from SQLite to JavaScript one by one would cost more than parsing them.
 * Returns null where the text is not what appends write; then some event is corrupt.
 */
export const sqliteData = <T>(db: Connection, window: LogWindow, parse: ParsePage<T>): WindowData<T> | null => {
  const filter = filterSql(window.filter)
  const from = tablesSql(filter)
  const values = [window.after, window.upTo, ...filter.values]
  const isWhole = window.count >= window.upTo - window.after
  const limited = [...values, window.count]
  const rows = `SELECT e.position, e.schema_version, e.data ${from} ORDER BY e.position LIMIT ?`
  const row = (
    isWhole ? db.statement(pageSql(from)).get(...values) : db.statement(pageSql(`FROM (${rows})`)).get(...limited)
  ) as DataRow

  const data = parsed(row, parse)
  if (data === null) return null
  const versions = `SELECT schema_version AS version FROM (${rows})`
  const isPlain = row.highest === null || row.highest === 1
  const schemas = isPlain ? null : schemaVersions(db, versions, limited)
  return { data, schemaVersions: schemas, lastPosition: row.lastPosition ?? 0 }
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
