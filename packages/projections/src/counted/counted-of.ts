import { broken, type ParticipantId, participantId, participantIn } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { groupedBy, measureIndex } from '../cells/selection.js'
import { type ReplayOptions, readHistories } from '../replay/histories.js'
import { beginCounting, cellsOf } from '../replay/replay.js'
import type { ReplayError } from '../replay/replay-error.js'
import { allViews } from '../views/all-views.js'
import { placeDimensions } from '../views/place-branch.js'
import type { Selected } from './selected.js'

/** What of a number is a participant's, where it was counted; a place is empty where the view does not go as deep. */
export interface CountedParticipant {
  readonly participantId: ParticipantId
  readonly zone: string
  readonly street: string
  readonly community: string
  readonly value: number
}

/**
 * 逐人明细: whose histories make up a number, and how much of it is whose. Every participant is counted alone by the view that counted the
 * number, so the shares sum to it; what is counted of a fund is nobody's. In the order of ids, then of places.
 *
 * Rejects: NoPolicyAdopted, NoPolicyInForce, EventUnreadable, what the store answers.
 */
export const countedOf =
  (store: EventStore, { view: name, measure, where }: Selected) =>
  (
    options: Pick<ReplayOptions, 'cut' | 'eventsInMemory'> = {},
  ): TaskEither<ReplayError, ReadonlyArray<CountedParticipant>> =>
  async () => {
    const view = allViews.find((known) => known.name === name) ?? broken(`there is no view ${name}`)
    const histories = await readHistories(store)({ ...options, streamPrefixes: ['participant-'] })()
    if (E.isLeft(histories)) return histories
    const { rules, batches } = histories.right
    const index = measureIndex(view, measure)
    const places = placeDimensions.filter((dimension) => view.dimensions.includes(dimension))
    const counted: CountedParticipant[] = []
    for await (const batch of batches) {
      if (E.isLeft(batch)) return batch
      for (const subject of batch.right.subjects.participants()) {
        const counting = beginCounting([view], rules)
        counting.count({ participants: () => [subject], funds: () => [] })
        const id = participantIn(subject.stream)
        const cells = counting.end()
        if (E.isLeft(cells)) return cells
        for (const { at, measures } of groupedBy(view, cellsOf({ cells: cells.right }, view), places, where)) {
          const value = measures[index] ?? 0
          const [zone = '', street = '', community = ''] = at.map(String)
          if (value !== 0 && id !== null)
            counted.push({ participantId: participantId(id), zone, street, community, value })
        }
      }
    }
    return E.right(counted.sort(byIdAndPlace))
  }

const keyOf = ({ participantId, zone, street, community }: CountedParticipant): string =>
  `${participantId} ${zone} ${street} ${community}`

const byIdAndPlace = (a: CountedParticipant, b: CountedParticipant): number =>
  keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0
