import type { StoreError } from '@pension-ledger/store'
import type { ReplayError } from '../replay/replay-error.js'

/** Why kept cells did not answer, or were not changed. */
export type ProjectionError =
  | StoreError
  /** Another process has taken the work over; what it writes stands. */
  | { readonly code: 'LeaseLost'; readonly holder: string | null }
  /** A build is not where it was when the work began: it was cancelled, rolled back, or begun anew meanwhile. */
  | { readonly code: 'ProjectionMoved'; readonly name: string }
  /** Nothing is kept of this view yet. */
  | { readonly code: 'ProjectionMissing'; readonly name: string }
  /** The cells that are kept were counted by another version of the view than this program's. */
  | {
      readonly code: 'ProjectionOtherVersion'
      readonly name: string
      readonly kept: number
      readonly known: ReadonlyArray<number>
    }
  /** The views stand at different positions, so that no answer of them together would be true of any. */
  | {
      readonly code: 'ProjectionsApart'
      readonly positions: ReadonlyArray<{ readonly name: string; readonly position: number }>
    }
  | { readonly code: 'NoSuchProjection'; readonly name: string; readonly known: ReadonlyArray<string> }
  /** There is no build of this view under way that could be cancelled. */
  | { readonly code: 'NothingToCancel'; readonly name: string }
  /** No earlier build of this view is kept. */
  | { readonly code: 'NothingToRollBackTo'; readonly name: string }

/** Why the work on projections stopped for a while, or did not begin. */
export type RunError = ReplayError | ProjectionError
