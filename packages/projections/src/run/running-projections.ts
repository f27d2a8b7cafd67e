import type { EventStore } from '@pension-ledger/store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { View } from '../view.js'
import type { ViewKind } from './build.js'
import type { KeptCells } from './kept-cells.js'
import type { ProjectionError, RunError } from './projection-error.js'
import type { ProjectionFile } from './projection-file.js'
import type { ProjectionsStatus } from './projections-status.js'
import type { Portions } from './worker.js'

/** Where events are, which views are counted of them, where those are kept, and who does it. */
export interface ProjectionParts {
  readonly store: EventStore
  readonly file: ProjectionFile
  /** Of a view several versions may be given: the newest is wanted, the others go on while they serve. */
  readonly views: ReadonlyArray<View>
  /** RFC 3339 UTC; shown in the status, and nothing is decided by it. */
  readonly clock: () => string
  /** Milliseconds since some moment; never runs backwards. Others' patience is measured by it. */
  readonly elapsedMs: () => number
  /** A name for this process, different from every other's. */
  readonly holder: string
}

/** How the work is done; no option changes what is counted. */
export interface RunOptions extends Partial<Portions> {
  /** Milliseconds without a sign of life after which another process takes over. Default: 10,000. */
  readonly leaseMs?: number
  /** Milliseconds between two signs of life where there is nothing to do. Default: 1,000. */
  readonly pulseMs?: number
  /** Milliseconds before what a store or file refused is tried again; doubled each time, up to half of `leaseMs`. Default: 250. */
  readonly retryMs?: number
}

/** Projections that stay live, in this process or, while it stands by, in another one. */
export interface RunningProjections {
  /** Rejects what the store and the file answer. */
  readonly status: () => TaskEither<ProjectionError, ProjectionsStatus>
  /**
   * Hears, after every change of what serves, the position up to which all views are counted; also where another process does the work,
   * and then within a pulse. Answers how to stop listening.
   */
  readonly onPosition: (listener: (position: number) => void) => () => void
  /** The cells of views at one and the same position. Rejects what `keptCells` does. */
  readonly cells: (views: ReadonlyArray<ViewKind>) => TaskEither<ProjectionError, KeptCells>
  /**
   * Answers when there is nothing left to do before something is appended: everything is at the head of the log, or paused. Rejects the
   * first trouble, although the work goes on after it.
   */
  readonly settled: () => TaskEither<RunError, void>
  /** Ends with the step in hand, and leaves the work to whoever stands by. */
  readonly stop: () => Promise<void>
}
