import { accountNotRefunded, accountOverdrawn } from './account/closing.js'
import { interestWrong } from './account/interest.js'
import { onBehalfMissing, onBehalfWithoutCategory } from './account/on-behalf.js'
import {
  subsidyLate,
  subsidyMissing,
  subsidyRateWrong,
  subsidyTwice,
  subsidyWithoutContribution,
} from './account/subsidies.js'
import type { ParticipantPlant } from './bench.js'
import type { ParticipantCode } from './codes.js'
import { paidAfterDeath } from './payments/after-death.js'
import { aidAndPension, aidWithoutCategory } from './payments/aid.js'
import { componentOverpaid, componentUnderpaid, funderSplitWrong, overpaymentNotDemanded } from './payments/amounts.js'
import { paidBeforeStart, paidNotEligible } from './payments/before-start.js'
import { resumedWithoutCertification, uncertifiedOpen } from './payments/certification.js'
import { incrementEarly, incrementMissing, incrementToAid } from './payments/increments.js'
import { returnNotReissued } from './payments/not-reissued.js'
import { arrearsExceedWithheld, paidTwice } from './payments/twice.js'
import { paidInPrison, paidWhileWithheld } from './payments/withheld.js'
import { onExternalDeathList, schemeOverlap } from './records/external-lists.js'
import { accountShared, duplicatePerson, type GroupPlant } from './records/groups.js'
import { sameMakerChecker } from './records/handling.js'
import { identityReplaced, idInvalid } from './records/identity.js'
import { deathReportedLate } from './settlement/death-reported-late.js'
import { funeralAmountWrong, funeralSplitWrong, funeralTwice, funeralWithoutDeath } from './settlement/funerals.js'

const one = (plant: ParticipantPlant): GroupPlant => ({
  heads: 1,
  fits: (bench) => plant({ ...bench, random: { ...bench.random } }) !== null,
  plant: (benches) => benches.flatMap((bench) => plant(bench) ?? []),
})

/** Every plant by its code. */
export const participantPlants: Readonly<Record<ParticipantCode, GroupPlant>> = {
  PAID_AFTER_DEATH: one(paidAfterDeath),
  PAID_BEFORE_START: one(paidBeforeStart),
  PAID_NOT_ELIGIBLE: one(paidNotEligible),
  PAID_TWICE: one(paidTwice),
  PAID_WHILE_WITHHELD: one(paidWhileWithheld),
  RESUMED_WITHOUT_CERTIFICATION: one(resumedWithoutCertification),
  ARREARS_EXCEED_WITHHELD: one(arrearsExceedWithheld),
  PAID_IN_PRISON: one(paidInPrison),
  INCREMENT_MISSING: one(incrementMissing),
  INCREMENT_EARLY: one(incrementEarly),
  INCREMENT_TO_AID: one(incrementToAid),
  COMPONENT_UNDERPAID: one(componentUnderpaid),
  COMPONENT_OVERPAID: one(componentOverpaid),
  FUNDER_SPLIT_WRONG: one(funderSplitWrong),
  AID_AND_PENSION: one(aidAndPension),
  AID_WITHOUT_CATEGORY: one(aidWithoutCategory),
  SUBSIDY_MISSING: one(subsidyMissing),
  SUBSIDY_RATE_WRONG: one(subsidyRateWrong),
  SUBSIDY_TWICE: one(subsidyTwice),
  SUBSIDY_WITHOUT_CONTRIBUTION: one(subsidyWithoutContribution),
  SUBSIDY_LATE: one(subsidyLate),
  ON_BEHALF_WITHOUT_CATEGORY: one(onBehalfWithoutCategory),
  ON_BEHALF_MISSING: one(onBehalfMissing),
  INTEREST_WRONG: one(interestWrong),
  ACCOUNT_OVERDRAWN: one(accountOverdrawn),
  ACCOUNT_NOT_REFUNDED: one(accountNotRefunded),
  FUNERAL_TWICE: one(funeralTwice),
  FUNERAL_WITHOUT_DEATH: one(funeralWithoutDeath),
  FUNERAL_AMOUNT_WRONG: one(funeralAmountWrong),
  FUNERAL_SPLIT_WRONG: one(funeralSplitWrong),
  OVERPAYMENT_NOT_DEMANDED: one(overpaymentNotDemanded),
  DEATH_REPORTED_LATE: one(deathReportedLate),
  UNCERTIFIED_OPEN: one(uncertifiedOpen),
  DUPLICATE_PERSON: duplicatePerson,
  IDENTITY_REPLACED: one(identityReplaced),
  ID_INVALID: one(idInvalid),
  ACCOUNT_SHARED: accountShared,
  SAME_MAKER_CHECKER: one(sameMakerChecker),
  SCHEME_OVERLAP: one(schemeOverlap),
  ON_EXTERNAL_DEATH_LIST: one(onExternalDeathList),
  RETURN_NOT_REISSUED: one(returnNotReissued),
}
