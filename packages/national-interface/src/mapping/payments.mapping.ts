import {
  type Benefit,
  type BusinessDate,
  type Component,
  deathOf,
  firstDayOf,
  type Lines,
  linesOf,
  type Month,
  monthOf,
  paysAid,
} from '@pension-ledger/domain'
import type { BenefitItemKey } from '../codes/benefit-items.js'
import { ofTypes, type Standing } from '../history/history.js'
import { benefitPayments } from '../tables/t13-benefit-payments.js'
import { filling, type RowOf } from '../writing/row.js'
import { changedOn, handledOn } from './days.js'
import type { Subject } from './subject.js'

/** Table 13: what was paid, returned and recovered in the months of the batch, a row for each benefit item. */
export const paymentsFilling = filling(benefitPayments, {
  单位编码: 'not-of-scheme',
  单位名称: 'not-of-scheme',
  开户银行名称: 'not-recorded',
  银行账户名称: 'not-recorded',
  待遇发放方式代码: 'not-recorded',
  待遇发放方式: 'not-recorded',
})

/** One line of money, before it has a place in the table. */
interface Paid {
  readonly by: Standing
  readonly line: number
  readonly item: BenefitItemKey
  readonly isRecurring: boolean
  readonly settled: Month
  readonly owed: Month | null
  readonly fen: number
  /** Of it, out of the personal account. */
  readonly fromAccount: number
  /** Whether the person in question is the payee, as far as is known. */
  readonly isToPerson: boolean
  readonly benefit: Benefit | null
}

export const paymentsRows = (subject: Subject): ReadonlyArray<RowOf<typeof paymentsFilling>> => {
  const { from, to } = subject.batch.period
  const approved = ofTypes(subject.facts, 'BenefitApproved')
  const startOf = (benefit: Benefit, owed: Month): Month | null => {
    let start: Month | null = null
    for (const { fact } of approved)
      if (fact.benefit === benefit && fact.month <= owed && (start === null || fact.month > start)) start = fact.month
    return start
  }
  const rows: Array<RowOf<typeof paymentsFilling>> = []
  for (const standing of subject.facts)
    for (const paid of paidBy(standing, subject))
      if (monthOf(from) <= paid.settled && paid.settled <= monthOf(to))
        rows.push(rowOf(subject, paid, paid.benefit === null ? null : startOf(paid.benefit, paid.owed ?? paid.settled)))
  return rows
}

const paidBy = (by: Standing, subject: Subject): ReadonlyArray<Paid> => {
  const { fact } = by
  switch (fact.type) {
    case 'PensionPaid':
      return itemsOf(fact.lines).map(paymentOf(by, fact, 1))
    case 'PaymentReturned':
      return itemsOf(fact.lines).map(paymentOf(by, fact, -1))
    case 'FuneralGrantPaid': {
      const death = deathOf(subject.state)
      const owed = death === null ? null : monthOf(death.diedOn)
      return [{ ...once(by, 'funeral-grant', fact.paidOn), owed, fen: fact.cityFen + fact.districtFen }]
    }
    case 'AccountRefunded':
      return [
        {
          ...once(by, 'account-refund', fact.refundedOn),
          owed: monthOf(fact.refundedOn),
          fen: fact.fen,
          fromAccount: fact.fen,
        },
      ]
    case 'RecoveryReceived':
    case 'RecoveryOffset':
      return [{ ...once(by, 'recovery', fact.on), owed: fact.periodOwed, fen: -fact.fen }]
    default:
      return []
  }
}

interface Item {
  readonly component: Component
  readonly fen: number
  readonly fromAccount: number
}

/** The components of a payment, each over all levels, in the order of the lines. */
const itemsOf = (lines: Lines): ReadonlyArray<Item> => {
  const items = new Map<Component, { fen: number; fromAccount: number }>()
  for (const { component, level, fen } of linesOf(lines)) {
    const item = items.get(component) ?? { fen: 0, fromAccount: 0 }
    item.fen += fen
    if (level === 'account') item.fromAccount += fen
    items.set(component, item)
  }
  return Array.from(items, ([component, { fen, fromAccount }]) => ({ component, fen, fromAccount }))
}

/** 退票 is the payment with its amounts negative. */
const paymentOf =
  (
    by: Standing,
    of: { readonly kind: string; readonly payMonth: Month; readonly periodOwed: Month; readonly lines: Lines },
    sign: 1 | -1,
  ) =>
  ({ component, fen, fromAccount }: Item, index: number): Paid => ({
    by,
    line: index + 1,
    item: component,
    isRecurring: of.kind === 'regular',
    settled: of.payMonth,
    owed: of.periodOwed,
    fen: sign * fen,
    fromAccount: sign * fromAccount,
    isToPerson: true,
    benefit: paysAid(of.lines) ? 'disability-aid' : 'pension',
  })

/** What is not paid month by month; who got it is not carried where it may have been an heir. */
const once = (by: Standing, item: BenefitItemKey, on: BusinessDate): Omit<Paid, 'owed' | 'fen'> => ({
  by,
  line: 1,
  item,
  isRecurring: false,
  settled: monthOf(on),
  fromAccount: 0,
  isToPerson: false,
  benefit: null,
})

const rowOf = (subject: Subject, paid: Paid, start: Month | null): RowOf<typeof paymentsFilling> => {
  const { batch, onRecord, participantId } = subject
  const { recorded } = paid.by
  const item = batch.items[paid.item]
  const type = batch.codes.paymentType.values[paid.isRecurring ? 'recurring' : 'one-off']
  const pooling = batch.codes.pooling.values.pooled
  const payee = paid.isToPerson ? onRecord : null
  return {
    record: `${participantId} ${recorded.position}-${paid.line}`,
    common: subject.commonOn(firstDayOf(paid.owed ?? paid.settled)),
    person: subject.person,
    own: {
      待遇支付明细序号: `${recorded.position}-${paid.line}`,
      结算年月: paid.settled,
      待遇年月: paid.owed,
      待遇项目代码: item.code,
      待遇项目名称: item.name,
      待遇享受开始年月: start,
      个账支付金额: paid.fromAccount,
      待遇金额: paid.fen,
      领取人姓名: payee?.name ?? null,
      领取关系: paid.isToPerson ? '本人' : null,
      领取人证件号码: payee?.idNumber ?? null,
      银行账号: payee?.bankAccount ?? null,
      待遇项目支付类型代码: type.code,
      待遇项目支付类型: type.name,
      统筹类型代码: pooling.code,
      统筹类型: pooling.name,
      经办人: recorded.provenance.maker,
      经办日期: handledOn(recorded),
      修改时间: changedOn(recorded),
    },
    breaks: [],
  }
}
