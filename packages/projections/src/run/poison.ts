import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { ReplayError } from '../replay/replay-error.js'
import type { Pause } from './build.js'

/** Why a counting has no answer. */
export type CountError = ReplayError | { readonly code: 'ViewFailed'; readonly reason: string }

/** 毒丸: a refusal that comes from an event or a view, so that to try again is no help. */
export type Poison = Pick<Pause, 'code' | 'reason'> & {
  /** Of the event at fault, where the refusal names it. */
  readonly position: number | null
}

/** The poison in a refusal; rejects what is the store's trouble and passes. */
export const poisonOf = (error: CountError): E.Either<ReplayError, Poison> => {
  switch (error.code) {
    case 'EventUnreadable':
      return E.right({ code: error.code, position: error.position, reason: JSON.stringify(error.error) })
    case 'CorruptEvent':
      return E.right({ code: error.code, position: error.position, reason: error.why })
    case 'NoPolicyInForce':
      return E.right({ code: error.code, position: null, reason: `no ${error.parameter} is in force on ${error.at}` })
    case 'ViewFailed':
      return E.right({ code: error.code, position: null, reason: error.reason })
    default:
      return E.left(error)
  }
}

/** What a counting answers; what a view or a fold throws is an answer too. */
export const counted = async <A>(count: () => Promise<E.Either<ReplayError, A>>): Promise<E.Either<CountError, A>> => {
  try {
    return await count()
  } catch (thrown) {
    return E.left({ code: 'ViewFailed', reason: thrown instanceof Error ? thrown.message : String(thrown) })
  }
}

/** How far one can count, and what is in the way there. */
export interface Obstacle<A> {
  /** The last position up to which the counting succeeds, with its answer; null where that is where one began. */
  readonly good: { readonly position: number; readonly answer: A } | null
  readonly poison: Poison
  /** The first position with which it fails. */
  readonly at: number
}

/**
 * Finds the event that a counting cannot go beyond, by halves: `from` succeeds, for it is what is kept, and `to` was seen to fail.
 *
 * Rejects: what the store answers.
 */
export const findObstacle = async <A>(
  countTo: (upTo: number) => Promise<E.Either<CountError, A>>,
  range: { readonly from: number; readonly to: number; readonly poison: Poison },
): Promise<E.Either<ReplayError, Obstacle<A>>> => {
  let { to, poison } = range
  let good: Obstacle<A>['good'] = null
  let low = range.from
  while (to - low > 1) {
    const middle = low + Math.floor((to - low) / 2)
    const answer = await countTo(middle)
    if (E.isRight(answer)) {
      low = middle
      good = { position: middle, answer: answer.right }
      continue
    }
    const found = poisonOf(answer.left)
    if (E.isLeft(found)) return found
    to = middle
    poison = found.right
  }
  return E.right({ good, poison, at: to })
}

/** Names the event that is in the way. */
export const pauseAt = async (store: EventStore, { poison, at }: Obstacle<unknown>): Promise<Pause> => {
  const position = poison.position ?? at
  for await (const page of store.readLog({ after: position - 1, upTo: position })) {
    const event = E.isRight(page) ? page.right[0] : undefined
    if (event !== undefined) return { ...poison, position, stream: event.stream, eventId: event.id }
    if (E.isLeft(page) && page.left.code === 'CorruptEvent')
      return { ...poison, position, stream: page.left.stream, eventId: null }
  }
  return { ...poison, position, stream: null, eventId: null }
}
