import { broken } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Cells } from '../cells/cells.js'
import type { View } from '../view.js'
import { type Build, viewOf } from './build.js'
import type { LogTip } from './build-rows.js'
import type { Fence } from './lease.js'
import type { RunError } from './projection-error.js'
import type { ProjectionFile } from './projection-file.js'
import type { RulesReader } from './rules-at.js'

/** How much is done at once; no setting changes what is counted. */
export interface Portions {
  /** With more touched streams than this, a batch is smaller or the views are counted anew. */
  readonly mostTouched: number
  /** Events of a batch, where more is waiting than one batch should take. */
  readonly eventsPerBatch: number
  /** Events of a partition, while views are counted from the beginning; readers wait for nothing meanwhile, but followers do. */
  readonly eventsPerPartition: number
  /** Events that are replayed in the time in which one touched stream is counted again. */
  readonly eventsPerTouched: number
}

/** What the holder of the lease works with. */
export interface Worker {
  readonly store: EventStore
  readonly file: ProjectionFile
  readonly views: ReadonlyArray<View>
  readonly fence: Fence
  readonly rules: RulesReader
  readonly portions: Portions
  /** The fold that builds are being compared with, as far as it has come; gone with the process. */
  shadow: Shadow | null
}

/** A fold beside the builds that it is compared with. */
export interface Shadow {
  /** Which builds as of which position, so that it is not taken for another's. */
  readonly of: string
  readonly partitionsDone: number
  readonly cells: ReadonlyMap<string, Cells>
}

/** `waiting`: there is nothing to be counted yet, for no policy book was adopted. */
export type Done = E.Either<RunError, 'done' | 'waiting'>

export const done: Done = E.right('done')

export const codeOf = (views: ReadonlyArray<View>, build: Build): View =>
  viewOf(views, build) ?? broken(`no view counts ${build.name} ${build.version}`)

/**
 * The last event at a position or before it, since positions may have gaps: to know the log again by it. An event that cannot be read is
 * there, and has no name to know it by.
 */
export const tipAt = async (
  store: EventStore,
  position: number,
): Promise<E.Either<RunError, LogTip & { readonly isThere: boolean }>> => {
  let isThere = false
  for await (const page of store.readLog({ direction: 'backwards', after: position + 1, maxCount: 1 })) {
    if (E.isLeft(page) && page.left.code !== 'CorruptEvent') return page
    if (E.isRight(page) && page.right[0] !== undefined)
      return E.right({ position, tip: page.right[0].id, isThere: true })
    isThere = true
  }
  return E.right({ position, tip: '', isThere })
}
