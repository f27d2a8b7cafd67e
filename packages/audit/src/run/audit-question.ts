import type { BusinessDate, Cut } from '@pension-ledger/domain'
import type { Reconciliation, ReplayError } from '@pension-ledger/projections'
import type { AuditedMonths } from '../check.js'
import type { AssessedNeed } from '../checks/wide-check.js'
import type { FindingCode } from '../finding.js'

/** What an audit is asked. */
export interface AuditQuestion {
  readonly cut?: Cut
  /** 审计基准日 */
  readonly auditedOn: BusinessDate
  /** The months whose payments are on record; default: all of the scheme's that are over. */
  readonly months?: AuditedMonths
  /** Only findings of these codes; default: all. */
  readonly codes?: ReadonlyArray<FindingCode>
  /** 片区: only findings of this zone; default: all. */
  readonly zone?: string
  /**
   * 核定: what the participants of a zone needed, for the checks of its fund. Default: what reached them, as far as the ledger knows by
   * which level of finance and for which years; the rest is not assessed.
   */
  readonly assessed?: ReadonlyArray<AssessedIn>
  /** 公布数 beside the ledger's; without it the published figures are not assessed. */
  readonly reconciliation?: Reconciliation
}

/** What was assessed for a zone and a budget year, in fen. */
export interface AssessedIn extends AssessedNeed {
  readonly zone: string
  readonly year: number
}

/** How an audit is run; no option changes what it finds, only whether it ends. */
export interface AuditOptions {
  /** Events whose numbers may be in memory at once, in each process. Default: 1,000,000. */
  readonly eventsInMemory?: number
  /** With more findings than these the audit ends without an answer. Default: 2,000,000. */
  readonly mostFindings?: number
  readonly onProgress?: (progress: { readonly events: number; readonly of: number }) => void
  /** Aborting it ends the audit, and its processes where there are several. */
  readonly signal?: AbortSignal
}

/** Why there is no answer; a part of one is never given. */
export type AuditError =
  | ReplayError
  /** A process of a parallel audit came to an end without an answer. */
  | { readonly code: 'WorkerFailed'; readonly why: string }
  /** The ledger grew while several processes read it, so that they have not seen the same one. */
  | { readonly code: 'LedgerGrew'; readonly positions: ReadonlyArray<number> }
  /** More was found than anybody reads, or memory holds. */
  | { readonly code: 'TooManyFindings'; readonly most: number }
