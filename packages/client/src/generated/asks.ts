// Generated from the OpenAPI document: npx vitest run client.test.ts -u
import type { AskWith, FileWith, How, Operation } from '../operation.js'
import type {
  AccountAnswer,
  AccountEntriesAnswer,
  AccountEntriesParams,
  AccountParams,
  AnnualReportAnswer,
  AnnualReportParams,
  BenefitsAnswer,
  BenefitsParams,
  CertificationAnswer,
  CertificationParams,
  CertificationsAnswer,
  CertificationsParams,
  CountedAnswer,
  CountedParams,
  EnrolmentAnswer,
  EnrolmentParams,
  EntitlementAnswer,
  EntitlementParams,
  EventAnswer,
  EventParams,
  EventsAnswer,
  EventsParams,
  ExplainAnswer,
  ExplainParams,
  FindingsAnswer,
  FindingsParams,
  FundSpendingAnswer,
  FundSpendingParams,
  MonthsAnswer,
  MonthsParams,
  OverviewAnswer,
  OverviewParams,
  ParticipantAnswer,
  ParticipantEventsAnswer,
  ParticipantEventsParams,
  ParticipantFindingsAnswer,
  ParticipantFindingsParams,
  ParticipantParams,
  ParticipantsAnswer,
  ParticipantsParams,
  PolicyAnswer,
  PolicyParams,
  ProjectionsAnswer,
  ProjectionsParams,
  ReconciliationAnswer,
  ReconciliationParams,
  SearchParticipantsAnswer,
  SearchParticipantsParams,
  TrialBalanceAnswer,
  TrialBalanceParams,
  ZoneTotalsAnswer,
  ZoneTotalsParams,
  ZonesAnswer,
  ZonesParams,
} from './types.js'

/** Every operation that answers JSON, by its name. */
export const operations = {
  overview: {
    method: 'GET',
    path: '/v1/overview/{year}',
    query: ['effectiveAt', 'knownAt', 'lang'],
  },
  zones: {
    method: 'GET',
    path: '/v1/zones',
    query: ['effectiveAt', 'knownAt', 'lang'],
  },
  zoneTotals: {
    method: 'GET',
    path: '/v1/zones/{zone}/totals',
    query: ['by', 'year', 'month', 'effectiveAt', 'knownAt', 'lang'],
  },
  fundSpending: {
    method: 'GET',
    path: '/v1/fund-spending',
    query: ['year', 'monthly', 'zone', 'effectiveAt', 'knownAt', 'lang'],
  },
  enrolment: {
    method: 'GET',
    path: '/v1/enrolment',
    query: ['by', 'year', 'zone', 'effectiveAt', 'knownAt', 'lang'],
  },
  benefits: {
    method: 'GET',
    path: '/v1/benefits',
    query: ['by', 'year', 'zone', 'effectiveAt', 'knownAt', 'lang'],
  },
  certifications: {
    method: 'GET',
    path: '/v1/certification',
    query: ['by', 'zone', 'effectiveAt', 'knownAt', 'lang'],
  },
  certification: {
    method: 'GET',
    path: '/v1/certification/{round}',
    query: ['by', 'zone', 'effectiveAt', 'knownAt', 'lang'],
  },
  counted: {
    method: 'GET',
    path: '/v1/counted/{report}/{column}',
    query: ['year', 'zone', 'street', 'community', 'round', 'payMonth', 'month', 'purpose', 'level', 'effectiveAt', 'knownAt', 'lang', 'limit', 'cursor'],
  },
  trialBalance: {
    method: 'GET',
    path: '/v1/trial-balance',
    query: ['from', 'to', 'by', 'zone', 'effectiveAt', 'knownAt', 'lang'],
  },
  accountEntries: {
    method: 'GET',
    path: '/v1/trial-balance/{account}',
    query: ['from', 'to', 'zone', 'level', 'purpose', 'side', 'effectiveAt', 'knownAt', 'lang', 'limit', 'cursor'],
  },
  annualReport: {
    method: 'GET',
    path: '/v1/reports/annual/{year}',
    query: ['effectiveAt', 'knownAt', 'lang'],
  },
  reconciliation: {
    method: 'GET',
    path: '/v1/reconciliation',
    query: ['effectiveAt', 'knownAt', 'lang'],
  },
  participants: {
    method: 'GET',
    path: '/v1/participants',
    query: ['zone', 'street', 'community', 'status', 'effectiveAt', 'knownAt', 'lang', 'limit', 'cursor'],
  },
  participant: {
    method: 'GET',
    path: '/v1/participants/{id}',
    query: ['effectiveAt', 'knownAt', 'lang'],
  },
  account: {
    method: 'GET',
    path: '/v1/participants/{id}/account',
    query: ['effectiveAt', 'knownAt', 'lang'],
  },
  entitlement: {
    method: 'GET',
    path: '/v1/participants/{id}/entitlement/{month}',
    query: ['effectiveAt', 'knownAt', 'lang'],
  },
  explain: {
    method: 'GET',
    path: '/v1/participants/{id}/explain/{month}',
    query: ['effectiveAt', 'knownAt', 'lang'],
  },
  months: {
    method: 'GET',
    path: '/v1/participants/{id}/months',
    query: ['from', 'to', 'effectiveAt', 'knownAt', 'lang'],
  },
  participantEvents: {
    method: 'GET',
    path: '/v1/participants/{id}/events',
    query: ['type', 'month', 'effectiveAt', 'knownAt', 'lang', 'limit', 'cursor'],
  },
  participantFindings: {
    method: 'GET',
    path: '/v1/participants/{id}/findings',
    query: ['code', 'severity', 'effectiveAt', 'knownAt', 'lang', 'limit', 'cursor'],
  },
  findings: {
    method: 'GET',
    path: '/v1/findings',
    query: ['code', 'severity', 'zone', 'street', 'community', 'effectiveAt', 'knownAt', 'lang', 'limit', 'cursor'],
  },
  events: {
    method: 'GET',
    path: '/v1/events',
    query: ['stream', 'type', 'month', 'zone', 'purpose', 'level', 'effectiveAt', 'knownAt', 'lang', 'limit', 'cursor'],
  },
  event: {
    method: 'GET',
    path: '/v1/events/{eventId}',
    query: ['effectiveAt', 'knownAt', 'lang'],
  },
  policy: {
    method: 'GET',
    path: '/v1/policy',
    query: ['effectiveAt', 'knownAt', 'lang'],
  },
  projections: {
    method: 'GET',
    path: '/v1/projections',
    query: ['effectiveAt', 'knownAt', 'lang'],
  },
  searchParticipants: {
    method: 'POST',
    path: '/v1/searches/participants',
    query: ['effectiveAt', 'knownAt', 'lang'],
  },
} as const satisfies Readonly<Record<string, Operation>>

