import { type BusinessDate, businessDate, yearOf, yearsEarnedOn } from '@pension-ledger/domain'
import type { AccountStatus, EnrolmentStatus } from '../codes/code-lists.js'
import { accounts } from '../tables/t06-accounts.js'
import { filling, type RowOf } from '../writing/row.js'
import { accountYears } from './account-years.js'
import { changedLast } from './days.js'
import { enrolmentSpells, type Spell, spellOn } from './enrolment-spells.js'
import type { Subject } from './subject.js'

/** Table 6: the years of the batch in which an account had a movement or a balance. */
export const accountsFilling = filling(accounts, { 就业状态代码: 'not-recorded', 就业状态名称: 'not-recorded' })

export const accountsRows = (subject: Subject): ReadonlyArray<RowOf<typeof accountsFilling>> => {
  const { from, to } = subject.batch.period
  const years = accountYears(subject.facts, yearOf(to)).filter(({ year }) => year >= yearOf(from))
  if (years.length === 0) return []
  const spells = enrolmentSpells(subject.facts)
  const earned = yearsEarnedOn(subject.state)
  return years.map((year) => {
    const lastDay = earlier(businessDate(`${year.year}-12-31`), to)
    const status = subject.batch.codes.accountStatus.values[statusOf(spellOn(spells, lastDay))]
    return {
      record: `${subject.participantId} ${year.year}`,
      common: subject.commonOn(lastDay),
      person: subject.person,
      own: {
        年度: String(year.year),
        年初账户金额: year.openingFen,
        当年账户本金划入: year.principalFen,
        当年账户利息划入: year.interestFen,
        本年账户支出: year.outgoFen,
        年末账户金额: year.closingFen,
        历年缴纳月数: earned.filter((day) => yearOf(day) < year.year).length * 12,
        账户记息日期: year.interestOn,
        养老账户状态代码: status.code,
        养老账户状态: status.name,
        修改时间: changedLast(year.facts),
      },
      breaks: [],
    }
  })
}

const earlier = (a: BusinessDate, b: BusinessDate): BusinessDate => (a < b ? a : b)

const statuses: Readonly<Record<EnrolmentStatus, AccountStatus>> = {
  contributing: 'crediting',
  suspended: 'suspended',
  drawing: 'drawing',
  ended: 'ended',
}

/** Money that came before the enrolment stands on an account that is 初始. */
const statusOf = (spell: Spell | null): AccountStatus => {
  if (spell === null) return 'blank'
  return spell.isTransfer ? 'transferred-out' : statuses[spell.status]
}
