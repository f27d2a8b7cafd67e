import type { UnwritableCharacter } from '../encoding/gb18030.js'
import type { ElementName } from '../tables/elements.js'
import type { Misfit } from './cell.js'

interface WhereInARow {
  readonly table: string
  /** The participant's id, or what else the row is of. Never a name or a number of a person. */
  readonly record: string
  readonly field: ElementName
}

/** Why a row cannot be written. The value itself is not repeated: it may be personal data. */
export type RowError =
  /** The encoding has no code for a character of the value, or XML forbids it. It is never replaced. */
  | (UnwritableCharacter & WhereInARow)
  /** The value is longer than the field, or not of its kind. */
  | ({ readonly code: 'ValueDoesNotFit'; readonly because: Misfit } & WhereInARow)
  /** The sum of a column is beyond what a whole number can hold exactly. */
  | { readonly code: 'TotalBeyondRange'; readonly table: string; readonly field: ElementName }
