import type { NothingOwed } from '../entitlement/due-benefit.js'
import type { WithheldBecause } from '../entitlement/withholding.js'
import type { Category } from '../events/category.events.js'
import type { Round } from '../events/certification.events.js'
import type { NoPolicyInForce } from '../policy/in-force.js'
import type { BusinessDate } from '../vocabulary/calendar/business-date.js'
import type { Month } from '../vocabulary/calendar/month.js'
import type { IdNumberFlag } from '../vocabulary/identity/id-number.js'
import type { Fen } from '../vocabulary/money/fen.js'

/** 不予办理: why a command is not carried out, as facts; the sentence for people is made where people are. Money is fen. */
export type Refusal =
  /** Nobody enrolled the participant, or only from a later day. */
  | { readonly code: 'NotEnrolled'; readonly enrolledOn: BusinessDate | null }
  | { readonly code: 'AlreadyEnrolled'; readonly enrolledOn: BusinessDate }
  /** The command is about a time after the death on record, or records another death. */
  | { readonly code: 'AlreadyDead'; readonly diedOn: BusinessDate }
  /** The command is about a time after the participant left the scheme. */
  | { readonly code: 'HasLeft'; readonly leftOn: BusinessDate }
  | { readonly code: 'NoDeathOnRecord' }
  /** Neither died, nor terminated, nor transferred elsewhere. */
  | { readonly code: 'StillInScheme' }
  /** 暂停参保: contributions pause. */
  | { readonly code: 'EnrolmentPaused'; readonly since: BusinessDate }
  | { readonly code: 'EnrolmentNotPaused' }
  /** A day of the command comes before what must come first, in the command or on record. */
  | { readonly code: 'DatesOutOfOrder'; readonly notBefore: BusinessDate; readonly day: BusinessDate }
  /** The ID number fails GB 11643 or contradicts the birth date or sex. */
  | { readonly code: 'IdentityDoubtful'; readonly flags: ReadonlyArray<IdNumberFlag> }
  | { readonly code: 'NoSuchZone'; readonly zone: string }
  | { readonly code: 'BeforeScheme'; readonly start: Month }
  /** `disabled` has a grade from 1 to 4, no other category has one. */
  | { readonly code: 'GradeNotFitting'; readonly category: Category; readonly grade: number | null }
  | { readonly code: 'CategoryNotHeld'; readonly category: Category | null }
  | { readonly code: 'NoSuchRound'; readonly round: Round }
  /** A contribution for an earlier year is a back payment, and no other is. */
  | { readonly code: 'ContributionKindNotFitting'; readonly fitting: 'normal' | 'back' }
  /** Regular payments are made in the month they are owed for, arrears in a later one. */
  | { readonly code: 'PayMonthNotFitting'; readonly periodOwed: Month; readonly payMonth: Month }
  | { readonly code: 'AmountNotPositive'; readonly fen: Fen }
  | { readonly code: 'NoSuchTier'; readonly fen: Fen; readonly tiers: ReadonlyArray<Fen> }
  /** A rule that the decision needs is not in force. It stands where the rule is first needed. */
  | NoPolicyInForce
  /** No pension or aid is due for the month yet; `from` where the month is known. */
  | {
      readonly code: 'NotYetEntitled'
      readonly because: Extract<NothingOwed, 'before-start' | 'years-missing'>
      readonly from: Month | null
    }
  /** The other benefit is due for the month, or none of the kind. */
  | { readonly code: 'OtherBenefitDue'; readonly month: Month }
  | { readonly code: 'BenefitEnded'; readonly lastMonth: Month | null }
  /** Months in prison are not owed and never paid back. */
  | { readonly code: 'Imprisoned'; readonly month: Month }
  | { readonly code: 'StartMonthDiffers'; readonly from: Month }
  /** Owed, and not to be paid: still, or before the month of release. */
  | { readonly code: 'Withheld'; readonly because: WithheldBecause | null; readonly until: Month | null }
  /** Nothing withholds the benefit for want of certification, so that it cannot be suspended for it. */
  | { readonly code: 'NotUncertified'; readonly month: Month }
  | { readonly code: 'NotSuspended' }
  | { readonly code: 'NothingDue' }
  /** The interest of an earlier year comes first. */
  | { readonly code: 'EarlierInterestOpen'; readonly year: number }
  | { readonly code: 'NothingOverpaid'; readonly periodOwed: Month }
  | { readonly code: 'NothingDemanded'; readonly periodOwed: Month | null }
  /** Done already, and on record otherwise than the command says. */
  | { readonly code: 'AlreadyHeld'; readonly from: BusinessDate }
  | { readonly code: 'AlreadyApproved'; readonly month: Month }
  | { readonly code: 'AlreadySuspended'; readonly from: Month }
  | { readonly code: 'AlreadyResumed'; readonly month: Month }
  | { readonly code: 'AlreadyTerminated'; readonly lastPayableMonth: Month }
  | { readonly code: 'AlreadyCertified'; readonly recordedOn: BusinessDate }
  | { readonly code: 'AlreadyContributed'; readonly fen: Fen }
  | { readonly code: 'AlreadyCredited'; readonly fen: Fen }
  | { readonly code: 'AlreadyPaid'; readonly fen: Fen }
  /** More was paid than is owed, or other lines: a matter for a correction or a recovery, not for another payment. */
  | { readonly code: 'PaidOtherwise'; readonly paidFen: Fen; readonly owedFen: Fen }
  /** The amount the command states is not the one the rules make. */
  | { readonly code: 'AmountDiffers'; readonly statedFen: Fen; readonly dueFen: Fen }
  | { readonly code: 'MoreThanOutstanding'; readonly fen: Fen; readonly outstandingFen: Fen }

/** The codes of refusals; `refusalsOf` says which a command may get, and in which order. */
export type RefusalCode = Refusal['code']
