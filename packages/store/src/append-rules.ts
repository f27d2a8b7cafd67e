import * as E from 'fp-ts/lib/Either.js'
import type { Append } from './event-store.js'
import { isInstant } from './instant.js'
import type { NewEvent, Provenance } from './recorded-event.js'
import type { StoreError } from './store-error.js'

/** 1 MiB: the UTF-8 bytes that the data of one event may have, in every adapter. */
export const eventBytesLimit = 1024 * 1024

/**
 * Characters of data, together, after which whoever appends many events to one stream begins another append: some 0.6 MB with what stands
 * around the data. A server may take no more than 1 MiB in one append.
 */
export const charactersPerAppend = 128 * 1024

const streamNameLimit = 255
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const controlCharacter = /\p{Cc}/u
const surrogate = /[\ud800-\udfff]/
const nulOrSurrogate = /[\0\ud800-\udfff]/
const loneSurrogate = /\p{Surrogate}/u

export const isEventId = (text: string): boolean => uuid.test(text)

/** A database keeps UTF-8, in which half a surrogate pair has no form: it would come back as another character. */
const isBroken = (text: string): boolean => surrogate.test(text) && loneSurrogate.test(text)

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object of which a text is the JSON; null where it is of none. What it means is not the store's business. */
export const jsonObject = (text: string): object | null => {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

/** Reads the data of an event. Throws where it is not the JSON of an object. */
export const parseObject = (data: string): object => {
  const value: unknown = JSON.parse(data)
  if (!isObject(value)) throw new SyntaxError('it is not the JSON of an object')
  return value
}

const nameFault = (stream: string): string | null => {
  if (stream === '') return 'it is empty'
  if (stream.startsWith('$')) return 'names that begin with "$" are kept for stores'
  if (stream.length > streamNameLimit && [...stream].length > streamNameLimit) return 'it is longer than 255 characters'
  if (controlCharacter.test(stream)) return 'it holds a control character'
  return isBroken(stream) ? 'it holds half a surrogate pair' : null
}

const textFault = (field: string, text: string | null): string | null => {
  if (text === null || !nulOrSurrogate.test(text)) return null
  if (text.includes('\0')) return `${field} holds a NUL character`
  return isBroken(text) ? `${field} holds half a surrogate pair` : null
}

const provenanceFault = (provenance: Provenance): string | null => {
  const { maker, checker, document, source, sourceRecordedAt, causationId, correlationId } = provenance
  if (sourceRecordedAt !== null && !isInstant(sourceRecordedAt)) return 'sourceRecordedAt is no RFC 3339 instant in UTC'
  if (source !== null && !(Number.isSafeInteger(source.line) && source.line >= 0))
    return 'source.line is no line number'
  return (
    textFault('maker', maker) ??
    textFault('checker', checker) ??
    textFault('document', document) ??
    textFault('causationId', causationId) ??
    textFault('correlationId', correlationId) ??
    textFault('source.file', source?.file ?? null) ??
    textFault('source.sha256', source?.sha256 ?? null)
  )
}

const eventFault = (event: NewEvent): string | null => {
  if (!uuid.test(event.id)) return 'its id is no UUID in lower case'
  if (event.type === '') return 'its type is empty'
  if (controlCharacter.test(event.type)) return 'its type holds a control character'
  if (!(Number.isSafeInteger(event.schemaVersion) && event.schemaVersion >= 1))
    return 'its schemaVersion is not 1 or more'
  if (jsonObject(event.data) === null) return 'its data is not the JSON text of an object'
  return textFault('type', event.type) ?? textFault('data', event.data) ?? provenanceFault(event.provenance)
}

/** UTF-16 units are at least a third of the bytes: short texts, which are nearly all, need not be measured. */
const bytesBeyondLimit = (data: string): number | null => {
  if (data.length * 3 <= eventBytesLimit) return null
  const bytes = Buffer.byteLength(data, 'utf8')
  return bytes > eventBytesLimit ? bytes : null
}

const firstTwice = (events: ReadonlyArray<NewEvent>): string | null => {
  if (events.length < 2) return null
  const seen = new Set<string>()
  for (const { id } of events) {
    if (seen.has(id)) return id
    seen.add(id)
  }
  return null
}

/**
 * What every adapter refuses before it looks at its log.
 *
 * Rejects: BadStreamName, EmptyAppend, EventTooLarge and BadEvent (the first bad event), DuplicateEventId (an id twice in the append).
 */
export const checkAppend = ({ stream, events }: Append): E.Either<StoreError, void> => {
  const why = nameFault(stream)
  if (why !== null) return E.left({ code: 'BadStreamName', stream, why })
  if (events.length === 0) return E.left({ code: 'EmptyAppend', stream })

  for (const [index, event] of events.entries()) {
    const bytes = bytesBeyondLimit(event.data)
    if (bytes !== null) return E.left({ code: 'EventTooLarge', stream, index, bytes, limit: eventBytesLimit })
    const fault = eventFault(event)
    if (fault !== null) return E.left({ code: 'BadEvent', stream, index, why: fault })
  }

  const twice = firstTwice(events)
  return twice === null ? E.right(undefined) : E.left({ code: 'DuplicateEventId', stream, id: twice })
}
