import type { AuditError } from '@pension-ledger/audit'
import type { ExplainError } from '@pension-ledger/ledger'
import type { ProjectionError, ReplayError } from '@pension-ledger/projections'
import type { VaultError } from '@pension-ledger/store'

/** Why a question about the fund has no answer now, or none at all. */
export type FundError =
  | ExplainError
  | ReplayError
  | ProjectionError
  | AuditError
  | VaultError
  /** Projections are still being counted for the first time; seconds until it is worth asking again. */
  | { readonly code: 'NotYetCounted'; readonly retryAfterS: number }
  /** What was asked takes a while, is being worked out, and will be at hand when it is asked again. */
  | { readonly code: 'BeingWorkedOut'; readonly what: Reckoned; readonly retryAfterS: number }
  /** Too many such questions are waiting already. */
  | { readonly code: 'TooManyWaiting'; readonly what: Reckoned; readonly retryAfterS: number }
  /** The ledger does not reach that far. */
  | { readonly code: 'PositionBeyondHead'; readonly position: number; readonly head: number }
  | { readonly code: 'NoSuchEvent'; readonly eventId: string }
  /** The server was started without published figures. */
  | { readonly code: 'NothingPublished' }

/** What is worked out by reading much of the log. */
export type Reckoned = 'cells' | 'findings' | 'turnovers' | 'reconciliation' | 'participants' | 'counted' | 'entries'
