import type { Connection } from './connection.js'

/** A text of data as it stands in the file. */
export interface Payload {
  readonly payloadNo: number
  readonly schemaVersion: number
  readonly bytes: number
}

/** The payloads of one connection's appends. */
export interface Payloads {
  /** The payload of a text, which is written unless it is remembered. */
  readonly of: (data: string, schemaVersion: number) => Payload
  /** Forgets everything: after a commit that failed, nobody knows which payloads stand. */
  readonly forget: () => void
}

const insertSql = 'INSERT INTO payloads (schema_version, data) VALUES (?, ?)'

/** Texts that one half of the memory holds. When it is full it becomes the older half, and what the older half held is forgotten. */
const mostRemembered = 25_000

/**
 * Everybody who is paid the same in the same month has the same text of data, so that a text is written once for thousands of events
 * that follow each other. What is no longer remembered is written again: the file may hold a text twice, which nobody notices.
 */
export const payloadsOf = (db: Connection): Payloads => {
  let recent = new Map<string, Payload>()
  let older = new Map<string, Payload>()

  const remember = (data: string, payload: Payload): Payload => {
    if (recent.size >= mostRemembered) {
      older = recent
      recent = new Map()
    }
    recent.set(data, payload)
    return payload
  }

  const written = (data: string, schemaVersion: number): Payload => ({
    payloadNo: Number(db.statement(insertSql).run(schemaVersion, data).lastInsertRowid),
    schemaVersion,
    bytes: Buffer.byteLength(data, 'utf8'),
  })

  return {
    of: (data, schemaVersion) => {
      const known = recent.get(data)
      if (known?.schemaVersion === schemaVersion) return known
      const earlier = older.get(data)
      return remember(data, earlier?.schemaVersion === schemaVersion ? earlier : written(data, schemaVersion))
    },
    forget: () => {
      recent = new Map()
      older = new Map()
    },
  }
}
