import type { EventBody, FundingLevel, FundPurpose, NoPolicyInForce, SchemeState } from '@pension-ledger/domain'
import type { Reconciliation } from '@pension-ledger/projections'
import type { Handlers } from '@pension-ledger/store'
import type * as E from 'fp-ts/lib/Either.js'
import type { AuditedFund, AuditedParticipant, AuditFrame, CheckNamed, CheckOf, Findings } from '../check.js'
import type { Finding, FindingSubject } from '../finding.js'
import type { ListedParticipant } from './lists/external-lists.js'

/** A check of what holds for everybody: bank statements, rounds, targets. */
export type SchemeCheck = CheckOf<'scheme', SchemeState>

/** What other checks found overpaid to a participant: findings of `loss` with positive fen. */
export interface OverpaidParticipant extends AuditedParticipant {
  readonly overpayments: ReadonlyArray<Finding>
}
/** A check of what became of what other checks found; it runs after them. */
export type OverpaymentCheck = CheckOf<'overpayments', OverpaidParticipant>

/** A check of one participant beside imported lists. */
export type ListedCheck = CheckOf<'listed-participant', ListedParticipant>

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
export type AssessedFundCheck = CheckOf<'assessed-fund', AssessedFund>

/** A check of published figures beside the ledger's. */
export type ReconciliationCheck = CheckOf<'reconciliation', Reconciliation>

/** 经办、复核: one record with those who made and reviewed it. Whose it is, the frame says. */
export interface HandledRecord extends Handlers {
  readonly subject: FindingSubject
  readonly body: EventBody
}
/** A check of envelopes, one record at a time. A log has millions of records and a few pairs of hands: the hands are judged first. */
export interface RecordCheck extends CheckOf<'record', HandledRecord> {
  /** Whether records that went through these hands are to be looked at; of all others `check` finds nothing. */
  readonly suspects: (handlers: Handlers) => boolean
}

/**
 * A check across participants, as a fold: each participant leaves a mark in a memo of tokens and ids, memos of partitions merge in any
 * grouping, and only the histories of those concerned are read again, to say what was found. A memo is maps of texts, so that
 * it may be sent from one process to another.
 */
export interface AcrossCheck<Memo> extends CheckNamed<'across-participants'> {
  readonly empty: () => Memo
  /** Writes into the memo it is given: a fold over a district keeps one. */
  readonly note: (memo: Memo, subject: AuditedParticipant, frame: AuditFrame) => void
  readonly merge: (a: Memo, b: Memo) => Memo
  /** The participants whose histories `findings` needs, in order of their ids. */
  readonly concerned: (memo: Memo, frame: AuditFrame) => E.Either<NoPolicyInForce, ReadonlyArray<string>>
  /** One finding for each token; `subjects` are at least those concerned. */
  readonly findings: (memo: Memo, subjects: ReadonlyMap<string, AuditedParticipant>, frame: AuditFrame) => Findings
}
