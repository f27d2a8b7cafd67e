import { readFileSync } from 'node:fs'
import {
  type AllStreamResolvedEvent,
  BACKWARDS,
  binaryEvent,
  type Direction,
  END,
  EventStoreDBClient,
  FORWARDS,
  NO_STREAM,
  type ReadPosition,
  type ReadRevision,
  type ResolvedEvent,
  START,
  streamNameFilter,
} from '@eventstore/db-client'
import type { Connection } from './connection-string.js'
import { drain } from './drain.js'
import { forgiving } from './forgiving.js'
import type { From, Server, ServerEvent, ServerPage } from './server.js'

/**
 * The client, kept from bringing its process down. Its shared append stream has two holes: an answer that nobody waits for (a second one,
 * or one to an append that another client's breakdown rejected, since all clients of a process share one map of those who wait) throws
 * where nobody can catch it; and appends that wait for a full stream when it breaks reject where nobody hears it.
 */
class CarefulClient extends EventStoreDBClient {
  careful(): this {
    const create = this.GRPCStreamCreator
    this.GRPCStreamCreator = (type, name, creator, cache) =>
      create(type, name, (client) => creator(name === 'appendToStream' ? forgiving(client) : client), cache)
    return this
  }
}

/** Made from parts: a connection string, which the client writes into its debugging output, is never handed over. */
const clientOf = (connection: Connection): EventStoreDBClient => {
  const { hosts, kind, tls, tlsCAFile, user, credentials } = connection
  const { connectionName, maxDiscoverAttempts, discoveryInterval, gossipTimeout } = connection
  const { keepAliveInterval, keepAliveTimeout } = connection
  const [host] = hosts
  const common = {
    ...(connectionName === null ? {} : { connectionName }),
    ...(keepAliveInterval === null ? {} : { keepAliveInterval }),
    ...(keepAliveTimeout === null ? {} : { keepAliveTimeout }),
    throwOnAppendFailure: true,
  }
  const discovering = {
    ...common,
    ...(maxDiscoverAttempts === null ? {} : { maxDiscoverAttempts }),
    ...(discoveryInterval === null ? {} : { discoveryInterval }),
    ...(gossipTimeout === null ? {} : { gossipTimeout }),
  }
  const channel = {
    insecure: !tls,
    ...(tls && tlsCAFile !== null ? { rootCertificate: readFileSync(tlsCAFile) } : {}),
    ...(user === null ? {} : { userCertFile: readFileSync(user.certFile), userKeyFile: readFileSync(user.keyFile) }),
  }
  const login = credentials === null ? undefined : { ...credentials }
  switch (kind) {
    case 'node':
      return new CarefulClient({ ...common, endpoint: { ...host } }, channel, login).careful()
    case 'cluster':
      return new CarefulClient(
        { ...discovering, endpoints: hosts.map((each) => ({ ...each })) },
        channel,
        login,
      ).careful()
    case 'discover':
      return new CarefulClient({ ...discovering, discover: { ...host } }, channel, login).careful()
  }
}

const leader = { requiresLeader: true }

const positionOf = (from: From): ReadPosition => {
  if (from === 'start') return START
  return from === 'end' ? END : { commit: BigInt(from), prepare: BigInt(from) }
}

const revisionOf = (from: From): ReadRevision => {
  if (from === 'start') return START
  return from === 'end' ? END : BigInt(from)
}

const directionOf = (direction: ServerPage['direction']): Direction => (direction === 'forwards' ? FORWARDS : BACKWARDS)

type Listen = (hear: (event: ServerEvent | null) => void) => unknown

/** Null for what is no event: a link whose event is gone. */
const serverEventOf = ({ event, commitPosition }: AllStreamResolvedEvent | ResolvedEvent): ServerEvent | null => {
  if (event === undefined) return null
  const { streamId, revision, id, type, data, metadata, created, position } = event
  return {
    stream: streamId,
    revision: Number(revision),
    position: Number(position?.commit ?? commitPosition ?? 0n),
    id,
    type,
    data,
    metadata,
    created,
  }
}

/** The one place where the client is known. Throws where a certificate cannot be read. */
export const connect = (connection: Connection): Server => {
  const client = clientOf(connection)
  return {
    append: async (stream, expected, events, deadline) => {
      const encoded = events.map(({ id, type, data, metadata }) => binaryEvent({ id, type, data, metadata }))
      const expectedRevision = expected < 0 ? NO_STREAM : BigInt(expected)
      const answer = await client.appendToStream(stream, encoded, { ...leader, expectedRevision, deadline })
      const position = answer.position === undefined ? null : Number(answer.position.commit)
      return { revision: Number(answer.nextExpectedRevision), position }
    },
    readStream: (stream, { from, direction, count, take }, idleMs) => {
      const options = { ...leader, fromRevision: revisionOf(from), direction: directionOf(direction), maxCount: count }
      const read = client.readStream(stream, options)
      const listen: Listen = (hear) => read.on('data', (resolved) => hear(serverEventOf(resolved)))
      return drain(read, { count, listen, take, idleMs })
    },
    readAll: ({ from, direction, count, take }, idleMs) => {
      const options = { ...leader, fromPosition: positionOf(from), direction: directionOf(direction), maxCount: count }
      const read = client.readAll(options)
      const listen: Listen = (hear) => read.on('data', (resolved) => hear(serverEventOf(resolved)))
      return drain(read, { count, listen, take, idleMs })
    },
    watch: (prefix, after, ring) => {
      const subscription = client.subscribeToAll({
        ...leader,
        fromPosition: after === 0 ? START : positionOf(after),
        filter: streamNameFilter({ prefixes: [prefix], checkpointInterval: 32, checkpointReached: ring }),
      })
      const ended = new Promise<unknown>((resolve) => {
        subscription
          .on('error', resolve)
          .on('end', () => resolve(null))
          .on('close', () => resolve(null))
      })
      subscription.on('data', ring)
      const stop = async (): Promise<void> => {
        await subscription.unsubscribe().catch(() => undefined)
        subscription.destroy()
      }
      return { ended, stop }
    },
    dispose: async () => {
      await client.dispose()
    },
  }
}
