import type { EventBody, Month, ParameterKey } from '@pension-ledger/domain'
import type { FindingCode, Severity } from '../../finding.js'
import type { LineSums } from './line-sums.js'
import type { MonthUnderAudit, PersonUnderAudit } from './month-under-audit.js'

/** What a sentence tells. */
export interface Told {
  readonly person: PersonUnderAudit
  readonly months: ReadonlyArray<Month>
  /** The months in words: `2022-07 to 2022-09 (3 months)`. */
  readonly inWords: { readonly zh: string; readonly en: string }
  /** The money without its sign, in yuan: `133.00`. */
  readonly yuan: string
  readonly lines: LineSums
}

/** One code of the payment checks: which part of a difference is its own. */
export interface PaymentRule {
  readonly code: FindingCode
  /** Of a finding with money in it; one without is `control`. */
  readonly severity: Severity
  /**
   * Of what nobody before it took, the part it explains: lines of the same sign, no line by more than is open. No lines: the month broke
   * the rule, and no money is at stake by it. Null: the rule has nothing to say of the month.
   */
  readonly share: (of: MonthUnderAudit, open: LineSums) => LineSums | null
  /** The facts it rests on beside the payments and returns of its months. */
  readonly facts: (person: PersonUnderAudit) => ReadonlyArray<EventBody>
  /** The parameters it applied, beside those of the lines. */
  readonly parameters: ReadonlyArray<ParameterKey>
  /** Whether the amounts of the lines were applied too: not where nothing was owed at all. */
  readonly appliesAmounts: boolean
  readonly sentence: (told: Told) => { readonly zh: string; readonly en: string }
}
