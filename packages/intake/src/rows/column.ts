import * as E from 'fp-ts/lib/Either.js'
import type { CellContext, Field } from '../fields/field.js'
import type { RowProblemCode } from './row-problems.js'

/** A column of a kind of file: what it is called, and how its cells are read. */
export interface Column<T> {
  readonly name: string
  /** Chinese headers that mean the same. */
  readonly aliases: ReadonlyArray<string>
  readonly isRequired: boolean
  readonly field: Field<unknown>
  /** The text is trimmed; empty where the cell is blank or the file has no such column. */
  readonly read: (text: string, context: CellContext) => E.Either<RowProblemCode, T>
}

const missing: E.Either<RowProblemCode, never> = E.left('field-missing')
const absent: E.Either<never, null> = E.right(null)

export const required = <T>(name: string, aliases: ReadonlyArray<string>, field: Field<T>): Column<T> => ({
  name,
  aliases,
  isRequired: true,
  field,
  read: (text, context) => (text === '' ? missing : field.read(text, context)),
})

export const optional = <T>(name: string, aliases: ReadonlyArray<string>, field: Field<T>): Column<T | null> => ({
  name,
  aliases,
  isRequired: false,
  field,
  read: (text, context) => (text === '' ? absent : field.read(text, context)),
})
