import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Answer } from './observed.js'

/** What the process's own server hands to whoever answers. */
export interface ProcessBindings {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}

/** Why nobody listens at an address. */
export type ListenError =
  | { readonly code: 'PortInUse'; readonly host: string; readonly port: number }
  | { readonly code: 'NotListening'; readonly host: string; readonly port: number; readonly why: string }

/** A listener at work. */
export interface Listener {
  readonly url: string
  /**
   * Takes no new connection, lets requests in hand end, and ends every connection after so many milliseconds. Answers that never end by
   * themselves are ended at once.
   */
  readonly stop: (patienceMs: number) => Promise<void>
}

export interface ListenerOptions {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  readonly maxConnections: number
  /** Shorter than usual. */
  readonly limits?: Partial<ListenerLimits>
}

/** What a listener waits for and takes. Milliseconds and bytes. */
export interface ListenerLimits {
  readonly headersTimeout: number
  readonly requestTimeout: number
  readonly keepAliveTimeout: number
  readonly connectionsCheckingInterval: number
  readonly maxHeaderSize: number
}

/** Whoever sends his request slowly, or too much of it before it begins, is not waited for. */
const usual: ListenerLimits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 8_192,
}

/** Listens. Rejects: PortInUse, NotListening. */
export const listen =
  (
    answer: Answer<ProcessBindings>,
    { host, port, maxConnections, limits = {} }: ListenerOptions,
  ): TaskEither<ListenError, Listener> =>
  () => {
    const inHand = new Set<ServerResponse>()
    const server = serverOf({ ...usual, ...limits }, answer, inHand)
    server.maxConnections = maxConnections

    return new Promise((resolve) => {
      server.once('error', (error) => resolve(E.left(listenError(error, host, port))))
      // As many may come at once as may be there: whoever finds the line full tries again after a second, which nobody sees.
      server.listen({ port, host, backlog: maxConnections }, () => {
        const address = server.address()
        const bound = typeof address === 'object' && address !== null ? address.port : port
        const named = host.includes(':') ? `[${host}]` : host
        resolve(E.right({ url: `http://${named}:${bound}`, stop: (patienceMs) => stop(server, inHand, patienceMs) }))
      })
    })
  }

/**
 * It has the adapter put its own `Response` in the place of the process's, as it does unless told otherwise: one that keeps what it was made
 * of, and leaves in one piece. Node's own is a stream that has to be read again, which takes as long as all the rest of an answer.
 */
const serverOf = (limits: ListenerLimits, fetch: Answer<ProcessBindings>, inHand: Set<ServerResponse>): Server => {
  const handle = getRequestListener((request, { incoming, outgoing }) =>
    incoming instanceof IncomingMessage && outgoing instanceof ServerResponse
      ? fetch(request, { incoming, outgoing })
      : // HTTP/2 is not spoken here.
        new Response(null, { status: 505 }),
  )
  return createServer(limits, (incoming, outgoing) => {
    // Whoever names two hosts means one of them to one program and the other to the next (RFC 9112, 3.2).
    if (hostsIn(incoming) > 1) {
      outgoing.writeHead(400, { Connection: 'close' }).end()
      return
    }
    void handle(incoming, outgoing)
    // What lay ready has left.
    if (outgoing.writableEnded) return
    inHand.add(outgoing)
    outgoing.once('close', () => inHand.delete(outgoing))
  })
}

const hostsIn = ({ rawHeaders }: IncomingMessage): number => {
  let hosts = 0
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts
}

const stop = (server: Server, inHand: ReadonlySet<ServerResponse>, patienceMs: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patienceMs)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    // Whatever else has begun has ended: only a stream leaves in pieces.
    for (const answer of inHand) if (answer.headersSent && !answer.writableEnded) answer.destroy()
    server.closeIdleConnections()
  })

const listenError = (error: Error, host: string, port: number): ListenError =>
  'code' in error && error.code === 'EADDRINUSE'
    ? { code: 'PortInUse', host, port }
    : { code: 'NotListening', host, port, why: error.message }
