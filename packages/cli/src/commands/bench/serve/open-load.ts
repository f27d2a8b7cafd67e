import { type Connection, openConnection } from './connection.js'

/** A load that sends at a rate, however it is answered. */
export interface OpenLoad {
  readonly port: number
  readonly requests: ReadonlyArray<Buffer>
  readonly perSecond: number
  readonly seconds: number
  /** The most that are open at once; whoever finds none free waits, and his time runs. */
  readonly connections: number
  readonly elapsedMs: () => number
}

/** One request of it. */
export interface Sent {
  /** Milliseconds from the beginning of the load to when it was to be sent. */
  readonly atMs: number
  /** From when it was to be sent to the end of its answer. */
  readonly tookMs: number
  /** Of that, until a connection was free. */
  readonly waitedMs: number
  /** 0: the connection broke. */
  readonly status: number
}

const tickMs = 1
/** So many are opened together: a line of those who come all at once is the system's, and says nothing of the server. */
const openedTogether = 50

const openAll = async (port: number, count: number): Promise<Connection[]> => {
  const all: Connection[] = []
  while (all.length < count) {
    const some = Array.from({ length: Math.min(openedTogether, count - all.length) }, () => openConnection(port))
    await Promise.all(some.map(({ settled }) => settled))
    all.push(...some)
  }
  return all
}

/** Sends, and answers when the last answer has come. */
export const offer = async ({
  port,
  requests,
  perSecond,
  seconds,
  connections,
  elapsedMs,
}: OpenLoad): Promise<ReadonlyArray<Sent>> => {
  const sent: Sent[] = []
  const total = Math.round(perSecond * seconds)
  const free = await openAll(port, connections)
  const waiting: number[] = []
  let open = free.length
  let next = 0
  const start = elapsedMs()

  return new Promise((resolve) => {
    const take = (): Connection | null => {
      for (let idle = free.pop(); idle !== undefined; idle = free.pop()) {
        if (idle.isOpen()) return idle
        open -= 1
      }
      if (open >= connections) return null
      open += 1
      return openConnection(port)
    }
    const ask = async (connection: Connection, index: number): Promise<void> => {
      const request = requests[index % requests.length]
      const atMs = (index * 1000) / perSecond
      const waitedMs = elapsedMs() - start - atMs
      const status = request === undefined ? 0 : await connection.ask(request)
      sent.push({ atMs, tookMs: elapsedMs() - start - atMs, waitedMs, status })
      free.push(connection)
      pump()
      if (sent.length === total) finish()
    }
    const pump = (): void => {
      while (waiting.length > 0) {
        const connection = take()
        if (connection === null) return
        void ask(connection, waiting.shift() ?? 0)
      }
    }
    const timer = setInterval(() => {
      const due = Math.min(total, Math.floor(((elapsedMs() - start) * perSecond) / 1000) + 1)
      for (; next < due; next++) waiting.push(next)
      pump()
    }, tickMs)
    const finish = (): void => {
      clearInterval(timer)
      for (const connection of free) connection.close()
      resolve(sent)
    }
  })
}
