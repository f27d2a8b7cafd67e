/** What stands in a column, which decides how each format writes it. */
export type ColumnKind = 'text' | 'yuan' | 'integer' | 'month' | 'date'

/** A column that is written: its title, and what stands in it. */
export interface Column {
  readonly title: string
  /** `yuan` takes whole fen; `month` takes `YYYY-MM` and `date` `YYYY-MM-DD`. */
  readonly kind: ColumnKind
}

/** A string for text, months and dates; a whole number for yuan (in fen) and integers; null for an empty cell. */
export type Value = string | number | null

/** A value for each column, in their order. */
export type Row = ReadonlyArray<Value>

/** Rows at hand, or rows that are still being made. */
export type Rows = Iterable<Row> | AsyncIterable<Row>

export const isNumeric = ({ kind }: Column): boolean => kind === 'yuan' || kind === 'integer'

/** A value that its column cannot hold is a defect of the caller, and loud. */
export const textValue = (value: string | number, column: Column): string =>
  typeof value === 'string' && (patterns[column.kind]?.test(value) ?? true) ? value : unfit(value, column)

export const wholeValue = (value: string | number, column: Column): number =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : unfit(value, column)

const patterns: Readonly<Partial<Record<ColumnKind, RegExp>>> = {
  month: /^\d{4}-\d{2}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
}

const unfit = (value: string | number, { title, kind }: Column): never => {
  throw new RangeError(`${JSON.stringify(value)} does not fit the column ${title} of kind ${kind}`)
}
