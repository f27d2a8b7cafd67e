import type { BusinessDate, EventBody, LineKey, Month, ParameterKey } from '@pension-ledger/domain'

/**
 * 严重程度: `loss` money left the fund wrongly, `debt` the fund owes a participant, `control` a rule of handling was broken, `data` the
 * record is doubtful.
 */
export type Severity = 'loss' | 'debt' | 'control' | 'data'

/** Of whom a finding speaks. */
export type FindingSubject =
  | {
      readonly kind: 'participant'
      readonly participantId: string
      readonly zone: string
      readonly street: string
      readonly community: string | null
    }
  | { readonly kind: 'fund'; readonly zone: string; readonly year: number }
  | { readonly kind: 'scheme' }

/** A parameter that was applied, and the day or month it was read for. */
export interface Applied {
  readonly parameter: ParameterKey
  readonly on: BusinessDate | Month
}

/** 审计发现: one thing that is not as the rules say. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly subject: FindingSubject
  /** The months it speaks of, earliest first; empty where it speaks of a day. */
  readonly months: ReadonlyArray<Month>
  readonly on: BusinessDate | null
  /** Positive: overpaid. Negative: owed. 0 where no money is at stake. */
  readonly fen: number
  /** The lines of payments that differ, signed as `fen` and summed over the months; absent where it is not about payments. */
  readonly lines?: { readonly [Key in LineKey]?: number }
  readonly applied: ReadonlyArray<Applied>
  /** The facts it rests on, as the history has them. */
  readonly evidence: ReadonlyArray<EventBody>
  readonly sentence: { readonly zh: string; readonly en: string }
}

/** The catalogue of `audit-checks`, in its order. */
export const findingCodes = [
  'PAID_AFTER_DEATH',
  'PAID_BEFORE_START',
  'PAID_NOT_ELIGIBLE',
  'PAID_TWICE',
  'PAID_WHILE_WITHHELD',
  'RESUMED_WITHOUT_CERTIFICATION',
  'ARREARS_EXCEED_WITHHELD',
  'PAID_IN_PRISON',
  'INCREMENT_MISSING',
  'INCREMENT_EARLY',
  'INCREMENT_TO_AID',
  'COMPONENT_UNDERPAID',
  'COMPONENT_OVERPAID',
  'FUNDER_SPLIT_WRONG',
  'AID_AND_PENSION',
  'AID_WITHOUT_CATEGORY',
  'SUBSIDY_MISSING',
  'SUBSIDY_RATE_WRONG',
  'SUBSIDY_TWICE',
  'SUBSIDY_WITHOUT_CONTRIBUTION',
  'SUBSIDY_LATE',
  'ON_BEHALF_WITHOUT_CATEGORY',
  'ON_BEHALF_MISSING',
  'INTEREST_WRONG',
  'ACCOUNT_OVERDRAWN',
  'ACCOUNT_NOT_REFUNDED',
  'FUNERAL_TWICE',
  'FUNERAL_WITHOUT_DEATH',
  'FUNERAL_AMOUNT_WRONG',
  'FUNERAL_SPLIT_WRONG',
  'OVERPAYMENT_NOT_DEMANDED',
  'DEATH_REPORTED_LATE',
  'UNCERTIFIED_OPEN',
  'DUPLICATE_PERSON',
  'IDENTITY_REPLACED',
  'ID_INVALID',
  'ACCOUNT_SHARED',
  'SAME_MAKER_CHECKER',
  'SCHEME_OVERLAP',
  'ON_EXTERNAL_DEATH_LIST',
  'INCOME_ACCOUNT_NOT_EMPTY',
  'MONEY_IN_TRANSIT',
  'RETURN_NOT_REISSUED',
  'OUTSIDE_PURPOSE',
  'ADVANCE_NOT_SETTLED',
  'REPORT_DIFFERS',
] as const
/** One of `findingCodes`. */
export type FindingCode = (typeof findingCodes)[number]
