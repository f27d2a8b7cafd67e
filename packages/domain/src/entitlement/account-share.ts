import { type Month, monthAt, monthIndex } from '../vocabulary/calendar/month.js'
import { type Fen, wholeFen, zeroFen } from '../vocabulary/money/fen.js'
import type { MonthsLost } from './standing.js'

/** From a month on, the account's part of the account pension. */
export interface AccountShare {
  readonly from: Month
  readonly fen: Fen
}

/** A credit, or below zero a debit, in a month; it is there from the next one. */
export interface Movement {
  /** As `monthIndex` counts. */
  readonly month: number
  readonly fen: number
}

/** A month in which something changes: money is there from then, or months lost to prison begin or end. */
interface Turn {
  readonly month: number
  readonly fen: number
}

const endOfTime = monthIndex(monthAt(Number.MAX_SAFE_INTEGER)) + 1

const turnsAfter = (start: number, movements: ReadonlyArray<Movement>, lost: MonthsLost): ReadonlyArray<Turn> => {
  const turns: Turn[] = movements.map(({ month, fen }) => ({ month: month + 1, fen }))
  for (const { from, until } of lost) {
    turns.push({ month: Math.max(start, monthIndex(from)), fen: 0 })
    if (until !== null) turns.push({ month: Math.max(start, monthIndex(until)), fen: 0 })
  }
  turns.push({ month: endOfTime, fen: 0 })
  return turns.sort((a, b) => a.month - b.month)
}

const isLost = (lost: MonthsLost, month: number): boolean =>
  lost.some(({ from, until }) => monthIndex(from) <= month && (until === null || month < monthIndex(until)))

/**
 * How long an account lasts: it gives the whole amount while it has it, then what it has left, then nothing; money that comes later is
 * given in its turn. Months in prison cost nothing. Between two turns nothing changes, so whole stretches of months go at once.
 *
 * Returns: latest first. Before the earliest nothing is owed.
 */
export const accountShares = (
  start: number,
  pension: Fen,
  toLast: number,
  movements: ReadonlyArray<Movement>,
  lost: MonthsLost,
): ReadonlyArray<AccountShare> => {
  const shares: AccountShare[] = []
  const share = (month: number, fen: number): void => {
    if (shares.at(-1)?.fen !== fen) shares.push({ from: monthAt(month), fen: wholeFen(fen) })
  }
  let left = toLast
  let at = start
  for (const turn of turnsAfter(start, movements, lost)) {
    const months = turn.month - at
    if (months > 0 && !isLost(lost, at)) {
      const whole = Math.max(0, Math.min(months, Math.floor(left / pension)))
      if (whole > 0) share(at, pension)
      left -= whole * pension
      if (whole < months) {
        const rest = Math.max(0, left)
        share(at + whole, rest)
        left -= rest
        if (rest > 0 && whole + 1 < months) share(at + whole + 1, zeroFen)
      }
    }
    left += turn.fen
    at = turn.month
  }
  return shares.reverse()
}

/** The account's part in a month from the start month on. */
export const shareIn = (shares: ReadonlyArray<AccountShare>, month: Month): Fen => {
  for (const { from, fen } of shares) if (from <= month) return fen
  return zeroFen
}
