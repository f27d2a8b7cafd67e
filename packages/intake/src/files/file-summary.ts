import type { SheetError } from '@pension-ledger/sheets'
import type { SheetProblem } from '../rows/bound-sheet.js'
import type { KindName } from '../rows/kind-name.js'
import type { ControlTotals } from './control-totals.js'

/** Why a file, or the rest of it, was not imported. */
export type FileProblem = SheetError | (SheetProblem & { readonly file: string; readonly sheet: string })

/** What became of one sheet. `read` = `recorded` + `alreadyKnown` + `quarantined`. */
export interface FileSummary {
  readonly file: string
  /** The worksheet; null in a text file. */
  readonly sheet: string | null
  readonly kind: KindName
  /** Of the file's bytes; empty where it could not be opened. */
  readonly sha256: string
  readonly read: number
  readonly recorded: number
  readonly alreadyKnown: number
  readonly quarantined: number
  /** Headers without a column; their cells were not used. */
  readonly unknownColumns: ReadonlyArray<string>
  readonly totals: ControlTotals
  /** Null where the file was read to its end. */
  readonly problem: FileProblem | null
}

/** What became of every row, file by file and in all: read = recorded + already known + quarantined. */
export interface ImportSummary {
  readonly files: ReadonlyArray<FileSummary>
  readonly read: number
  readonly recorded: number
  readonly alreadyKnown: number
  readonly quarantined: number
  /** Null where no row was set aside. */
  readonly quarantineFile: string | null
  /** Files and sheets whose names tell no kind; nothing of them was read. */
  readonly unknownFiles: ReadonlyArray<string>
  /** Workbooks that could not be opened. */
  readonly unreadableFiles: ReadonlyArray<SheetError>
  /** Streets that the policy's place table does not list for their dates; they were recorded. */
  readonly unknownStreets: ReadonlyArray<string>
  /** Whether the import was stopped before its end. What was recorded stays; a second import goes on from there. */
  readonly aborted: boolean
}
