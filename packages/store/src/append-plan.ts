import * as E from 'fp-ts/lib/Either.js'
import type { Append, Appended } from './event-store.js'
import { isAsExpected } from './expected-revision.js'
import type { NewEvent } from './recorded-event.js'
import type { StoreError } from './store-error.js'

/** What a decision about appends may know of the log. Answers hold for as long as the decision takes. */
export interface LogFacts {
  /** The last position, 0 when the log is empty. */
  readonly lastPosition: number
  /** The last revision of a stream, -1 where it does not exist. */
  readonly headOf: (stream: string) => number
  readonly placeOf: (id: string) => Appended | undefined
}

/** An event, and the place where it is to be written. */
export interface Landing {
  readonly event: NewEvent
  readonly place: Appended
}

export interface AppendPlan {
  readonly landings: ReadonlyArray<Landing>
  /** The answer to each append, in their order. */
  readonly answers: ReadonlyArray<Appended>
}

/**
 * Decides appends as if they came one after the other: where each event lands, or that it stands already. Every adapter with a
 * log of its own decides by it, so that they cannot differ.
 *
 * Rejects: RevisionConflict, DuplicateEventId; with the first refusal all are refused.
 */
export const planAppends = (appends: ReadonlyArray<Append>, facts: LogFacts): E.Either<StoreError, AppendPlan> => {
  const heads = new Map<string, number>()
  const places = new Map<string, Appended>()
  const landings: Landing[] = []
  const answers: Appended[] = []

  const headOf = (stream: string): number => heads.get(stream) ?? facts.headOf(stream)
  const placeOf = (id: string): Appended | undefined => places.get(id) ?? facts.placeOf(id)

  for (const append of appends) {
    const earlier = answerOfBefore(append, headOf(append.stream), placeOf)
    if (E.isLeft(earlier)) return earlier
    if (earlier.right !== null) {
      answers.push(earlier.right)
      continue
    }

    const known = append.events.find(({ id }) => placeOf(id) !== undefined)
    if (known !== undefined) return E.left({ code: 'DuplicateEventId', stream: append.stream, id: known.id })

    const { stream } = append
    let place: Appended = { stream, revision: headOf(stream), position: 0 }
    for (const event of append.events) {
      place = { stream, revision: place.revision + 1, position: facts.lastPosition + landings.length + 1 }
      landings.push({ event, place })
      places.set(event.id, place)
    }
    heads.set(stream, place.revision)
    answers.push(place)
  }
  return E.right({ landings, answers })
}

type PlaceOf = (id: string) => Appended | undefined

/** The answer of the first time, when the append is a repetition; null when it is new and as expected. */
const answerOfBefore = (append: Append, head: number, placeOf: PlaceOf): E.Either<StoreError, Appended | null> => {
  const { stream, expected } = append
  const conflict = (): E.Either<StoreError, never> =>
    E.left({ code: 'RevisionConflict', stream, expected, actual: head })

  if (isAsExpected(expected, head)) {
    if (expected.kind === 'exactly' || expected.kind === 'no-stream') return E.right(null)
    const first = append.events[0] && placeOf(append.events[0].id)
    if (first?.stream !== stream) return E.right(null)
    const last = standsFrom(append, first.revision, placeOf)
    return last === null ? conflict() : E.right(last)
  }

  if (expected.kind === 'exists' || expected.kind === 'any') return conflict()
  const revision = expected.kind === 'no-stream' ? -1 : expected.revision
  const last = standsFrom(append, revision + 1, placeOf)
  return last === null ? conflict() : E.right(last)
}

/** The place of the last event, when all of them stand in their stream one after the other from `revision` on. */
const standsFrom = ({ stream, events }: Append, revision: number, placeOf: PlaceOf): Appended | null => {
  let last: Appended | null = null
  for (const [index, { id }] of events.entries()) {
    const place = placeOf(id)
    if (place?.stream !== stream || place.revision !== revision + index) return null
    last = place
  }
  return last
}
