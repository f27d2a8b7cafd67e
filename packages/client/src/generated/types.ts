// Generated from the OpenAPI document: npx vitest run client.test.ts -u

/**
 * `BookLevel`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "BookLevel".
 */
export type BookLevel = 'central' | 'province' | 'city' | 'district' | 'account' | 'pooled' | 'unstated'
/**
 * `BookPurpose`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "BookPurpose".
 */
export type BookPurpose =
  | 'basic-pension'
  | 'disability-aid'
  | 'funeral'
  | 'contribution-subsidy'
  | 'on-behalf'
  | 'contribution'
  | 'account-pension'
  | 'interest'
  | 'transfer'
  | 'recovery'
/**
 * `AccountKey`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "AccountKey".
 */
export type AccountKey =
  | 'cash'
  | 'income-deposit'
  | 'expenditure-deposit'
  | 'fiscal-deposit'
  | 'treasury-deposit'
  | 'unnamed-deposit'
  | 'temporary-payments'
  | 'subsidy-at-communities'
  | 'subsidy-at-passbooks'
  | 'bonds'
  | 'entrusted-investment'
  | 'temporary-receipts'
  | 'fund-balance'
  | 'personal-contributions'
  | 'collective-subsidy'
  | 'subsidy-for-basic-pension'
  | 'subsidy-for-contributions'
  | 'subsidy-on-behalf'
  | 'subsidy-for-funerals'
  | 'subsidy-for-disability-aid'
  | 'fund-interest'
  | 'investment-return'
  | 'transfers-in'
  | 'subsidy-from-upper-level'
  | 'remittance-from-lower-level'
  | 'other-income'
  | 'basic-pension'
  | 'age-65-increment'
  | 'account-pension'
  | 'account-refund'
  | 'funeral-grant'
  | 'disability-aid'
  | 'benefits-recovered'
  | 'transfers-out'
  | 'subsidy-to-lower-level'
  | 'remittance-to-upper-level'
  | 'other-expense'
  | 'personal-accounts'
  | 'account-personal'
  | 'account-collective'
  | 'account-on-behalf'
  | 'account-subsidy'
  | 'account-interest'
  | 'account-transfer-in'
  | 'account-drawn'
  | 'overpayment-claims'
  | 'claims-demanded'
  | 'claims-received'
  | 'claims-offset'
  | 'claims-written-off'
  | 'appropriations'
  | 'appropriations-granted'
  | 'appropriations-received'
/**
 * `Run`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "Run".
 */
export type Run =
  | {
      readonly kind: 'words'
      readonly text: string
    }
  | {
      readonly kind: 'figure'
      readonly text: string
      readonly note: number
    }
  | {
      readonly kind: 'blank'
      readonly prompt: string
    }
/**
 * `FindingCode`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "FindingCode".
 */
export type FindingCode =
  | 'PAID_AFTER_DEATH'
  | 'PAID_BEFORE_START'
  | 'PAID_NOT_ELIGIBLE'
  | 'PAID_TWICE'
  | 'PAID_WHILE_WITHHELD'
  | 'RESUMED_WITHOUT_CERTIFICATION'
  | 'ARREARS_EXCEED_WITHHELD'
  | 'PAID_IN_PRISON'
  | 'INCREMENT_MISSING'
  | 'INCREMENT_EARLY'
  | 'INCREMENT_TO_AID'
  | 'COMPONENT_UNDERPAID'
  | 'COMPONENT_OVERPAID'
  | 'FUNDER_SPLIT_WRONG'
  | 'AID_AND_PENSION'
  | 'AID_WITHOUT_CATEGORY'
  | 'SUBSIDY_MISSING'
  | 'SUBSIDY_RATE_WRONG'
  | 'SUBSIDY_TWICE'
  | 'SUBSIDY_WITHOUT_CONTRIBUTION'
  | 'SUBSIDY_LATE'
  | 'ON_BEHALF_WITHOUT_CATEGORY'
  | 'ON_BEHALF_MISSING'
  | 'INTEREST_WRONG'
  | 'ACCOUNT_OVERDRAWN'
  | 'ACCOUNT_NOT_REFUNDED'
  | 'FUNERAL_TWICE'
  | 'FUNERAL_WITHOUT_DEATH'
  | 'FUNERAL_AMOUNT_WRONG'
  | 'FUNERAL_SPLIT_WRONG'
  | 'OVERPAYMENT_NOT_DEMANDED'
  | 'DEATH_REPORTED_LATE'
  | 'UNCERTIFIED_OPEN'
  | 'DUPLICATE_PERSON'
  | 'IDENTITY_REPLACED'
  | 'ID_INVALID'
  | 'ACCOUNT_SHARED'
  | 'SAME_MAKER_CHECKER'
  | 'SCHEME_OVERLAP'
  | 'ON_EXTERNAL_DEATH_LIST'
  | 'INCOME_ACCOUNT_NOT_EMPTY'
  | 'MONEY_IN_TRANSIT'
  | 'RETURN_NOT_REISSUED'
  | 'OUTSIDE_PURPOSE'
  | 'ADVANCE_NOT_SETTLED'
  | 'REPORT_DIFFERS'
/**
 * `ProblemCode`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ProblemCode".
 */
export type ProblemCode =
  | 'MalformedRequest'
  | 'BadCursor'
  | 'BadTarget'
  | 'PositionBeyondHead'
  | 'MonthBeforeScheme'
  | 'YearNotReached'
  | 'NotBy'
  | 'UnknownColumn'
  | 'NoCredentials'
  | 'BadCredentials'
  | 'NotAllowed'
  | 'AllZonesNeeded'
  | 'CrossOrigin'
  | 'UnmaskNotAllowed'
  | 'UnmaskReasonMalformed'
  | 'NotFound'
  | 'UnknownParticipant'
  | 'UnknownZone'
  | 'UnknownRound'
  | 'NoSuchEvent'
  | 'NothingPublished'
  | 'MethodNotAllowed'
  | 'NotAcceptable'
  | 'BodyTooLarge'
  | 'UriTooLong'
  | 'UnsupportedMediaType'
  | 'TooManyRows'
  | 'NoPolicyInForce'
  | 'RateLimited'
  | 'InternalError'
  | 'LedgerUnreadable'
  | 'NotYetCounted'
  | 'BeingWorkedOut'
  | 'ProofUnavailable'
  | 'Overloaded'
  | 'ReadLogUnavailable'
  | 'LedgerUnavailable'

