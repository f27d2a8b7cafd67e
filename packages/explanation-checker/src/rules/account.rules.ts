import { firstDay, monthOfDate, monthsThrough, nextMonth } from '../arithmetic/calendar.js'
import { Exact, type Rounding, roundings } from '../arithmetic/rounding.js'
import type { Fact } from '../document/fact.js'
import { covers, type Months } from './end.rules.js'
import { type EntryKind, entryOf } from './entries.js'
import { rule } from './rule.js'

const sumOf = (parts: ReadonlyArray<number>): number => parts.reduce((sum, part) => sum + part, 0)

export const sum = rule('sum', ({ parts }: { readonly parts: ReadonlyArray<number> }) => sumOf(parts))

/** What entries of one kind had brought to the account before the pension started. */
export const entriesBefore = rule(
  'entries-before',
  (of: { readonly kind: EntryKind; readonly start: string | null; readonly entries: ReadonlyArray<Fact> }) => {
    const { start } = of
    if (start === null) return undefined
    return sumOf(
      of.entries.map((fact) => {
        const entry = entryOf(fact)
        return entry !== null && entry.kind === of.kind && entry.day < firstDay(start) ? entry.fen : 0
      }),
    )
  },
)

/** 个人账户养老金: fixed at the start, for life. */
export const accountPension = rule(
  'account-pension',
  (of: { readonly balance: number; readonly divisor: number | null; readonly rounding: Rounding | null }) => {
    if (of.balance <= 0) return 0
    if (of.divisor === null || of.divisor <= 0 || of.rounding === null) return undefined
    return roundings[of.rounding](new Exact(of.balance).dividedBy(of.divisor))
  },
)

/** What the account bears of a month: all of it while it lasts, and in its last month what is left. */
export const accountShare = rule(
  'account-share',
  (of: {
    readonly month: string
    readonly start: string | null
    readonly amount: number
    readonly available: number
    readonly entries: ReadonlyArray<Fact>
    readonly lost: ReadonlyArray<Months>
  }) => {
    if (of.start === null) return undefined
    const moved = new Map<string, number>()
    for (const fact of of.entries) {
      const entry = entryOf(fact)
      if (entry === null || entry.day < firstDay(of.start)) continue
      const counts = nextMonth(monthOfDate(entry.day))
      moved.set(counts, (moved.get(counts) ?? 0) + entry.fen)
    }
    let left = of.available
    let share = 0
    for (const month of monthsThrough(of.start, of.month)) {
      left += moved.get(month) ?? 0
      share = of.lost.some((months) => covers(months, month)) ? 0 : Math.max(0, Math.min(of.amount, left))
      left -= share
    }
    return share
  },
)

export const pooledShare = rule(
  'pooled-share',
  ({ amount, fromAccount }: { readonly amount: number; readonly fromAccount: number }) => amount - fromAccount,
)
