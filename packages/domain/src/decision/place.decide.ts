import * as t from 'io-ts'
import type { Rules } from '../entitlement/timetable.js'
import type { ParticipantState } from '../state/participant.state.js'
import { placeAt } from '../state/timelines.js'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { accepted, type Decided, refused } from './decision.js'
import { absentOn } from './membership.js'

/** 参保地变更: one part of the place is to change; what it was is looked up. */
export const ChangePlace = t.readonly(
  t.strict({
    type: t.literal('ChangePlace'),
    participantId: ParticipantId,
    effectiveOn: BusinessDate,
    field: t.keyof({ zone: null, street: null, community: null }),
    after: t.string,
    reason: t.union([t.string, t.null]),
  }),
)
export interface ChangePlace extends t.TypeOf<typeof ChangePlace> {}

/**
 * 参保地变更.
 *
 * Returns: no event when the participant belongs there already on that day.
 * Rejects: NotEnrolled, AlreadyDead, HasLeft, NoSuchZone.
 */
export const decideChangePlace = (state: ParticipantState, command: ChangePlace, { policy }: Rules): Decided => {
  const { effectiveOn, field, after } = command
  const absent = absentOn(state, effectiveOn)
  if (absent !== null) return refused(absent)
  if (field === 'zone' && !policy.zones.some(({ code }) => code === after))
    return refused({ code: 'NoSuchZone', zone: after })
  const before = placeAt(state, effectiveOn)?.[field] ?? null
  return before === after ? accepted() : accepted({ ...command, before, type: 'PlaceChanged' })
}
