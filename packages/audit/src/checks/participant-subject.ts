import { type BusinessDate, placeAt } from '@pension-ledger/domain'
import type { AuditedParticipant } from '../check.js'
import type { FindingSubject } from '../finding.js'

/** Of whom a finding speaks, and where they belonged on the day it speaks of; nowhere, who never enrolled. */
export const subjectOn = ({ participantId, state }: AuditedParticipant, on: BusinessDate): FindingSubject => {
  const { zone, street, community } = placeAt(state, on) ?? { zone: '', street: '', community: null }
  return { kind: 'participant', participantId, zone, street, community }
}
