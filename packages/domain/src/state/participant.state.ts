import type { BenefitApproved, BenefitResumed, BenefitSuspended, BenefitTerminated } from '../events/benefit.events.js'
import type { CategoryEnded, CategoryGranted } from '../events/category.events.js'
import type { CertificationRecorded } from '../events/certification.events.js'
import type { ContributionReceived, ContributionRefunded, OnBehalfAssessed } from '../events/contribution.events.js'
import type { InterestCredited, SubsidyCredited } from '../events/crediting.events.js'
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
} from '../events/enrolment.events.js'
import type { FactBody } from '../events/event.js'
import type { PaymentKind } from '../events/payment.events.js'
import type {
  RecoveryDemanded,
  RecoveryOffset,
  RecoveryReceived,
  RecoveryWrittenOff,
} from '../events/recovery.events.js'
import type { AccountRefunded, DeathRecorded, FuneralGrantPaid } from '../events/settlement.events.js'
import type { Lines } from '../vocabulary/benefit/lines.js'
import type { BusinessDate } from '../vocabulary/calendar/business-date.js'
import type { Month } from '../vocabulary/calendar/month.js'
import type { Chain } from './chain.js'

/** A payment or its return, as the state keeps it: small, for a participant has many. */
export interface Payment {
  readonly status: 'paid' | 'returned'
  readonly kind: PaymentKind
  readonly periodOwed: Month
  readonly payMonth: Month
  readonly paidOn: BusinessDate
  readonly lines: Lines
}

/** 参保变更: pauses, ends and transfers of an enrolment. */
export type EnrolmentChange =
  | EnrolmentSuspended
  | EnrolmentResumed
  | EnrolmentTerminated
  | TransferredIn
  | TransferredOut
/** 待遇核定与变更: what the office decided about a benefit. */
export type BenefitDecision = BenefitApproved | BenefitSuspended | BenefitResumed | BenefitTerminated
/** 追回: a demand for money that was paid too much, and what came of it. */
export type Recovery = RecoveryDemanded | RecoveryReceived | RecoveryOffset | RecoveryWrittenOff

/**
 * 参保人: everything known of one participant, by family of facts. Facts arrive late and out of order, so the state keeps facts, and
 * what held when is asked of it by date (`placeAt`, `categoriesAt`, `suspensionsOf`, `accountOf`): the answer depends on which facts
 * are known, not on the order in which they came.
 */
export interface ParticipantState {
  /** The enrolment that counts: the earliest; of several on one day, the one learned first. */
  readonly enrolment: FactBody<ParticipantEnrolled> | null
  readonly enrolments: Chain<FactBody<ParticipantEnrolled>>
  readonly identity: Chain<FactBody<IdentityCorrected | BankAccountChanged>>
  readonly places: Chain<FactBody<PlaceChanged>>
  readonly enrolmentChanges: Chain<FactBody<EnrolmentChange>>
  readonly categories: Chain<FactBody<CategoryGranted | CategoryEnded>>
  readonly contributions: Chain<FactBody<ContributionReceived | ContributionRefunded>>
  readonly assessments: Chain<FactBody<OnBehalfAssessed>>
  readonly credits: Chain<FactBody<SubsidyCredited | InterestCredited>>
  readonly benefits: Chain<FactBody<BenefitDecision>>
  readonly payments: Chain<Payment>
  readonly certifications: Chain<FactBody<CertificationRecorded>>
  readonly deaths: Chain<FactBody<DeathRecorded>>
  readonly settlements: Chain<FactBody<FuneralGrantPaid | AccountRefunded>>
  readonly recoveries: Chain<FactBody<Recovery>>
}

/** Somebody of whom nothing is known. */
export const emptyParticipant: ParticipantState = {
  enrolment: null,
  enrolments: null,
  identity: null,
  places: null,
  enrolmentChanges: null,
  categories: null,
  contributions: null,
  assessments: null,
  credits: null,
  benefits: null,
  payments: null,
  certifications: null,
  deaths: null,
  settlements: null,
  recoveries: null,
}

/** The next state on the bench: a copy that its maker may still write on. */
export type ParticipantDraft = { -readonly [Field in keyof ParticipantState]: ParticipantState[Field] }

/** The one place that spells all fields out. */
export const draftOf = (state: ParticipantState): ParticipantDraft => ({
  enrolment: state.enrolment,
  enrolments: state.enrolments,
  identity: state.identity,
  places: state.places,
  enrolmentChanges: state.enrolmentChanges,
  categories: state.categories,
  contributions: state.contributions,
  assessments: state.assessments,
  credits: state.credits,
  benefits: state.benefits,
  payments: state.payments,
  certifications: state.certifications,
  deaths: state.deaths,
  settlements: state.settlements,
  recoveries: state.recoveries,
})

export const firstEnrolment = (enrolments: ParticipantState['enrolments']): ParticipantState['enrolment'] => {
  let first: ParticipantState['enrolment'] = null
  for (let link = enrolments; link !== null; link = link.before)
    if (first === null || link.last.enrolledOn <= first.enrolledOn) first = link.last
  return first
}
