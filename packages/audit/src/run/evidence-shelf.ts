import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditError } from './audit-question.js'
import { readEvents } from './read-events.js'
import { indexOfAll, indexOfStream, type StreamIndex } from './stream-index.js'

/** The streams that findings rest on, read when they are asked for. */
export interface EvidenceShelf {
  /** Findings of one participant stand one after the other: of the streams of participants only the last is kept. */
  readonly ofStream: (stream: string) => Promise<E.Either<AuditError, StreamIndex>>
  /** Streams of participants who are compared with each other, asked for together again and again. */
  readonly ofGroup: (streams: ReadonlyArray<string>) => Promise<E.Either<AuditError, StreamIndex>>
}

/** `typesIn` a stream are asked for; the others are not looked at. */
export const evidenceShelf = (
  store: EventStore,
  upTo: number,
  typesIn: (stream: string) => ReadonlySet<string>,
): EvidenceShelf => {
  const kept = new Map<string, StreamIndex>()
  const groups = new Map<ReadonlyArray<string>, StreamIndex>()
  let last: { readonly stream: string; readonly index: StreamIndex } | null = null

  const read = async (stream: string): Promise<E.Either<AuditError, StreamIndex>> =>
    E.map(indexOfStream)(await readEvents(store, stream, upTo, typesIn(stream)))

  return {
    ofStream: async (stream) => {
      if (last !== null && last.stream === stream) return E.right(last.index)
      const known = kept.get(stream)
      if (known !== undefined) return E.right(known)
      const index = await read(stream)
      if (E.isLeft(index)) return index
      if (stream.startsWith('participant-')) last = { stream, index: index.right }
      else kept.set(stream, index.right)
      return index
    },
    ofGroup: async (streams) => {
      const known = groups.get(streams)
      if (known !== undefined) return E.right(known)
      const indexes: StreamIndex[] = []
      for (const stream of streams) {
        const index = await read(stream)
        if (E.isLeft(index)) return index
        indexes.push(index.right)
      }
      const all = indexOfAll(indexes)
      groups.set(streams, all)
      return E.right(all)
    },
  }
}
