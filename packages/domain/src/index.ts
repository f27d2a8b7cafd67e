export { type Account, accountOf } from './account/account.js'
export {
  type AccountRefundDue,
  accountRefundDue,
  type DoubleDrawingRefund,
  doubleDrawingRefundDue,
} from './account/account-refund.js'
export { type Debit, eachEntry, isDebit } from './account/entries.js'
export { type InterestDue, interestCreditedFor, interestDueFor, interestDueOf } from './account/interest.js'
export { type InterestEntry, type InterestYear, interestEntries } from './account/interest-year.js'
export { type Leaving, leavingOf } from './account/leaving.js'
export { type MonthRecovered, type Recovered, type Recoveries, recoveriesOf } from './account/recovery.js'
export { type SubAccount, subAccounts, subsidyAccounts } from './account/sub-account.js'
export { RefundAccount } from './decision/account-refund.decide.js'
export { ApproveBenefit } from './decision/approval.decide.js'
export { SuspendBenefit, TerminateBenefit } from './decision/benefit.decide.js'
export { EndCategory, GrantCategory } from './decision/category.decide.js'
export { RecordCertification } from './decision/certification.decide.js'
export { Command, type CommandType } from './decision/command.js'
export { ReceiveContribution } from './decision/contribution.decide.js'
export { CreditInterest, CreditSubsidy } from './decision/crediting.decide.js'
export { decide } from './decision/decide.js'
export type { Decided, Decision, ParticipantFact } from './decision/decision.js'
export { Enrol, ResumeEnrolment, SuspendEnrolment, TerminateEnrolment } from './decision/enrolment.decide.js'
export { PayArrears, PayPension } from './decision/payment.decide.js'
export { ChangePlace } from './decision/place.decide.js'
export { refusalsOf } from './decision/precedence.js'
export { DemandRecovery, OffsetRecovery, ReceiveRecovery, WriteOffRecovery } from './decision/recovery.decide.js'
export type { Refusal, RefusalCode } from './decision/refusal.js'
export { ResumeBenefit } from './decision/resumption.decide.js'
export { PayFuneralGrant, RecordDeath } from './decision/settlement.decide.js'
export { type DecodeProblem, decodeProblems } from './decode-problems.js'
export { type AccountPension, accountPensionOf } from './entitlement/account-pension.js'
export { type AccountShare, shareIn } from './entitlement/account-share.js'
export { passedInTime, resultOf } from './entitlement/certification.js'
export { requiredYears, yearsEarnedOn } from './entitlement/contribution-years.js'
export { type DistrictSubsidy, districtSubsidyFor } from './entitlement/district-subsidy.js'
export { type DueBenefit, dueBenefit, type NothingOwed } from './entitlement/due-benefit.js'
export {
  type Case,
  caseOf,
  type Entitlement,
  entitlementIn,
  entitlementOf,
} from './entitlement/entitlement.js'
export { type FuneralGrant, funeralGrantFor, funeralGrantOf } from './entitlement/funeral-grant.js'
export { aidLines, basicPensionLines, incrementLines, monthlyLines, totalOf } from './entitlement/monthly-lines.js'
export { comparedIn, differencesOf, type MonthCompared } from './entitlement/owed-and-paid.js'
export { type RoundStanding, standingInRound } from './entitlement/round-standing.js'
export { covers, type Months, type Standing, standingOf } from './entitlement/standing.js'
export { type SubsidyDue, subsidyDueFor } from './entitlement/subsidy-due.js'
export { type Rules, rulesOf } from './entitlement/timetable.js'
export { type WithheldBecause, type Withholding, withholdingsOf } from './entitlement/withholding.js'
export { type WorkedOut, workedOut } from './entitlement/worked-out.js'
export type { Input, Outputs, RuleId, Step, StepName, UsedFact } from './entitlement/workings/workings.js'
export {
  Benefit,
  BenefitApproved,
  BenefitReason,
  BenefitResumed,
  BenefitSuspended,
  BenefitTerminated,
} from './events/benefit.events.js'
export { businessDateOf } from './events/business-date-of.js'
export { Category, CategoryEnded, CategoryGranted } from './events/category.events.js'
export type { RoundBrand } from './events/certification.events.js'
export {
  CertificationMethod,
  CertificationRecorded,
  CertificationResult,
  CertificationRoundOpened,
  Round,
} from './events/certification.events.js'
export {
  ContributionKind,
  ContributionReceived,
  ContributionRefunded,
  OnBehalfAssessed,
} from './events/contribution.events.js'
export { InterestCredited, SubsidyCredited } from './events/crediting.events.js'
export {
  BankAccountChanged,
  EnrolmentResumed,
  EnrolmentSuspended,
  EnrolmentTerminated,
  IdentityCorrected,
  ParticipantEnrolled,
  PlaceChanged,
  Sex,
  TransferredIn,
  TransferredOut,
} from './events/enrolment.events.js'
export {
  type DomainEvent,
  type EventBody,
  type EventType,
  eventKinds,
  Fact,
  type FactBody,
  type FactType,
  isEventType,
  RecordReversed,
} from './events/event.js'
export {
  decodeEvent,
  type EncodedEvent,
  type EventDecodeError,
  encodeEvent,
  readBody,
  type StoredEvent,
} from './events/event-codec.js'
export { ExternalDeathListed, ExternalListImported, ExternalMembershipListed } from './events/external-list.events.js'
export { factKinds } from './events/fact-kinds.js'
export {
  FundAppropriated,
  FundPurpose,
  FundReceived,
  FundSettled,
  FundTransferred,
  SubsidyCreditedToPassbooks,
  SubsidyReleasedToCommunity,
  SubsidySweptToIncomeAccount,
} from './events/fund.events.js'
export { PaymentKind, PaymentReturned, PensionPaid } from './events/payment.events.js'
export { RecoveryDemanded, RecoveryOffset, RecoveryReceived, RecoveryWrittenOff } from './events/recovery.events.js'
export { BankStatementRecorded, PolicyAdopted, TargetSet } from './events/scheme.events.js'
export { AccountRefunded, DeathRecorded, FuneralGrantPaid } from './events/settlement.events.js'
export {
  fundStream,
  listStream,
  participantIn,
  participantStream,
  schemeStream,
  streamOf,
  streamOfBody,
} from './events/stream-of.js'
export { constantOf } from './policy/constants.js'
export { inForce, type NoPolicyInForce, valueInForce } from './policy/in-force.js'
export type { Basis, Dated } from './policy/parameter.js'
export { type ParameterKey, Parameters, type ValueOf } from './policy/parameters.js'
export { zoneNamed, zoneOfStreet } from './policy/places.js'
export { PolicyBook, StreetOfZone, Zone } from './policy/policy-book.js'
export type { Grade, PolicySource } from './policy/policy-source.js'
export { type PolicyError, readPolicy } from './policy/read-policy.js'
export { type Chain, chained, listOf, without } from './state/chain.js'
export { emptyFund, evolveFund, type FundMovement, type FundState } from './state/fund.state.js'
export { evolveParticipant, foldParticipant, type ParticipantFold, paymentOf } from './state/participant.evolve.js'
export {
  type BenefitDecision,
  draftOf,
  type EnrolmentChange,
  emptyParticipant,
  type ParticipantState,
  type Payment,
  type Recovery,
} from './state/participant.state.js'
export { emptyScheme, evolveScheme, type SchemeState } from './state/scheme.state.js'
export {
  birthDateOf,
  type CategoryHeld,
  categoriesAt,
  categoriesOf,
  deathOf,
  placeAt,
  type Suspension,
  suspensionsOf,
} from './state/timelines.js'
export { FundingLevel, fundingLevels } from './vocabulary/benefit/funding-level.js'
export {
  type Component,
  components,
  inOrder,
  isLineKey,
  type Line,
  type LineKey,
  type LineLevel,
  Lines,
  lineKeys,
  lineNames,
  linesOf,
  paysAid,
} from './vocabulary/benefit/lines.js'
export { broken, InvariantBroken } from './vocabulary/broken.js'
export { reaches } from './vocabulary/calendar/age.js'
export type { BusinessDateBrand } from './vocabulary/calendar/business-date.js'
export { BusinessDate, businessDate, daysInMonth, isLeapYear } from './vocabulary/calendar/business-date.js'
export { addDays, dateIn, dateOfDay, dayNumber, daysBetween } from './vocabulary/calendar/days.js'
export { earlierFirst } from './vocabulary/calendar/earlier-first.js'
export type { InstantBrand } from './vocabulary/calendar/instant.js'
export { Instant } from './vocabulary/calendar/instant.js'
export type { MonthBrand } from './vocabulary/calendar/month.js'
export {
  addMonths,
  earlierMonth,
  firstDayOf,
  lastDayOf,
  laterMonth,
  Month,
  month,
  monthAt,
  monthIndex,
  monthOf,
  monthOfYear,
  monthsBetween,
  nextMonth,
  yearOf,
} from './vocabulary/calendar/month.js'
export type { YearBrand } from './vocabulary/calendar/year.js'
export { Year } from './vocabulary/calendar/year.js'
export { type Cut, isEffective } from './vocabulary/cut.js'
export {
  checkCharacterOf,
  flagsOfIdNumber,
  type IdNumberFlag,
  idNumberFlags,
  isIdNumberShaped,
} from './vocabulary/identity/id-number.js'
export type { ParticipantIdBrand } from './vocabulary/identity/participant-id.js'
export { ParticipantId, participantId } from './vocabulary/identity/participant-id.js'
export { allocate } from './vocabulary/money/allocate.js'
export { Decimal } from './vocabulary/money/decimal.js'
export type { FenBrand } from './vocabulary/money/fen.js'
export { add, Fen, subtract, sum, times, wholeFen, zeroFen } from './vocabulary/money/fen.js'
export { downToFen, halfUpToFen, type RoundingRule, roundingRules, upToJiao } from './vocabulary/money/rounding.js'
export { type Place, ZoneCode } from './vocabulary/place.js'
