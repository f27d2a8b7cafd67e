import type { Handlers } from '../recorded-event.js'
import type { Connection } from './connection.js'

/** The numbers of handlers in one connection's appends. */
export interface HandlerNumbers {
  /** The number of a pair, which is written unless the file has it. */
  readonly of: (handlers: Handlers) => number
  /** Forgets everything: after a commit that failed, nobody knows which pairs stand. */
  readonly forget: () => void
}

const findSql = 'SELECT handlers_no FROM handlers WHERE maker IS ? AND checker IS ?'
const insertSql = 'INSERT INTO handlers (maker, checker) VALUES (?, ?)'

export const handlerNumbers = (db: Connection): HandlerNumbers => {
  const known = new Map<string, number>()
  return {
    of: ({ maker, checker }) => {
      const key = JSON.stringify([maker, checker])
      const found = known.get(key) ?? db.number(findSql, maker, checker)
      const number = found ?? Number(db.statement(insertSql).run(maker, checker).lastInsertRowid)
      known.set(key, number)
      return number
    },
    forget: () => known.clear(),
  }
}
