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
  /** By maker, then by checker. */
  let known = new Map<string | null, Map<string | null, number>>()

  const numberIn = ({ maker, checker }: Handlers): number =>
    db.number(findSql, maker, checker) ?? Number(db.statement(insertSql).run(maker, checker).lastInsertRowid)

  return {
    of: (handlers) => {
      const ofMaker = known.get(handlers.maker) ?? new Map<string | null, number>()
      const number = ofMaker.get(handlers.checker) ?? numberIn(handlers)
      ofMaker.set(handlers.checker, number)
      known.set(handlers.maker, ofMaker)
      return number
    },
    forget: () => {
      known = new Map()
    },
  }
}
