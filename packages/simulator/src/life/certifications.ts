import {
  addDays,
  type BusinessDate,
  type CertificationMethod,
  type CertificationResult,
  type CertificationRoundOpened,
  dateOfDay,
  dayNumber,
  dueBenefit,
  monthOf,
  type ParticipantId,
  type Round,
  type Standing,
  standingOf,
} from '@pension-ledger/domain'
import type { Row } from '../files/row.js'
import type { Dossier } from '../office/dossier.js'
import { between, chance, type Random, type Weighted, weighted } from '../random/random.js'
import { earlierDate, laterDate } from '../scheme/days.js'
import { lawful } from '../scheme/lawful.js'
import type { Setting } from '../scheme/setting.js'
import { isPensionerIn } from './benefits.js'

/** 认证: a line with the result of a round. */
export const certified = (
  participantId: ParticipantId,
  round: Round,
  result: CertificationResult,
  recordedOn: BusinessDate,
  method: CertificationMethod | null,
): Row => ({
  kind: 'certifications',
  fact: { type: 'CertificationRecorded', participantId, round, result, recordedOn, method },
})

const methods: Weighted<CertificationMethod> = [
  [18, 'app'],
  [70, 'on-site'],
  [11, 'home-visit'],
  [1, 'other'],
]

type Outcome = 'in-time' | 'late' | 'missing' | 'never'

const outcomes: Weighted<Outcome> = [
  [9_620, 'in-time'],
  [280, 'late'],
  [20, 'missing'],
  [80, 'never'],
]

const dayBetween = (random: Random, from: BusinessDate, to: BusinessDate): BusinessDate =>
  dateOfDay(between(random, dayNumber(from), Math.max(dayNumber(from), dayNumber(to))))

/** Whether the rules ask for somebody in a round that closes within the history. */
const isDue = (
  { state }: Dossier,
  standing: Standing,
  { deadline }: CertificationRoundOpened,
  setting: Setting,
): boolean =>
  deadline <= setting.lastDay && lawful(dueBenefit(state, standing, monthOf(deadline), setting.policy)).benefit !== null

/**
 * 生存认证 as it goes: nearly all in time, some late, a few missing and found again, a few not at all. The last round that asks for
 * somebody is answered in any case, and with a pass where an earlier one is still open: the office has visited whoever it had not seen.
 */
export const drawCertifications = (random: Random, dossier: Dossier, setting: Setting): ReadonlyArray<Row> => {
  const { participantId, state } = dossier
  const standing = lawful(standingOf(state, setting.policy))
  const { enrolment, deaths } = state
  if (standing === null || enrolment === null) return []

  const rows: Row[] = []
  const death = deaths?.last ?? null
  const lastDay = earlierDate(death?.diedOn ?? setting.lastDay, setting.lastDay)
  const lastDue =
    death === null ? setting.rounds.findLast((round) => isDue(dossier, standing, round, setting)) : undefined
  let notBefore = enrolment.enrolledOn
  let isOneOpen = false
  for (const round of setting.rounds) {
    if (round.opensOn > lastDay) break
    if (death !== null && death.diedOn <= round.deadline && isPensionerIn(standing, monthOf(death.diedOn))) {
      if (chance(random, 0.5)) rows.push(foundDead(random, participantId, round, death))
      break
    }
    if (!isDue(dossier, standing, round, setting)) continue

    const of = { random, participantId, round, lastDay }
    const opens = laterDate(round.opensOn, notBefore)
    const drawn = weighted(random, outcomes)
    const staysAsDrawn = round !== lastDue || (drawn === 'missing' && !isOneOpen)
    const results = resultsOf(of, opens, staysAsDrawn ? drawn : 'in-time')
    rows.push(...results)
    const last = results.at(-1)
    if (last?.kind === 'certifications') notBefore = addDays(last.fact.recordedOn, 1)
    isOneOpen = results.length === 0 || (isOneOpen && !hasPassed(last))
  }
  return rows
}

const hasPassed = (row: Row | undefined): boolean => row?.kind === 'certifications' && row.fact.result === 'passed'

/** The round's door-to-door check finds that somebody has died, before or as the death is reported. */
const foundDead = (
  random: Random,
  participantId: ParticipantId,
  round: CertificationRoundOpened,
  death: { readonly diedOn: BusinessDate; readonly reportedOn: BusinessDate },
): Row =>
  certified(
    participantId,
    round.round,
    'deceased',
    dayBetween(
      random,
      laterDate(round.opensOn, death.diedOn),
      laterDate(death.diedOn, earlierDate(death.reportedOn, round.deadline)),
    ),
    null,
  )

interface Certifying {
  readonly random: Random
  readonly participantId: ParticipantId
  readonly round: CertificationRoundOpened
  readonly lastDay: BusinessDate
}

const resultsOf = (
  { random, participantId, round, lastDay }: Certifying,
  opens: BusinessDate,
  outcome: Outcome,
): ReadonlyArray<Row> => {
  const closes = earlierDate(round.deadline, lastDay)
  if (opens > closes) return []
  const passed = (on: BusinessDate, method = weighted(random, methods)): ReadonlyArray<Row> =>
    on > lastDay ? [] : [certified(participantId, round.round, 'passed', on, method)]
  switch (outcome) {
    case 'in-time':
      return passed(dayBetween(random, opens, closes))
    case 'late':
      return passed(addDays(round.deadline, between(random, 3, 120)))
    case 'missing': {
      const missingOn = dayBetween(random, opens, closes)
      const missing = certified(participantId, round.round, 'missing', missingOn, null)
      return [missing, ...passed(addDays(missingOn, between(random, 40, 150)), 'home-visit')]
    }
    case 'never':
      return []
  }
}
