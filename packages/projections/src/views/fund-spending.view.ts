import {
  type Component,
  type FundMovement,
  lineKeys,
  lineNames,
  type Month,
  monthOf,
  type ParticipantState,
  yearOf,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { addAt, branchAt, leafAt, type Tally } from '../cells/tally.js'
import type { View } from '../view.js'
import type { MonthlyPayments } from './monthly-payments.js'
import { placeOn } from './place-branch.js'

/** 资金状态. `paid` is what reached participants; the others are what finance and the fund's accounts did. They are never added up. */
export type FundStatus =
  | 'appropriated'
  | 'settled'
  | 'received'
  | 'transferred'
  | 'released-to-community'
  | 'credited-to-passbooks'
  | 'swept-to-income-account'
  | 'paid'

const statuses: Readonly<Record<FundMovement['type'], FundStatus>> = {
  FundAppropriated: 'appropriated',
  FundSettled: 'settled',
  FundReceived: 'received',
  FundTransferred: 'transferred',
  SubsidyReleasedToCommunity: 'released-to-community',
  SubsidyCreditedToPassbooks: 'credited-to-passbooks',
  SubsidySweptToIncomeAccount: 'swept-to-income-account',
}

/** 资金用途 of what a line pays: the increment is part of the basic pension; the account pension is nobody's appropriation. */
const purposes: Readonly<Record<Component, string>> = {
  'basic-pension': 'basic-pension',
  'age-65-increment': 'basic-pension',
  'disability-aid': 'disability-aid',
  'account-pension': 'account-pension',
}

/**
 * 资金支出: money by zone, purpose, status, level, year and month.
 *
 * The year of a movement of the fund is its budget year, the year of `paid` is the calendar year of the payment. `paid` is net of
 * returned payments. It counts pensions and aids by pay month; funeral grants by the parts of city and district; subsidies credited
 * by level; contributions on behalf, whose level is not stated. The zone is the participant's on the day of the money (pay month: its
 * first day).
 */
export const fundSpendingView: View = {
  name: 'fund-spending',
  version: 1,
  dimensions: ['zone', 'purpose', 'status', 'level', 'year', 'month'],
  measures: [{ name: 'fen', unit: 'fen' }],
  begin: (_rules, tally, common) => {
    const pensions = common.monthlyPayments()
    return {
      participant: (state) => {
        addSubsidies(state, tally)
        addContributionsOnBehalf(state, tally)
        addFunerals(state, tally)
      },
      fund: ({ movements }) => {
        for (let link = movements; link !== null; link = link.before) {
          const { type, zone, purpose, level, year, on, fen } = link.last
          addAt(leafAt(tally, [zone, purpose, statuses[type], level ?? '', year, monthOf(on)]), 0, fen)
        }
      },
      end: () => {
        addPensions(tally, pensions)
        return E.right(undefined)
      },
    }
  },
}

/** Adds up the places of a zone before it goes down to its cells. */
const addPensions = (tally: Tally, pensions: MonthlyPayments): void => {
  const zones = new Map<string, Map<Month, number[]>>()
  for (const { place, payMonth, status, sums } of pensions.paidAlike()) {
    const months = zones.get(place.zone) ?? new Map<Month, number[]>()
    zones.set(place.zone, months)
    const before = months.get(payMonth)
    months.set(
      payMonth,
      lineKeys.map((_, line) => (before?.[line] ?? 0) + (status === 'paid' ? 1 : -1) * (sums[line] ?? 0)),
    )
  }
  for (const [zone, months] of zones)
    for (const [month, sums] of months)
      for (const [line, key] of lineKeys.entries()) {
        const fen = sums[line] ?? 0
        const { component, level } = lineNames[key]
        if (fen !== 0) addAt(leafAt(tally, [zone, purposes[component], 'paid', level, yearOf(month), month]), 0, fen)
      }
}

const addSubsidies = (state: ParticipantState, tally: Tally): void => {
  let paid: Tally | null = null
  for (let link = state.credits; link !== null; link = link.before) {
    const credit = link.last
    if (credit.type !== 'SubsidyCredited') continue
    const { level, creditedOn, fen } = credit
    if (paid === null || state.places !== null)
      paid = leafAt(tally, [placeOn(state, creditedOn).zone, 'contribution-subsidy', 'paid'])
    const month = monthOf(creditedOn)
    addAt(branchAt(branchAt(branchAt(paid, level), yearOf(month)), month), 0, fen)
  }
}

const addContributionsOnBehalf = (state: ParticipantState, tally: Tally): void => {
  for (let link = state.contributions; link !== null; link = link.before) {
    const fact = link.last
    if (fact.type !== 'ContributionReceived' || fact.kind !== 'onBehalf') continue
    const { zone } = placeOn(state, fact.receivedOn)
    const month = monthOf(fact.receivedOn)
    addAt(leafAt(tally, [zone, 'on-behalf', 'paid', '', yearOf(month), month]), 0, fact.fen)
  }
}

const addFunerals = (state: ParticipantState, tally: Tally): void => {
  for (let link = state.settlements; link !== null; link = link.before) {
    const grant = link.last
    if (grant.type !== 'FuneralGrantPaid') continue
    const month = monthOf(grant.paidOn)
    const funeral = leafAt(tally, [placeOn(state, grant.paidOn).zone, 'funeral', 'paid'])
    addAt(leafAt(funeral, ['city', yearOf(month), month]), 0, grant.cityFen)
    addAt(leafAt(funeral, ['district', yearOf(month), month]), 0, grant.districtFen)
  }
}
