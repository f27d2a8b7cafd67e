/** Why files of cells are not taken. `file` is what the caller called it. */
export type CellFileError =
  /** It is no file of cells, or not as one was written. Lines count from 1. */
  | { readonly code: 'CellFileMalformed'; readonly file: string; readonly line: number; readonly why: string }
  | { readonly code: 'CellFileVersionUnknown'; readonly file: string; readonly found: number; readonly known: number }
  /** It ends too early, or its bytes are not those that were written. */
  | { readonly code: 'CellFileDamaged'; readonly file: string; readonly found: string | null }
  /** Two files were not counted of the same ledger at the same position, by the same rules and the same program. */
  | {
      readonly code: 'CellFilesDiffer'
      readonly file: string
      readonly other: string
      readonly what: 'position' | 'cut' | 'rules' | 'views' | 'partitions'
    }
  | {
      readonly code: 'CellPartitionDoubled'
      readonly file: string
      readonly other: string
      readonly index: number
      readonly count: number
    }
  | { readonly code: 'CellPartitionsMissing'; readonly missing: ReadonlyArray<number>; readonly count: number }
