import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Rules } from '../entitlement/timetable.js'
import { ParticipantEnrolled } from '../events/enrolment.events.js'
import { constantOf } from '../policy/constants.js'
import { listOf } from '../state/chain.js'
import type { ParticipantState } from '../state/participant.state.js'
import { sameFact } from '../state/same-fact.js'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { monthOf } from '../vocabulary/calendar/month.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { accepted, type Decided, refused } from './decision.js'
import { absentOn, leftOn, pausedOn } from './membership.js'

const { type: _, ...enrolment } = ParticipantEnrolled.type.type.props

/** 参保登记: a person is to join the scheme, with tokens in place of names and numbers. */
export const Enrol = t.readonly(t.strict({ type: t.literal('Enrol'), ...enrolment }))
export interface Enrol extends t.TypeOf<typeof Enrol> {}

const change = { participantId: ParticipantId, effectiveOn: BusinessDate, reason: t.union([t.string, t.null]) }

/** 暂停参保: contributions are to pause. */
export const SuspendEnrolment = t.readonly(t.strict({ type: t.literal('SuspendEnrolment'), ...change }))
export interface SuspendEnrolment extends t.TypeOf<typeof SuspendEnrolment> {}

/** 恢复参保 */
export const ResumeEnrolment = t.readonly(t.strict({ type: t.literal('ResumeEnrolment'), ...change }))
export interface ResumeEnrolment extends t.TypeOf<typeof ResumeEnrolment> {}

/** 终止参保: the person is to leave the scheme, otherwise than by death. */
export const TerminateEnrolment = t.readonly(t.strict({ type: t.literal('TerminateEnrolment'), ...change }))
export interface TerminateEnrolment extends t.TypeOf<typeof TerminateEnrolment> {}

/**
 * 参保登记.
 *
 * Returns: no event when the same enrolment is on record. An ID number of 15 digits is in order: it is an old one.
 * Rejects: AlreadyEnrolled, DatesOutOfOrder, IdentityDoubtful, NoSuchZone, NoPolicyInForce, BeforeScheme. Whether another participant
 *          has the same ID number is not to be seen in one participant's history: the check `DUPLICATE_PERSON` finds it.
 */
export const decideEnrol = (state: ParticipantState, command: Enrol, { policy }: Rules): Decided => {
  const { participantId, birthDate, enrolledOn, idFlags, zone } = command
  const enrolment: ParticipantEnrolled = { ...command, type: 'ParticipantEnrolled' }
  if (state.enrolment !== null) {
    const isSame = listOf(state.enrolments).some((booked) => sameFact({ ...booked, participantId }, enrolment))
    if (isSame) return accepted()
    return refused({ code: 'AlreadyEnrolled', enrolledOn: state.enrolment.enrolledOn })
  }
  if (enrolledOn < birthDate) return refused({ code: 'DatesOutOfOrder', notBefore: birthDate, day: enrolledOn })
  const flags = idFlags.filter((flag) => flag !== 'fifteen-digits')
  if (flags.length > 0) return refused({ code: 'IdentityDoubtful', flags })
  if (!policy.zones.some(({ code }) => code === zone)) return refused({ code: 'NoSuchZone', zone })
  const start = constantOf(policy, 'scheme.start')
  if (E.isLeft(start)) return start
  if (monthOf(enrolledOn) < start.right) return refused({ code: 'BeforeScheme', start: start.right })
  return accepted(enrolment)
}

/** 暂停参保. Rejects: NotEnrolled, AlreadyDead, HasLeft, EnrolmentPaused. */
export const decideSuspendEnrolment = (state: ParticipantState, command: SuspendEnrolment): Decided => {
  const absent = absentOn(state, command.effectiveOn)
  if (absent !== null) return refused(absent)
  const since = pausedOn(state, command.effectiveOn)
  if (since !== null) return refused({ code: 'EnrolmentPaused', since })
  return accepted({ ...command, type: 'EnrolmentSuspended' })
}

/** 恢复参保. Rejects: NotEnrolled, AlreadyDead, HasLeft, EnrolmentNotPaused. */
export const decideResumeEnrolment = (state: ParticipantState, command: ResumeEnrolment): Decided => {
  const absent = absentOn(state, command.effectiveOn)
  if (absent !== null) return refused(absent)
  if (pausedOn(state, command.effectiveOn) === null) return refused({ code: 'EnrolmentNotPaused' })
  return accepted({ ...command, type: 'EnrolmentResumed' })
}

/** 终止参保. Rejects: NotEnrolled, AlreadyDead, HasLeft, whatever the day of leaving: a second one would say nothing. */
export const decideTerminateEnrolment = (state: ParticipantState, command: TerminateEnrolment): Decided => {
  const absent = absentOn(state, command.effectiveOn)
  if (absent !== null) return refused(absent)
  const left = leftOn(state)
  if (left !== null) return refused({ code: 'HasLeft', leftOn: left })
  return accepted({ ...command, type: 'EnrolmentTerminated' })
}
