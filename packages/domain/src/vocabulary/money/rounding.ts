import { Decimal } from './decimal.js'
import { type Fen, wholeFen } from './fen.js'

/** 四舍五入到分: half a fen and more goes up, away from zero. */
export const halfUpToFen = (exactFen: Decimal): Fen =>
  wholeFen(exactFen.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber())

/** 见分进角: any fen, and any part of a fen, goes up to the next jiao. */
export const upToJiao = (exactFen: Decimal): Fen =>
  wholeFen(exactFen.dividedBy(10).toDecimalPlaces(0, Decimal.ROUND_UP).times(10).toNumber())

/** 舍去分以下: whatever is less than a fen is dropped. */
export const downToFen = (exactFen: Decimal): Fen =>
  wholeFen(exactFen.toDecimalPlaces(0, Decimal.ROUND_DOWN).toNumber())

/** 进位规则: the rules a policy parameter may name. The only way from a `Decimal` to money. */
export const roundingRules = {
  'half-up-to-fen': halfUpToFen,
  'up-to-jiao': upToJiao,
  'down-to-fen': downToFen,
} as const
/** 进位规则: one of `roundingRules`. */
export type RoundingRule = keyof typeof roundingRules
