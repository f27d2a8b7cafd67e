import type { EncodedEvent } from './server.js'

/** An event as the client takes and gives it. */
export interface BareEvent extends EncodedEvent {}

/** The client's own calls, and nothing around them: the floor under the adapter, for who measures. They reject as the client does. */
export interface BareClient {
  /** Appends one event behind a revision; -1: the first of its stream. */
  readonly append: (stream: string, after: number, event: BareEvent) => Promise<void>
  /** Reads so many events of a stream from its beginning, and counts them. */
  readonly readStream: (stream: string, maxCount: number) => Promise<number>
  /** Reads so many records of the server's whole log from its beginning, and counts them. */
  readonly readAll: (maxCount: number) => Promise<number>
  readonly dispose: () => Promise<void>
}

/**
 * Opens the client barely, on a node that is spoken to in the clear: whoever wants a store opens it with `openStore`, where what this
 * client leaves open is closed.
 */
export const openBareClient = async (host: string, port: number): Promise<BareClient> => {
  const { binaryEvent, EventStoreDBClient, NO_STREAM } = await import('@eventstore/db-client')
  const client = new EventStoreDBClient({ endpoint: { address: host, port } }, { insecure: true })
  return {
    append: async (stream, after, { id, type, data, metadata }) => {
      const expectedRevision = after < 0 ? NO_STREAM : BigInt(after)
      await client.appendToStream(stream, binaryEvent({ id, type, data, metadata }), { expectedRevision })
    },
    readStream: async (stream, maxCount) => {
      let count = 0
      for await (const { event } of client.readStream(stream, { maxCount })) if (event !== undefined) count += 1
      return count
    },
    readAll: async (maxCount) => {
      let count = 0
      for await (const { event } of client.readAll({ maxCount })) if (event !== undefined) count += 1
      return count
    },
    dispose: () => client.dispose(),
  }
}
