import { businessDate, type PolicyBook } from '@pension-ledger/domain'
import {
  type Dossier,
  type FundBook,
  fundRows,
  type Row,
  randomOf,
  roundRows,
  type Setting,
  seedAt,
  seedFrom,
  statementRows,
  target,
  workedOut,
} from '@pension-ledger/simulator'
import { advancesOf } from './appropriations.js'
import { type Calibration, readCalibration } from './calibration.js'
import { cohortsOf, seatAt } from './cohorts/cohorts.js'
import { placesOf } from './cohorts/zones.js'
import { livesOf } from './lives/life-at.js'
import { setting2022 } from './setting.js'
import { scattered } from './spread.js'

/** The history of the example, participant by participant, and what they add up to. */
export interface History {
  readonly participants: number
  readonly setting: Setting
  readonly dossierOf: (index: number) => Dossier
  readonly schemeRows: (book: FundBook) => ReadonlyArray<Row>
}

const year = 2022
/** The report is of April 2023: the year's advances have been settled by then. */
const until = businessDate('2023-03-31')

/** 呈贡 2022: a synthetic history, calibrated so that every published figure comes out of its events. */
export const historyOf = (calibration: Calibration = readCalibration()): History => {
  const setting = setting2022()
  const policy: PolicyBook = setting.policy
  const participants = calibration.published.E1
  const cohorts = cohortsOf(calibration)
  const place = scattered(participants)
  const placeFor = placesOf(calibration, policy)
  const lifeFor = livesOf(calibration)
  const seed = seedFrom(calibration.seed)
  return {
    participants,
    setting,
    dossierOf: (index) => {
      const seat = seatAt(cohorts, place(index))
      const random = randomOf(seedAt(seed, index))
      const life = lifeFor(seat, { index, random, place: placeFor(seat, random) })
      return workedOut(life, setting)
    },
    schemeRows: (book) => {
      const funds = fundRows(book, { advancesFor: advancesOf(calibration), fromYear: year, until })
      return [
        ...roundRows(setting.rounds),
        target(year, calibration.published.E3, calibration.inferred.eligiblePopulation),
        ...funds,
        ...statementRows(book, funds, year, calibration.chosen.openingFiscalFen),
      ]
    },
  }
}
