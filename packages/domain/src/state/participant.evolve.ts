import type { DomainEvent, RecordReversed } from '../events/event.js'
import type { PaymentReturned, PensionPaid } from '../events/payment.events.js'
import { type Lines, lineKeys } from '../vocabulary/benefit/lines.js'
import { broken } from '../vocabulary/broken.js'
import { type Chain, chained, without } from './chain.js'
import { draftOf, type ParticipantState, type Payment } from './participant.state.js'
import { sameFact } from './same-fact.js'

const sameLines = (a: Lines, b: Lines): boolean => lineKeys.every((key) => a[key] === b[key])

/** Most payments repeat the lines of the one before; they share them, so that a long history stays small. */
const paymentOf = (event: PensionPaid | PaymentReturned, before: Chain<Payment>): Payment => ({
  status: event.type === 'PensionPaid' ? 'paid' : 'returned',
  kind: event.kind,
  periodOwed: event.periodOwed,
  payMonth: event.payMonth,
  paidOn: event.paidOn,
  lines: before !== null && sameLines(before.last.lines, event.lines) ? before.last.lines : event.lines,
})

/**
 * 记账: one participant's next state. It books what the event says; it looks nothing up, rounds nothing and judges nothing: a payment
 * after death is history like any other.
 */
export const evolveParticipant = (state: ParticipantState, event: DomainEvent): ParticipantState => {
  const next = draftOf(state)
  switch (event.type) {
    case 'PensionPaid':
    case 'PaymentReturned':
      next.payments = chained(state.payments, paymentOf(event, state.payments))
      return next
    case 'ContributionReceived':
    case 'ContributionRefunded':
      next.contributions = chained(state.contributions, event)
      return next
    case 'SubsidyCredited':
    case 'InterestCredited':
      next.credits = chained(state.credits, event)
      return next
    case 'CertificationRecorded':
      next.certifications = chained(state.certifications, event)
      return next
    case 'ParticipantEnrolled':
      next.enrolment = event
      return next
    case 'IdentityCorrected':
    case 'BankAccountChanged':
      next.identity = chained(state.identity, event)
      return next
    case 'PlaceChanged':
      next.places = chained(state.places, event)
      return next
    case 'EnrolmentSuspended':
    case 'EnrolmentResumed':
    case 'EnrolmentTerminated':
    case 'TransferredIn':
    case 'TransferredOut':
      next.enrolmentChanges = chained(state.enrolmentChanges, event)
      return next
    case 'CategoryGranted':
    case 'CategoryEnded':
      next.categories = chained(state.categories, event)
      return next
    case 'OnBehalfAssessed':
      next.assessments = chained(state.assessments, event)
      return next
    case 'BenefitApproved':
    case 'BenefitSuspended':
    case 'BenefitResumed':
    case 'BenefitTerminated':
      next.benefits = chained(state.benefits, event)
      return next
    case 'DeathRecorded':
      next.deaths = chained(state.deaths, event)
      return next
    case 'FuneralGrantPaid':
    case 'AccountRefunded':
      next.settlements = chained(state.settlements, event)
      return next
    case 'RecoveryDemanded':
    case 'RecoveryReceived':
    case 'RecoveryOffset':
    case 'RecoveryWrittenOff':
      next.recoveries = chained(state.recoveries, event)
      return next
    case 'RecordReversed':
      return undo(state, event)
    default:
      return broken(`${event.type} does not belong to a participant`)
  }
}

const minus = <T>(chain: Chain<T>, isMeant: (fact: T) => boolean, reversal: RecordReversed): Chain<T> =>
  (without(chain, isMeant) ?? broken(`reversal of ${reversal.eventId}, which is not booked`)).chain

const undo = (state: ParticipantState, reversal: RecordReversed): ParticipantState => {
  const next = draftOf(state)
  const { reversed } = reversal
  const isReversed = (fact: DomainEvent): boolean => sameFact(fact, reversed)
  switch (reversed.type) {
    case 'ParticipantEnrolled':
      next.enrolment = null
      return next
    case 'PensionPaid':
    case 'PaymentReturned': {
      const payment = paymentOf(reversed, null)
      const isPayment = (fact: Payment): boolean =>
        fact.status === payment.status &&
        fact.kind === payment.kind &&
        fact.periodOwed === payment.periodOwed &&
        fact.payMonth === payment.payMonth &&
        fact.paidOn === payment.paidOn &&
        sameLines(fact.lines, payment.lines)
      next.payments = minus(state.payments, isPayment, reversal)
      return next
    }
    case 'ContributionReceived':
    case 'ContributionRefunded':
      next.contributions = minus(state.contributions, isReversed, reversal)
      return next
    case 'SubsidyCredited':
    case 'InterestCredited':
      next.credits = minus(state.credits, isReversed, reversal)
      return next
    case 'CertificationRecorded':
      next.certifications = minus(state.certifications, isReversed, reversal)
      return next
    case 'IdentityCorrected':
    case 'BankAccountChanged':
      next.identity = minus(state.identity, isReversed, reversal)
      return next
    case 'PlaceChanged':
      next.places = minus(state.places, isReversed, reversal)
      return next
    case 'EnrolmentSuspended':
    case 'EnrolmentResumed':
    case 'EnrolmentTerminated':
    case 'TransferredIn':
    case 'TransferredOut':
      next.enrolmentChanges = minus(state.enrolmentChanges, isReversed, reversal)
      return next
    case 'CategoryGranted':
    case 'CategoryEnded':
      next.categories = minus(state.categories, isReversed, reversal)
      return next
    case 'OnBehalfAssessed':
      next.assessments = minus(state.assessments, isReversed, reversal)
      return next
    case 'BenefitApproved':
    case 'BenefitSuspended':
    case 'BenefitResumed':
    case 'BenefitTerminated':
      next.benefits = minus(state.benefits, isReversed, reversal)
      return next
    case 'DeathRecorded':
      next.deaths = minus(state.deaths, isReversed, reversal)
      return next
    case 'FuneralGrantPaid':
    case 'AccountRefunded':
      next.settlements = minus(state.settlements, isReversed, reversal)
      return next
    case 'RecoveryDemanded':
    case 'RecoveryReceived':
    case 'RecoveryOffset':
    case 'RecoveryWrittenOff':
      next.recoveries = minus(state.recoveries, isReversed, reversal)
      return next
    default:
      return broken(`${reversed.type} does not belong to a participant`)
  }
}
