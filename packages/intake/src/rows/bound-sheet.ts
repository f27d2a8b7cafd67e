import type { CellKind, HeaderCell, SheetRow } from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'
import { type CellContext, halfWidth } from '../fields/field.js'
import type { Cells, Problems } from './column-reader.js'
import type { Kind, ReadFields, Tools } from './kind.js'

/** Why a sheet is refused as a whole: it is not what its kind says, and every row would be wrong. */
export type SheetProblem =
  | { readonly code: 'ColumnsMissing'; readonly columns: ReadonlyArray<string> }
  /** Two headers mean the same column. */
  | { readonly code: 'ColumnDoubled'; readonly column: string; readonly headers: readonly [string, string] }

/** A sheet whose header was understood. */
export interface BoundSheet {
  readonly kind: Kind
  /** Headers that the kind has no column for; their cells are never used. */
  readonly unknownColumns: ReadonlyArray<string>
  readonly read: (row: SheetRow) => E.Either<Problems, ReadFields>
}

/** Finds each column of a kind in a header, by its English name or a Chinese alias, in any order. */
export const bindSheet = (
  kind: Kind,
  header: ReadonlyArray<HeaderCell>,
  tools: Tools,
): E.Either<SheetProblem, BoundSheet> => {
  const columnOf = new Map<string, number>()
  for (const [index, { name, aliases }] of kind.columns.entries())
    for (const text of [name, ...aliases]) columnOf.set(plain(text), index)

  const cellOf = new Map<number, HeaderCell>()
  const unknownColumns: string[] = []
  for (const cell of header) {
    const column = columnOf.get(plain(cell.text))
    const earlier = column === undefined ? undefined : cellOf.get(column)
    if (column === undefined) {
      if (cell.text.trim() !== '') unknownColumns.push(cell.text.trim())
    } else if (earlier !== undefined) {
      const name = kind.columns[column]?.name ?? ''
      return E.left({ code: 'ColumnDoubled', column: name, headers: [earlier.text.trim(), cell.text.trim()] })
    } else cellOf.set(column, cell)
  }
  const missing = kind.columns.filter(({ isRequired }, index) => isRequired && !cellOf.has(index))
  if (missing.length > 0) return E.left({ code: 'ColumnsMissing', columns: missing.map(({ name }) => name) })

  const places = kind.columns.map((_, index) => (cellOf.get(index)?.column ?? 0) - 1)
  return E.right({ kind, unknownColumns, read: rowReader(kind, places, tools) })
}

/** Case, width and blanks of a header do not matter. */
const plain = (header: string): string => halfWidth(header).toLowerCase().replaceAll(/\s/g, '')

/** `places` says at which cell of a row each column of the kind stands; -1 where the sheet does not have it. */
const rowReader = (kind: Kind, places: ReadonlyArray<number>, tools: Tools): BoundSheet['read'] => {
  const contexts = contextsFor(tools)
  let cells: SheetRow['cells'] = []
  let kinds: SheetRow['kinds'] = null
  /** One for all rows, of which it shows the one being read. */
  const window: Cells = {
    textAt: (column) => {
      const place = places[column]
      return place === undefined || place < 0 ? '' : (cells[place]?.trim() ?? '')
    },
    contextAt: (column) => (kinds === null ? contexts.text : contexts.of(kinds[places[column] ?? -1] ?? 'empty')),
  }
  return (row) => {
    const { problem } = row
    if (problem !== null) {
      const code = problem.code === 'RowTooShort' ? 'row-too-short' : 'row-too-long'
      return E.left([{ field: null, code, received: `${problem.found} / ${problem.expected}` }])
    }
    cells = row.cells
    kinds = row.kinds
    return kind.read(window, tools)
  }
}

interface Contexts {
  readonly text: CellContext
  readonly of: (kind: CellKind) => CellContext
}

/** Made once for a sheet, for there is one for every kind of cell and millions of cells. */
const contextsFor = ({ policy }: Tools): Contexts => {
  const made = new Map<CellKind, CellContext>()
  return {
    text: { kind: null, policy },
    of: (kind) => {
      const context = made.get(kind) ?? { kind, policy }
      made.set(kind, context)
      return context
    },
  }
}
