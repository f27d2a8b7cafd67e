import { firstDay } from '../arithmetic/calendar.js'
import type { Fact } from '../document/fact.js'

/**
 * The earliest day that a fact can be of. The format does not say which of several days is a fact's business date, so a fact is out of
 * place only where all of its days are. Null for a round of certification, whose opening day is not in the document.
 */
export const firstDayOf = (fact: Fact): string | null => {
  switch (fact.type) {
    case 'ParticipantEnrolled':
      return fact.data.enrolledOn
    case 'IdentityCorrected':
    case 'EnrolmentTerminated':
    case 'TransferredOut':
    case 'TransferredIn':
      return fact.data.effectiveOn
    case 'CategoryGranted':
      return fact.data.from
    case 'CategoryEnded':
      return earlier(fact.data.from, fact.data.to)
    case 'ContributionReceived':
      return fact.data.receivedOn
    case 'ContributionRefunded':
    case 'AccountRefunded':
      return fact.data.refundedOn
    case 'SubsidyCredited':
    case 'InterestCredited':
      return fact.data.creditedOn
    case 'RecoveryOffset':
      return fact.data.on
    case 'BenefitSuspended':
    case 'BenefitResumed':
      return firstDay(fact.data.month)
    case 'BenefitTerminated':
      return firstDay(fact.data.lastPayableMonth)
    case 'DeathRecorded':
      return earlier(fact.data.diedOn, fact.data.reportedOn)
    case 'CertificationRecorded':
      return fact.data.recordedOn
    case 'PensionPaid':
    case 'PaymentReturned':
      return fact.data.paidOn
    case 'CertificationRoundOpened':
      return null
  }
}

const earlier = (a: string, b: string): string => (a < b ? a : b)
