import type {
  BusinessDate,
  EventBody,
  FundingLevel,
  FundPurpose,
  Month,
  NoPolicyInForce,
  SchemeState,
} from '@pension-ledger/domain'
import type { Reconciliation } from '@pension-ledger/projections'
import type * as E from 'fp-ts/lib/Either.js'
import type { AuditedFund, AuditedParticipant, Need } from '../check.js'
import type { Applied, Finding, FindingCode, FindingSubject } from '../finding.js'
import type { LimitedFrame, LimitKey, NoLimitInForce } from './limits.js'
import type { ListedParticipant } from './lists/external-lists.js'

/** Why a check could not answer: it is then not assessed, never clean. */
export type Refusal = NoPolicyInForce | NoLimitInForce

/** A limit that was applied, and the day it was read for. */
export interface AppliedLimit {
  readonly parameter: LimitKey
  readonly on: BusinessDate | Month
}

/** A finding that may rest on a limit. */
export interface LimitedFinding extends Omit<Finding, 'applied'> {
  readonly applied: ReadonlyArray<Applied | AppliedLimit>
}

export type Findings = E.Either<Refusal, ReadonlyArray<LimitedFinding>>

interface CheckNamed<Scope extends string> {
  readonly scope: Scope
  /** The codes it may find. */
  readonly codes: ReadonlyArray<FindingCode>
  readonly needs: ReadonlyArray<Need>
}

interface LimitedCheck<Scope extends string, Subject> extends CheckNamed<Scope> {
  /** Findings in the order of days; the same subject and frame give the same findings. */
  readonly check: (subject: Subject, frame: LimitedFrame) => Findings
}

/** A check of one participant that may read limits; every `ParticipantCheck` is one. */
export type LimitedParticipantCheck = LimitedCheck<'participant', AuditedParticipant>
/** A check of one fund that may read limits; every `FundCheck` is one. */
export type LimitedFundCheck = LimitedCheck<'fund', AuditedFund>

/** A check of what holds for everybody: bank statements, rounds, targets. */
export type SchemeCheck = LimitedCheck<'scheme', SchemeState>

/** What other checks found overpaid to a participant: findings of `loss` with positive fen. */
export interface OverpaidParticipant extends AuditedParticipant {
  readonly overpayments: ReadonlyArray<LimitedFinding>
}
/** A check of what became of what other checks found; it runs after them. */
export type OverpaymentCheck = LimitedCheck<'overpayments', OverpaidParticipant>

/** A check of one participant beside imported lists. */
export type ListedCheck = LimitedCheck<'listed-participant', ListedParticipant>

/** One zone's fund of a year beside what was assessed for its participants. */
export interface AssessedFund extends AuditedFund {
  readonly assessed: ReadonlyArray<AssessedNeed>
}
/** 核定: what the participants of a zone needed in a budget year for a purpose from a level; where nothing is listed, nothing was needed. */
export interface AssessedNeed {
  readonly purpose: FundPurpose
  /** Null where the source of the money is not said. */
  readonly level: FundingLevel | null
  readonly fen: number
}
/** A check of a fund against what its participants needed. */
export type AssessedFundCheck = LimitedCheck<'assessed-fund', AssessedFund>

/** A check of published figures beside the ledger's. */
export type ReconciliationCheck = LimitedCheck<'reconciliation', Reconciliation>

/** 经办、复核: one record with those who made and reviewed it. Whose it is, the frame says. */
export interface HandledRecord {
  readonly subject: FindingSubject
  readonly body: EventBody
  readonly maker: string | null
  readonly checker: string | null
}
/** A check of envelopes, one record at a time. */
export type RecordCheck = LimitedCheck<'record', HandledRecord>

/**
 * A check across participants, as a fold: each participant leaves a mark in a memo of tokens and ids, memos of partitions merge in any
 * grouping, and only the histories of those concerned are read again, to say what was found. A memo is maps of texts, so that
 * it may be sent from one process to another.
 */
export interface AcrossCheck<Memo> extends CheckNamed<'across-participants'> {
  readonly empty: () => Memo
  /** Writes into the memo it is given: a fold over a district keeps one. */
  readonly note: (memo: Memo, subject: AuditedParticipant, frame: LimitedFrame) => void
  readonly merge: (a: Memo, b: Memo) => Memo
  /** The participants whose histories `findings` needs, in order of their ids. */
  readonly concerned: (memo: Memo, frame: LimitedFrame) => E.Either<Refusal, ReadonlyArray<string>>
  /** One finding for each token; `subjects` are at least those concerned. */
  readonly findings: (memo: Memo, subjects: ReadonlyMap<string, AuditedParticipant>, frame: LimitedFrame) => Findings
}
