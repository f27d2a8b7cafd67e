import type { ParticipantCheck } from '../../check.js'
import type { OverpaymentCheck, RecordCheck } from '../wide-check.js'
import { deathReportedLate } from './death-reported-late.js'
import { overpaymentNotDemanded } from './overpayment-not-demanded.js'
import { returnNotReissued } from './return-not-reissued.js'
import { sameMakerChecker } from './same-maker-checker.js'
import { uncertifiedOpen } from './uncertified-open.js'

/** 经办: of one participant. */
export const handlingChecks: ReadonlyArray<ParticipantCheck> = [deathReportedLate, uncertifiedOpen, returnNotReissued]

/** 追缴: of what other checks found; they run after them. */
export const overpaymentChecks: ReadonlyArray<OverpaymentCheck> = [overpaymentNotDemanded]

/** 经办与复核: of every record. */
export const recordChecks: ReadonlyArray<RecordCheck> = [sameMakerChecker]
