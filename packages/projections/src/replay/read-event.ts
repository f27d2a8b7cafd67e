import { type DomainEvent, decodeEvent, type EventDecodeError, isStoredEvent } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'

/** Reads parsed data as an event: by its type alone where it is of the first schema, as nearly all is; through the codec otherwise. */
export const readEvent = (data: unknown, schemaVersion: number): E.Either<EventDecodeError, DomainEvent> => {
  if (schemaVersion === 1 && isStoredEvent(data)) return E.right(data)
  const type =
    typeof data === 'object' && data !== null && 'type' in data ? String(data.type) : 'an event without a type'
  return decodeEvent(type, schemaVersion, data)
}
