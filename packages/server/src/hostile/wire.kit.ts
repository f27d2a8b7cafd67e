import { connect, type Socket } from 'node:net'
import { right } from '../fund/fund.kit.js'
import { type Listener, type ListenerLimits, listen, type ProcessBindings } from '../ops/listener.js'
import type { Answer } from '../ops/observed.js'

/** A listener on a port that is free. */
export const opened = async (
  answer: Answer<ProcessBindings>,
  limits: Partial<ListenerLimits> = {},
): Promise<Listener & { readonly port: number }> => {
  const listener = right(await listen(answer, { host: '127.0.0.1', port: 0, maxConnections: 64, limits })())
  return { ...listener, port: Number(new URL(listener.url).port) }
}

/** Of a listener that does not wait for long. */
export const impatient: Partial<ListenerLimits> = {
  headersTimeout: 400,
  requestTimeout: 500,
  keepAliveTimeout: 300,
  connectionsCheckingInterval: 50,
}

/** What came back over a socket until it was closed. */
export interface Heard {
  readonly text: string
  /** Of the answers, in their order. */
  readonly statuses: ReadonlyArray<number>
  /** The other side closed it; false where this one gave up waiting. */
  readonly isClosed: boolean
}

/** Bytes as they are: every character of the text is one byte. */
const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1')

/** Sends pieces one after the other, and listens until the other side closes or a time is up. */
export const said = (
  port: number,
  pieces: ReadonlyArray<string>,
  { pauseMs = 0, patienceMs = 20_000 }: { readonly pauseMs?: number; readonly patienceMs?: number } = {},
): Promise<Heard> =>
  new Promise((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1')
    const parts: Buffer[] = []
    const end = (isClosed: boolean): void => {
      clearTimeout(timer)
      socket.destroy()
      const text = Buffer.concat(parts).toString('utf8')
      resolve({
        text,
        statuses: [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status)),
        isClosed,
      })
    }
    const timer = setTimeout(() => end(false), patienceMs)
    socket.on('data', (chunk: Buffer) => parts.push(chunk))
    socket.on('close', () => end(true))
    // Whoever is refused early may be cut off in the middle of a word.
    socket.on('error', () => {})
    socket.on('connect', async () => {
      for (const piece of pieces) {
        if (!socket.writable) return
        socket.write(bytesOf(piece))
        if (pauseMs > 0) await new Promise((later) => setTimeout(later, pauseMs))
      }
    })
  })

/** A request by hand: its lines, an empty one, and a body. */
export const requestOf = (lines: ReadonlyArray<string>, body = ''): string => `${[...lines, '', body].join('\r\n')}`
