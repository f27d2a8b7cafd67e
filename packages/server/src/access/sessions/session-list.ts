import { createHash } from 'node:crypto'
import type { RandomBytes } from '../keys/api-key.js'
import { boundedMap } from '../limits/bounded-map.js'

/** How somebody signed in: what he may see is asked of it at each request, so that a key taken back ends its sessions. */
export type SessionOrigin =
  | { readonly kind: 'key'; readonly keyId: string }
  /** By the link that the server printed when it was started. */
  | { readonly kind: 'link' }

/** How long a session lasts, in milliseconds, and how many there are. */
export interface SessionTerms {
  readonly idleMs: number
  readonly absoluteMs: number
  readonly most: number
}

interface Session {
  readonly origin: SessionOrigin
  readonly startedMs: number
  readonly usedMs: number
}

/** 会话: who is signed in to the pages. Kept in memory: a server that is started anew knows nobody. */
export interface SessionList {
  /** Begins a session, and answers what the cookie is to hold. Whatever cookie came before means nothing for it. */
  readonly begin: (origin: SessionOrigin, nowMs: number) => string
  /** Whose session a cookie names; null where it names none, or one that is over. To ask is to use it. */
  readonly find: (cookie: string, nowMs: number) => SessionOrigin | null
  readonly end: (cookie: string) => void
  readonly size: () => number
}

/** No sessions yet. Only hashes of their ids are kept: a copy of the memory opens nothing. */
export const sessionList = ({ idleMs, absoluteMs, most }: SessionTerms, randomBytes: RandomBytes): SessionList => {
  const sessions = boundedMap<string, Session>(most)
  const isOver = ({ startedMs, usedMs }: Session, nowMs: number): boolean =>
    nowMs - usedMs >= idleMs || nowMs - startedMs >= absoluteMs

  return {
    begin: (origin, nowMs) => {
      for (const [hash, session] of [...sessions.entries()]) if (isOver(session, nowMs)) sessions.delete(hash)
      const id = Buffer.from(randomBytes(32)).toString('base64url')
      sessions.set(hashOf(id), { origin, startedMs: nowMs, usedMs: nowMs })
      return id
    },
    find: (cookie, nowMs) => {
      const hash = hashOf(cookie)
      const session = sessions.get(hash)
      if (session === undefined) return null
      if (isOver(session, nowMs)) {
        sessions.delete(hash)
        return null
      }
      sessions.set(hash, { ...session, usedMs: nowMs })
      return session.origin
    },
    end: (cookie) => sessions.delete(hashOf(cookie)),
    size: sessions.size,
  }
}

const hashOf = (id: string): string =>
  createHash('sha256').update(`pension-ledger session\0${id}`, 'utf8').digest('hex')
