import {
  firstDayOf,
  type Lines,
  listOf,
  type Month,
  type ParticipantState,
  type Payment,
  paysAid,
  totalOf,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { addAt, leafAt } from '../cells/tally.js'
import type { View } from '../view.js'
import { type MonthlyTable, monthlyTables, monthNumber, rowOfMonth } from './monthly-table.js'
import { branchOfPlace, placeDimensions, placeOn } from './place-branch.js'

const heads = 0
const personMonths = 1

/** What a month's row of numbers holds. */
const columns = [
  ['pension', heads],
  ['pension', personMonths],
  ['disability-aid', heads],
  ['disability-aid', personMonths],
] as const
const columnOf = (isAid: boolean): number => (isAid ? 2 : 0)

/**
 * 领取人数: distinct participants to whom a benefit was paid in a pay month, and 人月: the months owed for which it was. Who got nothing
 * in the end, because all of it was returned, does not count; an adjustment alone pays for no further month.
 */
export const recipientsView: View = {
  name: 'recipients',
  version: 1,
  dimensions: [...placeDimensions, 'payMonth', 'benefit'],
  measures: [
    { name: 'heads', unit: 'heads' },
    { name: 'personMonths', unit: 'person-months' },
  ],
  begin: (_rules, tally) => {
    const tables = monthlyTables(columns.length)
    const group: Payment[] = []
    return {
      participant: (state) => {
        if (state.payments === null) return
        let table: MonthlyTable | null = null
        const close = (month: Month): void => {
          if (table === null || state.places !== null)
            table = tables.at(branchOfPlace(tally, placeOn(state, firstDayOf(month))))
          countMonth(table, monthNumber(month), group)
          group.length = 0
        }

        let open: Month | null = null
        for (let link = inOrder(state.payments); link !== null; link = link.before) {
          const payment = link.last
          if (open !== null && payment.payMonth !== open) close(open)
          open = payment.payMonth
          group.push(payment)
        }
        if (open !== null) close(open)
      },
      end: () => {
        tables.each((branch, month, column, n) => {
          const [benefit, measure] = columns[column] ?? columns[0]
          addAt(leafAt(branch, [month, benefit]), measure, n)
        })
        return E.right(undefined)
      },
    }
  },
}

type Payments = ParticipantState['payments']

/** Payments by pay month, latest first. They nearly always came in that order. */
const inOrder = (payments: Payments): Payments => {
  let latest = Number.POSITIVE_INFINITY
  for (let link = payments; link !== null; link = link.before) {
    const month = monthNumber(link.last.payMonth)
    if (month > latest) return sorted(payments)
    latest = month
  }
  return payments
}

const sorted = (payments: Payments): Payments =>
  [...listOf(payments)]
    .sort((a, b) => monthNumber(a.payMonth) - monthNumber(b.payMonth))
    .reduce<Payments>((before, last) => ({ last, before }), null)

/** Payments in a row share their lines: the total is taken once for all of them. */
let lastLines: Lines = {}
let lastTotal = 0
const totalOnce = (lines: Lines): number => {
  if (lines !== lastLines) {
    lastLines = lines
    lastTotal = totalOf(lines)
  }
  return lastTotal
}

const fenOf = ({ lines, status }: Payment): number => (status === 'paid' ? totalOnce(lines) : -totalOnce(lines))

/** Counts what one participant was paid in one pay month. */
const countMonth = (table: MonthlyTable, month: number, payments: ReadonlyArray<Payment>): void => {
  const [only] = payments
  if (payments.length === 1 && only?.status === 'paid' && only.kind !== 'adjustment' && totalOnce(only.lines) > 0) {
    count(table, month, paysAid(only.lines), 1, 1)
    return
  }
  for (const isAid of [false, true]) {
    const ofBenefit = payments.filter(({ lines }) => paysAid(lines) === isAid)
    const total = ofBenefit.reduce((sum, payment) => sum + fenOf(payment), 0)
    const byPeriod = new Map<Month, number>()
    for (const payment of ofBenefit)
      if (payment.kind !== 'adjustment')
        byPeriod.set(payment.periodOwed, (byPeriod.get(payment.periodOwed) ?? 0) + fenOf(payment))
    count(table, month, isAid, total > 0 ? 1 : 0, [...byPeriod.values()].filter((fen) => fen > 0).length)
  }
}

const count = (table: MonthlyTable, month: number, isAid: boolean, ofHeads: number, ofMonths: number): void => {
  const column = rowOfMonth(table, month) + columnOf(isAid)
  table.numbers[column] = (table.numbers[column] ?? 0) + ofHeads
  table.numbers[column + 1] = (table.numbers[column + 1] ?? 0) + ofMonths
}
