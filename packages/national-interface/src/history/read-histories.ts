import {
  type Cut,
  emptyParticipant,
  evolveParticipant,
  ParticipantId,
  type PolicyBook,
  participantIn,
  schemeStream,
} from '@pension-ledger/domain'
import { type HistoryError, historyOf, latestPolicy, policyKnown, within } from '@pension-ledger/ledger'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { History } from './history.js'

/** Why there is nothing to export from. */
export type ReadError = HistoryError | { readonly code: 'NoPolicyAdopted' }

/** 视图: the histories of all participants within a cut, and what they are read by. */
export interface Histories {
  /** The last position of the log that was looked at. */
  readonly position: number
  readonly cut: Cut
  readonly policy: PolicyBook
  /** One participant after the other, in the order of their ids; may be gone through once. */
  readonly participants: AsyncIterable<E.Either<ReadError, History>>
}

/**
 * Reads the histories of a store's participants. One is in memory at a time, and beside it the names of all.
 *
 * Rejects: NoPolicyAdopted, EventUnreadable, what the store answers.
 */
export const readHistories =
  (store: EventStore) =>
  (cut: Cut): TaskEither<ReadError, Histories> =>
  async () => {
    const head = await store.head()()
    if (E.isLeft(head)) return head
    const position = typeof cut.knownAt === 'number' ? Math.min(cut.knownAt, head.right) : head.right
    const latest = await latestPolicy(store)()
    if (E.isLeft(latest)) return latest
    if (latest.right === null) return E.left({ code: 'NoPolicyAdopted' })
    const scheme = await historyOf(store)(schemeStream(latest.right.jurisdiction), {})()
    if (E.isLeft(scheme)) return scheme
    const policy = policyKnown({ ...cut, knownAt: cut.knownAt ?? position }, scheme.right) ?? latest.right
    const streams = await store.streamsTouched(0, position)()
    if (E.isLeft(streams)) return streams
    const names = streams.right.filter((name) => participantIn(name) !== null).sort()
    return E.right({ position, cut, policy, participants: historiesIn(store, names, cut, position) })
  }

async function* historiesIn(
  store: EventStore,
  streams: ReadonlyArray<string>,
  cut: Cut,
  position: number,
): AsyncGenerator<E.Either<ReadError, History>, void> {
  const read = historyOf(store)
  for (const stream of streams) {
    const participantId = participantIn(stream)
    if (!ParticipantId.is(participantId)) continue
    const known = await read(stream, { knownAt: position })()
    if (E.isLeft(known)) return yield known
    const events = within(cut)(known.right)
    if (events.length === 0) continue
    const state = events.reduce((before, { event }) => evolveParticipant(before, event), emptyParticipant)
    yield E.right({ participantId, stream, state, events })
  }
}
