import { piecesOf } from '../pieces.js'
import type { Connection } from './connection.js'
import { textMemory } from './text-memory.js'

/** A text of data as it stands in the file. */
export interface Payload {
  readonly payloadNo: number
  /** Null where the text stands in one piece. */
  readonly endingNo: number | null
  /** Of the whole text. */
  readonly bytes: number
}

/** The payloads of one connection's appends. */
export interface Payloads {
  /** The payload of a text, whose pieces are written unless they are remembered. */
  readonly of: (data: string, schemaVersion: number) => Payload
  /** Forgets everything: after a commit that failed, nobody knows which pieces stand. */
  readonly forget: () => void
}

const insertPayloadSql = 'INSERT INTO payloads (schema_version, data) VALUES (?, ?)'
const insertEndingSql = 'INSERT INTO endings (data) VALUES (?)'

interface Piece {
  readonly no: number
  readonly bytes: number
}

interface Beginning extends Piece {
  readonly schemaVersion: number
}

/** Payments of a month share a beginning; a participant is paid the same for months, so that endings are asked for once a month each. */
const beginningsRemembered = 25_000
const endingsRemembered = 100_000

/**
 * A piece is written once for thousands of events that follow each other. What is no longer remembered is written again: the file
 * may hold a piece twice, which nobody notices.
 */
export const payloadsOf = (db: Connection): Payloads => {
  const beginnings = textMemory<Beginning>(beginningsRemembered)
  const endings = textMemory<Piece>(endingsRemembered)

  const insert = (sql: string, ...values: ReadonlyArray<string | number>): number =>
    Number(db.statement(sql).run(...values).lastInsertRowid)

  const beginningOf = (text: string, schemaVersion: number): Beginning => {
    const known = beginnings.get(text)
    if (known?.schemaVersion === schemaVersion) return known
    const no = insert(insertPayloadSql, schemaVersion, text)
    return beginnings.keep(text, { no, schemaVersion, bytes: Buffer.byteLength(text) })
  }

  const endingOf = (text: string): Piece =>
    endings.get(text) ?? endings.keep(text, { no: insert(insertEndingSql, text), bytes: Buffer.byteLength(text) })

  return {
    of: (data, schemaVersion) => {
      const pieces = piecesOf(data)
      const beginning = beginningOf(pieces.beginning, schemaVersion)
      if (pieces.ending === null) return { payloadNo: beginning.no, endingNo: null, bytes: beginning.bytes }
      const ending = endingOf(pieces.ending)
      return { payloadNo: beginning.no, endingNo: ending.no, bytes: beginning.bytes + ending.bytes }
    },
    forget: () => {
      beginnings.forget()
      endings.forget()
    },
  }
}
