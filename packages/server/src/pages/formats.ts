import { fenAsYuan, grouped } from '@pension-ledger/sheets'

/**
 * How numbers are written on a page. It is handed in and knows neither the machine's locale nor its zone: the same answer is the same page
 * everywhere. Days and months are written as the standards write them, 2022-10-31 and 2022-10, in both languages.
 */
export interface Formats {
  /** 元, two decimals, from whole fen. */
  readonly yuan: (fen: number) => string
  /** Heads, rows, person-months. */
  readonly count: (n: number) => string
  /** A share of a whole, one decimal; `-` where the whole is nothing. */
  readonly share: (part: number, whole: number) => string
}

export const formats: Formats = {
  yuan: fenAsYuan,
  count: (n) => (n < 0 ? `-${grouped(String(-n))}` : grouped(String(n))),
  share: (part, whole) => (whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1)}%`),
}
