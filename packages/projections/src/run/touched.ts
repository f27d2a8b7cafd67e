import type { Rules } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { emptyCells, merge, negated } from '../cells/cells.js'
import { readEvent } from '../replay/read-event.js'
import { beginCounting } from '../replay/replay.js'
import type { ReplayError } from '../replay/replay-error.js'
import { blankSubjects } from '../replay/subjects.js'
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
      if (!isSubject(stream)) continue
      const slice = await store.readStream(stream)()
      if (E.isLeft(slice)) return slice
      const old = blankSubjects()
      const now = blankSubjects()
      for (const { position, data, schemaVersion } of slice.right.events) {
        if (position > upTo) break
        const read = readEvent(JSON.parse(data), schemaVersion)
        if (E.isLeft(read)) return E.left({ code: 'EventUnreadable', position, error: read.left })
        now.book(read.right)
        if (position <= from) old.book(read.right)
      }
      before.count(old)
      after.count(now)
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

/** The scheme's own stream and external lists say nothing that views count; lists can be long. */
const isSubject = (stream: string): boolean => stream.startsWith('participant-') || stream.startsWith('fund-')
