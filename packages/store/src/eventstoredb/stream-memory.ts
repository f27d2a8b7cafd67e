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

/** Ids remembered by one store: with their places some 60 MB. */
const idsRemembered = 300_000

/**
 * The ids of the streams written last. The server compares ids only where an append is expected to have stood before, and an id that
 * stands elsewhere in its stream would be written twice: so each stream that is written is known by its ids. The streams that were not
 * written for the longest time are forgotten.
 */
export const streamMemory = (most = idsRemembered): StreamMemory => {
  const streams = new Map<string, { readonly places: Map<string, KnownPlace>; readonly known: KnownStream }>()
  const homes = new Map<string, string>()

  const forget = (stream: string): void => {
    const remembered = streams.get(stream)
    if (remembered === undefined) return
    for (const id of remembered.places.keys()) homes.delete(id)
    streams.delete(stream)
  }

  const makeRoom = (latest: string): void => {
    for (const stream of streams.keys()) {
      if (homes.size <= most) return
      if (stream !== latest) forget(stream)
    }
  }

  const begin = (stream: string): KnownStream => {
    forget(stream)
    const places = new Map<string, KnownPlace>()
    let head = -1
    let whole = false
    const known: KnownStream = {
      settle: () => {
        whole = true
      },
      isWhole: () => whole,
      head: () => head,
      placeOf: (id) => places.get(id),
      add: (id, revision, position) => {
        head = Math.max(head, revision)
        places.set(id, { revision, position: position ?? places.get(id)?.position ?? null })
        if (streams.get(stream)?.known !== known) return
        homes.set(id, stream)
        makeRoom(stream)
      },
    }
    streams.set(stream, { places, known })
    return known
  }

  return {
    of: (stream) => {
      const remembered = streams.get(stream)
      if (remembered === undefined) return undefined
      streams.delete(stream)
      streams.set(stream, remembered)
      return remembered.known
    },
    begin,
    forget,
    forgetAll: () => {
      streams.clear()
      homes.clear()
    },
    hear: ({ stream, id, revision, position }) => {
      const known = streams.get(stream)?.known
      if (known === undefined || revision <= known.head()) return
      if (revision === known.head() + 1) known.add(id, revision, position)
      else forget(stream)
    },
    streamOf: (id) => homes.get(id),
  }
}
