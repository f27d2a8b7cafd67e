import * as t from 'io-ts'
import { broken } from '../broken.js'

export interface FenBrand {
  readonly Fen: unique symbol
}

/** 分: money, a whole number of hundredths of a yuan below 2^53. Not yuan, and never a fraction. */
export const Fen = t.brand(t.number, (n): n is t.Branded<number, FenBrand> => Number.isSafeInteger(n), 'Fen')
export type Fen = t.TypeOf<typeof Fen>

/** A number that must be whole fen; anything else is a defect. */
export const wholeFen = (n: number): Fen => (Fen.is(n) ? n : broken(`${n} is not a whole number of fen`))

export const zeroFen: Fen = wholeFen(0)

export const add = (a: Fen, b: Fen): Fen => wholeFen(a + b)
export const subtract = (a: Fen, b: Fen): Fen => wholeFen(a - b)
export const times = (a: Fen, count: number): Fen => wholeFen(a * count)
export const sum = (amounts: Iterable<Fen>): Fen => {
  let total = 0
  for (const fen of amounts) total += fen
  return wholeFen(total)
}
