import type { EventBody, FactBody } from '../events/event.js'
import type { PaymentReturned, PensionPaid } from '../events/payment.events.js'
import { sameLines } from '../vocabulary/benefit/lines.js'
import { broken } from '../vocabulary/broken.js'
import { type Chain, type Change, chained, takenBack } from './chain.js'
import {
  draftOf,
  emptyParticipant,
  firstEnrolment,
  type ParticipantDraft,
  type ParticipantState,
  type Payment,
} from './participant.state.js'

/**
 * 记账: one participant's next state. It books what the event says; it looks nothing up, rounds nothing and judges nothing: a payment
 * after death is history like any other. A reversal leaves the state as if its record had never been.
 */
export const evolveParticipant = (state: ParticipantState, event: EventBody): ParticipantState => {
  const next = draftOf(state)
  book(next, event)
  return next
}

/** 记账 of one whole history on a state of its own, with no state between two events: the same as evolving event by event. */
export interface ParticipantFold {
  readonly book: (event: EventBody) => void
  /** Books a payment that was made of its event before: who reads a log reads the same payment for thousands of participants. */
  readonly bookPayment: (payment: Payment) => void
  /** The state after what was booked. Nothing may be booked afterwards. */
  readonly state: () => ParticipantState
}

/** Begins a fold over one participant’s events that is the caller’s own; its state is the one `evolveParticipant` gives. */
export const foldParticipant = (): ParticipantFold => {
  const draft = draftOf(emptyParticipant)
  return {
    book: (event) => book(draft, event),
    bookPayment: (payment) => {
      draft.payments = chained(draft.payments, payment)
    },
    state: () => draft,
  }
}

const book = (draft: ParticipantDraft, event: EventBody): void =>
  event.type === 'RecordReversed'
    ? change(draft, event.reversed, takenBack(event.eventId))
    : change(draft, event, chained)

/** The one place that says which family a fact belongs to. */
const change = (draft: ParticipantDraft, fact: FactBody, by: Change): void => {
  switch (fact.type) {
    case 'PensionPaid':
    case 'PaymentReturned':
      draft.payments = by(draft.payments, paymentOf(fact, draft.payments))
      return
    case 'ContributionReceived':
    case 'ContributionRefunded':
      draft.contributions = by(draft.contributions, fact)
      return
    case 'SubsidyCredited':
    case 'InterestCredited':
      draft.credits = by(draft.credits, fact)
      return
    case 'CertificationRecorded':
      draft.certifications = by(draft.certifications, fact)
      return
    case 'ParticipantEnrolled':
      draft.enrolments = by(draft.enrolments, fact)
      draft.enrolment = firstEnrolment(draft.enrolments)
      return
    case 'IdentityCorrected':
    case 'BankAccountChanged':
      draft.identity = by(draft.identity, fact)
      return
    case 'PlaceChanged':
      draft.places = by(draft.places, fact)
      return
    case 'EnrolmentSuspended':
    case 'EnrolmentResumed':
    case 'EnrolmentTerminated':
    case 'TransferredIn':
    case 'TransferredOut':
      draft.enrolmentChanges = by(draft.enrolmentChanges, fact)
      return
    case 'CategoryGranted':
    case 'CategoryEnded':
      draft.categories = by(draft.categories, fact)
      return
    case 'OnBehalfAssessed':
      draft.assessments = by(draft.assessments, fact)
      return
    case 'BenefitApproved':
    case 'BenefitSuspended':
    case 'BenefitResumed':
    case 'BenefitTerminated':
      draft.benefits = by(draft.benefits, fact)
      return
    case 'DeathRecorded':
      draft.deaths = by(draft.deaths, fact)
      return
    case 'FuneralGrantPaid':
    case 'AccountRefunded':
      draft.settlements = by(draft.settlements, fact)
      return
    case 'RecoveryDemanded':
    case 'RecoveryReceived':
    case 'RecoveryOffset':
    case 'RecoveryWrittenOff':
      draft.recoveries = by(draft.recoveries, fact)
      return
    default:
      broken(`${fact.type} does not belong to a participant`)
  }
}

/** A payment as the state keeps it. Most repeat the lines of the one before; they share them, so that a long history stays small. */
export const paymentOf = (event: FactBody<PensionPaid | PaymentReturned>, before: Chain<Payment>): Payment => ({
  status: event.type === 'PensionPaid' ? 'paid' : 'returned',
  kind: event.kind,
  periodOwed: event.periodOwed,
  payMonth: event.payMonth,
  paidOn: event.paidOn,
  lines: before !== null && sameLines(before.last.lines, event.lines) ? before.last.lines : event.lines,
})
