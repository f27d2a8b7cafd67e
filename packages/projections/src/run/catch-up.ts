import { createHash } from 'node:crypto'
import type { Rules } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { uncut } from '../replay/cut.js'
import type { ReplayOptions } from '../replay/histories.js'
import { replay } from '../replay/replay.js'
import type { ReplayError } from '../replay/replay-error.js'
import { readScheme } from '../replay/scheme.js'
import type { View } from '../view.js'
import type { Kept, ProjectionError, ProjectionStore } from './projection-store.js'
import { changeOf } from './touched.js'

/** Up to where the views are counted now, and how they got there. */
export interface CaughtUp {
  readonly position: number
  /** `rebuilt`: everything was counted anew; `added`: only the touched subjects were; `current`: there was nothing new. */
  readonly how: 'rebuilt' | 'added' | 'current'
  /** Subjects that were read again; 0 after a rebuild. */
  readonly touched: number
}

/** How views are brought up to date; no option changes what they count. */
export interface CatchUpOptions extends Pick<ReplayOptions, 'eventsInMemory' | 'onProgress'> {
  /** With more touched streams than this a rebuild is cheaper. Default: 2,000. */
  readonly mostTouched?: number
  /** Counts everything anew, whatever is kept. */
  readonly rebuild?: boolean
}

/** Where events are, which views are counted of them, and where those are kept. */
export interface Ledger {
  readonly store: EventStore
  readonly projections: ProjectionStore
  readonly views: ReadonlyArray<View>
}

/**
 * 追赶: brings the kept cells up to the head of the log. Cells and checkpoint are committed together, so that a run which stops anywhere
 * leaves what was there before.
 *
 * Rejects: ProjectionMoved, what a replay rejects, what the stores answer.
 */
export const catchUp =
  ({ store, projections, views }: Ledger) =>
  ({
    mostTouched = 2_000,
    rebuild = false,
    ...options
  }: CatchUpOptions = {}): TaskEither<ReplayError | ProjectionError, CaughtUp> =>
  async () => {
    const head = await store.head()()
    if (E.isLeft(head)) return head
    const position = head.right
    const kept = await projections.kept()()
    if (E.isLeft(kept)) return kept
    const read = await readScheme(store)(uncut, position)()
    if (E.isLeft(read)) return read
    const checkpoint = { position, rules: digestOf(read.right.rules) }

    const from = rebuild ? null : usableCheckpoint(kept.right, views, checkpoint.rules, position)
    if (from === position) return E.right({ position, how: 'current', touched: 0 })
    if (from !== null) {
      const touched = await store.streamsTouched(from, position)()
      if (E.isLeft(touched)) return touched
      if (touched.right.length <= mostTouched) {
        const change = await changeOf(store, views, read.right.rules)(touched.right, from, position)()
        if (E.isLeft(change)) return change
        const added = await projections.add(from, checkpoint, change.right)()
        return E.isLeft(added) ? added : E.right({ position, how: 'added', touched: touched.right.length })
      }
    }

    const replayed = await replay(store, views)({ ...options, cut: { knownAt: position } })()
    if (E.isLeft(replayed)) return replayed
    const counted = views.flatMap((view) => {
      const cells = replayed.right.cells.get(view.name)
      return cells === undefined ? [] : [{ view, cells }]
    })
    const replaced = await projections.replace(checkpoint, counted)()
    return E.isLeft(replaced) ? replaced : E.right({ position, how: 'rebuilt', touched: 0 })
  }

/** The position that kept cells can be caught up from; null where they answer to other rules, other views or another log. */
const usableCheckpoint = (
  kept: Kept | null,
  views: ReadonlyArray<View>,
  rules: string,
  head: number,
): number | null => {
  if (kept === null || kept.checkpoint.rules !== rules || kept.checkpoint.position > head) return null
  const versions = new Map(kept.views.map(({ name, version }) => [name, version]))
  const areSame = views.length === versions.size && views.every(({ name, version }) => versions.get(name) === version)
  return areSame ? kept.checkpoint.position : null
}

const digestOf = (rules: Rules): string => createHash('sha256').update(JSON.stringify(rules)).digest('hex')
