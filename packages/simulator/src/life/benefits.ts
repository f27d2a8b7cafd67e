import {
  addMonths,
  type Benefit,
  earlierMonth,
  type Month,
  type ParticipantId,
  type Standing,
  standingOf,
} from '@pension-ledger/domain'
import type { Row } from '../files/row.js'
import type { Dossier } from '../office/dossier.js'
import { between, chance, type Random } from '../random/random.js'
import { lawful } from '../scheme/lawful.js'
import { lastMonthOf, type Setting } from '../scheme/setting.js'

type SuspendedBecause = 'imprisonment' | 'other' | 'uncertified'

/** 停发: a line that suspends a benefit. */
export const suspended = (
  participantId: ParticipantId,
  benefit: Benefit,
  month: Month,
  reason: SuspendedBecause,
): Row => ({ kind: 'benefits', fact: { type: 'BenefitSuspended', participantId, benefit, month, reason } })

/** 恢复发放: a line that resumes a benefit, with arrears where months were withheld. */
export const resumed = (
  participantId: ParticipantId,
  benefit: Benefit,
  month: Month,
  arrearsFrom: Month | null,
): Row => ({ kind: 'benefits', fact: { type: 'BenefitResumed', participantId, benefit, month, arrearsFrom } })

/** The last month in which a life or the history can still see a pension: of death, or of the history's end. */
const lastSeen = (standing: Standing, setting: Setting): Month => {
  const last = lastMonthOf(setting)
  const end = standing.ends.pension
  return end === null ? last : earlierMonth(end.month, last)
}

/**
 * Draws a suspension of somebody's pension: prison (not owed, never back-paid) or another cause (withheld, back-paid on resumption).
 * Most are resumed within the history.
 */
export const drawSuspension = (
  random: Random,
  { participantId, state }: Dossier,
  setting: Setting,
): ReadonlyArray<Row> => {
  const isImprisoned = chance(random, 0.004)
  const isSuspended = chance(random, 0.012)
  if (!(isImprisoned || isSuspended) || state.enrolment === null) return []

  const standing = lawful(standingOf(state, setting.policy))
  if (standing === null || standing.pension === null) return []
  const from = addMonths(standing.pension.from, between(random, 2, 60))
  const until = addMonths(from, isImprisoned ? between(random, 6, 24) : between(random, 1, 10))
  const last = lastSeen(standing, setting)
  if (from > last) return []

  const suspension = suspended(participantId, 'pension', from, isImprisoned ? 'imprisonment' : 'other')
  if (until > last || chance(random, 0.1)) return [suspension]
  return [suspension, resumed(participantId, 'pension', until, isImprisoned ? null : from)]
}

/** Whether somebody is in a month of a pension's time, suspended or not. */
export const isPensionerIn = ({ pension, ends }: Standing, month: Month): boolean =>
  pension !== null && pension.from <= month && (ends.pension === null || month <= ends.pension.month)
