import type { LogFilter } from '../event-store.js'
import { instantKey } from '../instant.js'
import type { SqlValue } from './sqlite-driver.js'

export interface FilterSql {
  /** Conditions on `events e` and, where `needsStreams`, `streams s`; empty or ` AND …`. The text differs only by the shape of the filter. */
  readonly where: string
  readonly values: ReadonlyArray<SqlValue>
  readonly needsStreams: boolean
}

/** `instantKey` in SQL. */
const instantKeySql = (instant: string): string =>
  `rtrim(CASE instr(${instant}, '.') WHEN 0 THEN replace(${instant}, 'Z', '.') ELSE replace(${instant}, 'Z', '') END, '0')`

/** The filter as SQL, so that what is not wanted is not read. */
export const filterSql = ({ streamPrefixes, types, partition, knownBy, handledBy }: LogFilter): FilterSql => {
  const conditions: string[] = []
  const values: SqlValue[] = []

  if (partition !== undefined) {
    conditions.push('e.bucket % ? = ?')
    values.push(partition.count, partition.index)
  }
  if (types !== undefined) {
    conditions.push('e.type IN (SELECT value FROM json_each(?))')
    values.push(JSON.stringify(types))
  }
  if (knownBy !== undefined) {
    conditions.push(`${instantKeySql('coalesce(e.source_recorded_at, e.recorded_at)')} <= ?`)
    values.push(instantKey(knownBy))
  }
  if (handledBy !== undefined) {
    conditions.push(`e.handlers_no IN (SELECT h.handlers_no FROM json_each(?) j CROSS JOIN handlers h
      ON h.maker IS json_extract(j.value, '$.maker') AND h.checker IS json_extract(j.value, '$.checker'))`)
    values.push(JSON.stringify(handledBy))
  }
  if (streamPrefixes !== undefined) {
    const begins = streamPrefixes.map(() => 'substr(s.name, 1, ?) = ?')
    conditions.push(begins.length === 0 ? '0' : `(${begins.join(' OR ')})`)
    values.push(...streamPrefixes.flatMap((prefix) => [[...prefix].length, prefix]))
  }
  const where = conditions.map((condition) => ` AND ${condition}`).join('')
  return { where, values, needsStreams: streamPrefixes !== undefined }
}
