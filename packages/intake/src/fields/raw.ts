import * as E from 'fp-ts/lib/Either.js'
import type { CellContext, Field } from './field.js'

/** A cell of a column that holds different things in different rows, kept until the row has said which. */
export interface RawCell {
  readonly text: string
  readonly context: CellContext
}

export const rawField: Field<RawCell> = {
  form: 'as the field that changes',
  read: (text, context) => E.right({ text, context }),
}
