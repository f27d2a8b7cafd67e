/** Why a file was not written. Facts only; the sentence for people is made at the door. */
export type WriteError =
  /** `why` is the system's own code, such as `EACCES` or `ENOENT`. */
  | { readonly code: 'FileNotWritable'; readonly file: string; readonly why: string }
  | { readonly code: 'DiskFull'; readonly file: string }
  | SheetLimit

/** More than a worksheet can hold. Rows count from 1, the header included; columns count from 1. */
export type SheetLimit =
  | { readonly code: 'SheetTooLong'; readonly sheet: string; readonly limit: number }
  | {
      readonly code: 'TextTooLong'
      readonly sheet: string
      readonly row: number
      readonly column: number
      readonly limit: number
    }

/** Carries a limit out of the writer. */
export class BeyondLimit extends Error {
  readonly limit: SheetLimit

  constructor(limit: SheetLimit) {
    super(limit.code)
    this.limit = limit
  }
}
