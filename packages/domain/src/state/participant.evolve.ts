import type { DomainEvent, Fact } from '../events/event.js'
import type { PaymentReturned, PensionPaid } from '../events/payment.events.js'
import { sameLines } from '../vocabulary/benefit/lines.js'
import { broken } from '../vocabulary/broken.js'
import { type Chain, type Change, chained, takenBack } from './chain.js'
import { draftOf, firstEnrolment, type ParticipantState, type Payment } from './participant.state.js'

/**
 * 记账: one participant's next state. It books what the event says; it looks nothing up, rounds nothing and judges nothing: a payment
 * after death is history like any other. A reversal leaves the state as if its record had never been.
 */
export const evolveParticipant = (state: ParticipantState, event: DomainEvent): ParticipantState =>
  event.type === 'RecordReversed'
    ? changed(state, event.reversed, takenBack(event.eventId))
    : changed(state, event, chained)

/** Books a payment that was made of its event before: who reads a log reads the same payment for thousands of participants. */
export const withPayment = (state: ParticipantState, payment: Payment): ParticipantState => {
  const next = draftOf(state)
  next.payments = chained(state.payments, payment)
  return next
}

/** The one place that says which family a fact belongs to. */
const changed = (state: ParticipantState, fact: Fact, change: Change): ParticipantState => {
  const next = draftOf(state)
  switch (fact.type) {
    case 'PensionPaid':
    case 'PaymentReturned':
      next.payments = change(state.payments, paymentOf(fact, state.payments))
      return next
    case 'ContributionReceived':
    case 'ContributionRefunded':
      next.contributions = change(state.contributions, fact)
      return next
    case 'SubsidyCredited':
    case 'InterestCredited':
      next.credits = change(state.credits, fact)
      return next
    case 'CertificationRecorded':
      next.certifications = change(state.certifications, fact)
      return next
    case 'ParticipantEnrolled':
      next.enrolments = change(state.enrolments, fact)
      next.enrolment = firstEnrolment(next.enrolments)
      return next
    case 'IdentityCorrected':
    case 'BankAccountChanged':
      next.identity = change(state.identity, fact)
      return next
    case 'PlaceChanged':
      next.places = change(state.places, fact)
      return next
    case 'EnrolmentSuspended':
    case 'EnrolmentResumed':
    case 'EnrolmentTerminated':
    case 'TransferredIn':
    case 'TransferredOut':
      next.enrolmentChanges = change(state.enrolmentChanges, fact)
      return next
    case 'CategoryGranted':
    case 'CategoryEnded':
      next.categories = change(state.categories, fact)
      return next
    case 'OnBehalfAssessed':
      next.assessments = change(state.assessments, fact)
      return next
    case 'BenefitApproved':
    case 'BenefitSuspended':
    case 'BenefitResumed':
    case 'BenefitTerminated':
      next.benefits = change(state.benefits, fact)
      return next
    case 'DeathRecorded':
      next.deaths = change(state.deaths, fact)
      return next
    case 'FuneralGrantPaid':
    case 'AccountRefunded':
      next.settlements = change(state.settlements, fact)
      return next
    case 'RecoveryDemanded':
    case 'RecoveryReceived':
    case 'RecoveryOffset':
    case 'RecoveryWrittenOff':
      next.recoveries = change(state.recoveries, fact)
      return next
    default:
      return broken(`${fact.type} does not belong to a participant`)
  }
}

/** A payment as the state keeps it. Most repeat the lines of the one before; they share them, so that a long history stays small. */
export const paymentOf = (event: PensionPaid | PaymentReturned, before: Chain<Payment>): Payment => ({
  status: event.type === 'PensionPaid' ? 'paid' : 'returned',
  kind: event.kind,
  periodOwed: event.periodOwed,
  payMonth: event.payMonth,
  paidOn: event.paidOn,
  lines: before !== null && sameLines(before.last.lines, event.lines) ? before.last.lines : event.lines,
})
