import {
  birthDateOf,
  categoriesAt,
  deathOf,
  flagsOfIdNumber,
  monthOf,
  type ParticipantState,
  placeAt,
  type Sex,
} from '@pension-ledger/domain'
import type { CodeEntry, CodeLists } from '../codes/code-lists.js'
import { ofTypes } from '../history/history.js'
import { persons } from '../tables/t02-persons.js'
import { filling, type RowOf } from '../writing/row.js'
import { changedLast } from './days.js'
import { placeCells } from './place-codes.js'
import type { Subject } from './subject.js'

/** Table 2: what is on file about a person on the last day of the batch. */
export const personsFilling = filling(persons, {
  开户银行名称: 'not-recorded',
  银行账户名称: 'not-recorded',
  民族代码: 'not-recorded',
  民族: 'not-recorded',
  户籍所在地: 'not-recorded',
  荣誉称号级别代码: 'not-recorded',
  荣誉称号级别: 'not-recorded',
  个人身份代码: 'not-recorded',
  个人身份: 'not-recorded',
  联系电话: 'not-recorded',
  地址: 'not-recorded',
  就业状态代码: 'not-recorded',
  就业状态名称: 'not-recorded',
  参加工作日期: 'not-of-scheme',
  视同缴费月数: 'not-of-scheme',
  离退休日期: 'not-of-scheme',
  专业技术职务级别代码: 'not-recorded',
  专业技术职务级别: 'not-recorded',
  国家职业资格等级代码: 'not-recorded',
  国家职业资格等级: 'not-recorded',
  行政职务级别代码: 'not-recorded',
  行政职务级别: 'not-recorded',
  退役军人类别代码: 'not-recorded',
  退役军人类别: 'not-recorded',
})

export const personsRows = (subject: Subject): ReadonlyArray<RowOf<typeof personsFilling>> => {
  const { state, batch, onRecord, facts } = subject
  const on = batch.period.to
  const sex = sexOf(state)
  const hardship = hardshipOf(state, subject, batch.codes)
  const place = placeAt(state, on)
  return [
    {
      record: subject.participantId,
      common: subject.commonOn(on),
      person: subject.person,
      own: {
        银行账号: onRecord?.bankAccount ?? null,
        性别代码: sex === null ? null : batch.codes.sex.values[sex].code,
        性别: sex === null ? null : batch.codes.sex.values[sex].name,
        困难人员类别代码: hardship?.code ?? null,
        困难人员类别: hardship?.name ?? null,
        ...placeCells(batch.places, place),
        出生日期: birthDateOf(state),
        死亡日期: deathOf(state)?.diedOn ?? null,
        修改时间: changedLast(
          ofTypes(
            facts,
            'ParticipantEnrolled',
            'IdentityCorrected',
            'BankAccountChanged',
            'PlaceChanged',
            'CategoryGranted',
            'CategoryEnded',
            'DeathRecorded',
          ),
        ),
      },
      breaks: brokenRules(subject),
    },
  ]
}

/** 性别, as enrolled or as corrected last. */
export const sexOf = ({ enrolment, identity }: ParticipantState): Sex | null => {
  for (let link = identity; link !== null; link = link.before) {
    const change = link.last
    if (change.type === 'IdentityCorrected' && change.field === 'sex' && (change.after === 'M' || change.after === 'F'))
      return change.after
  }
  return enrolment?.sex ?? null
}

/** One value only: of several categories the first of this order. */
const hardships = ['extreme-poverty', 'minimum-living', 'disabled'] as const

const hardshipOf = (state: ParticipantState, { batch }: Subject, codes: CodeLists): CodeEntry | null => {
  const held = categoriesAt(state, batch.period.to)
  const category = hardships.find((hardship) => held.some((holding) => holding.category === hardship))
  return category === undefined ? null : codes.hardship.values[category]
}

/** Rule 2: an ID number is valid; rule 3: it shows the birth date; rule 6: nobody died before the month of enrolment. */
const brokenRules = ({ onRecord, state }: Subject): ReadonlyArray<number> => {
  const broken: number[] = []
  const born = birthDateOf(state)
  const sex = sexOf(state)
  if (onRecord !== null && born !== null && sex !== null) {
    const flags = flagsOfIdNumber(onRecord.idNumber, { birthDate: born, sex })
    if (flags.some((flag) => flag === 'check-digit-wrong' || flag === 'date-impossible' || flag === 'fifteen-digits'))
      broken.push(2)
    if (flags.includes('birth-date-differs')) broken.push(3)
  }
  const death = deathOf(state)
  if (death !== null && state.enrolment !== null && monthOf(death.diedOn) < monthOf(state.enrolment.enrolledOn))
    broken.push(6)
  return broken
}
