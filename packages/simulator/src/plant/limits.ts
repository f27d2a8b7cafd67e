import {
  addDays,
  type BusinessDate,
  lastDayOf,
  month,
  type NoPolicyInForce,
  type ParameterKey,
  type PolicyBook,
  valueInForce,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { lawful } from '../scheme/lawful.js'
import type { Setting } from '../scheme/setting.js'
import type { PlantCode, PlantOrder } from './codes.js'

/** So long before the end of a history that whatever should have followed is overdue by any limit of days. */
export const daysLongAgo = 400

/** 追缴通知 goes out so many days after an overpayment, well within any limit. */
export const daysToDemand = 10

/** 补贴入账期限: the last day on which the subsidy of a contribution received on that day is credited in time. */
export const lastDayToCredit = (policy: PolicyBook, receivedOn: BusinessDate): BusinessDate =>
  addDays(receivedOn, lawful(valueInForce(policy, 'subsidy.credit-days', receivedOn)))

/** 代缴截止日: the last day on which a tier assessed on that day is paid on behalf in time. */
export const lastDayOnBehalf = (policy: PolicyBook, year: number, assessedOn: BusinessDate): BusinessDate => {
  const ofYear = lawful(valueInForce(policy, 'on-behalf.deadline-month', assessedOn))
  return lastDayOf(month(`${year}-${String(ofYear).padStart(2, '0')}`))
}

/** The limits a plant must know to say how much is at stake, and since when. */
const limitOf: { readonly [Code in PlantCode]?: ParameterKey } = {
  SUBSIDY_LATE: 'subsidy.credit-days',
  ON_BEHALF_MISSING: 'on-behalf.deadline-month',
  DEATH_REPORTED_LATE: 'death.report-days',
}

/** The first limit that an order rests on and that is not in force from the beginning of the history; null if all are. */
export const missingLimit = ({ policy, firstDay }: Setting, order: PlantOrder): NoPolicyInForce | null => {
  for (const [code, count] of order) {
    const key = limitOf[code]
    const limit = key === undefined || count === 0 ? null : valueInForce(policy, key, firstDay)
    if (limit !== null && E.isLeft(limit)) return limit.left
  }
  return null
}
