import { bucketOf } from '../bucket.js'
import type { LogFilter } from '../event-store.js'
import { instantKey } from '../instant.js'
import type { Handlers, Provenance } from '../recorded-event.js'
import type { TapeRow } from './memory-tape.js'

const knownAt = (row: TapeRow): string => {
  const { sourceRecordedAt }: Provenance = JSON.parse(row.provenance)
  return sourceRecordedAt ?? row.recordedAt
}

/** Two handlings have the same key when they went through the same hands. */
export const handlersKey = ({ maker, checker }: Handlers): string => JSON.stringify([maker, checker])

/** The filter as a question to one row. */
export const rowMatches = ({
  streamPrefixes,
  types,
  partition,
  knownBy,
  handledBy,
}: LogFilter): ((row: TapeRow) => boolean) => {
  const hands = handledBy && new Set(handledBy.map(handlersKey))
  const wantedTypes = types && new Set(types)
  const latest = knownBy === undefined ? undefined : instantKey(knownBy)
  return (row) =>
    (streamPrefixes === undefined || streamPrefixes.some((prefix) => row.stream.startsWith(prefix))) &&
    (wantedTypes === undefined || wantedTypes.has(row.type)) &&
    (partition === undefined || bucketOf(row.stream) % partition.count === partition.index) &&
    (latest === undefined || instantKey(knownAt(row)) <= latest) &&
    (hands === undefined || hands.has(handlersKey(JSON.parse(row.provenance))))
}
