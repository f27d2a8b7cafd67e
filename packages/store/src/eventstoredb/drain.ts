/** The part of a read of the client that is used. */
export interface ReadingStream {
  readonly on: (event: string, listener: (...given: ReadonlyArray<unknown>) => void) => unknown
  readonly cancel: () => Promise<void>
  readonly destroy: () => unknown
}

/** Nothing was heard from the server for so long. */
export class Silence extends Error {
  readonly type = 'silence'
}

/** Events of a read so short that its rest is on its way already: it is heard to its end, and need not be cancelled. */
const shortRead = 64

/** What is to be read, and who hears it. */
export interface Drain<Event> {
  /** Events that were asked for. */
  readonly count: number
  readonly listen: (hear: (event: Event | null) => void) => void
  /** Told of each event; false: no more. */
  readonly take: (event: Event) => boolean
  /** Milliseconds of silence after which nothing more is expected. */
  readonly idleMs: number
}

/**
 * Reads until the end, or until somebody has had enough, or until nothing is heard for a while. Whichever it is, the server is told and
 * nothing stays open: a read that is merely left goes on for ever. Of cancelled calls a server takes only so many before it takes them
 * for an attack and closes the connection, so short reads are not cancelled.
 */
export const drain = async <Event>(
  reading: ReadingStream,
  { count, listen, take, idleMs }: Drain<Event>,
): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  let ended = false
  try {
    await new Promise<void>((resolve, reject) => {
      const silence = (): void => reject(new Silence(`nothing was heard from the server for ${idleMs} ms`))
      let wants = true
      timer = setTimeout(() => (wants ? silence() : resolve()), idleMs)
      reading.on('error', (error) => (wants ? reject(error) : resolve()))
      reading.on('end', () => {
        ended = true
        resolve()
      })
      reading.on('close', () => resolve())
      listen((event) => {
        timer?.refresh()
        if (!wants) return
        wants = event === null || take(event)
        if (!wants && count > shortRead) resolve()
      })
    })
  } finally {
    clearTimeout(timer)
    if (!ended) await reading.cancel().catch(() => undefined)
    reading.destroy()
  }
}
