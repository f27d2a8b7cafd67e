import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb.js'
import { type handleBidiStreamingCall, type handleClientStreamingCall, status } from '@grpc/grpc-js'
import type { WireFault } from './wire-faults.kit.js'
import type { WireEvent, WireExpected } from './wire-log.kit.js'
import {
  accessDenied,
  appendMessage,
  batchMessage,
  deniedStatus,
  exception,
  expectedIn,
  nameIn,
  notAuthenticated,
  notLeader,
  proposed,
  saying,
  tooLarge,
  wrongVersion,
} from './wire-messages.kit.js'
import type { WireNode } from './wire-server.kit.js'

const sizeOf = (events: ReadonlyArray<WireEvent>): number =>
  events.reduce((sum, { type, data, metadata }) => sum + type.length + data.byteLength + metadata.byteLength, 0)

/** A fault that ends the call before anything is committed, as an error; null where it does not. */
const errorOf = (fault: WireFault | null) => {
  switch (fault?.kind) {
    case 'not-leader':
      return notLeader(fault.host, fault.port)
    case 'denied':
      return accessDenied()
    case 'status':
      return exception(fault.code, fault.text)
    case 'says':
      return exception(status.UNAVAILABLE, fault.text)
    default:
      return null
  }
}

/** One append call after the other: what the client does with a user of its own, or with an old server. */
export const plainAppend =
  (node: WireNode): handleClientStreamingCall<AppendReq, AppendResp> =>
  (call, answer) => {
    let stream = ''
    let expected: WireExpected = 'any'
    const events: WireEvent[] = []
    call.on('data', (request: AppendReq) => {
      const options = request.getOptions()
      const message = request.getProposedMessage()
      if (options !== undefined) {
        stream = nameIn(options.getStreamIdentifier())
        expected = expectedIn(options, () => options.getRevision())
      }
      if (message !== undefined) events.push(proposed(message))
    })
    call.on('error', () => {})
    call.on('end', () => {
      if (!node.knows(call.metadata)) return answer(notAuthenticated())
      const fault = node.faults.next('append')
      const error = errorOf(fault)
      node.seen('append')
      if (error !== null) return answer(error)
      if (fault?.kind === 'drop-before') return node.cut()
      if (fault?.kind === 'silence-before') return
      if (fault?.kind === 'no-details') return answer(null, appendMessage({ kind: 'wrong-version', current: -1 }, true))
      if (sizeOf(events) > node.maxAppendSize)
        return answer(
          exception(status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded', {
            exception: 'maximum-append-size-exceeded',
            'maximum-append-size': String(node.maxAppendSize),
          }),
        )
      const result = node.log.append(stream, expected, events)
      if (fault?.kind === 'drop-after') return node.cut()
      if (fault?.kind === 'silence-after') return
      if (result.kind === 'deleted')
        return answer(
          exception(status.FAILED_PRECONDITION, 'Stream deleted', {
            exception: 'stream-deleted',
            'stream-name': stream,
          }),
        )
      answer(null, appendMessage(result, fault?.kind !== 'no-position'))
    })
  }

/** The stream that all appends of a client share. */
export const batchAppend =
  (node: WireNode): handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> =>
  (call) => {
    interface Waiting {
      readonly stream: string
      readonly expected: WireExpected
      readonly events: WireEvent[]
    }
    const waiting = new Map<string, Waiting>()
    call.on('error', () => {})
    if (!node.knows(call.metadata)) return call.emit('error', notAuthenticated())
    call.on('end', () => call.end())
    call.on('data', (request: BatchAppendReq) => {
      const correlationId = request.getCorrelationId()
      const key = correlationId?.getString() ?? ''
      const options = request.getOptions()
      if (options !== undefined) {
        const expected = expectedIn(options, () => options.getStreamPosition())
        waiting.set(key, { stream: nameIn(options.getStreamIdentifier()), expected, events: [] })
      }
      const append = waiting.get(key)
      if (append === undefined) return
      for (const message of request.getProposedMessagesList()) append.events.push(proposed(message))
      if (!request.getIsFinal()) return
      waiting.delete(key)
      node.seen('append')

      const fault = node.faults.next('append')
      const asked = { correlationId, stream: append.stream }
      if (fault?.kind === 'says') return call.write(batchMessage(asked, saying(fault.text)))
      if (fault?.kind === 'denied') return call.write(batchMessage(asked, deniedStatus()))
      if (fault?.kind === 'no-details') return call.write(batchMessage(asked, wrongVersion(null)))
      const error = errorOf(fault)
      if (error !== null) return call.emit('error', error)
      if (fault?.kind === 'drop-before') return node.cut()
      if (fault?.kind === 'silence-before') return
      if (sizeOf(append.events) > node.maxAppendSize)
        return call.write(batchMessage(asked, tooLarge(node.maxAppendSize)))
      const result = node.log.append(append.stream, append.expected, append.events)
      if (fault?.kind === 'drop-after') return node.cut()
      if (fault?.kind === 'silence-after') return
      const response = batchMessage(asked, result, fault?.kind !== 'no-position')
      call.write(response)
      if (fault?.kind === 'twice') call.write(response)
    })
  }
