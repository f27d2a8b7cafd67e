import { charactersPerAppend } from '../append-rules.js'
import type { Append } from '../event-store.js'
import { expecting } from '../expected-revision.js'
import { learnedAt } from '../known.js'
import type { NewEvent, RecordedEvent } from '../recorded-event.js'

/**
 * An event on its way into another store: all of it, byte for byte. That store writes a `recordedAt` of its own; when the first
 * one recorded it goes along as `sourceRecordedAt` where the source said nothing, so that what was known by an instant stays what it was.
 */
export const copiedEvent = (recorded: RecordedEvent): NewEvent => {
  const { id, type, schemaVersion, data, provenance } = recorded
  return { id, type, schemaVersion, data, provenance: { ...provenance, sourceRecordedAt: learnedAt(recorded) } }
}

/** Events in exactly the order in which they stood: neighbours of one stream together, each with its own revision expected. */
export const copiedRuns = (events: ReadonlyArray<RecordedEvent>): ReadonlyArray<Append> => {
  const runs: Array<Append & { readonly events: NewEvent[] }> = []
  let characters = 0
  for (const event of events) {
    const run = runs.at(-1)
    if (run?.stream === event.stream && characters < charactersPerAppend) run.events.push(copiedEvent(event))
    else {
      runs.push({ stream: event.stream, expected: expecting(event.revision - 1), events: [copiedEvent(event)] })
      characters = 0
    }
    characters += event.data.length
  }
  return runs
}
