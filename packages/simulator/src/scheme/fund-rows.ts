import {
  type BusinessDate,
  dateIn,
  type Fen,
  type FundingLevel,
  type FundPurpose,
  lastDayOf,
  month as monthNamed,
  wholeFen,
} from '@pension-ledger/domain'
import type { FundFact, Row } from '../files/row.js'
import { type FundBook, monthsOf } from './fund-book.js'
import { type MonthOfZone, needsOf } from './month-of-zone.js'
import { whole } from './whole.js'
import { yearNumber } from './year-number.js'

/** What a zone needed in a year for a purpose from one level of government. */
export interface YearlyNeed {
  readonly zone: string
  readonly year: number
  readonly purpose: FundPurpose
  readonly level: FundingLevel
  readonly fen: number
}

/** 预拨: a day and fen. */
export interface Advance {
  readonly on: BusinessDate
  readonly fen: Fen
}

/** What the movements of a fund are made from. */
export interface FundPlan {
  /** 预拨: how finance meets a need in advance, by what it knows then. */
  readonly advancesFor: (need: YearlyNeed) => ReadonlyArray<Advance>
  readonly fromYear: number
  /** Nothing later is on record: the settlement of the last year may still be to come. */
  readonly until: BusinessDate
}

const fiscalAccount = '财政社保基金专户'
const expenditureAccount = '支出户'
const incomeAccount = '收入户'
const treasury = '区财政国库'

const fund = (
  type: FundFact['type'],
  need: Omit<YearlyNeed, 'level'> & { readonly level: FundingLevel | null },
  on: BusinessDate,
  more: Partial<Pick<FundFact, 'fromAccount' | 'toAccount' | 'community' | 'heads' | 'kind'>>,
): Row => ({
  kind: 'funds',
  fact: {
    type,
    zone: need.zone,
    year: yearNumber(need.year),
    purpose: need.purpose,
    fen: wholeFen(need.fen),
    on,
    level: need.level,
    fromAccount: null,
    toAccount: null,
    community: null,
    heads: null,
    kind: null,
    ...more,
  },
})

/** Needs by year, in a fixed order. */
export const yearlyNeeds = (book: FundBook, fromYear: number): ReadonlyArray<YearlyNeed> => {
  const sums = new Map<string, YearlyNeed>()
  for (const month of monthsOf(book, fromYear)) {
    const year = Number(month.month.slice(0, 4))
    for (const { purpose, level, fen } of needsOf(month)) {
      const key = `${year} ${month.zone} ${purpose} ${level}`
      const known = sums.get(key)
      sums.set(key, { zone: month.zone, year, purpose, level, fen: (known?.fen ?? 0) + fen })
    }
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, need]) => need)
}

/** 预拨与结算: advances as finance pays them, and in the next March the difference to what was really needed. */
const appropriations = (need: YearlyNeed, plan: FundPlan): ReadonlyArray<Row> => {
  const rows: Row[] = []
  let advanced = 0
  for (const { on, fen } of plan.advancesFor(need)) {
    advanced += fen
    const amount = { ...need, fen }
    rows.push(
      fund('FundAppropriated', amount, on, { fromAccount: treasury, toAccount: fiscalAccount, kind: 'advance' }),
    )
    rows.push(fund('FundReceived', amount, on, { toAccount: fiscalAccount }))
  }
  const settledOn = dateIn(need.year + 1, 3, 15)
  const difference = { ...need, fen: need.fen - advanced }
  if (difference.fen !== 0 && settledOn <= plan.until)
    rows.push(fund('FundSettled', difference, settledOn, { toAccount: fiscalAccount, kind: 'settlement' }))
  return rows
}

const lastDay = (month: string): BusinessDate => lastDayOf(monthNamed(month))
const dayOf = (month: string, day: number): BusinessDate =>
  dateIn(Number(month.slice(0, 4)), Number(month.slice(5)), day)

const paidByOffice = ['basic-pension', 'disability-aid', 'funeral'] as const

/** 划转支出户: what a zone's benefits take in a month, moved to the account that pays them before the run. */
export const transferOf = (month: MonthOfZone, purpose: FundPurpose): number =>
  needsOf(month).reduce((sum, need) => (need.purpose === purpose ? sum + need.fen : sum), 0)

const transfers = (month: MonthOfZone): ReadonlyArray<Row> =>
  paidByOffice.flatMap((purpose) => {
    const fen = transferOf(month, purpose)
    if (fen <= 0) return []
    const need = { zone: month.zone, year: Number(month.month.slice(0, 4)), purpose, level: null, fen }
    return [
      fund('FundTransferred', need, dayOf(month.month, 12), {
        fromAccount: fiscalAccount,
        toAccount: expenditureAccount,
      }),
    ]
  })

/** 缴费补贴的路径: from finance to a community's account, from there to passbooks, and with the contributions to the income account. */
const communityRoute = (month: MonthOfZone): ReadonlyArray<Row> =>
  [...month.communities]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([community, { fen, heads }]) => {
      const year = Number(month.month.slice(0, 4))
      const need = { zone: month.zone, year, purpose: 'contribution-subsidy', level: 'district', fen } as const
      const account = `${community}经费账户`
      const route = { community, heads: whole(heads) }
      return [
        fund('SubsidyReleasedToCommunity', need, dayOf(month.month, 1), {
          ...route,
          fromAccount: treasury,
          toAccount: account,
        }),
        fund('SubsidyCreditedToPassbooks', need, lastDay(month.month), { ...route, fromAccount: account }),
        fund('SubsidySweptToIncomeAccount', need, lastDay(month.month), { ...route, toAccount: incomeAccount }),
      ]
    })

/** 资金: every movement of money that the participants' lines call for. */
export const fundRows = (book: FundBook, plan: FundPlan): ReadonlyArray<Row> => [
  ...yearlyNeeds(book, plan.fromYear).flatMap((need) => appropriations(need, plan)),
  ...monthsOf(book, plan.fromYear).flatMap((month) => [...transfers(month), ...communityRoute(month)]),
]
