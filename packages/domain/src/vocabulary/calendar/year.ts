import * as t from 'io-ts'

/** Marks a number that is a calendar year. */
export interface YearBrand {
  readonly Year: unique symbol
}

/** 年度: a calendar year. As 缴费年度 it is the year a contribution counts for, not the year in which it was paid. */
export const Year = t.brand(
  t.number,
  (n): n is t.Branded<number, YearBrand> => Number.isInteger(n) && n >= 1900 && n <= 2199,
  'Year',
)
export type Year = t.TypeOf<typeof Year>
