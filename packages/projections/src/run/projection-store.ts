import type { StoreError } from '@pension-ledger/store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Cells } from '../cells/cells.js'
import type { View } from '../view.js'

/** What is kept of a view: its name and layout, and the version of what it counts. */
export type ViewKind = Pick<View, 'name' | 'version' | 'dimensions' | 'measures'>

/** Up to where the log is counted in what is kept, and by which rules. */
export interface Checkpoint {
  readonly position: number
  /** SHA-256 of the rules that views counted by: the policy book and the rounds. */
  readonly rules: string
}

/** What is kept between runs: up to where was counted, and what. */
export interface Kept {
  readonly checkpoint: Checkpoint
  readonly views: ReadonlyArray<ViewKind>
}

/** A view with the cells that were counted for it. */
export interface CountedView {
  readonly view: ViewKind
  readonly cells: Cells
}

/** `ProjectionMoved`: somebody else caught up in the meantime; what they kept stands. */
export type ProjectionError =
  | StoreError
  | { readonly code: 'ProjectionMoved'; readonly expected: number; readonly found: number | null }

/** Where cells are kept between runs. Everything in it can be counted anew from the log: it may be deleted at any time. */
export interface ProjectionStore {
  /** Null where nothing is kept yet. */
  readonly kept: () => TaskEither<StoreError, Kept | null>
  readonly cells: (view: ViewKind) => TaskEither<StoreError, Cells>
  /** Puts these views in the place of everything that is kept, with the checkpoint, in one commit. */
  readonly replace: (checkpoint: Checkpoint, views: ReadonlyArray<CountedView>) => TaskEither<ProjectionError, void>
  /** Adds to the cells and moves the checkpoint, in one commit, if the checkpoint is still where it was. */
  readonly add: (
    from: number,
    checkpoint: Checkpoint,
    views: ReadonlyArray<CountedView>,
  ) => TaskEither<ProjectionError, void>
  readonly close: () => Promise<void>
}
