import type { CommandType } from './command.js'
import type { RefusalCode } from './refusal.js'

const absence = ['NotEnrolled', 'AlreadyDead', 'HasLeft'] as const
/** One of these stands in the way of a month; they exclude each other. */
const monthNotOwed = [
  'NotEnrolled',
  'NoPolicyInForce',
  'NotYetEntitled',
  'AlreadyDead',
  'BenefitEnded',
  'Imprisoned',
] as const
const instalment = ['NotEnrolled', 'AmountNotPositive', 'NothingDemanded', 'MoreThanOutstanding'] as const

/**
 * 不予办理的先后: what a command may be refused for, in the order in which it is looked at: when several apply, the first is the answer.
 * `NoPolicyInForce` stands where a rule is first needed; it comes later where only a later reason needs the one that is missing.
 */
export const refusalsOf: Readonly<Record<CommandType, ReadonlyArray<RefusalCode>>> = {
  Enrol: ['AlreadyEnrolled', 'DatesOutOfOrder', 'IdentityDoubtful', 'NoSuchZone', 'NoPolicyInForce', 'BeforeScheme'],
  SuspendEnrolment: [...absence, 'EnrolmentPaused'],
  ResumeEnrolment: [...absence, 'EnrolmentNotPaused'],
  TerminateEnrolment: absence,
  ChangePlace: [...absence, 'NoSuchZone'],
  GrantCategory: [...absence, 'GradeNotFitting', 'AlreadyHeld'],
  EndCategory: ['NotEnrolled', 'CategoryNotHeld'],
  ReceiveContribution: [
    ...absence,
    'EnrolmentPaused',
    'CategoryNotHeld',
    'ContributionKindNotFitting',
    'AmountNotPositive',
    'NoPolicyInForce',
    'NoSuchTier',
    'AlreadyContributed',
    'AmountDiffers',
  ],
  CreditSubsidy: [
    'NotEnrolled',
    'NoPolicyInForce',
    'NothingDue',
    'DatesOutOfOrder',
    'AlreadyCredited',
    'AmountDiffers',
  ],
  CreditInterest: [
    ...absence,
    'NoPolicyInForce',
    'EarlierInterestOpen',
    'AlreadyCredited',
    'NothingDue',
    'AmountDiffers',
  ],
  ApproveBenefit: [...monthNotOwed.slice(0, -1), 'OtherBenefitDue', 'StartMonthDiffers', 'AlreadyApproved'],
  SuspendBenefit: [...monthNotOwed, 'OtherBenefitDue', 'NotUncertified', 'AlreadySuspended', 'AlreadyResumed'],
  ResumeBenefit: ['NotEnrolled', 'NotSuspended', 'NoPolicyInForce', 'Withheld'],
  TerminateBenefit: [
    'NotEnrolled',
    'NoDeathOnRecord',
    'NoPolicyInForce',
    'NotYetEntitled',
    'AlreadyDead',
    'BenefitEnded',
    'OtherBenefitDue',
    'AlreadyTerminated',
  ],
  PayPension: ['PayMonthNotFitting', ...monthNotOwed, 'Withheld', 'AlreadyPaid', 'NothingDue', 'AmountDiffers'],
  PayArrears: ['PayMonthNotFitting', ...monthNotOwed, 'Withheld', 'PaidOtherwise', 'AlreadyPaid', 'AmountDiffers'],
  RecordCertification: [...absence, 'NoSuchRound', 'DatesOutOfOrder', 'AlreadyCertified'],
  RecordDeath: ['NotEnrolled', 'AlreadyDead', 'DatesOutOfOrder'],
  PayFuneralGrant: [
    'NotEnrolled',
    'NoDeathOnRecord',
    'DatesOutOfOrder',
    'NothingDue',
    'NoPolicyInForce',
    'AlreadyPaid',
    'AmountDiffers',
  ],
  RefundAccount: [
    'NotEnrolled',
    'NoPolicyInForce',
    'StillInScheme',
    'DatesOutOfOrder',
    'AlreadyPaid',
    'NothingDue',
    'AmountDiffers',
  ],
  DemandRecovery: ['NotEnrolled', 'NoPolicyInForce', 'NothingOverpaid', 'AmountDiffers'],
  ReceiveRecovery: instalment,
  OffsetRecovery: instalment,
  WriteOffRecovery: instalment,
}
