import { Decimal } from '@pension-ledger/domain'
import { crossing, gammaBelow } from './poisson.js'

/** Above this the expected misstatement is so near the tolerable one that no sample tells them apart; printed tables end far below. */
const largestFactor = 1_000

/**
 * 可靠程度系数 for planning: the upper limit, in intervals, of a sample in which just the expected share of the tolerable misstatement
 * is found. It solves F = Q(confidence; 1 + share·F), Q being the quantile of the gamma distribution.
 *
 * Units:   `share` is expected misstatement / tolerable misstatement, from 0 up to, not including, 1.
 * Returns: the factor rounded up to hundredths, as tables print it; null where it is above 1,000.
 * Source:  the computation that R's `MUS.calc.n.conservative` does after the AICPA Audit Guide's technical notes.
 */
export const planningFactor = (confidence: number, share: number): Decimal | null => {
  const within = (x: number): number => gammaBelow(1 + share * x, x)
  if (within(largestFactor) < confidence) return null
  return new Decimal(crossing(within, confidence, 0, 1)).toDecimalPlaces(2, Decimal.ROUND_UP)
}

/**
 * 可靠程度系数 for evaluation: the mean, in intervals, at which finding no more than that many misstatements is as unlikely as
 * 1 − confidence; the quantile of the gamma distribution of shape misstatements + 1.
 *
 * Returns: six decimals, half up, so that whoever does the sum again from the printed factors arrives at the same fen.
 */
export const limitFactor = (confidence: number, misstatements: number): Decimal => {
  const shape = misstatements + 1
  const mean = crossing((x) => gammaBelow(shape, x), confidence, 0, shape)
  return new Decimal(mean).toDecimalPlaces(6, Decimal.ROUND_HALF_UP)
}
