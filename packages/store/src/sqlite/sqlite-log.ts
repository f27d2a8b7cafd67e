import * as E from 'fp-ts/lib/Either.js'
import { isEventId } from '../append-rules.js'
import type { StreamSlice } from '../event-store.js'
import { type LocalLog, largeBytes } from '../local/local-log.js'
import type { Handlers } from '../recorded-event.js'
import type { Connection } from './connection.js'
import { eventColumns, eventJoins, eventReader } from './event-row.js'
import { filterSql } from './filter-sql.js'
import { sqliteAppend } from './sqlite-append.js'
import { attempt } from './sqlite-errors.js'
import { sqliteFacts } from './sqlite-facts.js'

const headsSql = `SELECT ifnull((SELECT max(e.revision) FROM streams s JOIN events e ON e.stream_no = s.stream_no
    WHERE s.name = j.value), -1) AS head FROM json_each(?) j ORDER BY j.key`

const findSql = `SELECT ${eventColumns} FROM json_each(?) j CROSS JOIN events e ON e.event_id = unhex(j.value, '-')
  ${eventJoins}`

const touchedSql = `SELECT s.name FROM (SELECT stream_no, min(position) AS first FROM events WHERE position > ? AND position <= ?
    GROUP BY stream_no) t JOIN streams s ON s.stream_no = t.stream_no ORDER BY t.first`

/** An index holds the large events alone: asking it costs nothing, measuring every event would cost a sixth of reading them. */
const largeSql = `SELECT count(*) FROM events INDEXED BY large_events WHERE bytes > ${largeBytes} AND position > ? AND position <= ?`
const bytesSql = 'SELECT sum(bytes) FROM events WHERE position > ? AND position <= ?'

/** The log in an SQLite file. Every call is one statement or one transaction: nothing is held between two calls. */
export const sqliteLog = (
  db: Connection,
  { url, readOnly }: { readonly url: string; readonly readOnly: boolean },
): LocalLog => {
  const eventsOf = eventReader(db)
  const events: LocalLog['events'] = ({ after, upTo, direction, filter, count }) =>
    attempt(url, () => {
      const { where, values } = filterSql(filter)
      const order = direction === 'forwards' ? 'ASC' : 'DESC'
      const sql = `SELECT ${eventColumns} FROM events e ${eventJoins}
        WHERE e.position > ? AND e.position <= ?${where} ORDER BY e.position ${order} LIMIT ?`
      return eventsOf(db.rows(sql, after, upTo, ...values, count))
    })

  return {
    url,
    append: readOnly
      ? () => E.left({ code: 'StoreNotWritable', url, why: 'it was opened to be read only' })
      : sqliteAppend(db, url),

    head: () => attempt(url, () => E.right(db.number('SELECT max(position) FROM events') ?? 0)),

    heads: (streams) =>
      attempt(url, () => {
        const rows = db.statement(headsSql).all(JSON.stringify(streams)) as { readonly head: number }[]
        return E.right(rows.map(({ head }) => head))
      }),

    stream: (stream, { direction, from, count }) =>
      attempt<StreamSlice>(url, () => {
        const streamNo = db.number('SELECT stream_no FROM streams WHERE name = ?', stream)
        if (streamNo === null) return E.right({ found: false, events: [], bodies: [] })
        const part = direction === 'forwards' ? '>= ? ORDER BY e.revision' : '<= ? ORDER BY e.revision DESC'
        const sql = `SELECT ${eventColumns} FROM events e ${eventJoins} WHERE e.stream_no = ? AND e.revision ${part} LIMIT ?`
        const first = from ?? (direction === 'forwards' ? 0 : Number.MAX_SAFE_INTEGER)
        const bodies: object[] = []
        const events = eventsOf(db.rows(sql, streamNo, first, count), (body) => bodies.push(body))
        return E.isLeft(events) ? events : E.right({ found: true, events: events.right, bodies })
      }),

    find: (ids) =>
      attempt(url, () => {
        const asked = JSON.stringify([...new Set(ids.filter(isEventId))])
        const found = eventsOf(db.rows(findSql, asked))
        return E.isLeft(found) ? found : E.right(new Map(found.right.map((event) => [event.id, event])))
      }),

    events,
    facts: sqliteFacts(db, url, events),

    bytes: (after, upTo) => attempt(url, () => E.right(db.number(bytesSql, after, upTo) ?? 0)),
    hasLarge: (after, upTo) => attempt(url, () => E.right(db.number(largeSql, after, upTo) !== 0)),

    handlers: () =>
      attempt(url, () => {
        const rows = db.statement('SELECT maker, checker FROM handlers').all() as Handlers[]
        return E.right(rows.map(({ maker, checker }) => ({ maker, checker })))
      }),

    streamsTouched: (after, upTo) =>
      attempt(url, () => {
        const rows = db.statement(touchedSql).all(after, upTo) as { readonly name: string }[]
        return E.right(rows.map(({ name }) => name))
      }),

    close: () => db.close(),
  }
}
