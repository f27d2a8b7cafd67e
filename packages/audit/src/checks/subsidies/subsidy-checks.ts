import type { ParticipantCheck } from '../../check.js'
import { onBehalfMissing } from './on-behalf-missing.js'
import { onBehalfWithoutCategory } from './on-behalf-without-category.js'
import { subsidyLate } from './subsidy-late.js'
import { subsidyMissing } from './subsidy-missing.js'
import { subsidyRateWrong } from './subsidy-rate-wrong.js'
import { subsidyTwice } from './subsidy-twice.js'
import { subsidyWithoutContribution } from './subsidy-without-contribution.js'

/** 缴费补贴与代缴 */
export const subsidyChecks: ReadonlyArray<ParticipantCheck> = [
  subsidyMissing,
  subsidyRateWrong,
  subsidyTwice,
  subsidyWithoutContribution,
  subsidyLate,
  onBehalfWithoutCategory,
  onBehalfMissing,
]
