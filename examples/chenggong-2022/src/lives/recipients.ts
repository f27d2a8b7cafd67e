import { type BusinessDate, businessDate, type CertificationMethod, month } from '@pension-ledger/domain'
import {
  below,
  categoryRow,
  chance,
  type Life,
  type Person,
  type Random,
  type Row,
  resumed,
  suspended,
  type Weighted,
  weighted,
} from '@pension-ledger/simulator'
import type { Calibration } from '../calibration.js'
import { missingFirst, passedFirst, passedSecondOn, secondRound } from './certified-in.js'
import { type Departed, deathBetween } from './departed.js'
import { bornIn, dayBetween, dayOf, lifeOf, type Making, someoneBorn } from './made.js'
import { paidYears } from './paid-years.js'

export const lastDay: BusinessDate = businessDate('2022-12-31')

/** Months over 65, by bands of five years: from 65 to 69, 70 to 74 … */
const bandsFrom65: Weighted<number> = [
  [34, 0],
  [27, 1],
  [18, 2],
  [12, 3],
  [6, 4],
  [3, 5],
]
const monthsOfABand = 60

/** Born so that 65 was reached by September 2022, and the increment paid by October. */
export const bornFrom65 = (random: Random): BusinessDate =>
  bornIn(random, '1957-09', -(weighted(random, bandsFrom65) * monthsOfABand + below(random, monthsOfABand)))

/** Born so that the pension had begun by June 2022, and 65 was not reached before October. */
const bornUnder65 = (random: Random): BusinessDate => bornIn(random, '1957-10', below(random, 56))

/** Some are poor; it changes nothing for a pension. */
const poverty = (random: Random, { participantId }: Person): ReadonlyArray<Row> =>
  chance(random, 0.02)
    ? [
        categoryRow(
          participantId,
          { category: 'minimum-living', grade: null, from: dayOf(random, month('2019-07')), to: null },
          lastDay,
        ),
      ]
    : []

/** What is special about a recipient's 2022. */
export interface Year2022 {
  readonly firstPass: CertificationMethod | null
  readonly firstPassOn?: BusinessDate
  /** Further lines, and whether the second round goes as for everybody. */
  readonly rows?: (person: Person) => ReadonlyArray<Row>
  readonly isInSecondRound?: boolean
  readonly departed?: (person: Person) => Departed
}

/** A pensioner with a birth date and the years it takes. */
export const pensioner = (
  making: Making,
  birthDate: BusinessDate,
  { firstPass, firstPassOn, rows, isInSecondRound = true, departed }: Year2022,
  calibration: Calibration,
): Life => {
  const { random } = making
  const person = someoneBorn(making, birthDate)
  const { enrolledOn, rows: years } = paidYears(random, person, calibration)
  const gone = departed?.(person) ?? null
  return lifeOf({
    making,
    person,
    enrolledOn,
    rows: [
      ...poverty(random, person),
      ...years,
      ...(firstPass === null ? [] : [passedFirst(random, person, enrolledOn, firstPass, firstPassOn ?? null)]),
      ...(rows?.(person) ?? []),
      ...(gone?.rows ?? (isInSecondRound ? secondRound(random, person, firstPassOn ?? enrolledOn) : [])),
    ],
    death: gone?.death ?? null,
  })
}

/** 31 who were certified late in October: July to September are paid with October's. */
export const certifiedLate = (making: Making, method: CertificationMethod, calibration: Calibration): Life =>
  pensioner(
    making,
    bornUnder65(making.random),
    {
      firstPass: method,
      firstPassOn: dayBetween(making.random, businessDate('2022-10-20'), businessDate('2022-10-28')),
    },
    calibration,
  )

/** Born so that the pension had begun before 2022. */
const bornBefore2022 = (random: Random): BusinessDate => bornIn(random, '1957-10', below(random, 48))

/** 暂停 for another cause from a month, resumed in another or not at all. */
export const suspendedLife = (
  making: Making,
  method: CertificationMethod,
  from: string,
  until: string | null,
  calibration: Calibration,
): Life =>
  pensioner(
    making,
    bornBefore2022(making.random),
    {
      firstPass: method,
      rows: ({ participantId }) => [
        suspended(participantId, 'pension', month(from), 'other'),
        ...(until === null ? [] : [resumed(participantId, 'pension', month(until), month(from))]),
      ],
    },
    calibration,
  )

/** In prison from early in the year: nothing is owed, and nobody certified. */
export const imprisonedLife = (making: Making, calibration: Calibration): Life =>
  pensioner(
    making,
    bornBefore2022(making.random),
    {
      firstPass: null,
      isInSecondRound: false,
      rows: ({ participantId }) => [suspended(participantId, 'pension', month('2022-02'), 'imprisonment')],
    },
    calibration,
  )

/** Missing since spring; the first is found in November. */
export const missingLife = (making: Making, isFound: boolean, calibration: Calibration): Life =>
  pensioner(
    making,
    bornFrom65(making.random),
    {
      firstPass: null,
      isInSecondRound: false,
      rows: (person) => [
        missingFirst(making.random, person),
        ...(isFound ? [passedSecondOn(making.random, person, businessDate('2022-11-09'))] : []),
      ],
    },
    calibration,
  )

/** Of the recipients from 65, some die in the last months of the year, after October's pension was theirs. */
export const recipientFrom65 = (
  making: Making,
  method: CertificationMethod,
  diesAfterOctober: boolean,
  calibration: Calibration,
): Life =>
  pensioner(
    making,
    bornFrom65(making.random),
    {
      firstPass: method,
      ...(diesAfterOctober
        ? {
            departed: (person: Person) => ({
              rows: [
                passedSecondOn(
                  making.random,
                  person,
                  dayBetween(making.random, businessDate('2022-08-01'), businessDate('2022-10-14')),
                ),
              ],
              death: deathBetween(making.random, person, '2022-10-16', '2022-12-12'),
            }),
          }
        : {}),
    },
    calibration,
  )

/** Came to 60 in summer: a pension since July or later, and no need of the first round. */
export const newPensioner = (making: Making, calibration: Calibration): Life =>
  pensioner(making, bornIn(making.random, '1962-06', below(making.random, 4)), { firstPass: null }, calibration)

/** Comes to 60 in October or November: still insured when the report counts, a recipient before the year ends. */
export const pensionerFromNovember = (making: Making, calibration: Calibration): Life =>
  pensioner(making, bornIn(making.random, '1962-10', below(making.random, 2)), { firstPass: null }, calibration)

/** A pension since before July, certified in the first round. */
export const recipientUnder65 = (making: Making, method: CertificationMethod, calibration: Calibration): Life =>
  pensioner(making, bornUnder65(making.random), { firstPass: method }, calibration)
