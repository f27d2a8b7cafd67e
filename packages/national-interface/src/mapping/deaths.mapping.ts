import { deathOf, monthOf, yearOf, yearsEarnedOn } from '@pension-ledger/domain'
import { ofTypes } from '../history/history.js'
import { deaths } from '../tables/t03-deaths.js'
import { filling, type RowOf } from '../writing/row.js'
import { accountYears } from './account-years.js'
import { changedLast } from './days.js'
import { sexOf } from './persons.mapping.js'
import type { Subject } from './subject.js'

/**
 * Table 3: the dead, whenever they died up to the last day of the batch, so that nobody who died before it and was reported in it is
 * in no delivery at all.
 */
export const deathsFilling = filling(deaths, {})

export const deathsRows = (subject: Subject): ReadonlyArray<RowOf<typeof deathsFilling>> => {
  const { state, batch, facts } = subject
  const death = deathOf(state)
  if (death === null) return []
  const sex = sexOf(state)
  const year = accountYears(facts, yearOf(death.diedOn)).find((of) => of.year === yearOf(death.diedOn))
  const grants = ofTypes(facts, 'FuneralGrantPaid')
  const enrolledIn = state.enrolment === null ? null : monthOf(state.enrolment.enrolledOn)
  return [
    {
      record: subject.participantId,
      common: subject.commonOn(death.diedOn),
      person: subject.person,
      own: {
        性别代码: sex === null ? null : batch.codes.sex.values[sex].code,
        性别: sex === null ? null : batch.codes.sex.values[sex].name,
        死亡日期: death.diedOn,
        实际缴费月数: yearsEarnedOn(state).length * 12,
        个人账户累计本息: (year?.openingFen ?? 0) + (year?.principalFen ?? 0),
        养老丧葬补助金: grants.reduce((total, { fact }) => total + fact.cityFen + fact.districtFen, 0),
        // The scheme knows no such benefit, so nobody was paid any.
        养老抚恤金: 0,
        修改时间: changedLast(ofTypes(facts, 'DeathRecorded', 'FuneralGrantPaid')),
      },
      breaks: enrolledIn !== null && monthOf(death.diedOn) < enrolledIn ? [6] : [],
    },
  ]
}
