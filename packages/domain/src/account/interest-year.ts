import type { ParticipantState } from '../state/participant.state.js'
import type { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { monthOfYear, yearOf } from '../vocabulary/calendar/month.js'
import { type Fen, wholeFen } from '../vocabulary/money/fen.js'
import { type Debit, eachEntry } from './entries.js'
import { leavingOf } from './leaving.js'
import type { SubAccount } from './sub-account.js'

/** 计息年度: what a year's interest is calculated on. */
export interface InterestYear {
  readonly year: number
  /** The months for which the opening balance bears interest: 12, up to the month of leaving, or 0 after it. */
  readonly months: number
  readonly openingFen: Fen
  /** Σ fen × whole months of the year's credits and debits. */
  readonly movedFenMonths: number
}

/** An entry of an account with the whole months for which it bears interest in its year. */
export interface InterestEntry {
  readonly kind: SubAccount | Debit
  readonly on: BusinessDate
  /** Below zero for a debit. */
  readonly fen: Fen
  readonly months: number
}

const monthsOfYear = (leftOn: BusinessDate | null, year: number): number => {
  if (leftOn === null || year < yearOf(leftOn)) return 12
  return year === yearOf(leftOn) ? monthOfYear(leftOn) : 0
}

/** From the month after the entry to the last month that bears interest. */
const monthsAfter = (on: BusinessDate, months: number): number => Math.max(0, months - monthOfYear(on))

const leftOnOf = (state: ParticipantState): BusinessDate | null => leavingOf(state)?.on ?? null

const bearsInterest = (kind: SubAccount | Debit, ofYear: number, year: number): boolean =>
  kind !== 'interest' || ofYear !== year

/** A year of an account. */
export const interestYear = (state: ParticipantState, year: number): InterestYear => {
  const months = monthsOfYear(leftOnOf(state), year)
  let opening = 0
  let moved = 0
  eachEntry(state, (kind, on, fen, ofYear) => {
    const entered = yearOf(on)
    if (entered < year) opening += fen
    else if (entered === year && bearsInterest(kind, ofYear, year)) moved += fen * monthsAfter(on, months)
  })
  return { year, months, openingFen: wholeFen(opening), movedFenMonths: moved + 0 }
}

/** The entries of a year that its interest rests on, in no particular order; those of no whole month are among them. */
export const interestEntries = (state: ParticipantState, year: number): ReadonlyArray<InterestEntry> => {
  const months = monthsOfYear(leftOnOf(state), year)
  const entries: InterestEntry[] = []
  eachEntry(state, (kind, on, fen, ofYear) => {
    if (yearOf(on) === year && bearsInterest(kind, ofYear, year))
      entries.push({ kind, on, fen: wholeFen(fen), months: monthsAfter(on, months) })
  })
  return entries
}

interface Sums {
  net: number
  moved: number
}

/** Every year of an account from its first entry up to one. */
export const interestYears = (state: ParticipantState, throughYear: number): ReadonlyArray<InterestYear> => {
  const leftOn = leftOnOf(state)
  const byYear = new Map<number, Sums>()
  let first = throughYear + 1
  eachEntry(state, (kind, on, fen, ofYear) => {
    const year = yearOf(on)
    let sums = byYear.get(year)
    if (sums === undefined) {
      sums = { net: 0, moved: 0 }
      byYear.set(year, sums)
      if (year < first) first = year
    }
    sums.net += fen
    if (bearsInterest(kind, ofYear, year)) sums.moved += fen * monthsAfter(on, monthsOfYear(leftOn, year))
  })
  const years: InterestYear[] = []
  let opening = 0
  for (let year = first; year <= throughYear; year++) {
    const { net, moved } = byYear.get(year) ?? { net: 0, moved: 0 }
    years.push({
      year,
      months: monthsOfYear(leftOn, year),
      openingFen: wholeFen(opening),
      movedFenMonths: moved + 0,
    })
    opening += net
  }
  return years
}
