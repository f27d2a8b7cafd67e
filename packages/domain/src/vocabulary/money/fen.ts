import * as t from 'io-ts'
import { broken } from '../broken.js'

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

export const zeroFen: Fen = wholeFen(0)

export const add = (a: Fen, b: Fen): Fen => wholeFen(a + b)
export const subtract = (a: Fen, b: Fen): Fen => wholeFen(a - b)
export const times = (a: Fen, count: number): Fen => wholeFen(a * count)
export const sum = (amounts: Iterable<Fen>): Fen => {
  let total = zeroFen
  for (const fen of amounts) total = add(total, fen)
  return total
}
