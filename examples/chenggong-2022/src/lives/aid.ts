import { type BusinessDate, businessDate, type CertificationMethod, month } from '@pension-ledger/domain'
import { below, categoryRow, chance, type Life, type Person, type Random, type Row } from '@pension-ledger/simulator'
import type { Calibration } from '../calibration.js'
import { passedFirst, secondRound } from './certified-in.js'
import { bornIn, dayBetween, dayOf, lifeOf, type Making, someoneBorn } from './made.js'
import { lastDay, pensioner } from './recipients.js'

const severelyDisabled = (random: Random, { participantId }: Person): Row =>
  categoryRow(
    participantId,
    { category: 'disabled', grade: chance(random, 0.4) ? 1 : 2, from: dayOf(random, month('2015-05')), to: null },
    lastDay,
  )

/** 重度残疾人: 55 to 60, with an aid in October 2022; those born latest have it only since July or later. */
export const aidRecipient = (making: Making, method: CertificationMethod | null): Life => {
  const { random } = making
  const born: BusinessDate =
    method === null ? bornIn(random, '1967-06', below(random, 4)) : bornIn(random, '1962-12', below(random, 54))
  const person = someoneBorn(making, born)
  const enrolledOn = dayBetween(random, businessDate('2011-07-01'), businessDate('2016-12-20'))
  return lifeOf({
    making,
    person,
    enrolledOn,
    rows: [
      severelyDisabled(random, person),
      ...(method === null ? [] : [passedFirst(random, person, enrolledOn, method)]),
      ...secondRound(random, person, enrolledOn),
    ],
  })
}

/** Came to 60 in summer: the aid up to that month, the pension from the next. */
export const aidThenPension = (making: Making, method: CertificationMethod, calibration: Calibration): Life =>
  pensioner(
    making,
    bornIn(making.random, '1962-07', below(making.random, 2)),
    { firstPass: method, rows: (person) => [severelyDisabled(making.random, person)] },
    calibration,
  )
