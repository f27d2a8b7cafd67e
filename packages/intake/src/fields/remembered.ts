import type * as E from 'fp-ts/lib/Either.js'
import type { RowProblemCode } from '../rows/row-problems.js'
import type { Field } from './field.js'

/** Long enough for an instant with its offset. */
const charactersAtMost = 40

const textsAtMost = 4_096

/**
 * A field that remembers what it read: pension files say the same amounts, dates and months a million times. Only for fields whose
 * value depends on the text alone; cells of workbooks, where the kind of the cell counts too, are always read.
 */
export const remembered = <T>(field: Field<T>): Field<T> => {
  const readings = new Map<string, E.Either<RowProblemCode, T>>()
  return {
    ...field,
    read: (text, context) => {
      if (context.kind !== null || text.length > charactersAtMost) return field.read(text, context)
      const known = readings.get(text)
      if (known !== undefined) return known
      // A cell may be a slice of the file's text, which remembering it would keep in memory whole: what is remembered is a copy.
      const copy = Buffer.from(text).toString()
      const reading = field.read(copy, context)
      if (readings.size >= textsAtMost) readings.clear()
      readings.set(copy, reading)
      return reading
    },
  }
}
