import * as E from 'fp-ts/lib/Either.js'
import type { EventStore } from '../event-store.js'
import type { OpenOptions } from '../open-store.js'
import type { StoreError } from '../store-error.js'
import { connect } from './client.js'
import { type Connection, parseConnection } from './connection-string.js'
import { eventStoreDB } from './eventstoredb-store.js'
import { landmarks } from './landmarks.js'
import type { Ledger } from './ledger.js'
import { findMark } from './mark.js'
import type { Server } from './server.js'

const connected = (connection: Connection): E.Either<StoreError, Server> => {
  try {
    return E.right(connect(connection))
  } catch (error) {
    const why = `a certificate cannot be read: ${error instanceof Error ? error.message : String(error)}`
    return E.left({ code: 'StoreUnavailable', url: connection.url, why })
  }
}

/**
 * Opens a ledger on an EventStoreDB or KurrentDB. `create` makes its mark where there is none; `busyMs` is how long a call waits for the
 * server, all attempts together. The time of recording is the server's, whatever clock is given.
 *
 * Rejects: BadStoreUrl, StoreMissing, NotAStore, StoreVersionUnknown, StoreAccessDenied, StoreUnavailable.
 */
export const openEventStoreDB = async (
  url: string,
  { readOnly, create, pollMs, busyMs }: Required<OpenOptions>,
): Promise<E.Either<StoreError, EventStore>> => {
  const connection = parseConnection(url)
  if (E.isLeft(connection)) return connection
  const server = connected(connection.right)
  if (E.isLeft(server)) return server

  let isClosed = false
  const dispose = (): Promise<void> => {
    isClosed = true
    return server.right.dispose()
  }
  const ledger: Ledger = {
    server: { ...server.right, dispose },
    url: connection.right.url,
    prefix: connection.right.streamPrefix,
    landmarks: landmarks(),
    patience: { wholeMs: busyMs, attemptMs: Math.ceil(busyMs / 3), isOver: () => isClosed },
  }
  const marked = await findMark(ledger, create && !readOnly)
  if (E.isLeft(marked)) {
    await dispose()
    return marked
  }
  return E.right(eventStoreDB(ledger, { readOnly, pollMs }))
}
