import type { Fen } from '@pension-ledger/domain'

/**
 * 损益档: 0 for those whose entitlement does not change in sum; k for those who gain more than the bound k − 1 and at most the bound k;
 * −k for those who lose as much. The bounds count from 1, bound 0 is nothing, and beyond the last bound there is none.
 */
export type Band = number

/** A band in words of money. */
export interface BandLimits {
  readonly outcome: 'loses' | 'unchanged' | 'gains'
  /** Fen per month: more than this. */
  readonly overFen: number
  /** At most this; null in the last band. */
  readonly upToFen: number | null
}

/**
 * The band of a participant by the mean change per month, over the months in which anything is owed under either policy.
 *
 * Units: fen, in sum over the months. The mean is not worked out: sums are compared, so nothing is rounded.
 */
export const bandOf = (changeFen: number, months: number, bounds: ReadonlyArray<Fen>): Band => {
  if (changeFen === 0) return 0
  const size = Math.abs(changeFen)
  const exceeded = bounds.filter((bound) => size > bound * months).length
  return changeFen > 0 ? exceeded + 1 : -(exceeded + 1)
}

/** The limits of a band, in fen; `upToFen` is null where it is open. */
export const limitsOf = (band: Band, bounds: ReadonlyArray<Fen>): BandLimits => {
  if (band === 0) return { outcome: 'unchanged', overFen: 0, upToFen: 0 }
  const place = Math.abs(band)
  return {
    outcome: band > 0 ? 'gains' : 'loses',
    overFen: bounds[place - 2] ?? 0,
    upToFen: bounds[place - 1] ?? null,
  }
}
