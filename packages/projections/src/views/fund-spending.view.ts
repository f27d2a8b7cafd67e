import {
  type Component,
  type FundMovement,
  firstDayOf,
  type Lines,
  monthOf,
  type ParticipantState,
  yearOf,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { addAt, branchAt, leafAt, type Tally } from '../cells/tally.js'
import type { View } from '../view.js'
import { creditSums } from './credit-sums.js'
import { type Amounts, addAmounts, amountsOf, namesOfLines, noAmounts } from './line-amounts.js'
import { type MonthlyTable, type MonthlyTables, monthlyTables } from './monthly-table.js'
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
  begin: (_rules, tally) => {
    const pensions = monthlyTables(namesOfLines.length)
    const subsidies = creditSums()
    return {
      participant: (state) => {
        addPensions(state, tally, pensions)
        subsidies.add(state, tally)
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
        pensions.each((zone, month, line, fen) => {
          const name = namesOfLines[line]
          if (name === undefined) return
          addAt(leafAt(zone, [purposes[name.component], 'paid', name.level, yearOf(month), month]), 0, fen)
        })
        subsidies.end()
        return E.right(undefined)
      },
    }
  },
}

const addPensions = (state: ParticipantState, tally: Tally, pensions: MonthlyTables): void => {
  let lines: Lines | null = null
  let amounts: Amounts = noAmounts
  let months: MonthlyTable | null = null
  for (let link = state.payments; link !== null; link = link.before) {
    const payment = link.last
    if (payment.lines !== lines) {
      lines = payment.lines
      amounts = amountsOf(lines)
    }
    if (months === null || state.places !== null)
      months = pensions.at(branchAt(tally, placeOn(state, firstDayOf(payment.payMonth)).zone))
    addAmounts(months, payment.payMonth, amounts, payment.status === 'paid' ? 1 : -1)
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
