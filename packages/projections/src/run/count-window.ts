import type { Rules } from '@pension-ledger/domain'
import type { EventStore, RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { type Cells, emptyCells, merge, negated } from '../cells/cells.js'
import { uncut } from '../replay/cut.js'
import { type FactTable, factTable } from '../replay/fact-table.js'
import { beginCounting, type LooksAt } from '../replay/replay.js'
import type { ReplayError } from '../replay/replay-error.js'
import { blankSubjects, kindOf, type Subjects } from '../replay/subjects.js'
import type { View } from '../view.js'
import { type CountError, counted } from './poison.js'

/** A part of the log, and the streams that its events touch. */
export interface Window {
  readonly from: number
  readonly upTo: number
  readonly streams: ReadonlyArray<string>
}

/**
 * What the events of a window change in the cells, by name of view: the contribution of each touched stream as it is, less its
 * contribution as it was. Late facts and reversals need nothing more.
 */
export const countWindow =
  (store: EventStore, views: ReadonlyArray<View>, rules: Rules) =>
  ({ from, upTo, streams }: Window): Promise<E.Either<CountError, ReadonlyMap<string, Cells>>> =>
    counted(async () => {
      const before = beginCounting(views, rules)
      const after = beginCounting(views, rules)
      for (const stream of streams) {
        // The scheme's own stream and external lists say nothing that views count; lists can be long.
        if (!isLookedAt(before.looksAt, stream)) continue
        const events = await readable(store, stream, upTo)
        if (E.isLeft(events)) return events
        const table = factTable(uncut)
        const now = folded(events.right, upTo, table)
        if (E.isLeft(now)) return now
        const old = folded(events.right, from, table)
        if (E.isLeft(old)) return old
        before.count(old.right)
        after.count(now.right)
      }
      const was = before.end()
      if (E.isLeft(was)) return was
      const is = after.end()
      if (E.isLeft(is)) return is
      return E.right(
        new Map(
          views.map(({ name }) => [
            name,
            merge(is.right.get(name) ?? emptyCells, negated(was.right.get(name) ?? emptyCells)),
          ]),
        ),
      )
    })

/** Whether views that look at these kinds of subjects are concerned by a stream. */
const isLookedAt = ({ participants, funds }: LooksAt, stream: string): boolean => {
  const kind = kindOf(stream)
  return (kind === 'participant' && participants) || (kind === 'fund' && funds)
}

/** A stream's events, at least those up to a position: damage beyond it does not concern who asks about what was before. */
const readable = async (
  store: EventStore,
  stream: string,
  upTo: number,
): Promise<E.Either<ReplayError, ReadonlyArray<RecordedEvent>>> => {
  const slice = await store.readStream(stream)()
  if (E.isRight(slice)) return E.right(slice.right.events)
  if (slice.left.code !== 'CorruptEvent' || slice.left.position <= upTo) return slice
  const sound = await store.readStream(stream, { maxCount: slice.left.revision })()
  return E.isLeft(sound) ? sound : E.right(sound.right.events)
}

/** One stream's subject as of a position. What the table has heard already is not read again. */
const folded = (
  events: ReadonlyArray<RecordedEvent>,
  upTo: number,
  table: FactTable,
): E.Either<ReplayError, Subjects> => {
  const subjects = blankSubjects(uncut, table)
  for (const { stream, position, revision, data, schemaVersion } of events) {
    if (position > upTo) break
    subjects.reader.stream(1, stream)
    const fact = revision + 1
    if (table.entry(fact, 0).kind === 'later') subjects.reader.fact(fact, data, schemaVersion)
    const booked = subjects.book(Int32Array.of(1, fact, 0))
    if (E.isLeft(booked)) return E.left({ code: 'EventUnreadable', position, error: booked.left })
  }
  return E.right(subjects)
}
