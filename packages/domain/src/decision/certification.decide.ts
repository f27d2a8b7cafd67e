import * as t from 'io-ts'
import type { Rules } from '../entitlement/timetable.js'
import { CertificationMethod, CertificationResult, Round } from '../events/certification.events.js'
import { listOf } from '../state/chain.js'
import type { ParticipantState } from '../state/participant.state.js'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { accepted, type Decided, refused } from './decision.js'
import { absentOn } from './membership.js'

/** 生存认证: a result for a round is to be recorded. */
export const RecordCertification = t.readonly(
  t.strict({
    type: t.literal('RecordCertification'),
    participantId: ParticipantId,
    round: Round,
    result: CertificationResult,
    recordedOn: BusinessDate,
    method: t.union([CertificationMethod, t.null]),
  }),
)
export interface RecordCertification extends t.TypeOf<typeof RecordCertification> {}

/**
 * 生存认证. Whoever is not due for the round may be certified all the same.
 *
 * Returns: no event when the same result is on record for the round on that day.
 * Rejects: NotEnrolled, AlreadyDead (`passed` and `missing` say nothing of the dead; `deceased` may come after the death),
 *          HasLeft, NoSuchRound, DatesOutOfOrder (before the round was opened), AlreadyCertified (another result on that day, or `passed` in
 *          the round before and now again).
 */
export const decideRecordCertification = (
  state: ParticipantState,
  command: RecordCertification,
  { rounds }: Rules,
): Decided => {
  const { round, result, recordedOn } = command
  const absent = absentOn(state, recordedOn)
  if (absent !== null && !(absent.code === 'AlreadyDead' && result === 'deceased')) return refused(absent)
  const opened = rounds.find((of) => of.round === round)
  if (opened === undefined) return refused({ code: 'NoSuchRound', round })
  if (recordedOn < opened.opensOn)
    return refused({ code: 'DatesOutOfOrder', notBefore: opened.opensOn, day: recordedOn })
  for (const known of listOf(state.certifications)) {
    if (known.round !== round) continue
    if (known.recordedOn === recordedOn && known.result === result) return accepted()
    if (known.recordedOn === recordedOn || (known.result === 'passed' && result === 'passed'))
      return refused({ code: 'AlreadyCertified', recordedOn: known.recordedOn })
  }
  return accepted({ ...command, type: 'CertificationRecorded' })
}
