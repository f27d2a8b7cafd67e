import {
  addDays,
  type BusinessDate,
  type ContributionReceived,
  type FactBody,
  type Fen,
  type FundingLevel,
  listOf,
  type ParticipantId,
  type ParticipantState,
  type PolicyBook,
  subsidyDueFor,
} from '@pension-ledger/domain'
import type { Row } from '../files/row.js'
import { earlierDate, endOfYear } from '../scheme/days.js'
import { lawful } from '../scheme/lawful.js'
import { yearNumber } from '../scheme/year-number.js'
import { type Dossier, put } from './dossier.js'

/** The first normal contribution of each year: the one that a year's subsidies are for. */
const subsidised = (state: ParticipantState): ReadonlyArray<FactBody<ContributionReceived>> => {
  const firsts = new Map<number, FactBody<ContributionReceived>>()
  for (const fact of listOf(state.contributions)) {
    if (fact.type !== 'ContributionReceived' || fact.kind !== 'normal') continue
    const first = firsts.get(fact.year)
    if (first === undefined || fact.receivedOn < first.receivedOn) firsts.set(fact.year, fact)
  }
  return [...firsts.values()]
}

const subsidy = (
  participantId: ParticipantId,
  paid: FactBody<ContributionReceived>,
  level: FundingLevel,
  fen: Fen,
  creditedOn: BusinessDate,
): Row => ({
  kind: 'subsidies',
  fact: {
    type: 'SubsidyCredited',
    participantId,
    contributionYear: yearNumber(paid.year),
    level,
    fen,
    creditedOn,
  },
})

const daysToCredit = 25

/**
 * 缴费补贴入账: province, city and district credit theirs some weeks after a normal contribution, within its year, and before the
 * account is closed.
 */
export const creditSubsidies = (dossier: Dossier, policy: PolicyBook, closesOn: BusinessDate): void => {
  for (const paid of subsidised(dossier.state)) {
    const creditedOn = [
      addDays(paid.receivedOn, daysToCredit),
      endOfYear(Number(paid.receivedOn.slice(0, 4))),
      closesOn,
    ].reduce(earlierDate)
    for (const level of ['province', 'city', 'district'] as const) {
      const due = lawful(subsidyDueFor(dossier.state, paid.year, level, policy))
      if (due !== null && due.fen > 0) put(dossier, subsidy(dossier.participantId, paid, level, due.fen, creditedOn))
    }
  }
}
