import { broken, earlierFirst } from '@pension-ledger/domain'
import type { AuditedParticipant } from '../../check.js'

/** Some of the participants, the earliest enrolled first, of one day by their ids. One that was not read is a defect of the caller. */
export const byEnrolment = (
  ids: ReadonlyArray<string>,
  subjects: ReadonlyMap<string, AuditedParticipant>,
): ReadonlyArray<AuditedParticipant> =>
  ids
    .map((id) => subjects.get(id) ?? broken(`${id} is concerned and was not read`))
    .sort(
      (a, b) =>
        earlierFirst(a.state.enrolment?.enrolledOn ?? '', b.state.enrolment?.enrolledOn ?? '') ||
        earlierFirst(a.participantId, b.participantId),
    )
