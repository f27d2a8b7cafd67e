import type { Chart, Turnovers } from '@pension-ledger/books'
import type { Entitlement, Month, ParticipantId } from '@pension-ledger/domain'
import type { Explanation } from '@pension-ledger/explanation'
import type { ParticipantView, SchemeView } from '@pension-ledger/ledger'
import type {
  AccountLine,
  AccountQuestion,
  CountedParticipant,
  ProjectionsStatus,
  Reconciliation,
  Replayed,
  Selected,
} from '@pension-ledger/projections'
import type { Identity, RecordedEvent } from '@pension-ledger/store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { FindingsAtHand } from './findings-at-hand.js'
import type { FundError } from './fund-error.js'
import type { AskedMoment, Moment } from './moment.js'

/** An answer of the fund, or why there is none. */
export type Told<Answer> = TaskEither<FundError, Answer>

/** 参保人名册: where somebody belongs, and as what. No name. */
export interface RegisteredParticipant {
  readonly participantId: ParticipantId
  readonly zone: string
  readonly street: string
  readonly community: string
  readonly status: 'active' | 'suspended' | 'terminated' | 'dead'
}

/** Which events of the log are wanted, in the order of positions. */
export interface EventQuestion {
  readonly stream?: string
  readonly type?: string
  /** Only positions after it. */
  readonly after: number
  readonly limit: number
}

/** What an answer may show beside others, which need not wait for it. */
export type Beside = Pick<Fund, 'auditedAt' | 'findings' | 'reconciliation'>

/** 基金: all that the server asks of a ledger. Whatever takes a moment answers for that moment and for no other. */
export interface Fund {
  /**
   * Fixes the moment of an answer: what is not asked is the position up to which all views are counted.
   *
   * Rejects: NotYetCounted, PositionBeyondHead.
   */
  readonly moment: (asked: AskedMoment) => Told<Moment>
  /** The newest position of which the findings are at hand. Rejects: BeingWorkedOut before the first audit has ended. */
  readonly auditedAt: () => Told<number>
  /** The policy book, the rounds and the targets that were known. */
  readonly scheme: (at: Moment) => Told<SchemeView>
  /** The cells of all views. Rejects: BeingWorkedOut where a cut has to be replayed and that takes long; TooManyWaiting. */
  readonly replayed: (at: Moment) => Told<Replayed>
  /** 审计发现 of every check. Rejects: BeingWorkedOut, TooManyWaiting. */
  readonly findings: (at: Moment) => Told<FindingsAtHand>
  /** 发生额 of every account of the fund's books, and the chart they are kept by. Rejects: BeingWorkedOut, TooManyWaiting. */
  readonly turnovers: (at: Moment) => Told<{ readonly chart: Chart; readonly turnovers: Turnovers }>
  /** 对账 with the published figures, each on its own day. Rejects: NothingPublished, BeingWorkedOut, TooManyWaiting. */
  readonly reconciliation: (at: Moment) => Told<Reconciliation>
  /** The same, for whoever shows it beside what lies ready: it waits a second at most. */
  readonly beside: Beside
  /** 名册, in the order of ids. Rejects: BeingWorkedOut, TooManyWaiting. */
  readonly participants: (at: Moment) => Told<ReadonlyArray<RegisteredParticipant>>
  /** 逐人明细: the participants that make up a number, each with a share. Rejects: BeingWorkedOut, TooManyWaiting. */
  readonly counted: (selected: Selected, at: Moment) => Told<ReadonlyArray<CountedParticipant>>
  /** 明细账: entries of an account, as many as are asked. Rejects: BeingWorkedOut, TooManyWaiting. */
  readonly entries: (asked: AccountQuestion, at: Moment) => Told<ReadonlyArray<AccountLine>>
  /** Rejects: UnknownParticipant. */
  readonly participant: (id: ParticipantId, at: Moment) => Told<ParticipantView>
  /** Fen. Rejects: UnknownParticipant, NoPolicyInForce. */
  readonly entitlement: (id: ParticipantId, month: Month, at: Moment) => Told<Entitlement>
  /** Fen. Rejects: UnknownParticipant, NoPolicyInForce, MonthBeforeScheme. */
  readonly explain: (id: ParticipantId, month: Month, at: Moment) => Told<Explanation>
  readonly events: (question: EventQuestion, at: Moment) => Told<ReadonlyArray<RecordedEvent>>
  /** Rejects: NoSuchEvent, also where it stands behind the moment. */
  readonly event: (eventId: string, at: Moment) => Told<RecordedEvent>
  /** 身份: who a participant is. The caller masks it. */
  readonly identity: (id: ParticipantId) => Told<Identity>
  /** Participants who have, or had, an ID number. */
  readonly byIdNumber: (idNumber: string) => Told<ReadonlyArray<string>>
  readonly status: () => Told<ProjectionsStatus>
  /** Hears of every new position that serves; answers how to stop listening. */
  readonly onPosition: (listener: (position: number) => void) => () => void
}
