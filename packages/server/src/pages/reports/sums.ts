import type { Series } from '../charts/chart.js'

/** The different values of rows, in the order in which they come. */
export const distinct = <Row>(rows: ReadonlyArray<Row>, of: (row: Row) => string): ReadonlyArray<string> => [
  ...new Set(rows.map(of)),
]

/** Sums of rows by what they are of. Whole numbers all the way. */
export const sumBy = <Row>(
  rows: ReadonlyArray<Row>,
  of: (row: Row) => string,
  value: (row: Row) => number,
): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(of(row), (sums.get(of(row)) ?? 0) + value(row))
  return sums
}

/** A series over categories; 0 where no row is of one. */
export const seriesOver = <Row>(
  name: string,
  categories: ReadonlyArray<string>,
  rows: ReadonlyArray<Row>,
  of: (row: Row) => string,
  value: (row: Row) => number,
): Series => {
  const sums = sumBy(rows, of, value)
  return { name, values: categories.map((category) => sums.get(category) ?? 0) }
}

/** Series that have anything in them. */
export const notEmpty = (series: ReadonlyArray<Series>): ReadonlyArray<Series> =>
  series.filter(({ values }) => values.some((value) => value !== null && value !== 0))

/** A series with a value for each row. */
export const rowSeries = <Row>(name: string, rows: ReadonlyArray<Row>, value: (row: Row) => number): Series => ({
  name,
  values: rows.map(value),
})
