import type {
  BusinessDate,
  FundState,
  Month,
  NoPolicyInForce,
  ParticipantState,
  Rules,
  SchemeState,
} from '@pension-ledger/domain'
import type * as E from 'fp-ts/lib/Either.js'
import type { Finding, FindingCode } from './finding.js'

/** What a check needs beside the history; without it the check is `not assessed`, never clean. */
export type Need =
  | 'external-deaths'
  | 'external-memberships'
  | 'bank-statements'
  | 'published-figures'
  /** What the participants of each zone needed, by purpose and level. */
  | 'assessed-needs'
  /** From which level of finance money came that does not say it. */
  | 'funding-levels'
  | 'makers'

/** What holds for the whole of an audit. */
export interface AuditFrame {
  readonly rules: Rules
  readonly scheme: SchemeState
  /** 审计基准日: the day on which it is asked what is overdue, missing or open. */
  readonly auditedOn: BusinessDate
  /**
   * The months whose payments are on record, both included, by period owed. Default: from the scheme's first month to the last month that
   * is over on `auditedOn`. A ledger that begins with the payments of a later year says so here, or everything before were unpaid.
   */
  readonly months?: AuditedMonths
}

/** 审计期间: months, both included. */
export interface AuditedMonths {
  readonly from?: Month
  readonly to?: Month
}

/** One participant under audit. */
export interface AuditedParticipant {
  readonly participantId: string
  readonly state: ParticipantState
}

/** One zone's fund of a year under audit. */
export interface AuditedFund {
  readonly zone: string
  readonly year: number
  readonly state: FundState
}

/** What a check found; where a rule is missing it is not assessed, never clean. */
export type Findings = E.Either<NoPolicyInForce, ReadonlyArray<Finding>>

export interface CheckNamed<Scope extends string> {
  readonly scope: Scope
  /** The codes it may find. */
  readonly codes: ReadonlyArray<FindingCode>
  readonly needs: ReadonlyArray<Need>
}

export interface CheckOf<Scope extends string, Subject> extends CheckNamed<Scope> {
  /** Findings in the order of months or days; the same subject and frame give the same findings. */
  readonly check: (subject: Subject, frame: AuditFrame) => Findings
}

/** 参保人检查: a check of one participant’s whole history. */
export type ParticipantCheck = CheckOf<'participant', AuditedParticipant>
/** 基金检查: a check of one zone’s fund of a year. */
export type FundCheck = CheckOf<'fund', AuditedFund>
