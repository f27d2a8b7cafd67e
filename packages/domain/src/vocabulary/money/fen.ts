import * as t from 'io-ts'
import { broken } from '../broken.js'

/** Marks a number that is a whole number of fen. */
export interface FenBrand {
  readonly Fen: unique symbol
}

const isFen = (n: number): n is t.Branded<number, FenBrand> => Number.isSafeInteger(n) && !Object.is(n, -0)

/** 分: money, a whole number of hundredths of a yuan below 2^53. Not yuan, never a fraction, and there is one zero. */
export const Fen = t.brand(t.number, isFen, 'Fen')
export type Fen = t.TypeOf<typeof Fen>

/** A number that must be whole fen; anything else is a defect. Rounding and multiplying may leave -0, which becomes 0. */
export const wholeFen = (n: number): Fen => {
  const fen = n + 0
  return isFen(fen) ? fen : broken(`${n} is not a whole number of fen`)
}

/** Nothing. */
export const zeroFen: Fen = wholeFen(0)

/** The sum of two amounts; `broken` beyond what a Fen can be. */
export const add = (a: Fen, b: Fen): Fen => wholeFen(a + b)
/** The first amount less the second; `broken` beyond what a Fen can be. */
export const subtract = (a: Fen, b: Fen): Fen => wholeFen(a - b)
/** An amount so many times, the count being whole; `broken` beyond what a Fen can be. */
export const times = (a: Fen, count: number): Fen => wholeFen(a * count)
/** The sum of amounts, 0 of none; `broken` beyond what a Fen can be. */
export const sum = (amounts: Iterable<Fen>): Fen => {
  let total = zeroFen
  for (const fen of amounts) total = add(total, fen)
  return total
}