/**
 * `AccountAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "AccountAnswer".
 */
export interface AccountAnswer {
  /** the query in force */
  readonly query: {
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly participantId: string
  readonly balanceFen: number
  readonly subBalances: SubBalances
  readonly years: ReadonlyArray<AccountAtYearEnd>
  readonly entries: ReadonlyArray<AccountEntry>
}
/**
 * `SubBalances`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "SubBalances".
 */
export interface SubBalances {
  readonly personal: number
  readonly collective: number
  readonly onBehalf: number
  readonly subsidyCentral: number
  readonly subsidyProvince: number
  readonly subsidyCity: number
  readonly subsidyDistrict: number
  readonly interest: number
  readonly transferIn: number
}
/**
 * `AccountAtYearEnd`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "AccountAtYearEnd".
 */
export interface AccountAtYearEnd {
  readonly year: number
  readonly balanceFen: number
  readonly subBalances: SubBalances
}
/**
 * `AccountEntry`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "AccountEntry".
 */
export interface AccountEntry {
  readonly on: string
  readonly kind:
    | 'personal'
    | 'collective'
    | 'onBehalf'
    | 'subsidyCentral'
    | 'subsidyProvince'
    | 'subsidyCity'
    | 'subsidyDistrict'
    | 'interest'
    | 'transferIn'
    | 'contribution-refund'
    | 'pension'
    | 'account-refund'
    | 'transfer-out'
    | 'offset'
  /** the year it is for; 0 where it has none */
  readonly year: number
  /** fen, below zero for a debit */
  readonly fen: number
  /** the event that made it */
  readonly eventId: string | null
}
/**
 * `AccountEntriesAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "AccountEntriesAnswer".
 */
export interface AccountEntriesAnswer {
  /** the query in force */
  readonly query: {
    readonly from: string | null
    readonly to: string | null
    /** a text of at most 100 characters */
    readonly zone: string | null
    readonly level: BookLevel | null
    readonly purpose: BookPurpose | null
    readonly side: 'debit' | 'credit' | null
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
    /** a whole number from 1 to 1000 */
    readonly limit: number
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly account: AccountNamed
  readonly openingFen: number
  /** turnover: of all entries, on all pages */
  readonly debitFen: number
  readonly creditFen: number
  readonly closingFen: number
  readonly items: ReadonlyArray<BookEntry>
  readonly nextCursor: string | null
}
/**
 * `AccountNamed`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "AccountNamed".
 */
export interface AccountNamed {
  readonly account: AccountKey
  readonly code: string
  readonly zh: string
  readonly en: string
}
/**
 * `BookEntry`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "BookEntry".
 */
export interface BookEntry {
  readonly position: number
  readonly eventId: string
  /** the business date by which it is booked */
  readonly on: string
  /** the fact that is booked, or taken back */
  readonly type: string
  /** whether it takes something back */
  readonly isReversal: boolean
  /** null where the fund itself moved */
  readonly participantId: string | null
  readonly zone: string
  /** the accounts on the other side */
  readonly against: ReadonlyArray<AccountNamed>
  readonly debitFen: number
  readonly creditFen: number
}
/**
 * `AnnualReportAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "AnnualReportAnswer".
 */
export interface AnnualReportAnswer {
  /** the query in force */
  readonly query: {
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly title: string
  readonly year: number
  readonly asOf: string
  readonly sections: ReadonlyArray<AnnualSection>
  readonly notes: ReadonlyArray<{
    readonly number: number
    readonly figure: string
    readonly basis: string
    readonly source: string
  }>
  readonly tables: ReadonlyArray<AnnualTable>
}
/**
 * `AnnualSection`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "AnnualSection".
 */
export interface AnnualSection {
  readonly heading: string
  readonly parts: ReadonlyArray<{
    readonly heading: string | null
    readonly paragraphs: ReadonlyArray<ReadonlyArray<Run>>
  }>
}
/**
 * `AnnualTable`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "AnnualTable".
 */
export interface AnnualTable {
  readonly name: string
  readonly title: Bilingual
  readonly columns: ReadonlyArray<ReportColumn>
  readonly rows: ReadonlyArray<{
    readonly [k: string]: string | number
  }>
  readonly totals: {
    readonly [k: string]: number | null
  }
}
/**
 * `Bilingual`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "Bilingual".
 */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}
/**
 * `ReportColumn`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ReportColumn".
 */
export interface ReportColumn {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly role: 'dimension' | 'measure'
  readonly kind: 'text' | 'year' | 'month' | 'round' | 'heads' | 'person-months' | 'rows' | 'fen'
  /** names of the codes that stand in the column */
  readonly names: {
    readonly [k: string]: Bilingual
  } | null
}
/**
 * `AppliedRule`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "AppliedRule".
 */
export interface AppliedRule {
  readonly parameter: string
  readonly on: string
  readonly effectiveFrom: string | null
  readonly document: string | null
  readonly clause: string | null
  readonly grade: string | null
}
/**
 * `BenefitLine`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "BenefitLine".
 */
export interface BenefitLine {
  readonly component: 'basic-pension' | 'age-65-increment' | 'disability-aid' | 'account-pension'
  readonly level: 'central' | 'province' | 'city' | 'district' | 'account' | 'pooled'
  readonly fen: number
}
/**
 * `BenefitsAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "BenefitsAnswer".
 */
export interface BenefitsAnswer {
  /** the query in force */
  readonly query: {
    readonly by: 'zone' | 'street' | 'community'
    /** a year */
    readonly year: number | null
    /** a text of at most 100 characters */
    readonly zone: string | null
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly by: 'zone' | 'street' | 'community'
  /** the year of the report */
  readonly year: number
  /** the month that is shown as the present one */
  readonly month: string | null
  readonly columns: ReadonlyArray<ReportColumn>
  readonly rows: ReadonlyArray<BenefitsRow>
  readonly totals: {
    readonly [k: string]: number | null
  }
}
/**
 * `BenefitsRow`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "BenefitsRow".
 */
export interface BenefitsRow {
  readonly zone: string
  readonly payMonth: string
  /** heads */
  readonly pensionHeads: number
  /** person-months */
  readonly pensionMonths: number
  /** heads */
  readonly aidHeads: number
  /** person-months */
  readonly aidMonths: number
  readonly basicPensionFen: number
  readonly incrementFen: number
  readonly aidFen: number
  readonly accountPensionFen: number
  readonly centralFen: number
  readonly provinceFen: number
  readonly cityFen: number
  readonly districtFen: number
  readonly accountFen: number
  readonly pooledFen: number
  readonly totalFen: number
  readonly returnedFen: number
  readonly street?: string
  readonly community?: string
}
/**
 * `CertificationAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "CertificationAnswer".
 */
export interface CertificationAnswer {
  /** the query in force */
  readonly query: {
    readonly by: 'zone' | 'street' | 'community'
    /** a text of at most 100 characters */
    readonly zone: string | null
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly by: 'zone' | 'street' | 'community'
  /** the year of the report */
  readonly year: number
  /** the month that is shown as the present one */
  readonly month: string | null
  readonly columns: ReadonlyArray<ReportColumn>
  readonly rows: ReadonlyArray<CertificationRow>
  readonly totals: {
    readonly [k: string]: number | null
  }
}
/**
 * `CertificationRow`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "CertificationRow".
 */
export interface CertificationRow {
  readonly zone: string
  readonly round: string
  /** heads */
  readonly due: number
  /** heads */
  readonly passed: number
  /** heads */
  readonly passedByApp: number
  /** heads */
  readonly passedOnSite: number
  /** heads */
  readonly passedAtHome: number
  /** heads */
  readonly passedOtherwise: number
  /** heads */
  readonly passedUnstated: number
  /** heads */
  readonly missing: number
  /** heads */
  readonly deceased: number
  /** heads */
  readonly outstanding: number
  readonly street?: string
  readonly community?: string
}
/**
 * `CertificationReport`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "CertificationReport".
 */
export interface CertificationReport {
  readonly by: 'zone' | 'street' | 'community'
  /** the year of the report */
  readonly year: number
  /** the month that is shown as the present one */
  readonly month: string | null
  readonly columns: ReadonlyArray<ReportColumn>
  readonly rows: ReadonlyArray<CertificationRow>
  readonly totals: {
    readonly [k: string]: number | null
  }
}
/**
 * `CertificationsAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "CertificationsAnswer".
 */
export interface CertificationsAnswer {
  /** the query in force */
  readonly query: {
    readonly by: 'zone' | 'street' | 'community'
    /** a text of at most 100 characters */
    readonly zone: string | null
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly by: 'zone' | 'street' | 'community'
  /** the year of the report */
  readonly year: number
  /** the month that is shown as the present one */
  readonly month: string | null
  readonly columns: ReadonlyArray<ReportColumn>
  readonly rows: ReadonlyArray<CertificationsRow>
  readonly totals: {
    readonly [k: string]: number | null
  }
}
/**
 * `CertificationsRow`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "CertificationsRow".
 */
export interface CertificationsRow {
  readonly zone: string
  readonly round: string
  /** heads */
  readonly due: number
  /** heads */
  readonly passed: number
  /** heads */
  readonly passedByApp: number
  /** heads */
  readonly passedOnSite: number
  /** heads */
  readonly passedAtHome: number
  /** heads */
  readonly passedOtherwise: number
  /** heads */
  readonly passedUnstated: number
  /** heads */
  readonly missing: number
  /** heads */
  readonly deceased: number
  /** heads */
  readonly outstanding: number
  readonly street?: string
  readonly community?: string
}
/**
 * `ComparedLine`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ComparedLine".
 */
export interface ComparedLine {
  readonly component: 'basic-pension' | 'age-65-increment' | 'disability-aid' | 'account-pension'
  readonly level: 'central' | 'province' | 'city' | 'district' | 'account' | 'pooled'
  readonly dueFen: number
  readonly paidFen: number
  readonly differenceFen: number
}
/**
 * `ComparedMonth`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ComparedMonth".
 */
export interface ComparedMonth {
  readonly month: string
  readonly status: 'owed' | 'withheld' | 'none'
  readonly reason:
    | 'not-enrolled'
    | 'before-start'
    | 'years-missing'
    | 'after-death'
    | 'terminated'
    | 'imprisonment'
    | 'uncertified'
    | 'missing'
    | 'deceased'
    | 'suspended'
    | null
  /** the month in which a month that had been withheld was released */
  readonly releasedIn: string | null
  /** owed, withheld or not */
  readonly owedFen: number
  /** to be paid by the last month */
  readonly dueFen: number
  /** paid, less what came back */
  readonly paidFen: number
  /** paid less due: above zero overpaid, below zero owed */
  readonly differenceFen: number
  readonly lines: ReadonlyArray<ComparedLine>
  readonly payments: ReadonlyArray<PaymentMade>
}
/**
 * `PaymentMade`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "PaymentMade".
 */
export interface PaymentMade {
  readonly status: 'paid' | 'returned'
  readonly kind: 'regular' | 'arrears' | 'adjustment'
  readonly payMonth: string
  readonly paidOn: string
  readonly fen: number
}
/**
 * `CountedAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "CountedAnswer".
 */
export interface CountedAnswer {
  /** the query in force */
  readonly query: {
    /** a year */
    readonly year: number | null
    /** a text of at most 100 characters */
    readonly zone: string | null
    /** a text of at most 100 characters */
    readonly street: string | null
    /** a text of at most 100 characters */
    readonly community: string | null
    readonly round: string | null
    readonly payMonth: string | null
    readonly month: string | null
    /** a text of at most 100 characters */
    readonly purpose: string | null
    /** a text of at most 100 characters */
    readonly level: string | null
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
    /** a whole number from 1 to 1000 */
    readonly limit: number
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly column: ReportColumn
  readonly year: number
  /** how many participants */
  readonly people: number
  /** their sum, which is the number in the report */
  readonly total: number
  readonly items: ReadonlyArray<CountedLine>
  readonly nextCursor: string | null
}
/**
 * `CountedLine`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "CountedLine".
 */
export interface CountedLine {
  readonly participantId: string
  readonly zone: string
  readonly street: string
  readonly community: string
  /** money in fen; null where heads are counted */
  readonly fen: number | null
  /** a count; null where money is */
  readonly count: number | null
}
/**
 * `EnrolmentAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "EnrolmentAnswer".
 */
export interface EnrolmentAnswer {
  /** the query in force */
  readonly query: {
    readonly by: 'zone' | 'street' | 'community'
    /** a year */
    readonly year: number | null
    /** a text of at most 100 characters */
    readonly zone: string | null
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly by: 'zone' | 'street' | 'community'
  /** the year of the report */
  readonly year: number
  /** the month that is shown as the present one */
  readonly month: string | null
  readonly columns: ReadonlyArray<ReportColumn>
  readonly rows: ReadonlyArray<EnrolmentRow>
  readonly totals: {
    readonly [k: string]: number | null
  }
}
/**
 * `EnrolmentRow`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "EnrolmentRow".
 */
export interface EnrolmentRow {
  readonly zone: string
  /** heads */
  readonly enrolled: number
  /** heads */
  readonly active: number
  /** heads */
  readonly suspended: number
  /** heads */
  readonly terminated: number
  /** heads */
  readonly dead: number
  /** heads */
  readonly normalHeads: number
  readonly normalFen: number
  /** heads */
  readonly backHeads: number
  readonly backFen: number
  /** heads */
  readonly onBehalfHeads: number
  readonly onBehalfFen: number
  readonly collectiveFen: number
  readonly refundedFen: number
  /** heads */
  readonly assessedHeads: number
  readonly assessedFen: number
  readonly street?: string
  readonly community?: string
}
/**
 * `EntitlementAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "EntitlementAnswer".
 */
export interface EntitlementAnswer {
  /** the query in force */
  readonly query: {
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly participantId: string
  readonly month: string
  readonly status: 'owed' | 'withheld' | 'none'
  readonly reason:
    | 'not-enrolled'
    | 'before-start'
    | 'years-missing'
    | 'after-death'
    | 'terminated'
    | 'imprisonment'
    | 'uncertified'
    | 'missing'
    | 'deceased'
    | 'suspended'
    | null
  /** the month in which a month that had been withheld was released */
  readonly releasedIn: string | null
  readonly lines: ReadonlyArray<BenefitLine>
  readonly totalFen: number
}
/**
 * `Event`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "Event".
 */
export interface Event {
  readonly eventId: string
  readonly position: number
  readonly stream: string
  readonly revision: number
  readonly type: string
  readonly schemaVersion: number
  /** the day on which it was true */
  readonly on: string | null
  /** when the ledger wrote it */
  readonly recordedAt: string
  /** when the source system learned it */
  readonly sourceRecordedAt: string | null
  /** who entered it */
  readonly maker: string | null
  /** who reviewed it */
  readonly checker: string | null
  /** the voucher or batch */
  readonly document: string | null
  readonly source: SourceRow | null
  /** what it says */
  readonly data: {
    readonly [k: string]: unknown
  }
}
/**
 * `SourceRow`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "SourceRow".
 */
export interface SourceRow {
  readonly file: string
  readonly sha256: string
  readonly line: number
}
/**
 * `EventAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "EventAnswer".
 */
export interface EventAnswer {
  /** the query in force */
  readonly query: {
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly event: Event
  readonly links: ReadonlyArray<EventLink>
}
/**
 * `EventLink`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "EventLink".
 */
export interface EventLink {
  /** what it is to the event */
  readonly rel: 'participant' | 'account' | 'entitlement' | 'explanation' | 'reversed-event' | 'cause'
  readonly path: string
}
/**
 * `EventsAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "EventsAnswer".
 */
export interface EventsAnswer {
  /** the query in force */
  readonly query: {
    /** a text of at most 100 characters */
    readonly stream: string | null
    /** a text of at most 100 characters */
    readonly type: string | null
    readonly month: string | null
    /** a text of at most 100 characters */
    readonly zone: string | null
    /** a text of at most 100 characters */
    readonly purpose: string | null
    /** a text of at most 100 characters */
    readonly level: string | null
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
    /** a whole number from 1 to 1000 */
    readonly limit: number
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly items: ReadonlyArray<Event>
  readonly nextCursor: string | null
}
/**
 * `ExplainAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ExplainAnswer".
 */
export interface ExplainAnswer {
  /** the query in force */
  readonly query: {
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly explanation: Explanation
  /** the same as a tree to read */
  readonly text: string
}
/**
 * `Explanation`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "Explanation".
 */
export interface Explanation {
  readonly format: 'pension-ledger/explanation'
  readonly version: 1
  readonly participantId: string
  readonly month: string
  readonly effectiveAt: string | null
  readonly knownAt: number | string | null
  readonly position: number
  readonly policy: {
    readonly id: string
    readonly version: string
    readonly jurisdiction: string
  }
  readonly answer: {
    readonly status: 'owed' | 'withheld' | 'none'
    readonly reason:
      | 'before-start'
      | 'years-missing'
      | 'after-death'
      | 'terminated'
      | 'imprisonment'
      | 'uncertified'
      | 'missing'
      | 'deceased'
      | 'suspended'
      | null
    readonly releasedIn: string | null
    readonly lines: ReadonlyArray<{
      readonly component: 'basic-pension' | 'age-65-increment' | 'disability-aid' | 'account-pension'
      readonly level: 'central' | 'province' | 'city' | 'district' | 'account' | 'pooled'
      readonly fen: number
    }>
    readonly totalFen: number
  }
  readonly steps: ReadonlyArray<{
    readonly id: string
    readonly rule: string
    readonly inputs: {
      readonly [k: string]:
        | {
            readonly step: string
          }
        | {
            readonly steps: ReadonlyArray<string>
          }
        | {
            readonly parameter: string
          }
        | {
            readonly fact: string
          }
        | {
            readonly facts: ReadonlyArray<string>
          }
        | {
            readonly value: string | number | null
          }
    }
    readonly output: unknown
    readonly unit: string
    readonly zh: string
    readonly en: string
  }>
  readonly parameters: ReadonlyArray<{
    readonly id: string
    readonly parameter: string
    readonly zh: string
    readonly en: string
    readonly unit: string
    readonly basis: 'always' | 'benefit-month' | 'start-month'
    readonly on: string | null
    readonly value: number | string | ReadonlyArray<number>
    readonly from: string
    readonly until: string | null
    readonly source: {
      readonly document: string
      readonly clause: string | null
      readonly grade: string
      readonly note: string | null
    }
  }>
  readonly facts: ReadonlyArray<{
    readonly id: string
    readonly eventId: string
    readonly type: string
    readonly data: {
      readonly [k: string]: unknown
    }
    readonly position: number
    readonly recordedAt: string
    readonly sourceRecordedAt: string | null
    readonly source: {
      readonly file: string
      readonly sha256: string
      readonly line: number
    } | null
  }>
  readonly paid: {
    readonly payments: ReadonlyArray<string>
    readonly knownAt: string
    readonly policyThen: {
      readonly id: string
      readonly version: string
    }
    readonly lines: ReadonlyArray<{
      readonly component: 'basic-pension' | 'age-65-increment' | 'disability-aid' | 'account-pension'
      readonly level: 'central' | 'province' | 'city' | 'district' | 'account' | 'pooled'
      readonly dueFen: number
      readonly paidFen: number
      readonly errorFen: number
      readonly lateInformationFen: number
      readonly lateLawFen: number
    }>
    readonly totals: {
      readonly dueFen: number
      readonly paidFen: number
      readonly errorFen: number
      readonly lateInformationFen: number
      readonly lateLawFen: number
    }
  } | null
  readonly root: 'entitlement'
  readonly digest: string
}
/**
 * `Finding`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "Finding".
 */
export interface Finding {
  /** its number among all findings at the position */
  readonly number: number
  readonly code: FindingCode
  readonly severity: 'loss' | 'debt' | 'control' | 'data'
  readonly subject: 'participant' | 'fund' | 'scheme'
  readonly participantId: string | null
  readonly zone: string
  readonly street: string
  readonly community: string | null
  readonly year: number | null
  readonly months: ReadonlyArray<string>
  readonly on: string | null
  /** positive overpaid, negative owed */
  readonly fen: number
  readonly lines: {
    readonly [k: string]: number
  } | null
  readonly sentence: Bilingual
  readonly applied: ReadonlyArray<AppliedRule>
  readonly eventIds: ReadonlyArray<string>
  readonly sources: ReadonlyArray<SourceRow>
}
/**
 * `FindingTotals`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "FindingTotals".
 */
export interface FindingTotals {
  /** a count */
  readonly findings: number
  /** a count */
  readonly subjects: number
  readonly lossFen: number
  readonly debtFen: number
  readonly byCode: ReadonlyArray<{
    readonly code: string
    /** a count */
    readonly findings: number
    /** a count */
    readonly subjects: number
    readonly lossFen: number
    readonly debtFen: number
  }>
  readonly byZone: ReadonlyArray<{
    readonly zone: string
    /** a count */
    readonly findings: number
    /** a count */
    readonly subjects: number
    readonly lossFen: number
    readonly debtFen: number
  }>
  readonly byStreet: ReadonlyArray<{
    readonly zone: string
    readonly street: string
    /** a count */
    readonly findings: number
    /** a count */
    readonly subjects: number
    readonly lossFen: number
    readonly debtFen: number
  }>
}
/**
 * `FindingsAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "FindingsAnswer".
 */
export interface FindingsAnswer {
  /** the query in force */
  readonly query: {
    readonly code: FindingCode | null
    readonly severity: 'loss' | 'debt' | 'control' | 'data' | null
    /** a text of at most 100 characters */
    readonly zone: string | null
    /** a text of at most 100 characters */
    readonly street: string | null
    /** a text of at most 100 characters */
    readonly community: string | null
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
    /** a whole number from 1 to 1000 */
    readonly limit: number
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly auditedOn: string
  readonly checksRun: ReadonlyArray<string>
  readonly notAssessed: ReadonlyArray<NotAssessed>
  readonly totals: FindingTotals
  readonly items: ReadonlyArray<Finding>
  readonly nextCursor: string | null
}
/**
 * `NotAssessed`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "NotAssessed".
 */
export interface NotAssessed {
  readonly code: string
  readonly because: 'need' | 'no-rule'
  /** the material or the parameter that is missing */
  readonly missing: string
  readonly at: string | null
  /** a count */
  readonly subjects: number
}
/**
 * `FundSpendingAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "FundSpendingAnswer".
 */
export interface FundSpendingAnswer {
  /** the query in force */
  readonly query: {
    /** a year */
    readonly year: number | null
    /** whether */
    readonly monthly: boolean
    /** a text of at most 100 characters */
    readonly zone: string | null
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly by: 'zone' | 'street' | 'community'
  /** the year of the report */
  readonly year: number
  /** the month that is shown as the present one */
  readonly month: string | null
  readonly columns: ReadonlyArray<ReportColumn>
  readonly rows: ReadonlyArray<FundSpendingRow>
  readonly totals: {
    readonly [k: string]: number | null
  }
}
/**
 * `FundSpendingRow`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "FundSpendingRow".
 */
export interface FundSpendingRow {
  readonly zone: string
  readonly purpose: string
  readonly level: string
  readonly year: number
  readonly appropriatedFen: number
  readonly settledFen: number
  readonly paidFen: number
  readonly receivedFen: number
  readonly transferredFen: number
  readonly releasedToCommunityFen: number
  readonly creditedToPassbooksFen: number
  readonly sweptToIncomeAccountFen: number
  readonly month?: string
}
/**
 * `FundSpendingReport`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "FundSpendingReport".
 */
export interface FundSpendingReport {
  readonly by: 'zone' | 'street' | 'community'
  /** the year of the report */
  readonly year: number
  /** the month that is shown as the present one */
  readonly month: string | null
  readonly columns: ReadonlyArray<ReportColumn>
  readonly rows: ReadonlyArray<FundSpendingRow>
  readonly totals: {
    readonly [k: string]: number | null
  }
}
/**
 * `MonthsAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "MonthsAnswer".
 */
export interface MonthsAnswer {
  /** the query in force */
  readonly query: {
    readonly from: string | null
    readonly to: string | null
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly participantId: string
  /** the last month */
  readonly through: string | null
  readonly months: ReadonlyArray<ComparedMonth>
  readonly dueFen: number
  readonly paidFen: number
  readonly differenceFen: number
}
/**
 * `OverviewAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "OverviewAnswer".
 */
export interface OverviewAnswer {
  /** the query in force */
  readonly query: {
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly year: number
  readonly reconciliation: {
    readonly state: 'ready' | 'being-worked-out' | 'nothing-published' | 'not-allowed'
    readonly is: Reconciliation | null
  }
  /** the findings at the same position, in numbers */
  readonly findings: {
    readonly state: 'ready' | 'being-worked-out' | 'nothing-published' | 'not-allowed'
    readonly is: FindingTotals | null
  }
  readonly zoneTotals: ZoneTotalsReport
  readonly fundSpending: FundSpendingReport
  readonly certification: CertificationReport
  readonly projections: Projections
}
/**
 * `Reconciliation`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "Reconciliation".
 */
export interface Reconciliation {
  readonly id: string
  readonly title: Bilingual
  readonly figures: ReadonlyArray<ReconciledFigure>
  /** a count */
  readonly equal: number
  /** a count */
  readonly differs: number
  /** a count */
  readonly unexplained: number
}
/**
 * `ReconciledFigure`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ReconciledFigure".
 */
export interface ReconciledFigure {
  readonly id: string
  readonly label: Bilingual
  readonly unit: 'heads' | 'yuan' | 'wan-yuan' | 'percent' | 'months' | 'number' | 'date' | 'text'
  /** as it was printed */
  readonly published: string
  /** what the ledger gives, at the printed precision */
  readonly ledger: string | null
  readonly difference: string | null
  readonly status: 'equal' | 'differs' | 'unexplained'
  readonly reason: Bilingual | null
  readonly basis: Bilingual
  readonly effectiveAt: string
}
/**
 * `ZoneTotalsReport`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ZoneTotalsReport".
 */
export interface ZoneTotalsReport {
  readonly by: 'zone' | 'street' | 'community'
  /** the year of the report */
  readonly year: number
  /** the month that is shown as the present one */
  readonly month: string | null
  readonly columns: ReadonlyArray<ReportColumn>
  readonly rows: ReadonlyArray<ZoneTotalsRow>
  readonly totals: {
    readonly [k: string]: number | null
  }
}
/**
 * `ZoneTotalsRow`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ZoneTotalsRow".
 */
export interface ZoneTotalsRow {
  readonly zone: string
  /** heads */
  readonly enrolled: number
  /** heads */
  readonly active: number
  /** heads */
  readonly suspended: number
  /** heads */
  readonly terminated: number
  /** heads */
  readonly dead: number
  /** heads */
  readonly contributors: number
  /** heads */
  readonly assessedOnBehalf: number
  /** heads */
  readonly pensionRecipients: number
  /** heads */
  readonly aidRecipients: number
  readonly monthPaidFen: number
  readonly yearPaidFen: number
  readonly yearDistrictPaidFen: number
  readonly street?: string
  readonly community?: string
}
/**
 * `Projections`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "Projections".
 */
export interface Projections {
  /** the last position of the log */
  readonly head: number
  /** whether whoever does the counting lives */
  readonly runner: 'working' | 'silent' | 'idle'
  readonly projections: ReadonlyArray<Projection>
}
/**
 * `Projection`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "Projection".
 */
export interface Projection {
  readonly name: string
  readonly state: 'waiting' | 'building' | 'current' | 'behind' | 'paused' | 'standing'
  readonly version: number | null
  readonly position: number
  /** events that it does not count yet */
  readonly lag: number
  readonly isLagExact: boolean
  readonly paused: {
    readonly position: number
    readonly code: string
  } | null
  readonly next: {
    readonly version: number
    readonly state: string
    readonly position: number
    readonly partitions: number
    readonly partitionsDone: number
  } | null
}
/**
 * `ParticipantAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ParticipantAnswer".
 */
export interface ParticipantAnswer {
  /** the query in force */
  readonly query: {
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly participantId: string
  readonly identity: ShownIdentity
  readonly zone: string
  readonly street: string
  readonly community: string
  readonly status: 'active' | 'suspended' | 'terminated' | 'dead'
  readonly sex: 'F' | 'M' | null
  readonly birthYear: number | null
  /** the date of birth; not shown where the number is masked, for together they would be the whole number */
  readonly birthDate: string | null
  readonly enrolledOn: string | null
  readonly categories: ReadonlyArray<{
    readonly category: string
    readonly grade: number | null
    readonly from: string
    readonly to: string | null
  }>
  readonly death: {
    readonly diedOn: string
    readonly reportedOn: string
  } | null
  /** the first month of the pension */
  readonly pensionFrom: string | null
  /** the first month of the increment */
  readonly incrementFrom: string | null
  /** a count */
  readonly facts: number
}
/**
 * `ShownIdentity`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ShownIdentity".
 */
export interface ShownIdentity {
  readonly status: 'unknown' | 'erased' | 'known'
  readonly masking: 'hidden' | 'masked' | 'whole'
  readonly name: string | null
  readonly idNumber: string | null
  readonly bankAccount: string | null
}
/**
 * `ParticipantEventsAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ParticipantEventsAnswer".
 */
export interface ParticipantEventsAnswer {
  /** the query in force */
  readonly query: {
    /** a text of at most 100 characters */
    readonly type: string | null
    readonly month: string | null
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
    /** a whole number from 1 to 1000 */
    readonly limit: number
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly items: ReadonlyArray<Event>
  readonly nextCursor: string | null
}
/**
 * `ParticipantFindingsAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ParticipantFindingsAnswer".
 */
export interface ParticipantFindingsAnswer {
  /** the query in force */
  readonly query: {
    readonly code: FindingCode | null
    readonly severity: 'loss' | 'debt' | 'control' | 'data' | null
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
    /** a whole number from 1 to 1000 */
    readonly limit: number
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly auditedOn: string
  readonly items: ReadonlyArray<Finding>
  readonly nextCursor: string | null
}
/**
 * `ParticipantSearch`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ParticipantSearch".
 */
export interface ParticipantSearch {
  /** the ID number */
  readonly idNumber: string
}
/**
 * `ParticipantsAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ParticipantsAnswer".
 */
export interface ParticipantsAnswer {
  /** the query in force */
  readonly query: {
    /** a text of at most 100 characters */
    readonly zone: string | null
    /** a text of at most 100 characters */
    readonly street: string | null
    /** a text of at most 100 characters */
    readonly community: string | null
    readonly status: 'active' | 'suspended' | 'terminated' | 'dead' | null
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
    /** a whole number from 1 to 1000 */
    readonly limit: number
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  /** how many there are in all */
  readonly total: number
  readonly items: ReadonlyArray<RegisterLine>
  readonly nextCursor: string | null
}
/**
 * `RegisterLine`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "RegisterLine".
 */
export interface RegisterLine {
  readonly participantId: string
  readonly zone: string
  readonly street: string
  readonly community: string
  readonly status: 'active' | 'suspended' | 'terminated' | 'dead'
}
/**
 * `PolicyAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "PolicyAnswer".
 */
export interface PolicyAnswer {
  /** the query in force */
  readonly query: {
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly jurisdiction: string
  readonly zh: string
  readonly en: string
  readonly note: string
  readonly parameters: ReadonlyArray<PolicyParameter>
}
/**
 * `PolicyParameter`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "PolicyParameter".
 */
export interface PolicyParameter {
  readonly parameter: string
  readonly zh: string
  readonly en: string
  readonly unit: string
  /** the day of a case on which it is read */
  readonly basis: string
  readonly values: ReadonlyArray<{
    readonly from: string
    /** a number, a text or a list */
    readonly value: {
      readonly [k: string]: unknown
    }
    readonly document: string
    readonly clause: string | null
    /** how far the source may be trusted */
    readonly grade: string
    readonly note: string | null
  }>
}
/**
 * `Problem`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "Problem".
 */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: ProblemCode
  /** the id of the request */
  readonly instance: string
  readonly errors: ReadonlyArray<{
    readonly in: 'path' | 'query' | 'header' | 'body'
    /** a JSON pointer */
    readonly pointer: string
    readonly code: 'missing' | 'malformed' | 'unknown' | 'repeated'
    readonly detail: string
  }>
}
/**
 * `ProjectionsAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ProjectionsAnswer".
 */
export interface ProjectionsAnswer {
  /** the query in force */
  readonly query: {
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  /** the last position of the log */
  readonly head: number
  /** whether whoever does the counting lives */
  readonly runner: 'working' | 'silent' | 'idle'
  readonly projections: ReadonlyArray<Projection>
}
/**
 * `ReconciliationAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ReconciliationAnswer".
 */
export interface ReconciliationAnswer {
  /** the query in force */
  readonly query: {
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly id: string
  readonly title: Bilingual
  readonly figures: ReadonlyArray<ReconciledFigure>
  /** a count */
  readonly equal: number
  /** a count */
  readonly differs: number
  /** a count */
  readonly unexplained: number
}
/**
 * `SearchParticipantsAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "SearchParticipantsAnswer".
 */
export interface SearchParticipantsAnswer {
  /** the query in force */
  readonly query: {
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly items: ReadonlyArray<RegisterLine>
}
/**
 * `TrialBalanceAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "TrialBalanceAnswer".
 */
export interface TrialBalanceAnswer {
  /** the query in force */
  readonly query: {
    readonly from: string | null
    readonly to: string | null
    readonly by: 'none' | 'zone' | 'level' | 'purpose'
    /** a text of at most 100 characters */
    readonly zone: string | null
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly chart: {
    readonly id: string
    readonly version: string
    readonly zh: string
    readonly en: string
  }
  readonly lines: ReadonlyArray<TrialLine>
  readonly totals: {
    readonly openingFen: number
    readonly debitFen: number
    readonly creditFen: number
    readonly closingFen: number
  }
}
/**
 * `TrialLine`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "TrialLine".
 */
export interface TrialLine {
  readonly account: string
  /** the code of the account in the chart */
  readonly code: string
  readonly zh: string
  readonly en: string
  /** one of asset, liability, net-assets, income, expense, memorandum */
  readonly kind: string
  readonly openingFen: number
  readonly debitFen: number
  readonly creditFen: number
  readonly closingFen: number
  readonly zone?: string
  readonly level?: string
  readonly purpose?: string
}
/**
 * `Zone`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "Zone".
 */
export interface Zone {
  readonly zone: string
  readonly zh: string
  readonly en: string
  readonly streets: ReadonlyArray<{
    readonly street: string
    readonly from: string
  }>
}
/**
 * `ZoneTotalsAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ZoneTotalsAnswer".
 */
export interface ZoneTotalsAnswer {
  /** the query in force */
  readonly query: {
    readonly by: 'zone' | 'street' | 'community'
    /** a year */
    readonly year: number | null
    readonly month: string | null
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly by: 'zone' | 'street' | 'community'
  /** the year of the report */
  readonly year: number
  /** the month that is shown as the present one */
  readonly month: string | null
  readonly columns: ReadonlyArray<ReportColumn>
  readonly rows: ReadonlyArray<ZoneTotalsRow>
  readonly totals: {
    readonly [k: string]: number | null
  }
}
/**
 * `ZonesAnswer`, as the API has it.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ZonesAnswer".
 */
export interface ZonesAnswer {
  /** the query in force */
  readonly query: {
    readonly effectiveAt: string | null
    readonly knownAt: (number | string) | null
    readonly lang: 'zh' | 'en'
  }
  /** the position of the log that the answer stands at */
  readonly position: number
  /** the policy book it was worked out by */
  readonly policy: {
    readonly id: string
    readonly version: string
  }
  readonly items: ReadonlyArray<Zone>
}
/**
 * What `overview` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "OverviewParams".
 */
export interface OverviewParams {
  /** the year */
  readonly year: number
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
}
/**
 * What `zones` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ZonesParams".
 */
export interface ZonesParams {
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
}
/**
 * What `zoneTotals` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ZoneTotalsParams".
 */
export interface ZoneTotalsParams {
  /** the code of a zone */
  readonly zone: string
  /** by zone, street or community */
  readonly by?: 'zone' | 'street' | 'community'
  /** the year; without it that of the present month of the ledger */
  readonly year?: number
  /** the pay month; without it the present month of the ledger */
  readonly month?: string
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
}
/**
 * What `fundSpending` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "FundSpendingParams".
 */
export interface FundSpendingParams {
  /** the year; without it that of the present month of the ledger */
  readonly year?: number
  /** whether by month */
  readonly monthly?: boolean
  /** only this zone */
  readonly zone?: string
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
}
/**
 * What `enrolment` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "EnrolmentParams".
 */
export interface EnrolmentParams {
  /** by zone, street or community */
  readonly by?: 'zone' | 'street' | 'community'
  /** the year; without it that of the present month of the ledger */
  readonly year?: number
  /** only this zone */
  readonly zone?: string
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
}
/**
 * What `benefits` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "BenefitsParams".
 */
export interface BenefitsParams {
  /** by zone, street or community */
  readonly by?: 'zone' | 'street' | 'community'
  /** the year; without it that of the present month of the ledger */
  readonly year?: number
  /** only this zone */
  readonly zone?: string
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
}
/**
 * What `certifications` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "CertificationsParams".
 */
export interface CertificationsParams {
  /** by zone, street or community */
  readonly by?: 'zone' | 'street' | 'community'
  /** only this zone */
  readonly zone?: string
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
}
/**
 * What `certification` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "CertificationParams".
 */
export interface CertificationParams {
  /** the round */
  readonly round: string
  /** by zone, street or community */
  readonly by?: 'zone' | 'street' | 'community'
  /** only this zone */
  readonly zone?: string
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
}
/**
 * What `counted` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "CountedParams".
 */
export interface CountedParams {
  /** the report */
  readonly report: 'zone-totals' | 'enrolment' | 'benefits' | 'fund-spending' | 'certification'
  /** the name of the column, as the report lists it */
  readonly column: string
  /** the year; without it that of the present month of the ledger */
  readonly year?: number
  /** the code of a zone */
  readonly zone?: string
  /** a street */
  readonly street?: string
  /** a community */
  readonly community?: string
  /** a certification round */
  readonly round?: string
  /** a pay month */
  readonly payMonth?: string
  /** a month; of the totals of zones the one shown as the present */
  readonly month?: string
  /** a purpose */
  readonly purpose?: string
  /** a level */
  readonly level?: string
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
  /** items on a page */
  readonly limit?: number
  /** the nextCursor of the page before; never made by hand */
  readonly cursor?: string
}
/**
 * What `trialBalance` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "TrialBalanceParams".
 */
export interface TrialBalanceParams {
  /** the first month */
  readonly from?: string
  /** the last month */
  readonly to?: string
  /** whole, or by zone, level or purpose */
  readonly by?: 'none' | 'zone' | 'level' | 'purpose'
  /** only this zone */
  readonly zone?: string
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
}
/**
 * What `accountEntries` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "AccountEntriesParams".
 */
export interface AccountEntriesParams {
  readonly account: AccountKey
  /** the first month */
  readonly from?: string
  /** the last month */
  readonly to?: string
  /** only this zone */
  readonly zone?: string
  readonly level?: BookLevel
  readonly purpose?: BookPurpose
  /** one side */
  readonly side?: 'debit' | 'credit'
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
  /** items on a page */
  readonly limit?: number
  /** the nextCursor of the page before; never made by hand */
  readonly cursor?: string
}
/**
 * What `annualReport` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "AnnualReportParams".
 */
export interface AnnualReportParams {
  /** the year */
  readonly year: number
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
}
/**
 * What `reconciliation` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ReconciliationParams".
 */
export interface ReconciliationParams {
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
}
/**
 * What `participants` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ParticipantsParams".
 */
export interface ParticipantsParams {
  /** the code of a zone */
  readonly zone?: string
  /** a street */
  readonly street?: string
  /** a community */
  readonly community?: string
  /** the state of the enrolment */
  readonly status?: 'active' | 'suspended' | 'terminated' | 'dead'
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
  /** items on a page */
  readonly limit?: number
  /** the nextCursor of the page before; never made by hand */
  readonly cursor?: string
}
/**
 * What `participant` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ParticipantParams".
 */
export interface ParticipantParams {
  /** the participant’s id, never an ID number */
  readonly id: string
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
}
/**
 * What `account` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "AccountParams".
 */
export interface AccountParams {
  /** the participant’s id, never an ID number */
  readonly id: string
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
}
/**
 * What `entitlement` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "EntitlementParams".
 */
export interface EntitlementParams {
  /** the participant’s id, never an ID number */
  readonly id: string
  /** the month that is owed for */
  readonly month: string
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
}
/**
 * What `explain` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ExplainParams".
 */
export interface ExplainParams {
  /** the participant’s id, never an ID number */
  readonly id: string
  /** the month that is owed for */
  readonly month: string
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
}
/**
 * What `months` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "MonthsParams".
 */
export interface MonthsParams {
  /** the participant’s id, never an ID number */
  readonly id: string
  /** the first month */
  readonly from?: string
  /** the last month */
  readonly to?: string
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
}
/**
 * What `participantEvents` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ParticipantEventsParams".
 */
export interface ParticipantEventsParams {
  /** the participant’s id, never an ID number */
  readonly id: string
  /** a type of events */
  readonly type?: string
  /** the month of the business date */
  readonly month?: string
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
  /** items on a page */
  readonly limit?: number
  /** the nextCursor of the page before; never made by hand */
  readonly cursor?: string
}
/**
 * What `participantFindings` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ParticipantFindingsParams".
 */
export interface ParticipantFindingsParams {
  /** the participant’s id, never an ID number */
  readonly id: string
  readonly code?: FindingCode
  /** loss overpaid, debt owed, control handling, data doubtful */
  readonly severity?: 'loss' | 'debt' | 'control' | 'data'
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
  /** items on a page */
  readonly limit?: number
  /** the nextCursor of the page before; never made by hand */
  readonly cursor?: string
}
/**
 * What `findings` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "FindingsParams".
 */
export interface FindingsParams {
  readonly code?: FindingCode
  /** loss overpaid, debt owed, control handling, data doubtful */
  readonly severity?: 'loss' | 'debt' | 'control' | 'data'
  /** the code of a zone */
  readonly zone?: string
  /** a street */
  readonly street?: string
  /** a community */
  readonly community?: string
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
  /** items on a page */
  readonly limit?: number
  /** the nextCursor of the page before; never made by hand */
  readonly cursor?: string
}
/**
 * What `events` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "EventsParams".
 */
export interface EventsParams {
  /** a stream */
  readonly stream?: string
  /** a type of events */
  readonly type?: string
  /** the month of the business date */
  readonly month?: string
  /** the zone of the fund, or in which the participant is now */
  readonly zone?: string
  /** a purpose of money */
  readonly purpose?: string
  /** a level of government */
  readonly level?: string
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
  /** items on a page */
  readonly limit?: number
  /** the nextCursor of the page before; never made by hand */
  readonly cursor?: string
}
/**
 * What `event` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "EventParams".
 */
export interface EventParams {
  /** the id of the event */
  readonly eventId: string
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
}
/**
 * What `policy` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "PolicyParams".
 */
export interface PolicyParams {
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
}
/**
 * What `projections` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "ProjectionsParams".
 */
export interface ProjectionsParams {
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
}
/**
 * What `searchParticipants` is asked with.
 *
 * This interface was referenced by `Nothing`'s JSON-Schema
 * via the `definition` "SearchParticipantsParams".
 */
export interface SearchParticipantsParams {
  /** effective at: only what had taken effect by the end of this day counts */
  readonly effectiveAt?: string
  /** known at: only what was known then counts; a position of the log, or an instant in UTC */
  readonly knownAt?: number | string
  /** the language of texts */
  readonly lang?: 'zh' | 'en'
  readonly body: ParticipantSearch
}
