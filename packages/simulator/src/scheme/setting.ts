import {
  addMonths,
  type BusinessDate,
  type CertificationRoundOpened,
  dateIn,
  firstDayOf,
  lastDayOf,
  type Month,
  month,
  monthIndex,
  monthsBetween,
  type PolicyBook,
  yearOf,
} from '@pension-ledger/domain'

/** 发放月: a month in which pensions are paid, with the day of the run and of the later run for those released in it. */
export interface PayMonth {
  readonly month: Month
  readonly payOn: BusinessDate
  readonly releaseOn: BusinessDate
}

/** Where and when lives are lived: the law, the certification rounds, and the months that are paid. */
export interface Setting {
  readonly policy: PolicyBook
  readonly rounds: ReadonlyArray<CertificationRoundOpened>
  readonly firstDay: BusinessDate
  readonly lastDay: BusinessDate
  readonly payMonths: ReadonlyArray<PayMonth>
}

const payDay = 15
const releaseDay = 28

const payMonthAt = (of: Month): PayMonth => ({
  month: of,
  payOn: dateIn(yearOf(of), Number(of.slice(5)), payDay),
  releaseOn: dateIn(yearOf(of), Number(of.slice(5)), releaseDay),
})

/** The months from one to another, both included. */
const payMonthsBetween = (from: Month, to: Month): ReadonlyArray<PayMonth> =>
  Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, i) => payMonthAt(addMonths(from, i)))

export interface SettingOf {
  readonly policy: PolicyBook
  readonly rounds: ReadonlyArray<CertificationRoundOpened>
  readonly from: Month
  readonly paidFrom: Month
  readonly to: Month
}

/** What holds for a whole history: its policy, rounds, first and last days. */
export const settingOf = ({ policy, rounds, from, paidFrom, to }: SettingOf): Setting => ({
  policy,
  rounds,
  firstDay: firstDayOf(from),
  lastDay: lastDayOf(to),
  payMonths: payMonthsBetween(paidFrom, to),
})

/** The paid month itself, or null for one that is not paid within the setting. */
export const payMonthOf = ({ payMonths }: Setting, of: Month): PayMonth | null => {
  const first = payMonths[0]
  return first === undefined ? null : (payMonths[monthIndex(of) - monthIndex(first.month)] ?? null)
}

export const lastMonthOf = ({ lastDay }: Setting): Month => month(lastDay.slice(0, 7))