/** A function for each operation. */
export const asksWith = (ask: AskWith) => ({
  /** Overview of a year. A year at a glance: published against ledger, zones, spending, certification, findings in numbers, projections. What is still being worked out says so. */
  overview: (params: OverviewParams, how?: How) => ask<OverviewAnswer>(operations.overview, params, how),
  /** Zones. The zones that the caller may see, and their streets. */
  zones: (params: ZonesParams = {}, how?: How) => ask<ZonesAnswer>(operations.zones, params, how),
  /** Zone totals. Enrolment, contributors, recipients and money paid in a zone, down to streets and communities. */
  zoneTotals: (params: ZoneTotalsParams, how?: How) => ask<ZoneTotalsAnswer>(operations.zoneTotals, params, how),
  /** Fund spending. Money appropriated, settled and paid by zone, purpose and level, by month if wanted. The three stand side by side and are never added up. */
  fundSpending: (params: FundSpendingParams = {}, how?: How) => ask<FundSpendingAnswer>(operations.fundSpending, params, how),
  /** Enrolment and contributions. Heads as they stand, and the contributions of one contribution year by kind. */
  enrolment: (params: EnrolmentParams = {}, how?: How) => ask<EnrolmentAnswer>(operations.enrolment, params, how),
  /** Benefits paid. Recipients and money of a year by pay month, once by component and once by level, net of returned payments. */
  benefits: (params: BenefitsParams = {}, how?: How) => ask<BenefitsAnswer>(operations.benefits, params, how),
  /** Certification. Of all rounds: due, passed by method, and outstanding. */
  certifications: (params: CertificationsParams = {}, how?: How) => ask<CertificationsAnswer>(operations.certifications, params, how),
  /** Certification of one round. Of one round: due, passed by method, and outstanding. */
  certification: (params: CertificationParams, how?: How) => ask<CertificationAnswer>(operations.certification, params, how),
  /** Whom a number counts. The participants that make up a number of a report, and how much of it is whose: its column by the name in the report, its row by place, month and so on. They sum to the number. */
  counted: (params: CountedParams, how?: How) => ask<CountedAnswer>(operations.counted, params, how),
  /** Trial balance. Opening balance, turnover and closing balance of each account; debits are positive. Without a zone all zones are needed. */
  trialBalance: (params: TrialBalanceParams = {}, how?: How) => ask<TrialBalanceAnswer>(operations.trialBalance, params, how),
  /** Entries of an account. The events behind a number of the trial balance: the entries of an account in the order of positions, by months, zone, level, purpose and side. They sum to its turnover there. */
  accountEntries: (params: AccountEntriesParams, how?: How) => ask<AccountEntriesAnswer>(operations.accountEntries, params, how),
  /** Annual report. The yearly self-evaluation as a draft: six parts, every figure with its note, five tables. Where the ledger goes on after the year, it is cut at its last day. */
  annualReport: (params: AnnualReportParams, how?: How) => ask<AnnualReportAnswer>(operations.annualReport, params, how),
  /** Reconciliation. Each published figure beside the ledger’s, on its own basis and by its own day; where they differ, why. */
  reconciliation: (params: ReconciliationParams = {}, how?: How) => ask<ReconciliationAnswer>(operations.reconciliation, params, how),
  /** Participants. The ids of participants by zone, street, community and status. There are no names in it. */
  participants: (params: ParticipantsParams = {}, how?: How) => ask<ParticipantsAnswer>(operations.participants, params, how),
  /** Participant. One participant: who it is (masked unless asked otherwise), where, in what state, and from when a pension is due. */
  participant: (params: ParticipantParams, how?: How) => ask<ParticipantAnswer>(operations.participant, params, how),
  /** Account. The balance by where the money came from, the balances at the ends of the years, and the entries. It shows what was recorded. */
  account: (params: AccountParams, how?: How) => ask<AccountAnswer>(operations.account, params, how),
  /** Entitlement. What a participant is owed for a month, by component and level; or why nothing is. */
  entitlement: (params: EntitlementParams, how?: How) => ask<EntitlementAnswer>(operations.entitlement, params, how),
  /** Explanation. Why that is owed for a month: steps, parameters with their clauses, facts with their rows; and what a difference from what was paid comes from. Where data is masked, the day of birth is hidden and the digest is still that of the whole document. */
  explain: (params: ExplainParams, how?: How) => ask<ExplainAnswer>(operations.explain, params, how),
  /** Owed and paid by month. Owed against paid, month by month, as both stand at the end of the last one: that of the cut, or the last pay month on record. */
  months: (params: MonthsParams, how?: How) => ask<MonthsAnswer>(operations.months, params, how),
  /** Events of a participant. What was recorded of a participant, in the order in which it was learned. */
  participantEvents: (params: ParticipantEventsParams, how?: How) => ask<ParticipantEventsAnswer>(operations.participantEvents, params, how),
  /** Findings of a participant. Everything that was found of one participant. */
  participantFindings: (params: ParticipantFindingsParams, how?: How) => ask<ParticipantFindingsAnswer>(operations.participantFindings, params, how),
  /** Findings. What all checks found, by code, severity and place, with totals of what was asked and the checks that were not assessed. Without a time it stands at the position of the last audit that has ended. */
  findings: (params: FindingsParams = {}, how?: How) => ask<FindingsAnswer>(operations.findings, params, how),
  /** Events. The events of the ledger in the order of positions, by stream, type, month, zone, purpose and level. Where few of many are asked for, or for callers of some zones, a page may be short. */
  events: (params: EventsParams = {}, how?: How) => ask<EventsAnswer>(operations.events, params, how),
  /** Event. One event: what it says, whose hands it went through, the file and the line it came from, and where it leads. */
  event: (params: EventParams, how?: How) => ask<EventAnswer>(operations.event, params, how),
  /** Policy book. The policy book as it was known: every parameter with its values, their days and their sources. */
  policy: (params: PolicyParams = {}, how?: How) => ask<PolicyAnswer>(operations.policy, params, how),
  /** Projection status. Of each projection the version, the position, how far it is behind, and its state. */
  projections: (params: ProjectionsParams = {}, how?: How) => ask<ProjectionsAnswer>(operations.projections, params, how),
  /** Search by ID number. From an ID number to ids of participants. The number stands in the body only, and the search is written down. */
  searchParticipants: (params: SearchParticipantsParams, how?: How) => ask<SearchParticipantsAnswer>(operations.searchParticipants, params, how),
})

