import type { ParticipantState } from '../state/participant.state.js'
import { deathOf } from '../state/timelines.js'
import type { BusinessDate } from '../vocabulary/calendar/business-date.js'

/** 离开制度: how and on which day somebody left the scheme. */
export interface Leaving {
  readonly because: 'death' | 'terminated' | 'transferred-out'
  readonly on: BusinessDate
}

/**
 * When a participant left: by the earliest of a death, a termination of the enrolment and a transfer elsewhere (of one day in this
 * order); null for those who are still in it. Who left once has left: a later transfer back opens nothing anew.
 */
export const leavingOf = (state: ParticipantState): Leaving | null => {
  const death = deathOf(state)
  let first: Leaving | null = death === null ? null : { because: 'death', on: death.diedOn }
  for (let link = state.enrolmentChanges; link !== null; link = link.before) {
    const { type, effectiveOn } = link.last
    if (type !== 'EnrolmentTerminated' && type !== 'TransferredOut') continue
    const because = type === 'TransferredOut' ? 'transferred-out' : 'terminated'
    const isEarlier =
      first === null ||
      effectiveOn < first.on ||
      (effectiveOn === first.on && first.because === 'transferred-out' && because === 'terminated')
    if (isEarlier) first = { because, on: effectiveOn }
  }
  return first
}
