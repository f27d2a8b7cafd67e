import * as E from 'fp-ts/lib/Either.js'
import { jsonObject } from '../append-rules.js'
import type { NewEvent, RecordedEvent } from '../recorded-event.js'
import type { StoreError } from '../store-error.js'
import type { EncodedEvent, ServerEvent } from './server.js'

/** Short texts share memory that is taken once for many; the client wants plain arrays of bytes, not Node's own. */
const bytesOf = (text: string): Uint8Array => {
  const { buffer, byteOffset, byteLength } = Buffer.from(text, 'utf8')
  return new Uint8Array(buffer, byteOffset, byteLength)
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * The bytes of an event. Data goes as it stands: as JSON the client would parse and write it anew. What stands around it goes into the
 * metadata. Made before the call, since what cannot be written as JSON would leave the client's promise open for ever.
 *
 * The left is the reason.
 */
export const encodeEvent = ({
  id,
  type,
  schemaVersion,
  data,
  provenance,
}: NewEvent): E.Either<string, EncodedEvent> => {
  try {
    const { maker, checker, document, source, sourceRecordedAt, causationId, correlationId } = provenance
    const metadata = JSON.stringify({
      schemaVersion,
      maker,
      checker,
      document,
      source: source === null ? null : { file: source.file, sha256: source.sha256, line: source.line },
      sourceRecordedAt,
      causationId,
      correlationId,
    })
    return E.right({ id, type, data: bytesOf(data), metadata: bytesOf(metadata) })
  } catch (error) {
    return E.left(`its provenance cannot be written as JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const isText = (value: unknown): value is string | null => value === null || typeof value === 'string'
const field = (of: object, name: string): unknown => Reflect.get(of, name)

const textOf = (metadata: object, name: string): string | null => {
  const value = field(metadata, name)
  if (!isText(value)) throw new SyntaxError(`its metadata has no ${name}`)
  return value
}

const sourceOf = (metadata: object): RecordedEvent['provenance']['source'] => {
  const source = field(metadata, 'source')
  if (source === null) return null
  if (typeof source !== 'object' || source === undefined) throw new SyntaxError('its metadata has no source')
  const [file, sha256, line] = [field(source, 'file'), field(source, 'sha256'), field(source, 'line')]
  if (typeof file !== 'string' || typeof sha256 !== 'string' || typeof line !== 'number')
    throw new SyntaxError('its metadata has no source')
  return { file, sha256, line }
}

/** RFC 3339 with as many digits as are needed: the client knows milliseconds. */
const instantOf = (created: Date): string => {
  const text = created.toISOString()
  let end = text.length - 1
  while (text[end - 1] === '0') end -= 1
  return `${text.slice(0, text[end - 1] === '.' ? end - 1 : end)}Z`
}

/**
 * An event of the ledger, out of what the server holds. `stream` is its name without the prefix; `said` hears what its data is.
 *
 * Rejects: CorruptEvent.
 */
export const decodeEvent = (
  stream: string,
  event: ServerEvent,
  said?: (body: object) => void,
): E.Either<StoreError, RecordedEvent> => {
  const { revision, position, id, type, data, metadata, created } = event
  try {
    if (!(data instanceof Uint8Array)) throw new SyntaxError('its data was not written by a ledger')
    if (typeof metadata !== 'object' || metadata === null) throw new SyntaxError('its metadata is no JSON object')
    const schemaVersion = field(metadata, 'schemaVersion')
    if (typeof schemaVersion !== 'number') throw new SyntaxError('its metadata has no schemaVersion')
    const text = strictUtf8.decode(data)
    const body = jsonObject(text)
    if (body === null) throw new SyntaxError('its data is not the JSON text of an object')
    const provenance = {
      maker: textOf(metadata, 'maker'),
      checker: textOf(metadata, 'checker'),
      document: textOf(metadata, 'document'),
      source: sourceOf(metadata),
      sourceRecordedAt: textOf(metadata, 'sourceRecordedAt'),
      causationId: textOf(metadata, 'causationId'),
      correlationId: textOf(metadata, 'correlationId'),
    }
    const recordedAt = instantOf(created)
    said?.(body)
    return E.right({ stream, revision, position, id, type, schemaVersion, data: text, provenance, recordedAt })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return E.left({ code: 'CorruptEvent', stream, revision, position, why })
  }
}
