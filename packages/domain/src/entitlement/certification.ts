import type { CertificationRecorded, CertificationRoundOpened, Round } from '../events/certification.events.js'
import type { FactBody } from '../events/event.js'
import type { ParticipantState } from '../state/participant.state.js'
import type { BusinessDate } from '../vocabulary/calendar/business-date.js'

const rank = { passed: 2, deceased: 1, missing: 0 } as const

/** The result that stands for a round: the latest recorded; of several on one day, `passed` before `deceased` before `missing`. */
export const resultOf = (state: ParticipantState, round: Round): FactBody<CertificationRecorded> | null => {
  let standing: FactBody<CertificationRecorded> | null = null
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

/** The first day, not before `since`, on which `passed` was recorded for a round or a later one: who lives later was alive before. */
export const firstPassedOn = (
  state: ParticipantState,
  round: Round,
  since: BusinessDate | null,
): BusinessDate | null => {
  let first: BusinessDate | null = null
  for (let link = state.certifications; link !== null; link = link.before) {
    const { result, round: of, recordedOn } = link.last
    if (result !== 'passed' || of < round || (since !== null && recordedOn < since)) continue
    if (first === null || recordedOn < first) first = recordedOn
  }
  return first
}

/** Whether a round, or a later one, was passed on or before the round's deadline. */
export const passedInTime = (state: ParticipantState, round: CertificationRoundOpened): boolean => {
  const passedOn = firstPassedOn(state, round.round, null)
  return passedOn !== null && passedOn <= round.deadline
}
