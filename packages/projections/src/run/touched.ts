import type { Rules } from '@pension-ledger/domain'
import type { EventStore, RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { emptyCells, merge, negated } from '../cells/cells.js'
import { uncut } from '../replay/cut.js'
import { beginCounting } from '../replay/replay.js'
import type { ReplayError } from '../replay/replay-error.js'
import { blankSubjects, isSubject, type Subjects } from '../replay/subjects.js'
import type { View } from '../view.js'
import type { CountedView } from './projection-store.js'

/**
 * What events after `from` and up to `upTo` change in the cells: the contribution of each touched stream as it is, less its
 * contribution as it was. Late facts and reversals need nothing more.
 */
export const changeOf =
  (store: EventStore, views: ReadonlyArray<View>, rules: Rules) =>
  (streams: ReadonlyArray<string>, from: number, upTo: number): TaskEither<ReplayError, ReadonlyArray<CountedView>> =>
  async () => {
    const before = beginCounting(views, rules)
    const after = beginCounting(views, rules)
    for (const stream of streams) {
      // The scheme's own stream and external lists say nothing that views count; lists can be long.
      if (!isSubject(stream)) continue
      const slice = await store.readStream(stream)()
      if (E.isLeft(slice)) return slice
      const old = folded(slice.right.events, from)
      if (E.isLeft(old)) return old
      const now = folded(slice.right.events, upTo)
      if (E.isLeft(now)) return now
      before.count(old.right)
      after.count(now.right)
    }
    const was = before.end()
    if (E.isLeft(was)) return was
    const is = after.end()
    if (E.isLeft(is)) return is
    return E.right(
      views.map((view) => {
        const old = was.right.get(view.name) ?? emptyCells
        return { view, cells: merge(is.right.get(view.name) ?? emptyCells, negated(old)) }
      }),
    )
  }

/** One stream's subject as of a position. */
const folded = (events: ReadonlyArray<RecordedEvent>, upTo: number): E.Either<ReplayError, Subjects> => {
  const subjects = blankSubjects(uncut)
  for (const { stream, position, data, schemaVersion } of events) {
    if (position > upTo) break
    subjects.reader.stream(1, stream)
    subjects.reader.fact(position, data, schemaVersion)
    const booked = subjects.book(Int32Array.of(1, position, 0))
    if (E.isLeft(booked)) return E.left({ code: 'EventUnreadable', position, error: booked.left })
  }
  return E.right(subjects)
}
