import type { FactBody } from '@pension-ledger/domain'
import type { Chart } from '../chart/chart.js'
import { movesOfAccountRefund, movesOfFuneral, movesOfPayment } from './benefit.moves.js'
import {
  movesOfContribution,
  movesOfContributionRefund,
  movesOfInterest,
  movesOfSubsidy,
  movesOfTransferIn,
  movesOfTransferOut,
} from './contribution.moves.js'
import {
  movesOfAppropriation,
  movesOfPassbooks,
  movesOfReceipt,
  movesOfRelease,
  movesOfSettlement,
  movesOfSweep,
  movesOfTransfer,
} from './fund.moves.js'
import type { Move } from './move.js'
import { movesOfDemand, movesOfOffset, movesOfRecovery, movesOfWriteOff } from './recovery.moves.js'

const none: ReadonlyArray<Move> = []

/** 记账: what each fact moves, and the one place that decides it; a fact that moves no money moves nothing, by name. */
export const movesOf = (fact: FactBody, chart: Chart): ReadonlyArray<Move> => {
  switch (fact.type) {
    case 'ContributionReceived':
      return movesOfContribution(fact)
    case 'ContributionRefunded':
      return movesOfContributionRefund(fact)
    case 'SubsidyCredited':
      return movesOfSubsidy(fact)
    case 'InterestCredited':
      return movesOfInterest(fact)
    case 'TransferredIn':
      return movesOfTransferIn(fact)
    case 'TransferredOut':
      return movesOfTransferOut(fact)
    case 'PensionPaid':
      return movesOfPayment('paid', fact.lines)
    case 'PaymentReturned':
      return movesOfPayment('returned', fact.lines)
    case 'FuneralGrantPaid':
      return movesOfFuneral(fact)
    case 'AccountRefunded':
      return movesOfAccountRefund(fact)
    case 'RecoveryDemanded':
      return movesOfDemand(fact)
    case 'RecoveryReceived':
      return movesOfRecovery(fact)
    case 'RecoveryOffset':
      return movesOfOffset(fact)
    case 'RecoveryWrittenOff':
      return movesOfWriteOff(fact)
    case 'FundAppropriated':
      return movesOfAppropriation(fact)
    case 'FundReceived':
      return movesOfReceipt(fact, chart)
    case 'FundSettled':
      return movesOfSettlement(fact, chart)
    case 'FundTransferred':
      return movesOfTransfer(fact, chart)
    case 'SubsidyReleasedToCommunity':
      return movesOfRelease(fact, chart)
    case 'SubsidyCreditedToPassbooks':
      return movesOfPassbooks(fact)
    case 'SubsidySweptToIncomeAccount':
      return movesOfSweep(fact, chart)
    case 'ParticipantEnrolled':
    case 'IdentityCorrected':
    case 'BankAccountChanged':
    case 'PlaceChanged':
    case 'EnrolmentSuspended':
    case 'EnrolmentResumed':
    case 'EnrolmentTerminated':
    case 'CategoryGranted':
    case 'CategoryEnded':
    case 'OnBehalfAssessed':
    case 'BenefitApproved':
    case 'BenefitSuspended':
    case 'BenefitResumed':
    case 'BenefitTerminated':
    case 'CertificationRecorded':
    case 'CertificationRoundOpened':
    case 'DeathRecorded':
    case 'PolicyAdopted':
    case 'TargetSet':
    case 'BankStatementRecorded':
    case 'ExternalListImported':
    case 'ExternalDeathListed':
    case 'ExternalMembershipListed':
      return none
  }
}
