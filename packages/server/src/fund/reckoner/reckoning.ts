import type { AuditedMonths, AuditReportOf, Made, ReportedFinding } from '@pension-ledger/audit'
import type { Turnovers } from '@pension-ledger/books'
import type {
  AccountLine,
  AccountQuestion,
  Cells,
  CountedParticipant,
  Published,
  Reconciliation,
  Replayed,
  Selected,
} from '@pension-ledger/projections'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { FindingsAtHand } from '../findings-at-hand.js'
import type { RegisteredParticipant } from '../fund.js'
import type { FundError, Reckoned } from '../fund-error.js'
import type { Moment } from '../moment.js'

/** What a replay counted, beside what holds for everybody. */
export interface Counted {
  readonly events: number
  /** By name of view. */
  readonly cells: ReadonlyMap<string, Cells>
}

/** What is worked out by reading much of the log, by what it is called. */
export interface Reckonings {
  readonly cells: Counted
  readonly findings: FindingsAtHand
  readonly turnovers: Turnovers
  readonly reconciliation: Reconciliation
  readonly participants: ReadonlyArray<RegisteredParticipant>
  readonly counted: ReadonlyArray<CountedParticipant>
  readonly entries: ReadonlyArray<AccountLine>
}

/** As it is worked out and written: a replay has more than what is read back, and findings are made when they are written. */
export interface Written extends Omit<Reckonings, 'cells' | 'findings'> {
  readonly cells: Replayed
  readonly findings: AuditReportOf<Made<ReportedFinding>>
}

/** Of what number the participants behind it are asked, and when it stood. */
export interface CountedAt extends Moment {
  readonly selected: Selected
}

/** Which entries of an account are asked, and when they stood. */
export interface EntriesAt extends Moment {
  readonly asked: AccountQuestion
}

/** What a question is about: a moment, mostly. */
export type AskedAt = {
  readonly [What in Reckoned]: What extends 'counted' ? CountedAt : What extends 'entries' ? EntriesAt : Moment
}

/** What is made for every newest position, and kept for the next process. */
export type KeptReckoned = Exclude<Reckoned, 'counted' | 'entries'>

/** What a server is told once, and all its reckonings rest on. It travels between processes as a structured clone. */
export interface ReckoningTerms {
  /** The chart of accounts, as its file says it. */
  readonly chartFile: unknown
  readonly published: Published | null
  /** The months whose payments are on record. */
  readonly auditMonths: AuditedMonths | null
  /** By what program, in one word: what another one worked out is not taken over. */
  readonly program: string
}

/** `questions` are waited for by somebody; `background` is what nobody has asked for yet. */
export type LaneName = 'questions' | 'background'

/**
 * 核算: works out what takes a while, away from whoever answers requests.
 *
 * Rejects: TooManyWaiting; WorkerFailed where a process came to an end over it; what reading a log rejects.
 */
export interface Reckoner {
  readonly ask: <What extends Reckoned>(
    what: What,
    at: AskedAt[What],
    lane: LaneName,
  ) => TaskEither<FundError, Reckonings[What]>
  /** The newest answer of the background that an earlier process left; null where there is none of this log and these terms. */
  readonly kept: <What extends Reckoned>(what: What) => Promise<KeptAnswer<What> | null>
  /** Gives up what is under way. */
  readonly stop: () => Promise<void>
}

/** What was worked out before, at a position and under no cut. */
export interface KeptAnswer<What extends Reckoned> {
  readonly position: number
  readonly answer: Reckonings[What]
}

/** One and the same question has one and the same answer, for ever. */
export const keyOf = <What extends Reckoned>(what: What, at: AskedAt[What]): string =>
  // Published figures stand at days of their own.
  JSON.stringify([
    what,
    at.position,
    what === 'reconciliation' ? null : at.effectiveAt,
    at.knownAt,
    'selected' in at ? at.selected : 'asked' in at ? at.asked : null,
  ])
