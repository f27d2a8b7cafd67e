import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import { type handleServerStreamingCall, type ServerWritableStream, status } from '@grpc/grpc-js'
import type { WireFault } from './wire-faults.kit.js'
import type { WireLog, WireRecord } from './wire-log.kit.js'
import {
  accessDenied,
  caughtUp,
  checkpoint,
  confirmation,
  eventMessage,
  exception,
  nameIn,
  notAuthenticated,
  notLeader,
  streamNotFound,
} from './wire-messages.kit.js'
import type { WireNode } from './wire-server.kit.js'

type Call = ServerWritableStream<ReadReq, ReadResp>
type Options = NonNullable<ReturnType<ReadReq['getOptions']>>

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Writes records one after the other, waiting for who is slow, and does what the fault wants. */
const send = async (node: WireNode, call: Call, records: Iterable<WireRecord>, fault: WireFault | null) => {
  let sent = 0
  for (const record of records) {
    if (call.cancelled) return
    if (fault?.kind === 'reset' && sent >= fault.after) return node.cut()
    if (fault?.kind === 'stall' && sent >= fault.after) return
    if (fault?.kind === 'drip' && sent % 20 === 0) await pause(fault.ms)
    sent += 1
    if (!call.write(eventMessage(record)))
      await Promise.race([new Promise((go) => call.once('drain', go)), pause(1_000)])
  }
  if (fault?.kind === 'reset') return node.cut()
  if (fault?.kind !== 'stall') call.end()
}

const streamRecords = (log: WireLog, stream: string, options: Options): ReadonlyArray<WireRecord> => {
  const from = options.getStream()
  const backwards = options.getReadDirection() === 1
  const head = log.head(stream)
  const first = from?.hasRevision() ? Number(from.getRevision()) : from?.hasEnd() ? head : 0
  const count = Math.min(Number(options.getCount()), head + 1)
  const records: WireRecord[] = []
  for (
    let revision = backwards ? Math.min(first, head) : first;
    records.length < count;
    revision += backwards ? -1 : 1
  ) {
    const record = log.at(stream, revision)
    if (record === undefined) break
    records.push(record)
  }
  return records
}

/** Null for a position at which nothing begins. Backwards a read begins before its position: read in the sources of a server. */
const allRecords = (log: WireLog, options: Options): ReadonlyArray<WireRecord> | null => {
  const all = options.getAll()
  const position = all?.getPosition()
  const at = position === undefined ? null : Number(position.getCommitPosition())
  if (at !== null && !log.isBoundary(at)) return null
  const count = Number(options.getCount())
  const index = at === null ? (all?.hasEnd() ? log.records.length : 0) : log.indexFrom(at)
  return options.getReadDirection() === 1
    ? log.records.slice(Math.max(0, index - count), index).reverse()
    : log.records.slice(index, index + count)
}

/** Events behind a position through a prefix, then live; now and then a checkpoint over what was passed over. */
const subscribeToAll = (node: WireNode, call: Call, options: Options, fault: WireFault | null): void => {
  const prefixes = options.getFilter()?.getStreamIdentifier()?.getPrefixList() ?? []
  const position = options.getAll()?.getPosition()
  let cursor = position === undefined ? -1 : Number(position.getCommitPosition())
  let sent = 0
  const deliver = (): void => {
    let passed = 0
    for (let index = node.log.indexFrom(cursor + 1); index < node.log.records.length; index++) {
      const record = node.log.records[index]
      if (record === undefined || call.cancelled) return
      if (fault?.kind === 'reset' && sent >= fault.after) {
        node.cut()
        return
      }
      if (fault?.kind === 'stall' && sent >= fault.after) return
      cursor = record.position
      if (prefixes.length === 0 || prefixes.some((prefix) => record.stream.startsWith(prefix))) {
        sent += 1
        call.write(eventMessage(record))
      } else passed += 1
    }
    if (passed > 0) call.write(checkpoint(cursor))
  }
  call.write(confirmation())
  deliver()
  call.write(caughtUp())
  const deaf = node.log.listen(deliver)
  for (const end of ['cancelled', 'close', 'error', 'finish']) call.on(end, deaf)
}

/** Reads of a stream and of $all, and subscriptions. */
export const read =
  (node: WireNode): handleServerStreamingCall<ReadReq, ReadResp> =>
  (call) => {
    call.on('error', () => {})
    const options = call.request.getOptions()
    if (options === undefined) return call.end()
    if (!node.knows(call.metadata)) return call.emit('error', notAuthenticated())
    const kind = options.hasSubscription() ? 'subscribe' : 'read'
    const fault = node.faults.next(kind)
    node.seen(kind)
    const opened = node.opened(kind)
    for (const end of ['cancelled', 'close', 'finish']) call.on(end, opened)

    if (fault?.kind === 'not-leader') return call.emit('error', notLeader(fault.host, fault.port))
    if (fault?.kind === 'denied') return call.emit('error', accessDenied())
    if (fault?.kind === 'says') return call.emit('error', exception(status.UNAVAILABLE, fault.text))
    if (fault?.kind === 'status') return call.emit('error', exception(fault.code, fault.text))
    if (fault?.kind === 'drop-before') return node.cut()
    if (fault?.kind === 'silence-before') return
    if (options.hasSubscription()) return subscribeToAll(node, call, options, fault)

    if (options.hasAll()) {
      const records = allRecords(node.log, options)
      if (records === null)
        return call.emit('error', exception(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.'))
      return void send(node, call, records, fault)
    }
    const stream = nameIn(options.getStream()?.getStreamIdentifier())
    if (node.log.isDeleted(stream))
      return call.emit(
        'error',
        exception(status.FAILED_PRECONDITION, 'Stream deleted', { exception: 'stream-deleted', 'stream-name': stream }),
      )
    if (node.log.head(stream) < 0) {
      call.write(streamNotFound(stream))
      return call.end()
    }
    void send(node, call, streamRecords(node.log, stream, options), fault)
  }
