import { Decimal as DecimalJs } from 'decimal.js'

/** Exact on its way to being money: forty digits, and never in the notation of science. */
export const Exact = DecimalJs.clone({ defaults: true, precision: 40, toExpNeg: -1_000, toExpPos: 1_000 })
export type Exact = DecimalJs

/** 进位规则: the three ways in which something finer than a fen becomes fen. */
export const roundings = {
  /** 四舍五入到分: half a fen and more goes up. */
  'half-up-to-fen': (fen: Exact): number => fen.toDecimalPlaces(0, Exact.ROUND_HALF_UP).toNumber(),
  /** 见分进角: any fen, and any part of one, goes up to the next ten. */
  'up-to-jiao': (fen: Exact): number => fen.dividedBy(10).toDecimalPlaces(0, Exact.ROUND_UP).times(10).toNumber(),
  /** 去尾到分: what is finer than a fen is dropped. */
  'down-to-fen': (fen: Exact): number => fen.toDecimalPlaces(0, Exact.ROUND_DOWN).toNumber(),
} as const

export type Rounding = keyof typeof roundings

export const isRounding = (text: string): text is Rounding => Object.hasOwn(roundings, text)
