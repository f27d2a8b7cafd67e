import { addDays, businessDate, type CertificationMethod, type DeathRecorded } from '@pension-ledger/domain'
import {
  below,
  chance,
  deathOn,
  earlierDate,
  type Life,
  type Person,
  type Random,
  type Row,
} from '@pension-ledger/simulator'
import type { Calibration } from '../calibration.js'
import { foundDeadOn } from './certified-in.js'
import { dayBetween, type Making } from './made.js'
import { bornFrom65, pensioner } from './recipients.js'

/** How somebody left in 2022 by death, with what the certification rounds noted. */
export interface Departed {
  readonly rows: ReadonlyArray<Row>
  readonly death: DeathRecorded
}

const daysToReport = 12

/** A death between two days, reported within days: before the next payment is run, in October above all. */
export const deathBetween = (random: Random, person: Person, from: string, to: string): DeathRecorded => {
  const diedOn = dayBetween(random, businessDate(from), businessDate(to))
  return { ...deathOn(random, person, diedOn), reportedOn: addDays(diedOn, 1 + below(random, daysToReport)) }
}

const deadline = businessDate('2022-06-30')

/** Found dead when the round came to the door: reported then, after a month or more of payments to nobody's use. */
const foundDead = (random: Random, person: Person): Departed => {
  const diedOn = dayBetween(random, businessDate('2022-01-03'), businessDate('2022-06-20'))
  const foundOn = earlierDate(
    addDays(diedOn, chance(random, 0.3) ? 30 + below(random, 40) : 1 + below(random, 9)),
    deadline,
  )
  const death = {
    ...deathOn(random, person, diedOn),
    reportedOn: addDays(foundOn, below(random, 8)),
    source: '生存认证',
  }
  return { rows: [foundDeadOn(person, foundOn)], death }
}

export const foundDeadLife = (making: Making, calibration: Calibration): Life =>
  pensioner(
    making,
    bornFrom65(making.random),
    { firstPass: null, departed: (person) => foundDead(making.random, person) },
    calibration,
  )

/** Died before June and reported by the family, before anybody asked for a certification. */
export const diedUncertified = (making: Making, calibration: Calibration): Life =>
  pensioner(
    making,
    bornFrom65(making.random),
    {
      firstPass: null,
      departed: (person) => ({ rows: [], death: deathBetween(making.random, person, '2022-01-03', '2022-05-20') }),
    },
    calibration,
  )

/** Certified in the first round, dead before October. */
export const diedLater = (making: Making, method: CertificationMethod, calibration: Calibration): Life =>
  pensioner(
    making,
    bornFrom65(making.random),
    {
      firstPass: method,
      departed: (person) => ({ rows: [], death: deathBetween(making.random, person, '2022-07-02', '2022-09-20') }),
    },
    calibration,
  )
