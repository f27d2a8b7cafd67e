import {
  type BusinessDate,
  businessDateOf,
  foldParticipant,
  isEffective,
  type ParticipantState,
  type Place,
  placeAt,
} from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Cut } from '../replay/cut.js'
import type { ReplayError } from '../replay/replay-error.js'
import { type LogRead, readLogOf } from './read-log.js'

/** Where a participant belonged on a day, by the participant's stream; null for other streams. */
export type PlaceOn = (stream: string, day: BusinessDate) => Place | null

const saysPlace: ReadonlySet<string> = new Set(['ParticipantEnrolled', 'PlaceChanged'])

/** 归属: reads where everybody belonged when. Of each history only the facts that say so are kept. */
export const readPlaces = async (
  store: EventStore,
  cut: Cut,
  read: LogRead,
): Promise<E.Either<ReplayError, PlaceOn>> => {
  const folds = new Map<string, ReturnType<typeof foldParticipant>>()
  const standing = new Set<string>()
  const types = [...saysPlace, 'RecordReversed']
  for await (const page of readLogOf(store, { ...read, types })) {
    if (E.isLeft(page)) return page
    for (const { recorded, body } of page.right) {
      if (!isEffective(cut, businessDateOf(body))) continue
      const isReversal = body.type === 'RecordReversed'
      // A reversal of something else, or of what is not within the cut.
      if (isReversal && !standing.has(body.eventId)) continue
      if (!isReversal) standing.add(recorded.id)
      const fold = folds.get(recorded.stream) ?? foldParticipant()
      folds.set(recorded.stream, fold)
      fold.book(body)
    }
  }
  const states = new Map<string, ParticipantState>()
  for (const [stream, fold] of folds) states.set(stream, fold.state())
  return E.right((stream, day) => {
    const state = states.get(stream)
    return state === undefined ? null : placeAt(state, day)
  })
}
