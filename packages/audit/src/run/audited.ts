import type { BusinessDate, Cut, ParameterKey } from '@pension-ledger/domain'
import type { Need } from '../check.js'
import type { FindingCode } from '../finding.js'
import type { Found } from './found.js'

/** A code of which the audit can say nothing, or not for everybody: it is not clean. */
export type NotAssessed =
  | { readonly code: FindingCode; readonly because: 'need'; readonly need: Need }
  | {
      readonly code: FindingCode
      readonly because: 'no-rule'
      /** The earliest rule that was missing. */
      readonly parameter: ParameterKey
      readonly at: BusinessDate
      /** For how many participants, funds or records. Of the others the findings are there. */
      readonly subjects: number
    }

/** 审计结果: pure data, in one order, the same for the same ledger and question. */
export interface Audited {
  readonly cut: Cut
  readonly auditedOn: BusinessDate
  /** The last position that was read. */
  readonly position: number
  /** Events within the cut. */
  readonly events: number
  readonly policy: { readonly id: string; readonly version: string }
  /** Codes that were assessed for everybody, in the order of the catalogue. */
  readonly checksRun: ReadonlyArray<FindingCode>
  readonly notAssessed: ReadonlyArray<NotAssessed>
  readonly findings: ReadonlyArray<Found>
}
