import {
  categoriesAt,
  firstDayOf,
  linesOf,
  type Month,
  type PensionPaid,
  paysAid,
  sum,
  yearsEarnedOn,
} from '@pension-ledger/domain'
import { ofTypes, type Standing } from '../history/history.js'
import { pensioners } from '../tables/t05-pensioners.js'
import { filling, type RowOf } from '../writing/row.js'
import { changedOn, handledOn } from './days.js'
import { sexOf } from './persons.mapping.js'
import type { Subject } from './subject.js'

/** Table 5: pensions that were approved up to the last day of the batch. What is in it was recorded; nothing is recalculated. */
export const pensionersFilling = filling(pensioners, {
  参加工作日期: 'not-of-scheme',
  离退休日期: 'not-of-scheme',
  视同缴费月数: 'not-of-scheme',
  中断月数: 'not-of-scheme',
  特殊工种类型代码: 'not-of-scheme',
  特殊工种类型: 'not-of-scheme',
  特殊工种月数: 'not-of-scheme',
})

export const pensionersRows = (subject: Subject): ReadonlyArray<RowOf<typeof pensionersFilling>> => {
  const { state, batch } = subject
  const { codes } = batch
  const sex = sexOf(state)
  const pensions = ofTypes(subject.facts, 'PensionPaid').filter(({ fact }) => !paysAid(fact.lines))
  return ofTypes(subject.facts, 'BenefitApproved')
    .filter(({ fact }) => fact.benefit === 'pension')
    .map(({ fact, recorded }) => {
      const start = firstDayOf(fact.month)
      const months = yearsEarnedOn(state).filter((day) => day < start).length * 12
      const isPoor = categoriesAt(state, start).some(({ category }) => category === 'minimum-living')
      const arrears = arrearsFrom(pensions, fact.month)
      return {
        record: `${subject.participantId} ${fact.month}`,
        common: subject.commonOn(start),
        person: subject.person,
        own: {
          性别代码: sex === null ? null : codes.sex.values[sex].code,
          性别: sex === null ? null : codes.sex.values[sex].name,
          离退休类别代码: codes.retirement.values.regular.code,
          离退休类别: codes.retirement.values.regular.name,
          核定年月: handledOn(recorded)?.slice(0, 7) ?? null,
          待遇享受开始年月: fact.month,
          实际缴费月数: months,
          累计缴费月数: months,
          离退休时账户总金额: fact.accountBalanceFen,
          退休时核定养老金: paidFor(pensions, fact.month),
          低保对象标识: codes.yesNo.values[isPoor ? 'yes' : 'no'].code,
          补发月数: arrears.months,
          补发总金额: arrears.fen,
          修改时间: changedOn(recorded),
        },
        breaks: [],
      }
    })
}

const totalOf = ({ fact }: Standing<PensionPaid>): number => sum(linesOf(fact.lines).map(({ fen }) => fen))

/** What was first paid for a month, in fen; null where nothing was. */
const paidFor = (pensions: ReadonlyArray<Standing<PensionPaid>>, month: Month): number | null => {
  const first = pensions.find(({ fact }) => fact.periodOwed === month)
  return first === undefined ? null : totalOf(first)
}

/** 补发: arrears paid for months from the first one up to the first month that was paid regularly. */
const arrearsFrom = (
  pensions: ReadonlyArray<Standing<PensionPaid>>,
  start: Month,
): { readonly months: number; readonly fen: number } => {
  let regular: Month | null = null
  for (const { fact } of pensions)
    if (fact.kind === 'regular' && fact.periodOwed >= start && (regular === null || fact.periodOwed < regular))
      regular = fact.periodOwed
  const arrears = pensions.filter(
    ({ fact: { kind, periodOwed } }) =>
      kind === 'arrears' && periodOwed >= start && (regular === null || periodOwed < regular),
  )
  return {
    months: new Set(arrears.map(({ fact }) => fact.periodOwed)).size,
    fen: arrears.reduce((total, payment) => total + totalOf(payment), 0),
  }
}
