import type { CertificationRecorded, CertificationRoundOpened } from '../../events/certification.events.js'
import type { FactBody } from '../../events/event.js'
import { listOf } from '../../state/chain.js'
import type { ParticipantState } from '../../state/participant.state.js'
import { type Month, monthOf } from '../../vocabulary/calendar/month.js'
import type { Release, Withholding } from '../withholding.js'
import { type Step, unseen } from './workings.js'

export const lapseStep = (
  state: ParticipantState,
  round: CertificationRoundOpened,
  isPassed: boolean,
  lapse: Withholding | null,
): Step => ({
  name: { name: 'lapse', of: round },
  rule: 'certification-lapse',
  inputs: {
    round: { fact: round },
    certifications: { facts: listOf(state.certifications) },
    due: isPassed ? unseen : { step: `due:${monthOf(round.deadline)}` },
  },
  output: lapse,
})

export const resultStep = (
  state: ParticipantState,
  certification: FactBody<CertificationRecorded>,
  withholding: Withholding,
): Step => ({
  name: { name: 'result', of: certification },
  rule: 'certification-result',
  inputs: {
    certification: { fact: certification },
    certifications: { facts: listOf(state.certifications) },
    death: { step: 'death' },
  },
  output: withholding,
})

export const withholdingsStep = (
  state: ParticipantState,
  rounds: ReadonlyArray<CertificationRoundOpened>,
  withholdings: ReadonlyArray<Withholding>,
): Step => ({
  name: 'withholdings',
  rule: 'withholdings',
  inputs: {
    lapses: { steps: rounds.map((round) => ({ name: 'lapse', of: round })) },
    results: {
      steps: listOf(state.certifications)
        .filter(({ result }) => result !== 'passed')
        .map((certification) => ({ name: 'result', of: certification })),
    },
    pension: { step: 'suspensions:pension' },
    aid: { step: 'suspensions:disability-aid' },
  },
  output: withholdings,
})

export const releaseStep = (month: Month, release: Release): Step => ({
  name: 'release',
  rule: 'release',
  inputs: { month: { value: month }, due: { step: `due:${month}` }, withholdings: { step: 'withholdings' } },
  output: release,
})
