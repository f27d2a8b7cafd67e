import {
  type Benefit,
  caseOf,
  dueBenefit,
  laterMonth,
  type Month,
  month,
  nextMonth,
  type ParticipantState,
  type Standing,
} from '@pension-ledger/domain'
import { isPensionerIn } from '../life/benefits.js'
import type { Life } from '../life/life.js'
import { lawful } from '../scheme/lawful.js'
import { lastMonthOf, type Setting } from '../scheme/setting.js'
import { type Dossier, put } from './dossier.js'

/** 待遇核定: the office approves a pension from the month in which it begins, and an aid from its first month. */
export const approveBenefits = (dossier: Dossier, life: Life, setting: Setting): void => {
  const { standing } = lawful(caseOf(dossier.state, setting))
  if (standing === null) return
  const { participantId } = life.person
  const approve = (benefit: Benefit, from: Month): void =>
    put(dossier, {
      kind: 'benefits',
      fact: {
        type: 'BenefitApproved',
        participantId,
        benefit,
        month: from,
        // What the office worked out of the account need not be noted: what is due follows from the facts.
        accountBalanceFen: null,
        accountPensionFen: null,
      },
    })

  const until = lastMonthOf(setting)
  const aidFrom = firstAid(dossier.state, standing, setting, until)
  if (aidFrom !== null) approve('disability-aid', aidFrom)
  const { pension } = standing
  if (pension !== null && pension.from <= until && isPensionerIn(standing, pension.from))
    approve('pension', pension.from)
}

const firstAid = (state: ParticipantState, standing: Standing, setting: Setting, until: Month): Month | null => {
  if (state.categories === null) return null
  const { from, to } = standing.aid
  const begin = laterMonth(from, month(setting.firstDay.slice(0, 7)))
  for (let at = begin; at <= until && (to === null || at <= to); at = nextMonth(at))
    if (lawful(dueBenefit(state, standing, at, setting.policy)).benefit === 'disability-aid') return at
  return null
}
