import { connect, type Socket } from 'node:net'

/** One connection that takes one request after the other. */
export interface Connection {
  /** The status of the answer, read to its end; 0 where the connection broke. */
  readonly ask: (request: Buffer) => Promise<number>
  readonly isOpen: () => boolean
  /** Settles when it is there, or will not be. */
  readonly settled: Promise<void>
  readonly close: () => void
}

/** A GET as it goes over the wire. */
export const getRequest = (path: string, headers: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(
    [
      `GET ${path} HTTP/1.1`,
      'Host: 127.0.0.1',
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      '\r\n',
    ].join('\r\n'),
  )

/** A connection to a port of this machine. It reads no more of an answer than where it ends: whoever measures must not be the slower one. */
export const openConnection = (port: number): Connection => {
  const socket: Socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  let isOpen = true
  let settle: ((status: number) => void) | null = null
  let head = ''
  let status = 0
  let missing = 0

  const done = (answered: number): void => {
    const waiting = settle
    settle = null
    head = ''
    waiting?.(answered)
  }
  const gone = (): void => {
    isOpen = false
    done(0)
  }
  const body = (bytes: number): void => {
    missing -= bytes
    if (missing <= 0) done(status)
  }
  socket.on('data', (chunk: Buffer) => {
    if (missing > 0) return body(chunk.length)
    head += chunk.toString('latin1')
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return
    status = Number(head.slice(9, 12))
    missing = Number(/\r\ncontent-length: *(\d+)/i.exec(head.slice(0, end))?.[1] ?? 0)
    body(head.length - end - 4)
  })
  socket.on('error', gone)
  socket.on('close', gone)

  const settled = new Promise<void>((resolve) => {
    socket.once('connect', resolve)
    socket.once('close', () => resolve())
  })

  return {
    settled,
    ask: (request) =>
      new Promise((resolve) => {
        if (!isOpen) return resolve(0)
        settle = resolve
        socket.write(request)
      }),
    isOpen: () => isOpen,
    close: () => socket.destroy(),
  }
}
