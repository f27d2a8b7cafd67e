import type { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { firstDayOf } from '../vocabulary/calendar/month.js'
import type { EventBody } from './event.js'

/** 业务日期: the day on which an event was true, by which `effectiveAt` cuts. Not when anybody learned of it. */
export const businessDateOf = (event: EventBody): BusinessDate => {
  switch (event.type) {
    case 'ParticipantEnrolled':
      return event.enrolledOn
    case 'IdentityCorrected':
    case 'BankAccountChanged':
    case 'PlaceChanged':
    case 'EnrolmentSuspended':
    case 'EnrolmentResumed':
    case 'EnrolmentTerminated':
    case 'TransferredOut':
    case 'TransferredIn':
    case 'RecordReversed':
      return event.effectiveOn
    case 'CategoryGranted':
    case 'ExternalMembershipListed':
      return event.from
    case 'CategoryEnded':
      return event.to
    case 'ContributionReceived':
      return event.receivedOn
    case 'ContributionRefunded':
    case 'AccountRefunded':
      return event.refundedOn
    case 'OnBehalfAssessed':
      return event.assessedOn
    case 'SubsidyCredited':
    case 'InterestCredited':
      return event.creditedOn
    case 'BenefitApproved':
    case 'BenefitSuspended':
    case 'BenefitResumed':
      return firstDayOf(event.month)
    case 'BenefitTerminated':
      return firstDayOf(event.lastPayableMonth)
    case 'PensionPaid':
    case 'PaymentReturned':
    case 'FuneralGrantPaid':
      return event.paidOn
    case 'CertificationRecorded':
      return event.recordedOn
    case 'CertificationRoundOpened':
      return event.opensOn
    case 'DeathRecorded':
      return event.diedOn
    case 'PolicyAdopted':
      return event.adoptedOn
    case 'RecoveryDemanded':
    case 'RecoveryReceived':
    case 'RecoveryOffset':
    case 'RecoveryWrittenOff':
    case 'FundAppropriated':
    case 'FundSettled':
    case 'FundReceived':
    case 'FundTransferred':
    case 'SubsidyReleasedToCommunity':
    case 'SubsidyCreditedToPassbooks':
    case 'SubsidySweptToIncomeAccount':
    case 'TargetSet':
    case 'BankStatementRecorded':
    case 'ExternalListImported':
    case 'ExternalDeathListed':
      return event.on
  }
}
