import { latest, monthOfDate, nextMonth, yearOf } from '../arithmetic/calendar.js'
import type { FactOf } from '../document/fact.js'
import { rule } from './rule.js'

/** 规定缴费年限: none for those of age when the scheme began, fewer than the full number for those near it. */
export const requiredYears = rule(
  'required-years',
  (of: { readonly reached: string; readonly schemeStart: string; readonly most: number | null }) => {
    if (of.reached <= of.schemeStart) return 0
    if (of.most === null) return undefined
    return Math.max(1, Math.min(of.most, yearOf(of.reached) - yearOf(of.schemeStart)))
  },
)

export type Movement = FactOf<'ContributionReceived' | 'ContributionRefunded'>

/** The day from which on a year's contributions, less what was refunded, are above nothing for good. */
export const yearEarned = rule(
  'year-earned',
  ({ movements }: { readonly year: number; readonly movements: ReadonlyArray<Movement> }) => {
    const byDay = new Map<string, number>()
    for (const movement of movements) {
      const [day, fen] =
        movement.type === 'ContributionReceived'
          ? [movement.data.receivedOn, movement.data.fen]
          : [movement.data.refundedOn, -movement.data.fen]
      byDay.set(day, (byDay.get(day) ?? 0) + fen)
    }
    let sum = 0
    let since: string | null = null
    for (const [day, fen] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))) {
      sum += fen
      since = sum > 0 ? (since ?? day) : null
    }
    return since
  },
)

/** A transfer brings at most so many years with it. */
const mostYearsOfTransfer = 150

/** The days on which one contribution year after the other was earned; those of a transfer all on its day. */
export const yearsEarned = rule(
  'years-earned',
  (of: {
    readonly years: ReadonlyArray<string | null>
    readonly transfers: ReadonlyArray<FactOf<'TransferredIn'>>
  }): ReadonlyArray<string> => {
    const own = of.years.flatMap((day) => (day === null ? [] : [day]))
    const brought = of.transfers.flatMap(({ data }) =>
      Array.from({ length: Math.min(Math.max(data.years ?? 0, 0), mostYearsOfTransfer) }, () => data.effectiveOn),
    )
    return [...own, ...brought].sort()
  },
)

/** The day on which the required years were complete; null while they are not. */
export const yearsCompleted = rule(
  'years-completed',
  ({ required, earned }: { readonly required: number; readonly earned: ReadonlyArray<string> }) =>
    earned[required - 1] ?? null,
)

/** 待遇起始年月; null where years are missing. */
export const pensionStart = rule(
  'pension-start',
  (of: { readonly earliest: string; readonly required: number; readonly completedOn: string | null }) => {
    if (of.required === 0) return of.earliest
    return of.completedOn === null ? null : latest(of.earliest, nextMonth(monthOfDate(of.completedOn)))
  },
)
