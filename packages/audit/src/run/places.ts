import { foldParticipant, type ParticipantState, participantIn } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { readParticipant } from './audit-across.js'
import type { AuditError } from './audit-question.js'
import { filterOf, type RecordScope } from './handled-records.js'
import { readEvent } from './read-events.js'
import { insideCut } from './within-cut.js'

/** 归属: the history of a participant, as far as it says where the participant belonged when, by the stream; null for other streams. */
export type PlacesIn = (stream: string) => Promise<E.Either<AuditError, ParticipantState | null>>

/** Reading more streams than these one by one takes longer than to read once what everybody's say of places. */
const streamsReadAlone = 500

const saysPlace = ['ParticipantEnrolled', 'PlaceChanged', 'RecordReversed']

/** Rejects: EventUnreadable, what the store answers. */
export const placesIn = (store: EventStore, scope: RecordScope): PlacesIn => {
  let known: ReadonlyMap<string, ParticipantState> = new Map()
  let readAlone: Map<string, ParticipantState> | null = new Map()

  return async (stream) => {
    const id = participantIn(stream)
    if (id === null) return E.right(null)
    if (readAlone === null) return E.right(known.get(stream) ?? null)
    const before = readAlone.get(stream)
    if (before !== undefined) return E.right(before)
    if (readAlone.size >= streamsReadAlone) {
      const all = await readPlaces(store, scope)
      if (E.isLeft(all)) return all
      readAlone = null
      known = all.right
      return E.right(known.get(stream) ?? null)
    }
    const state = await readParticipant(store, id, scope.upTo, scope.cut)
    if (E.isRight(state)) readAlone.set(stream, state.right)
    return state
  }
}

const readPlaces = async (
  store: EventStore,
  scope: RecordScope,
): Promise<E.Either<AuditError, ReadonlyMap<string, ParticipantState>>> => {
  const folds = new Map<string, ReturnType<typeof foldParticipant>>()
  const isInside = insideCut(scope.cut)
  for await (const page of store.readLog({ upTo: scope.upTo, filter: { ...filterOf(scope), types: saysPlace } })) {
    if (E.isLeft(page)) return page
    for (const recorded of page.right) {
      const event = readEvent(recorded)
      if (E.isLeft(event)) return event
      if (!isInside(event.right)) continue
      const fold = folds.get(recorded.stream) ?? foldParticipant()
      folds.set(recorded.stream, fold)
      fold.book(event.right.body)
    }
  }
  const states = new Map<string, ParticipantState>()
  for (const [stream, fold] of folds) states.set(stream, fold.state())
  return E.right(states)
}
