import { type EventStore, expecting, type StoreError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { encodeRow } from './encoded-row.js'
import { headsOf, recordsOf } from './look-up.js'
import type { Outcome, Prepared } from './prepared.js'
import { planRecord } from './record-plan.js'

/** How often a batch is judged anew because another writer came between. */
const attemptsAtMost = 8

/** Called with what will become of each row, after it was decided and before anything is appended; a left stops the recording. */
export type BeforeAppend<Refusal> = (outcomes: ReadonlyArray<Outcome>) => TaskEither<Refusal, void>

const nothing: BeforeAppend<never> = () => async () => E.right(undefined)

/**
 * 记录: records rows, each whole or not at all, and says what became of every one, in their order.
 *
 * Repeating it is safe: what is recorded already is answered `alreadyKnown`. Rows that enrol a participant must come before those
 * that need one. Made for batches of some thousands; larger ones gain nothing.
 *
 * Rejects: what the store answers. Rows of the batch may then be recorded or not, each whole; a repetition finds out.
 */
export const record =
  (store: EventStore, jurisdiction: string) =>
  <Refusal = never>(
    prepared: ReadonlyArray<Prepared>,
    beforeAppend: BeforeAppend<Refusal> = nothing,
  ): TaskEither<StoreError | Refusal, ReadonlyArray<Outcome>> =>
  async () => {
    const rows = prepared.map((row) => encodeRow(row, jurisdiction))
    const attempted = new Set<string>()
    for (let attempt = 1; ; attempt++) {
      const records = await recordsOf(store, rows)
      if (E.isLeft(records)) return records
      const heads = await headsOf(store, rows, records.right)
      if (E.isLeft(heads)) return heads

      const { outcomes, runs } = planRecord(rows, {
        jurisdiction,
        byId: records.right,
        streamExists: (stream) => (heads.right.get(stream) ?? -1) >= 0,
        attempted,
      })
      if (runs.length === 0) return E.right(outcomes)

      const ready = await beforeAppend(outcomes)()
      if (E.isLeft(ready)) return ready
      const appended = await store.appendAll(
        runs.map(({ stream, after, events }) => ({
          stream,
          expected: expecting((heads.right.get(stream) ?? -1) + after),
          events,
        })),
      )()
      if (E.isRight(appended)) return E.right(outcomes)
      if (!isInterference(appended.left) || attempt === attemptsAtMost) return appended
      for (const { events } of runs) for (const { id } of events) attempted.add(id)
    }
  }

const isInterference = ({ code }: StoreError): boolean => code === 'RevisionConflict' || code === 'DuplicateEventId'
