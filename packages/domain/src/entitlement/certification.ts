import type { CertificationRecorded, CertificationRoundOpened, Round } from '../events/certification.events.js'
import type { ParticipantState } from '../state/participant.state.js'

/** What came of a round for somebody who was due for it. */
export type RoundStanding = 'passed' | 'missing' | 'deceased' | 'outstanding'

const rank = { passed: 2, deceased: 1, missing: 0 } as const

/** The result that stands for a round: the latest recorded; of several on one day, `passed` before `deceased` before `missing`. */
export const resultOf = (state: ParticipantState, round: Round): CertificationRecorded | null => {
  let standing: CertificationRecorded | null = null
  for (let link = state.certifications; link !== null; link = link.before) {
    const fact = link.last
    if (fact.round !== round) continue
    if (
      standing === null ||
      fact.recordedOn > standing.recordedOn ||
      (fact.recordedOn === standing.recordedOn && rank[fact.result] > rank[standing.result])
    )
      standing = fact
  }
  return standing
}

/** Whether a round was passed on or before its deadline. */
export const passedInTime = (state: ParticipantState, round: CertificationRoundOpened): boolean => {
  for (let link = state.certifications; link !== null; link = link.before) {
    const fact = link.last
    if (fact.round === round.round && fact.result === 'passed' && fact.recordedOn <= round.deadline) return true
  }
  return false
}
