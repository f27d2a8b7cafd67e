import {
  accountOf,
  addMonths,
  broken,
  caseOf,
  deathOf,
  districtSubsidyFor,
  dueBenefit,
  emptyParticipant,
  entitlementIn,
  evolveParticipant,
  funeralGrantOf,
  lineKeys,
  listOf,
  month,
  monthOf,
  type NoPolicyInForce,
  type ParticipantState,
  resultOf,
  standingOf,
} from '@pension-ledger/domain'
import { factsOf } from '@pension-ledger/simulator'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { readCalibration } from './calibration.js'
import { cohortsOf, seatAt } from './cohorts/cohorts.js'
import { historyOf } from './history.js'
import { targetsIn } from './published.js'
import { partOf, scattered } from './spread.js'

const answer = <Answer>(of: E.Either<NoPolicyInForce, Answer>): Answer =>
  E.isRight(of) ? of.right : broken(`${of.left.parameter} is not in force`)

const history = historyOf()
const { setting } = history
const { policy } = setting
const months = Array.from({ length: 12 }, (_, i) => addMonths(month('2022-01'), i))
const june = month('2022-06')
const sumOf = (amounts: ReadonlyArray<number>): number => amounts.reduce((sum, fen) => sum + fen, 0)

const released = (state: ParticipantState): ReadonlyArray<string> => {
  const of = answer(caseOf(state, setting))
  return months
    .flatMap((owed) => {
      const { status, releasedIn, lines } = answer(entitlementIn(of, owed))
      return status === 'owed' ? [`${owed} in ${releasedIn ?? owed} ${JSON.stringify(lines)}`] : []
    })
    .sort()
}

/** Payments that stand: those sent back are left out with their returns, for the month in which they were first run. */
const stands = (state: ParticipantState): ReadonlyArray<string> => {
  const death = deathOf(state)
  const payments = listOf(state.payments).filter(
    ({ periodOwed }) => death === null || periodOwed <= monthOf(death.diedOn),
  )
  const returned = new Set(payments.flatMap(({ status, periodOwed }) => (status === 'returned' ? [periodOwed] : [])))
  return payments
    .filter(
      ({ status, periodOwed, payMonth }) => status === 'paid' && !(returned.has(periodOwed) && periodOwed === payMonth),
    )
    .map(({ periodOwed, payMonth, lines }) => {
      const run = returned.has(periodOwed) ? periodOwed : payMonth
      return `${periodOwed} in ${run} ${JSON.stringify(lines)}`
    })
    .sort()
}

const calibration = readCalibration()
const cohorts = cohortsOf(calibration)
const place = scattered(calibration.published.E1)
const cohortAt = (index: number) => seatAt(cohorts, place(index)).cohort

/** Everybody of the small cohorts, and one in so many of the others. */
const sample = 31
const sampled = Array.from({ length: history.participants }, (_, index) => index).filter(
  (index) => index % sample === 0 || cohortAt(index).size < 200,
)

describe('the history', () => {
  it('is clean: paid is what was owed and released, subsidies and grants are right, closed accounts are empty', () => {
    for (const index of sampled) {
      const { rows } = history.dossierOf(index)
      const state = rows.flatMap(factsOf).reduce(evolveParticipant, emptyParticipant)
      expect(stands(state)).toEqual(released(state))

      const grant = answer(funeralGrantOf(state, policy))
      const granted = rows.flatMap((row) => (row.kind === 'funerals' ? [row.fact.cityFen + row.fact.districtFen] : []))
      expect(granted).toEqual(grant === null ? [] : [grant.totalFen])

      const credited = rows.flatMap((row) =>
        row.kind === 'subsidies' && row.fact.level === 'district' ? [row.fact.fen] : [],
      )
      const due = Array.from(
        { length: 12 },
        (_, i): number => answer(districtSubsidyFor(state, 2011 + i, policy))?.fen ?? 0,
      )
      expect(sumOf(credited)).toBe(sumOf(due))
      if (grant !== null) expect(accountOf(state).balanceFen).toBe(0)
    }
  })

  it('has a result of round 2022-H1 for everybody who is due, in every cohort', () => {
    const [first] = setting.rounds
    if (first === undefined) return expect.unreachable()
    for (const index of sampled) {
      const { state } = history.dossierOf(index)
      const standing = answer(standingOf(state, policy))
      const isDue = answer(dueBenefit(state, standing, june, policy)).benefit !== null
      if (isDue) expect(resultOf(state, first.round)).not.toBeNull()
    }
  })

  it('gives a participant the same life whenever it is asked', () =>
    expect(history.dossierOf(4_711).rows).toEqual(historyOf().dossierOf(4_711).rows))

  it('gives no pension line to the disabled whose turn is the aid, and no increment', () => {
    let aided = 0
    for (const index of sampled) {
      if (cohortAt(index).name !== 'aid-recipients') continue
      aided += 1
      for (const { lines } of listOf(history.dossierOf(index).state.payments))
        expect(
          lineKeys.filter((key) => lines[key] !== undefined).every((key) => key.startsWith('disability-aid:')),
        ).toBe(true)
    }
    expect(aided).toBe(137)
  })
})

describe('the cohorts', () => {
  it('together are everybody enrolled, and none is of a negative size', () => {
    expect(cohorts.reduce((sum, { size }) => sum + size, 0)).toBe(calibration.published.E1)
    for (const { size, passed } of cohorts) expect(passed >= 0 && passed <= size).toBe(true)
  })

  it('have as many passes as were published', () =>
    expect(cohorts.reduce((sum, { passed }) => sum + passed, 0)).toBe(31_161))

  it('number the passes one after another, without a gap', () => {
    const passes = Array.from({ length: calibration.published.E1 }, (_, i) => seatAt(cohorts, i).pass).filter(
      (pass) => pass !== null,
    )
    expect(passes).toEqual(Array.from({ length: 31_161 }, (_, i) => i))
  })

  it('have no seat beyond the last', () => expect(() => seatAt(cohorts, calibration.published.E1)).toThrow(RangeError))
})

describe('scattering', () => {
  it.each([1, 2, 3, 12, 86_297, 31_161])('takes each of %d places once', (size) => {
    const scatter = scattered(size)
    expect(new Set(Array.from({ length: size }, (_, i) => scatter(i))).size).toBe(size)
  })

  it('gives each part exactly its share', () => {
    const counts = [5, 0, 3]
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((i) => partOf(counts, i))).toEqual([0, 0, 0, 0, 0, 2, 2, 2])
  })

  it('knows no place beyond the parts', () => expect(() => partOf([1, 2], 3)).toThrow(RangeError))
})

describe('published targets', () => {
  it('are read exactly, 万元 as fen', () => expect(targetsIn(published({})).F1).toBe(172_430_000))
  it('refuse a figure that is missing', () => expect(() => targetsIn({ figures: [] })).toThrow('E1 is missing'))
  it('refuse a figure that is no number', () => expect(() => targetsIn(published({ F1: 'about 172' }))).toThrow('F1'))
  it('refuse a file that is none', () => expect(() => targetsIn(null)).toThrow(RangeError))
})

const published = (other: Readonly<Record<string, string>>) => {
  const ids = ['E1', 'E2', 'E3', 'B1', 'B3', 'O1', 'O2', 'O3', 'C3', 'C4', 'C5', 'C6', 'C7']
  const money = ['F1', 'F2', 'F3', 'F5', 'F6', 'F7']
  return {
    figures: [
      ...ids.map((id) => ({ id, published: other[id] ?? '1' })),
      ...money.map((id) => ({ id, published: other[id] ?? '172.43' })),
    ],
  }
}
