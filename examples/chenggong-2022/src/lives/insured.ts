import {
  addDays,
  type BusinessDate,
  businessDate,
  type CertificationMethod,
  type Fen,
  month,
  type ParticipantId,
  wholeFen,
} from '@pension-ledger/domain'
import {
  bankAccountChanged,
  bankAccountOf,
  below,
  categoryRow,
  chance,
  contribution,
  contributionRefund,
  drawTierLevel,
  identityCorrected,
  idNumberOf,
  type Leaving,
  type Life,
  laterDate,
  move,
  nameOf,
  onBehalf,
  type Person,
  placeOf,
  type Random,
  type Row,
  tierAt,
  transferredIn,
  whole,
} from '@pension-ledger/simulator'
import { chenggongPolicy } from '../setting.js'
import { passedFirst, secondRound } from './certified-in.js'
import { deathBetween } from './departed.js'
import { bornIn, dayBetween, dayOf, lifeOf, type Making, someoneBorn } from './made.js'
import { lastDay } from './recipients.js'

const policy = chenggongPolicy()
const year = 2022
const schemeStart = businessDate('2011-07-01')
const ageToEnrol = 16

/** Not yet 60 when the year ends. */
const bornInsured = (random: Random): BusinessDate => bornIn(random, '1963-01', below(random, 516))

/** Certified for another benefit, or leaving: rather of an age at which people have done something else before. */
const bornSettled = (random: Random): BusinessDate => bornIn(random, '1963-01', below(random, 240))

/** From the age of 16 and the scheme's start, half in its first eighteen months. */
const enrolledBy = (random: Random, birthDate: BusinessDate, until: BusinessDate): BusinessDate => {
  const birthday = businessDate(`${Number(birthDate.slice(0, 4)) + ageToEnrol}-${birthDate.slice(5, 8)}01`)
  const from = laterDate(schemeStart, addDays(birthday, 31))
  const early = addDays(from, 540)
  return dayBetween(random, from, chance(random, 0.5) && early < until ? early : until)
}

/** 三、四级残疾: it doubles the district subsidy of those before the October rise, and gives no aid. */
const slightDisability = (random: Random, { participantId }: Person): ReadonlyArray<Row> =>
  chance(random, 0.03)
    ? [
        categoryRow(
          participantId,
          { category: 'disabled', grade: chance(random, 0.5) ? 3 : 4, from: dayOf(random, month('2018-03')), to: null },
          lastDay,
        ),
      ]
    : []

/** Passbooks, names and numbers as they change in a year; a move only where nobody counts by place. */
const changes = (random: Random, person: Person, making: Making, mayMove: boolean): ReadonlyArray<Row> => {
  const on = dayBetween(random, businessDate('2022-01-05'), businessDate('2022-12-20'))
  if (chance(random, 0.006)) return [bankAccountChanged(person, on, bankAccountOf(person.index, 1))]
  if (person.idNumber.length === 15 && chance(random, 0.5))
    return [identityCorrected(person, on, 'id-number', idNumberOf(person.index, person.birthDate, person.sex))]
  if (chance(random, 0.001)) return [identityCorrected(person, on, 'name', nameOf(random))]
  return mayMove && chance(random, 0.005) ? move(person, on, making.place, placeOf(random, policy, null)) : []
}

/** 2022 的正常缴费, with now and then a year made good, or a payment that the bank took twice. */
const paidFor2022 = (random: Random, participantId: ParticipantId, receivedOn: BusinessDate): ReadonlyArray<Row> => {
  const tier = tierAt(policy, year, drawTierLevel(random))
  const rows: Row[] = [contribution(participantId, year, 'normal', tier, receivedOn)]
  if (chance(random, 0.025))
    rows.push(contribution(participantId, year - 1, 'back', tierAt(policy, year - 1, 0), receivedOn))
  if (chance(random, 0.0015) && receivedOn < '2022-10-01')
    rows.push(
      contribution(participantId, year, 'normal', tier, addDays(receivedOn, 5)),
      contributionRefund(participantId, year, tier, addDays(receivedOn, 30)),
    )
  return rows
}