/** A function for each operation that is a table: the file as it is downloaded. */
export const filesWith = (file: FileWith) => ({
  overview: (format: 'csv' | 'xlsx', params: OverviewParams, how?: How) =>
    file(operations.overview, format, params, how),
  zones: (format: 'csv' | 'xlsx', params: ZonesParams = {}, how?: How) =>
    file(operations.zones, format, params, how),
  zoneTotals: (format: 'csv' | 'xlsx', params: ZoneTotalsParams, how?: How) =>
    file(operations.zoneTotals, format, params, how),
  fundSpending: (format: 'csv' | 'xlsx', params: FundSpendingParams = {}, how?: How) =>
    file(operations.fundSpending, format, params, how),
  enrolment: (format: 'csv' | 'xlsx', params: EnrolmentParams = {}, how?: How) =>
    file(operations.enrolment, format, params, how),
  benefits: (format: 'csv' | 'xlsx', params: BenefitsParams = {}, how?: How) =>
    file(operations.benefits, format, params, how),
  certifications: (format: 'csv' | 'xlsx', params: CertificationsParams = {}, how?: How) =>
    file(operations.certifications, format, params, how),
  certification: (format: 'csv' | 'xlsx', params: CertificationParams, how?: How) =>
    file(operations.certification, format, params, how),
  counted: (format: 'csv' | 'xlsx', params: CountedParams, how?: How) =>
    file(operations.counted, format, params, how),
  trialBalance: (format: 'csv' | 'xlsx', params: TrialBalanceParams = {}, how?: How) =>
    file(operations.trialBalance, format, params, how),
  accountEntries: (format: 'csv' | 'xlsx', params: AccountEntriesParams, how?: How) =>
    file(operations.accountEntries, format, params, how),
  annualReport: (format: 'csv' | 'xlsx', params: AnnualReportParams, how?: How) =>
    file(operations.annualReport, format, params, how),
  reconciliation: (format: 'csv' | 'xlsx', params: ReconciliationParams = {}, how?: How) =>
    file(operations.reconciliation, format, params, how),
  participants: (format: 'csv' | 'xlsx', params: ParticipantsParams = {}, how?: How) =>
    file(operations.participants, format, params, how),
  participant: (format: 'csv' | 'xlsx', params: ParticipantParams, how?: How) =>
    file(operations.participant, format, params, how),
  account: (format: 'csv' | 'xlsx', params: AccountParams, how?: How) =>
    file(operations.account, format, params, how),
  entitlement: (format: 'csv' | 'xlsx', params: EntitlementParams, how?: How) =>
    file(operations.entitlement, format, params, how),
  explain: (format: 'csv' | 'xlsx', params: ExplainParams, how?: How) =>
    file(operations.explain, format, params, how),
  months: (format: 'csv' | 'xlsx', params: MonthsParams, how?: How) =>
    file(operations.months, format, params, how),
  participantEvents: (format: 'csv' | 'xlsx', params: ParticipantEventsParams, how?: How) =>
    file(operations.participantEvents, format, params, how),
  participantFindings: (format: 'csv' | 'xlsx', params: ParticipantFindingsParams, how?: How) =>
    file(operations.participantFindings, format, params, how),
  findings: (format: 'csv' | 'xlsx', params: FindingsParams = {}, how?: How) =>
    file(operations.findings, format, params, how),
  events: (format: 'csv' | 'xlsx', params: EventsParams = {}, how?: How) =>
    file(operations.events, format, params, how),
  event: (format: 'csv' | 'xlsx', params: EventParams, how?: How) =>
    file(operations.event, format, params, how),
  policy: (format: 'csv' | 'xlsx', params: PolicyParams = {}, how?: How) =>
    file(operations.policy, format, params, how),
  projections: (format: 'csv' | 'xlsx', params: ProjectionsParams = {}, how?: How) =>
    file(operations.projections, format, params, how),
})
