/** An event as the server hands it over. */
export interface ServerEvent {
  readonly stream: string
  readonly revision: number
  /** Commit position in $all. */
  readonly position: number
  readonly id: string
  readonly type: string
  readonly data: unknown
  readonly metadata: unknown
  readonly created: Date
}

/** An event on its way to the server: bytes that were made before the call, so that nothing can fail in the middle of one. */
export interface EncodedEvent {
  readonly id: string
  readonly type: string
  readonly data: Uint8Array
  readonly metadata: Uint8Array
}

/** Where a read of a stream or of $all begins: forwards with the event there, backwards before that of $all, or with that of a stream. */
export type From = 'start' | 'end' | number

export interface ServerPage {
  readonly from: From
  readonly direction: 'forwards' | 'backwards'
  readonly count: number
  /** Told of each event; false ends the read, and the server is told. */
  readonly take: (event: ServerEvent) => boolean
}

/** What goes on at the end of $all: it rings, and ends by an error, or by its stop. */
export interface Watch {
  readonly ended: Promise<unknown>
  readonly stop: () => Promise<void>
}

/**
 * The few things that this adapter asks of a server, as a structural type: a client of another generation can stand behind it.
 * Everything here may reject, with whatever the client rejects with: `failureOf` reads it.
 */
export interface Server {
  /** Position is null where the server does not say it. */
  readonly append: (
    stream: string,
    expected: number,
    events: ReadonlyArray<EncodedEvent>,
    deadlineMs: number,
  ) => Promise<{ readonly revision: number; readonly position: number | null }>
  /** Rejects when nothing is heard for `idleMs`. */
  readonly readStream: (stream: string, page: ServerPage, idleMs: number) => Promise<void>
  readonly readAll: (page: ServerPage, idleMs: number) => Promise<void>
  /** Rings for what is appended to streams with this prefix after a position. Not what, only that. */
  readonly watch: (prefix: string, after: number, ring: () => void) => Watch
  readonly dispose: () => Promise<void>
}
