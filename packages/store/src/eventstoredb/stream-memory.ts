/** What this process knows of a stream. What stands in a stream never changes, so it stays true; there may be more. */
export interface KnownStream {
  /** The last revision that is known, -1 where none is. All before it are known too. */
  readonly head: () => number
  /** Where an id stands in the stream: its revision, and its position, which is null where only the revision is known. */
  readonly placeOf: (id: string) => KnownPlace | undefined
  readonly add: (id: string, revision: number, position: number | null) => void
  /** Says that the stream was read to its end, or begun here: it is then known whole, as of the last sight of the log. */
  readonly settle: () => void
  readonly isWhole: () => boolean
}

export interface KnownPlace {
  readonly revision: number
  readonly position: number | null
}

/** An event by its place in a stream. */
export interface StreamPlace extends KnownPlace {
  readonly stream: string
  readonly id: string
}

export interface StreamMemory {
  readonly of: (stream: string) => KnownStream | undefined
  /** Remembers a stream, with nothing known of it yet. */
  readonly begin: (stream: string) => KnownStream
  readonly forget: (stream: string) => void
  readonly forgetAll: () => void
  /** Adds what somebody appended, to streams that are remembered; one of which something is missing in between is forgotten. */
  readonly hear: (event: StreamPlace) => void
  /** The stream in which an id is known to stand. */
  readonly streamOf: (id: string) => string | undefined
}

/** A class, for there are hundreds of thousands of them, and functions of their own would be most of what each takes. */
class Remembered implements KnownStream {
  private readonly places = new Map<string, KnownPlace>()
  private last = -1
  private whole = false

  constructor(private readonly added: (id: string) => void) {}

  head(): number {
    return this.last
  }
  placeOf(id: string): KnownPlace | undefined {
    return this.places.get(id)
  }
  add(id: string, revision: number, position: number | null): void {
    this.last = Math.max(this.last, revision)
    this.places.set(id, { revision, position: position ?? this.places.get(id)?.position ?? null })
    this.added(id)
  }
  settle(): void {
    this.whole = true
  }
  isWhole(): boolean {
    return this.whole
  }
  ids(): Iterable<string> {
    return this.places.keys()
  }
}

/** Ids remembered by one store: with their places some 60 MB. */
const idsRemembered = 300_000

/**
 * The ids of the streams written last. The server compares ids only where an append is expected to have stood before, and an id that
 * stands elsewhere in its stream would be written twice: so each stream that is written is known by its ids. The streams that were not
 * written for the longest time are forgotten.
 */
export const streamMemory = (most = idsRemembered): StreamMemory => {
  const streams = new Map<string, Remembered>()
  const homes = new Map<string, string>()

  const forget = (stream: string): void => {
    const remembered = streams.get(stream)
    if (remembered === undefined) return
    for (const id of remembered.ids()) homes.delete(id)
    streams.delete(stream)
  }

  let oldest = streams.keys()
  /** Goes on where it left off: whoever began anew each time would walk past all the holes that forgotten streams leave in the map. */
  const makeRoom = (latest: string): void => {
    while (homes.size > most && streams.size > 1) {
      const { value, done } = oldest.next()
      if (done === true) oldest = streams.keys()
      else if (value !== latest) forget(value)
    }
  }

  const begin = (stream: string): KnownStream => {
    forget(stream)
    const known = new Remembered((id) => {
      if (streams.get(stream) !== known) return
      homes.set(id, stream)
      if (homes.size > most) makeRoom(stream)
    })
    streams.set(stream, known)
    return known
  }

  return {
    of: (stream) => {
      const remembered = streams.get(stream)
      if (remembered === undefined) return undefined
      streams.delete(stream)
      streams.set(stream, remembered)
      return remembered
    },
    begin,
    forget,
    forgetAll: () => {
      streams.clear()
      homes.clear()
    },
    hear: ({ stream, id, revision, position }) => {
      const known = streams.get(stream)
      if (known === undefined || revision <= known.head()) return
      if (revision === known.head() + 1) known.add(id, revision, position)
      else forget(stream)
    },
    streamOf: (id) => homes.get(id),
  }
}
