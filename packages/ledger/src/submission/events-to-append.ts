import { encodeEvent, type ParticipantFact } from '@pension-ledger/domain'
import type { NewEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { FactRecord } from '../history.js'
import { eventIdOf, reversalIdOf } from '../recording/event-id.js'
import { fieldsThatDiffer } from '../recording/fields-that-differ.js'
import { naturalKeyOf } from '../recording/natural-key.js'
import { provenanceOf, type Submission } from './submission.js'

/**
 * A record with the natural key of a decided event stands already: another payment on the same day, say. No field differs where it says
 * the very same; a voucher number of its own tells two such records apart.
 */
export interface KeyTaken {
  readonly code: 'KeyTaken'
  readonly eventId: string
  readonly fields: ReadonlyArray<string>
}

/** The decided events with their ids: those of their natural keys, so that a sheet imported later knows them. */
export const eventsToAppend = (
  decision: ReadonlyArray<ParticipantFact>,
  submission: Submission,
  history: ReadonlyArray<FactRecord>,
): E.Either<KeyTaken, ReadonlyArray<NewEvent>> => {
  const byId = new Map(history.map(({ recorded }) => [recorded.id, recorded]))
  const provenance = provenanceOf(submission)
  const events: NewEvent[] = []
  for (const fact of decision) {
    const encoded = encodeEvent(fact)
    const naturalKey = naturalKeyOf(fact, submission.document)
    let generation = 0
    let id = eventIdOf(naturalKey, generation)
    for (let record = byId.get(id); record !== undefined; record = byId.get(id)) {
      if (!byId.has(reversalIdOf(id))) {
        const fields = fieldsThatDiffer(JSON.parse(record.data), JSON.parse(encoded.data))
        return E.left({ code: 'KeyTaken', eventId: id, fields })
      }
      generation += 1
      id = eventIdOf(naturalKey, generation)
    }
    events.push({ id, type: encoded.type, schemaVersion: encoded.schemaVersion, data: encoded.data, provenance })
  }
  return E.right(events)
}
