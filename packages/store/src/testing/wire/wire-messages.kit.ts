import shared from '@eventstore/db-client/generated/shared_pb.js'
import rpc from '@eventstore/db-client/generated/status_pb.js'
import type { BatchAppendReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import { Metadata, status } from '@grpc/grpc-js'
import any from 'google-protobuf/google/protobuf/any_pb.js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import type { WireAnswer, WireEvent, WireExpected, WireRecord } from './wire-log.kit.js'

const identifier = (stream: string) =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64'))
export const nameIn = (given: { readonly getStreamName_asU8: () => Uint8Array } | undefined): string =>
  Buffer.from(given?.getStreamName_asU8() ?? []).toString('utf8')

/** An error as a server puts it on the wire: a status, and in the trailers what kind of exception it was. */
export const exception = (code: number, details: string, trailers: Readonly<Record<string, string>> = {}) => {
  const metadata = new Metadata()
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value)
  return Object.assign(new Error(details), { code, details, metadata })
}

export const notLeader = (host: string, port: number) =>
  exception(status.NOT_FOUND, `Leader info available: ${host}:${port}`, {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  })

export const accessDenied = () => exception(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' })

export const notAuthenticated = () => exception(status.UNAUTHENTICATED, 'Not Authenticated')

export const eventMessage = (record: WireRecord): ReadResp => {
  const event = new streams.ReadResp.ReadEvent.RecordedEvent()
  event.setId(new shared.UUID().setString(record.id))
  event.setStreamIdentifier(identifier(record.stream))
  event.setStreamRevision(String(record.revision))
  event.setCommitPosition(String(record.position))
  event.setPreparePosition(String(record.position))
  event.getMetadataMap().set('type', record.type)
  event.getMetadataMap().set('content-type', record.contentType)
  event.getMetadataMap().set('created', String(BigInt(record.created) * 10_000n))
  event.setCustomMetadata(record.metadata)
  event.setData(record.data)
  const resolved = new streams.ReadResp.ReadEvent()
  resolved.setEvent(event)
  resolved.setCommitPosition(String(record.position))
  return new streams.ReadResp().setEvent(resolved)
}

export const confirmation = (): ReadResp =>
  new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId('s'))

export const caughtUp = (): ReadResp => new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp())

export const checkpoint = (position: number): ReadResp => {
  const at = new streams.ReadResp.Checkpoint()
  at.setCommitPosition(String(position))
  at.setPreparePosition(String(position))
  return new streams.ReadResp().setCheckpoint(at)
}

export const streamNotFound = (stream: string): ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier(stream)),
  )

interface Proposed {
  readonly getId: () => { readonly getString: () => string } | undefined
  readonly getMetadataMap: () => { readonly get: (name: string) => string | undefined }
  readonly getData_asU8: () => Uint8Array
  readonly getCustomMetadata_asU8: () => Uint8Array
}

export const proposed = (message: Proposed): WireEvent => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
})

interface Expectation {
  readonly hasNoStream: () => boolean
  readonly hasAny: () => boolean
  readonly hasStreamExists: () => boolean
}

export const expectedIn = (options: Expectation, revision: () => string): WireExpected => {
  if (options.hasNoStream()) return 'no-stream'
  if (options.hasAny()) return 'any'
  return options.hasStreamExists() ? 'exists' : Number(revision())
}

/** The answer on the plain path. */
export const appendMessage = (answer: WireAnswer, withPosition: boolean) => {
  const response = new streams.AppendResp()
  if (answer.kind === 'success') {
    const success = new streams.AppendResp.Success().setCurrentRevision(String(answer.revision))
    if (withPosition) {
      const position = new streams.AppendResp.Position()
      position.setCommitPosition(String(answer.commit)).setPreparePosition(String(answer.prepare))
      success.setPosition(position)
    } else success.setNoPosition(new shared.Empty())
    return response.setSuccess(success)
  }
  const wrong = new streams.AppendResp.WrongExpectedVersion()
  const current = answer.kind === 'wrong-version' ? answer.current : -1
  if (current >= 0) wrong.setCurrentRevision(String(current))
  else wrong.setCurrentNoStream(new shared.Empty())
  return response.setWrongExpectedVersion(wrong)
}

const failed = (message: string, name: string, details: { serializeBinary: () => Uint8Array }) => {
  const packed = new any.Any()
  packed.pack(details.serializeBinary(), name)
  return new rpc.Status().setMessage(message).setDetails(packed)
}

export const tooLarge = (limit: number) =>
  failed(
    'Maximum Append Size Exceeded',
    'event_store.client.MaximumAppendSizeExceeded',
    new shared.MaximumAppendSizeExceeded().setMaxappendsize(limit),
  )

export const deniedStatus = () => failed('Access Denied', 'event_store.client.AccessDenied', new shared.AccessDenied())

/** What a server says of itself on the append stream comes without a type: only its text tells. */
export const saying = (text: string) => failed(text, 'google.protobuf.Empty', new empty.Empty())

export const wrongVersion = (current: number | null) => {
  const details = new shared.WrongExpectedVersion()
  if (current !== null && current >= 0) details.setCurrentStreamRevision(String(current))
  if (current === -1) details.setCurrentNoStream(new empty.Empty())
  return failed('Wrong Expected Version', 'event_store.client.WrongExpectedVersion', details)
}

/** The answer on the shared append stream. */
export const batchMessage = (
  request: { readonly correlationId: ReturnType<BatchAppendReq['getCorrelationId']>; readonly stream: string },
  answer: WireAnswer | ReturnType<typeof failed>,
  withPosition = true,
) => {
  const response = new streams.BatchAppendResp()
  response.setCorrelationId(request.correlationId)
  response.setStreamIdentifier(identifier(request.stream))
  if (!('kind' in answer)) return response.setError(answer)
  if (answer.kind === 'wrong-version') return response.setError(wrongVersion(answer.current))
  if (answer.kind === 'deleted')
    return response.setError(failed('Stream Deleted', 'event_store.client.StreamDeleted', new shared.StreamDeleted()))
  const success = new streams.BatchAppendResp.Success().setCurrentRevision(String(answer.revision))
  if (withPosition) {
    const position = new shared.AllStreamPosition()
    position.setCommitPosition(String(answer.commit)).setPreparePosition(String(answer.prepare))
    success.setPosition(position)
  } else success.setNoPosition(new empty.Empty())
  return response.setSuccess(success)
}
