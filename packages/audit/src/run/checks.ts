import type { FundCheck, Need, ParticipantCheck } from '../check.js'
import type { Holders } from '../checks/identity/holders.js'
import type {
  AcrossCheck,
  AssessedFundCheck,
  ListedCheck,
  OverpaymentCheck,
  ReconciliationCheck,
  RecordCheck,
  SchemeCheck,
} from '../checks/wide-check.js'
import type { FindingCode } from '../finding.js'

/** The checks of an audit, by what they look at. */
export interface Checks {
  readonly participants: ReadonlyArray<ParticipantCheck>
  readonly listed: ReadonlyArray<ListedCheck>
  /** They run after those of participants, on the losses that were found. */
  readonly overpayments: ReadonlyArray<OverpaymentCheck>
  readonly records: ReadonlyArray<RecordCheck>
  readonly across: ReadonlyArray<AcrossCheck<Holders>>
  readonly funds: ReadonlyArray<FundCheck>
  readonly assessedFunds: ReadonlyArray<AssessedFundCheck>
  readonly scheme: ReadonlyArray<SchemeCheck>
  readonly reconciliation: ReadonlyArray<ReconciliationCheck>
}

type AnyCheck = Pick<ParticipantCheck, 'codes' | 'needs'>

export const everyCheck = (checks: Checks): ReadonlyArray<AnyCheck> => [
  ...checks.participants,
  ...checks.listed,
  ...checks.overpayments,
  ...checks.records,
  ...checks.across,
  ...checks.funds,
  ...checks.assessedFunds,
  ...checks.scheme,
  ...checks.reconciliation,
]

/** What a check needs. That of a fund beside what was assessed for it needs that, and by level, whether it says so or not. */
export const needsOf = (checks: Checks, check: AnyCheck): ReadonlyArray<Need> =>
  checks.assessedFunds.some((one) => one === check) ? [...check.needs, 'assessed-needs', 'funding-levels'] : check.needs

export const readsFunds = ({ funds, assessedFunds }: Checks): boolean => funds.length + assessedFunds.length > 0

/** Only the checks that may find one of the codes; checks of overpayments need all that find overpayments. */
export const checksFor = (checks: Checks, codes: ReadonlyArray<FindingCode> | null): Checks => {
  if (codes === null) return checks
  const isWanted = (check: AnyCheck): boolean => check.codes.some((code) => codes.includes(code))
  const overpayments = checks.overpayments.filter(isWanted)
  return {
    participants: overpayments.length > 0 ? checks.participants : checks.participants.filter(isWanted),
    listed: checks.listed.filter(isWanted),
    overpayments,
    records: checks.records.filter(isWanted),
    across: checks.across.filter(isWanted),
    funds: checks.funds.filter(isWanted),
    assessedFunds: checks.assessedFunds.filter(isWanted),
    scheme: checks.scheme.filter(isWanted),
    reconciliation: checks.reconciliation.filter(isWanted),
  }
}
