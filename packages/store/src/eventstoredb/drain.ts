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

/**
 * Reads until the end, or until somebody has had enough, or until nothing is heard for a while. Whichever it is, the server is told and
 * nothing stays open: a read that is merely left goes on for ever.
 */
export const drain = async <Event>(
  reading: ReadingStream,
  listen: (hear: (event: Event | null) => void) => void,
  take: (event: Event) => boolean,
  idleMs: number,
): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  try {
    await new Promise<void>((resolve, reject) => {
      const silence = (): void => reject(new Silence(`nothing was heard from the server for ${idleMs} ms`))
      timer = setTimeout(silence, idleMs)
      reading.on('error', reject)
      reading.on('end', () => resolve())
      reading.on('close', () => resolve())
      let wants = true
      listen((event) => {
        if (!wants) return
        timer?.refresh()
        wants = event === null || take(event)
        if (!wants) resolve()
      })
    })
  } finally {
    clearTimeout(timer)
    await reading.cancel().catch(() => undefined)
    reading.destroy()
  }
}
