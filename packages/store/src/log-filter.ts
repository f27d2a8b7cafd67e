import { bucketOf } from './bucket.js'
import type { LogFilter } from './event-store.js'
import { instantKey } from './instant.js'
import type { Handlers, Provenance, RecordedEvent } from './recorded-event.js'

/** Two handlings have the same key when they went through the same hands. */
export const handlersKey = ({ maker, checker }: Handlers): string => JSON.stringify([maker, checker])

/** The filter as a question to one record; its provenance is looked up only where the filter asks for it. */
export const matching = <Row extends Pick<RecordedEvent, 'stream' | 'type' | 'recordedAt'>>(
  { streamPrefixes, types, partition, knownBy, handledBy }: LogFilter,
  provenanceOf: (row: Row) => Provenance,
): ((row: Row) => boolean) => {
  const hands = handledBy && new Set(handledBy.map(handlersKey))
  const wantedTypes = types && new Set(types)
  const latest = knownBy === undefined ? undefined : instantKey(knownBy)
  return (row) =>
    (streamPrefixes === undefined || streamPrefixes.some((prefix) => row.stream.startsWith(prefix))) &&
    (wantedTypes === undefined || wantedTypes.has(row.type)) &&
    (partition === undefined || bucketOf(row.stream) % partition.count === partition.index) &&
    (latest === undefined || instantKey(provenanceOf(row).sourceRecordedAt ?? row.recordedAt) <= latest) &&
    (hands === undefined || hands.has(handlersKey(provenanceOf(row))))
}
