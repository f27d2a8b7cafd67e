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
import type { Partition } from '../replay/partitions.js'
import type { ReplayError } from '../replay/replay-error.js'
import { type LogRead, readLogOf } from './read-log.js'

/** Where a participant belonged on a day, by the participant's stream; null for other streams. */
export type PlaceOn = (stream: string, day: BusinessDate) => Place | null

const saysPlace: ReadonlySet<string> = new Set(['ParticipantEnrolled', 'PlaceChanged'])

/**
 * 归属: reads where everybody belonged when, one pass after the other. Most people never move: of them their place is kept, which is the same for a
 * whole community; of the others the facts that say so.
 */
export const readPlaces = async (
  store: EventStore,
  cut: Cut,
  read: LogRead,
  passes: ReadonlyArray<Partition | null>,
): Promise<E.Either<ReplayError, PlaceOn>> => {
  const places = new Map<string, Place>()
  const settled = new Map<string, Place>()
  const moved = new Map<string, ParticipantState>()
  const settle = (stream: string, { zone, street, community }: Place): void => {
    const name = JSON.stringify([zone, street, community])
    const place = places.get(name) ?? { zone, street, community }
    places.set(name, place)
    settled.set(stream, place)
  }
  for (const partition of passes) {
    const states = await readStates(store, cut, partition === null ? read : { ...read, partition })
    if (E.isLeft(states)) return states
    for (const [stream, state] of states.right) {
      if (state.places !== null) moved.set(stream, state)
      else if (state.enrolment !== null) settle(stream, state.enrolment)
    }
  }
  return E.right((stream, day) => {
    const state = moved.get(stream)
    return state === undefined ? (settled.get(stream) ?? null) : placeAt(state, day)
  })
}

/** The histories of some streams, as far as they say where somebody belongs. */
const readStates = async (
  store: EventStore,
  cut: Cut,
  read: LogRead,
): Promise<E.Either<ReplayError, ReadonlyMap<string, ParticipantState>>> => {
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
  return E.right(states)
}
