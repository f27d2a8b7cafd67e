import {
  addMonths,
  type BusinessDate,
  type DeathRecorded,
  dateIn,
  dateOfDay,
  dayNumber,
  daysInMonth,
  type Month,
  month,
  type Place,
  yearOf,
} from '@pension-ledger/domain'
import {
  below,
  chance,
  enrolment,
  fraction,
  type Leaving,
  type Life,
  type Person,
  personOf,
  type Random,
  type Row,
} from '@pension-ledger/simulator'

/** What a life is made with: its number, its stream of chance, and where it is lived. */
export interface Making {
  readonly index: number
  readonly random: Random
  readonly place: Place
}

export const dayOf = (random: Random, of: Month): BusinessDate =>
  dateIn(yearOf(of), Number(of.slice(5)), 1 + below(random, daysInMonth(yearOf(of), Number(of.slice(5)))))

/** A day between two, both included. */
export const dayBetween = (random: Random, from: BusinessDate, to: BusinessDate): BusinessDate =>
  dateOfDay(dayNumber(from) + Math.floor(fraction(random) * (dayNumber(to) - dayNumber(from) + 1)))

/** A birth date some months before or after a month. */
export const bornIn = (random: Random, of: string, months = 0): BusinessDate =>
  dayOf(random, addMonths(month(of), months))

export const someoneBorn = ({ random, index }: Making, birthDate: BusinessDate): Person =>
  personOf(random, index, chance(random, 0.48) ? 'M' : 'F', birthDate)

/** Payments of these months come back from no bank here, so that the payments of October hold only what B2 counts. */
const neverReturned: ReadonlyArray<string> = ['2022-09', '2022-10', '2022-12']
const returnedShare = 0.0008

export interface LifeOf {
  readonly making: Making
  readonly person: Person
  readonly enrolledOn: BusinessDate
  readonly rows: ReadonlyArray<Row>
  readonly leaving?: Leaving | null
  readonly death?: DeathRecorded | null
}

/** A life with its enrolment put first. */
export const lifeOf = ({ making, person, enrolledOn, rows, leaving = null, death = null }: LifeOf): Life => {
  const { random, place } = making
  const afterDeath = chance(random, 0.5) ? 'returned' : 'recovered'
  return {
    person,
    enrolledOn,
    rows: [enrolment(person, enrolledOn, place), ...rows],
    leaving,
    death,
    isReturned: (owed) => chance(random, returnedShare) && !neverReturned.includes(owed),
    afterDeath,
  }
}
