import {
  type BusinessDate,
  type FundingLevel,
  type FundPurpose,
  fundingLevels,
  type Lines,
  lineKeys,
  lineNames,
  type ParticipantState,
  placeAt,
  yearOf,
} from '@pension-ledger/domain'
import type { AssessedIn } from './audit-question.js'

/** What participants needed, added up as their histories go by. */
export interface NeedBook {
  readonly add: (state: ParticipantState) => void
  /** In the order of zones, years, purposes and levels; what came to nothing is left out. */
  readonly needs: () => ReadonlyArray<AssessedIn>
}

const purposes = ['basic-pension', 'contribution-subsidy', 'disability-aid', 'funeral'] as const

const cellOf = (purpose: (typeof purposes)[number], level: FundingLevel): number =>
  purposes.indexOf(purpose) * fundingLevels.length + fundingLevels.indexOf(level)

const cells = purposes.flatMap((purpose: FundPurpose) => fundingLevels.map((level) => ({ purpose, level })))

const isLevel = (level: string): level is FundingLevel => fundingLevels.some((one) => one === level)

/** Lines of public money, and where they are added up; the account pension is the participant's own. */
const publicLines = lineKeys.flatMap((key) => {
  const { component, level } = lineNames[key]
  if (component === 'account-pension' || !isLevel(level)) return []
  return [{ key, cell: cellOf(component === 'disability-aid' ? 'disability-aid' : 'basic-pension', level) }]
})

/**
 * 核定: what the ledger says was needed. Advances are settled on actual contributors and actual recipients by month (据实结算), so what counts is
 * what reached participants, net of returns, by the day of the money: its year, and the zone where they belonged. Whether it was
 * due, the other checks say.
 * Contributions on behalf are not among it: from which level of finance they came, their facts do not say.
 */
export const needBook = (): NeedBook => {
  const zones = new Map<string, Map<number, Float64Array>>()

  const sumsOf = (zone: string, year: number): Float64Array => {
    const years = zones.get(zone) ?? new Map<number, Float64Array>()
    zones.set(zone, years)
    const sums = years.get(year) ?? new Float64Array(cells.length)
    years.set(year, sums)
    return sums
  }
  const addTo = (sums: Float64Array, cell: number, fen: number): void => {
    sums[cell] = (sums[cell] ?? 0) + fen
  }
  const addLines = (zone: string, year: number, lines: Lines, times: number): void => {
    const sums = sumsOf(zone, year)
    for (const { key, cell } of publicLines) addTo(sums, cell, times * (lines[key] ?? 0))
  }

  return {
    add: (state) => {
      addPayments(state, addLines)
      for (let link = state.credits; link !== null; link = link.before) {
        const credit = link.last
        if (credit.type !== 'SubsidyCredited') continue
        const sums = sumsOf(zoneOn(state, credit.creditedOn), yearOf(credit.creditedOn))
        addTo(sums, cellOf('contribution-subsidy', credit.level), credit.fen)
      }
      for (let link = state.settlements; link !== null; link = link.before) {
        const grant = link.last
        if (grant.type !== 'FuneralGrantPaid') continue
        const sums = sumsOf(zoneOn(state, grant.paidOn), yearOf(grant.paidOn))
        addTo(sums, cellOf('funeral', 'city'), grant.cityFen)
        addTo(sums, cellOf('funeral', 'district'), grant.districtFen)
      }
    },
    needs: () =>
      [...zones]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([zone, years]) =>
          [...years]
            .sort(([a], [b]) => a - b)
            .flatMap(([year, sums]) => cells.map((cell, i) => ({ zone, year, ...cell, fen: sums[i] ?? 0 }))),
        )
        .filter(({ fen }) => fen !== 0),
  }
}

const zoneOn = (state: ParticipantState, day: BusinessDate): string =>
  (state.places === null ? state.enrolment : placeAt(state, day))?.zone ?? ''

/** Most payments repeat the one before: they are counted, and added up where the lines, the year or the zone change. */
const addPayments = (
  state: ParticipantState,
  addLines: (zone: string, year: number, lines: Lines, times: number) => void,
): void => {
  let [zone, year, times] = ['', 0, 0]
  let before: Lines | null = null
  for (let link = state.payments; link !== null; link = link.before) {
    const { status, paidOn, lines } = link.last
    const paidIn = yearOf(paidOn)
    const paidAt = zoneOn(state, paidOn)
    if (lines !== before || paidIn !== year || paidAt !== zone) {
      if (before !== null) addLines(zone, year, before, times)
      ;[zone, year, times] = [paidAt, paidIn, 0]
      before = lines
    }
    times += status === 'paid' ? 1 : -1
  }
  if (before !== null) addLines(zone, year, before, times)
}
