import {
  type Append,
  type Appended,
  type EventStore,
  expecting,
  type NewEvent,
  type RecordedEvent,
  type StoreError,
} from '@pension-ledger/store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** Appends events in exactly the order in which they stood: neighbours of one stream together, each with its own revision expected. */
export const appendRuns = (
  store: EventStore,
  events: ReadonlyArray<RecordedEvent>,
): TaskEither<StoreError, ReadonlyArray<Appended>> => store.appendAll(runsOf(events))

const runsOf = (events: ReadonlyArray<RecordedEvent>): ReadonlyArray<Append> => {
  const runs: Array<Append & { readonly events: NewEvent[] }> = []
  for (const event of events) {
    const run = runs.at(-1)
    if (run?.stream === event.stream) run.events.push(asNew(event))
    else runs.push({ stream: event.stream, expected: expecting(event.revision - 1), events: [asNew(event)] })
  }
  return runs
}

const asNew = ({ id, type, schemaVersion, data, provenance, recordedAt }: RecordedEvent): NewEvent => ({
  id,
  type,
  schemaVersion,
  data,
  provenance: { ...provenance, sourceRecordedAt: provenance.sourceRecordedAt ?? recordedAt },
})
