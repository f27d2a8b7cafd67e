import type { ParticipantState } from '../state/participant.state.js'
import { deathOf } from '../state/timelines.js'
import type { BusinessDate } from '../vocabulary/calendar/business-date.js'
import type { Refusal } from './refusal.js'

/** The day on which a participant first left the scheme, otherwise than by death; a later transfer back does not undo it. */
export const leftOn = (state: ParticipantState): BusinessDate | null => {
  let first: BusinessDate | null = null
  for (let link = state.enrolmentChanges; link !== null; link = link.before) {
    const { type, effectiveOn } = link.last
    if (type !== 'EnrolmentTerminated' && type !== 'TransferredOut') continue
    if (first === null || effectiveOn < first) first = effectiveOn
  }
  return first
}

/** Someone nobody enrolled. */
export const stranger = (state: ParticipantState): Refusal | null =>
  state.enrolment === null ? { code: 'NotEnrolled', enrolledOn: null } : null

/**
 * Why somebody does not belong to the scheme on a day; null for who does. The day of enrolment, of leaving and of death belong to it.
 *
 * Rejects, in this order: NotEnrolled, AlreadyDead, HasLeft.
 */
export const absentOn = (state: ParticipantState, day: BusinessDate): Refusal | null => {
  if (state.enrolment === null) return { code: 'NotEnrolled', enrolledOn: null }
  if (day < state.enrolment.enrolledOn) return { code: 'NotEnrolled', enrolledOn: state.enrolment.enrolledOn }
  const death = deathOf(state)
  if (death !== null && day > death.diedOn) return { code: 'AlreadyDead', diedOn: death.diedOn }
  const left = leftOn(state)
  return left !== null && day > left ? { code: 'HasLeft', leftOn: left } : null
}

/** 暂停参保: since when contributions pause, as of a day; null while they do not. Of two changes on one day the one learned last counts. */
export const pausedOn = (state: ParticipantState, day: BusinessDate): BusinessDate | null => {
  let latest: { readonly on: BusinessDate; readonly isPause: boolean } | null = null
  for (let link = state.enrolmentChanges; link !== null; link = link.before) {
    const { type, effectiveOn } = link.last
    if (type !== 'EnrolmentSuspended' && type !== 'EnrolmentResumed') continue
    if (effectiveOn > day || (latest !== null && effectiveOn <= latest.on)) continue
    latest = { on: effectiveOn, isPause: type === 'EnrolmentSuspended' }
  }
  return latest?.isPause === true ? latest.on : null
}