export interface InsuredYear {
  /** Between which days the contribution for 2022 came; null for none. */
  readonly paid: readonly [from: string, to: string] | null
  readonly firstPass: CertificationMethod | null
  readonly end: 'death' | 'leaving' | null
}

const leavingFrom = (random: Random, from: BusinessDate): Leaving => {
  const on = dayBetween(random, from, businessDate('2022-12-10'))
  return chance(random, 0.6)
    ? { how: 'terminate', on, reason: '参加职工养老保险' }
    : { how: 'transfer-out', on, reason: '关系转出' }
}

const enrolledLongBefore = businessDate('2021-12-01')
const afterPaying = businessDate('2022-11-02')
const inTheYear = businessDate('2022-02-01')

/** 参保人 under 60 who draws nothing: some pay for 2022, some do not; some leave or die. */
export const insured = (making: Making, { paid, firstPass, end }: InsuredYear): Life => {
  const { random } = making
  const isSettled = firstPass !== null || end !== null
  const birthDate = isSettled ? bornSettled(random) : bornInsured(random)
  const person = someoneBorn(making, birthDate)
  const paidFrom = paid === null ? null : businessDate(paid[0])
  const enrolledOn = enrolledBy(
    random,
    birthDate,
    isSettled ? enrolledLongBefore : (paidFrom ?? businessDate('2022-10-31')),
  )
  return lifeOf({
    making,
    person,
    enrolledOn,
    rows: [
      ...slightDisability(random, person),
      ...(end === null ? changes(random, person, making, !isSettled) : []),
      ...(isSettled ? [] : broughtAlong(random, person)),
      ...(paid === null || paidFrom === null
        ? []
        : paidFor2022(random, person.participantId, dayBetween(random, paidFrom, businessDate(paid[1])))),
      ...(firstPass === null
        ? []
        : [passedFirst(random, person, enrolledOn, firstPass), ...secondRound(random, person, enrolledOn)]),
    ],
    leaving: end === 'leaving' ? leavingFrom(random, paid === null ? inTheYear : afterPaying) : null,
    death: end === 'death' ? deathBetween(random, person, '2022-01-04', '2022-12-10') : null,
  })
}

/** 关系转入 in 2022 */
const broughtAlong = (random: Random, { participantId }: Person): ReadonlyArray<Row> => {
  if (!chance(random, 0.003)) return []
  const years = 1 + below(random, 6)
  const fen: Fen = wholeFen(years * (20_000 + below(random, 60_000)))
  const effectiveOn = dayBetween(random, businessDate('2022-11-01'), businessDate('2022-12-15'))
  const reason = '关系转入'
  return [transferredIn({ type: 'TransferredIn', participantId, effectiveOn, fen, years: whole(years), reason })]
}

/** 代缴对象: assessed in April, paid for in November. */
export const paidOnBehalf = (making: Making, category: 'minimum-living' | 'extreme-poverty' | 'disabled'): Life => {
  const { random } = making
  const birthDate = category === 'disabled' ? bornIn(random, '1969-01', below(random, 400)) : bornInsured(random)
  const person = someoneBorn(making, birthDate)
  const enrolledOn = enrolledBy(random, birthDate, businessDate('2022-04-01'))
  const grade = category === 'disabled' ? (chance(random, 0.4) ? 1 : 2) : null
  const held = { category, grade, from: dayOf(random, month('2020-06')), to: null }
  const assessedOn = businessDate('2022-04-15')
  return lifeOf({
    making,
    person,
    enrolledOn,
    rows: [
      categoryRow(person.participantId, held, lastDay),
      ...onBehalf(
        person.participantId,
        year,
        category,
        tierAt(policy, year, 0),
        assessedOn,
        businessDate('2022-11-18'),
      ),
    ],
  })
}

/** 60 and older without a single contribution year: enrolled, and owed nothing. */
export const withoutYears = (making: Making): Life => {
  const { random } = making
  const person = someoneBorn(making, bornIn(random, '1957-10', below(random, 55)))
  const enrolledOn = dayBetween(random, schemeStart, businessDate('2021-12-20'))
  return lifeOf({ making, person, enrolledOn, rows: [] })
}
