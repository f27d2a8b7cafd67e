import * as t from 'io-ts'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import type { BenefitApproved, BenefitResumed, BenefitSuspended, BenefitTerminated } from './benefit.events.js'
import type { CategoryEnded, CategoryGranted } from './category.events.js'
import type { CertificationRecorded, CertificationRoundOpened } from './certification.events.js'
import type { ContributionReceived, ContributionRefunded, OnBehalfAssessed } from './contribution.events.js'
import type { InterestCredited, SubsidyCredited } from './crediting.events.js'
import type {
  BankAccountChanged,
  EnrolmentResumed,
  EnrolmentSuspended,
  EnrolmentTerminated,
  IdentityCorrected,
  ParticipantEnrolled,
  PlaceChanged,
  TransferredIn,
  TransferredOut,
} from './enrolment.events.js'
import type { ExternalDeathListed, ExternalListImported, ExternalMembershipListed } from './external-list.events.js'
import { factKinds } from './fact-kinds.js'
import type {
  FundAppropriated,
  FundReceived,
  FundSettled,
  FundTransferred,
  SubsidyCreditedToPassbooks,
  SubsidyReleasedToCommunity,
  SubsidySweptToIncomeAccount,
} from './fund.events.js'
import type { PaymentReturned, PensionPaid } from './payment.events.js'
import type { RecoveryDemanded, RecoveryOffset, RecoveryReceived, RecoveryWrittenOff } from './recovery.events.js'
import type { BankStatementRecorded, PolicyAdopted, TargetSet } from './scheme.events.js'
import type { AccountRefunded, DeathRecorded, FuneralGrantPaid } from './settlement.events.js'

/** Every fact there can be: the table of contents of the business. A reversal is not among them. */
export type Fact =
  | ParticipantEnrolled
  | IdentityCorrected
  | BankAccountChanged
  | PlaceChanged
  | EnrolmentSuspended
  | EnrolmentResumed
  | EnrolmentTerminated
  | TransferredOut
  | TransferredIn
  | CategoryGranted
  | CategoryEnded
  | ContributionReceived
  | ContributionRefunded
  | OnBehalfAssessed
  | SubsidyCredited
  | InterestCredited
  | BenefitApproved
  | BenefitSuspended
  | BenefitResumed
  | BenefitTerminated
  | PensionPaid
  | PaymentReturned
  | CertificationRecorded
  | CertificationRoundOpened
  | DeathRecorded
  | FuneralGrantPaid
  | AccountRefunded
  | RecoveryDemanded
  | RecoveryReceived
  | RecoveryOffset
  | RecoveryWrittenOff
  | FundAppropriated
  | FundSettled
  | FundReceived
  | FundTransferred
  | SubsidyReleasedToCommunity
  | SubsidyCreditedToPassbooks
  | SubsidySweptToIncomeAccount
  | PolicyAdopted
  | TargetSet
  | BankStatementRecorded
  | ExternalListImported
  | ExternalDeathListed
  | ExternalMembershipListed

/** The names of the facts: of all events but reversals. */
export type FactType = Fact['type']

const isFactType = (text: string): text is FactType => Object.hasOwn(factKinds, text)

const codecFor = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  typeof value.type === 'string' &&
  isFactType(value.type)
    ? factKinds[value.type].codec
    : null

/** A fact of any kind, as a codec: what a reversal repeats. The type says which codec reads it. */
export const Fact = new t.Type<Fact, Fact, unknown>(
  'Fact',
  (value): value is Fact => codecFor(value)?.is(value) ?? false,
  (value, context) => codecFor(value)?.validate(value, context) ?? t.failure(value, context),
  t.identity,
)

/**
 * 冲正: a record was wrong and is taken back. It names the record and repeats its fact, so that every fold can undo it without
 * looking anything up. A record is reversed at most once, a reversal never; its day is not before the day of the fact.
 */
export const RecordReversed = t.readonly(
  t.strict({
    type: t.literal('RecordReversed'),
    eventId: t.string,
    reason: t.string,
    effectiveOn: BusinessDate,
    reversed: Fact,
  }),
)
export interface RecordReversed extends t.TypeOf<typeof RecordReversed> {}

/** Everything that may stand in the ledger. */
export type DomainEvent = Fact | RecordReversed
/** The names of all events, reversals included. */
export type EventType = DomainEvent['type']

/** What a fact says, without whom it is said of: many participants have the same. */
export type FactBody<Of extends Fact = Fact> = Of extends unknown ? Omit<Of, 'participantId'> : never

/** What an event says, without whom it is said of. Every event is one. */
export type EventBody = FactBody | (Omit<RecordReversed, 'reversed'> & { readonly reversed: FactBody })

/** Every kind of event: its codec, schema version, family and names. */
export const eventKinds = {
  ...factKinds,
  RecordReversed: { codec: RecordReversed, schemaVersion: 1, family: 'reversal', zh: '冲正', en: 'reversal' },
} as const

/** Whether a text names an event. */
export const isEventType = (text: string): text is EventType => Object.hasOwn(eventKinds, text)
