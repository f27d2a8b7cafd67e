import { addDays, type BusinessDate, checkCharacterOf, dayNumber } from '@pension-ledger/domain'
import type { Row } from '../../files/row.js'
import { identityCorrected } from '../../life/enrolment.js'
import { nameOf } from '../../people/names.js'
import { idNumberOf } from '../../people/numbers.js'
import type { Person } from '../../people/person.js'
import { mostParticipants } from '../../plan.js'
import { between } from '../../random/random.js'
import { type Bench, isInScheme, isPlain, type ParticipantPlant } from '../bench.js'
import { expected, planted, replaced } from '../planting.js'

type EnrolmentRow = Extract<Row, { kind: 'participants' }>

/** The enrolment of somebody whose name, number and passbook never changed, and whose number has 18 characters. */
export const steadyEnrolment = (bench: Bench): EnrolmentRow | null => {
  const { rows, state } = bench.dossier
  const row = rows.find((one) => one.kind === 'participants')
  if (row === undefined || state.identity !== null || row.person.idNumber.length !== 18) return null
  return isInScheme(bench) && isPlain(bench) ? row : null
}

/** The enrolment as it would read for another person; everything else of the participant stays. */
export const enrolledAs = (row: EnrolmentRow, person: Person): EnrolmentRow => ({
  ...row,
  fact: { ...row.fact, sex: person.sex, birthDate: person.birthDate },
  person,
})

/** 身份号码有误: the last character is not the one that the first seventeen call for. */
export const idInvalid: ParticipantPlant = (bench) => {
  const row = steadyEnrolment(bench)
  if (row === null) return null
  const seventeen = row.person.idNumber.slice(0, 17)
  const wrong = checkCharacterOf(seventeen) === '0' ? '1' : '0'
  const person = { ...row.person, idNumber: seventeen + wrong }
  return planted(bench, replaced(bench.dossier.rows, row, [enrolledAs(row, person)]), [
    expected(bench, 'ID_INVALID', { on: row.fact.enrolledOn }),
  ])
}

const daysAfterEnrolment = 30

const dayInScheme = ({ random, setting }: Bench, enrolledOn: BusinessDate): BusinessDate | null => {
  const days = dayNumber(setting.lastDay) - dayNumber(enrolledOn)
  return days <= daysAfterEnrolment ? null : addDays(enrolledOn, between(random, daysAfterEnrolment, days))
}

/** 双改: name and number are both changed on one day. The new number is nobody's: it counts down from the highest index. */
export const identityReplaced: ParticipantPlant = (bench) => {
  const row = steadyEnrolment(bench)
  const on = row === null ? null : dayInScheme(bench, row.fact.enrolledOn)
  if (row === null || on === null) return null
  const { person } = row
  const name = nameOf(bench.random)
  if (name === person.name) return null
  const idNumber = idNumberOf(mostParticipants - 1 - person.index, person.birthDate, person.sex)
  const changes = [identityCorrected(person, on, 'name', name), identityCorrected(person, on, 'id-number', idNumber)]
  return planted(bench, [...bench.dossier.rows, ...changes], [expected(bench, 'IDENTITY_REPLACED', { on })])
}
