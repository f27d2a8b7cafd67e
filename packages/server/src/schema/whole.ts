import * as t from 'io-ts'

/** A whole number. Its type is a plain number: what is counted needs no brand. */
export const Whole = new t.Type<number, number, unknown>(
  'Whole',
  (value): value is number => Number.isInteger(value),
  (value, context) =>
    typeof value === 'number' && Number.isInteger(value) ? t.success(value) : t.failure(value, context),
  t.identity,
)
