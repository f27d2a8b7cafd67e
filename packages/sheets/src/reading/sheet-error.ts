/** What stands in the way of reading, without the file's name, which the door adds. */
export type SheetFault =
  | { readonly code: 'FileMissing' }
  | { readonly code: 'FileIsDirectory' }
  /** `why` is the system's own code (`EACCES`, `EIO`), or says that the path is not a plain file. */
  | { readonly code: 'FileNotReadable'; readonly why: string }
  /** No bytes, or nothing but a byte-order mark, blank lines and blank sheets. */
  | { readonly code: 'FileEmpty' }
  /** Not text: a NUL at this byte, counted from 0. */
  | { readonly code: 'FileBinary'; readonly offset: number }
  /** A quote is open at the end of the file (its record begins at `line`), or a workbook has lost its end. */
  | { readonly code: 'FileTruncated'; readonly sheet?: string; readonly line?: number; readonly column?: number }
  /** The file was written to while it was read. */
  | { readonly code: 'FileChanged' }
  /** Neither UTF-8 nor GB18030, or not what its byte-order mark says: the first byte that does not fit, counted from 0. */
  | { readonly code: 'UnknownEncoding'; readonly offset: number; readonly nearest: string }
  /** A quote inside an unquoted cell, or text after a closing quote. RFC 4180 gives neither a meaning. */
  | { readonly code: 'QuoteBroken'; readonly sheet: string; readonly line: number; readonly column: number }
  | { readonly code: 'LineTooLong'; readonly sheet: string; readonly line: number; readonly limit: number }
  | {
      readonly code: 'TooManyColumns'
      readonly sheet: string
      readonly line: number
      readonly found: number
      readonly limit: number
    }
  | {
      readonly code: 'HeaderDoubled'
      readonly sheet: string
      readonly line: number
      readonly header: string
      readonly columns: readonly [number, number]
    }
  /** The workbook would unpack to more than it may: by `measure`, the size in bytes or the ratio to its packed size. */
  | { readonly code: 'ZipBomb'; readonly part: string; readonly measure: 'size' | 'ratio'; readonly limit: number }
  | { readonly code: 'WorkbookEncrypted' }
  /** A spreadsheet, but not an XLSX one. */
  | {
      readonly code: 'WorkbookUnsupported'
      readonly format: 'xls' | 'xlsb' | 'ods' | 'zip' | 'compression'
      readonly part?: string
    }
  /** A part of the workbook contradicts the format; `line` and `column` where a cell does. */
  | {
      readonly code: 'WorkbookBroken'
      readonly part: string
      readonly why: string
      readonly sheet?: string
      readonly line?: number
      readonly column?: number
    }

/** Why a file cannot be read. Facts only; the sentence for people is made at the door. Lines and columns count from 1. */
export type SheetError = SheetFault & { readonly file: string }

/** Carries a fault out of parser callbacks. Thrown inside the package only; the doors turn it into data. */
export class Refused extends Error {
  readonly fault: SheetFault

  constructor(fault: SheetFault) {
    super(fault.code)
    this.fault = fault
  }
}

export const refuse = (fault: SheetFault): never => {
  throw new Refused(fault)
}
