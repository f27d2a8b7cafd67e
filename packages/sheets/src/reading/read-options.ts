/** Limits that keep a hostile or damaged file from taking the machine. */
export interface ReadOptions {
  /** Bytes (as UTF-8) of one CSV record, or characters of one workbook row; default 1 MiB. */
  readonly maxRecordBytes?: number
  /** Default 1,000. */
  readonly maxColumns?: number
  /** Rows handed over at once, at most; default 1,000. */
  readonly batchRows?: number
  /** Bytes that all the parts read from a workbook may unpack to; default 4 GiB. */
  readonly maxUnpackedBytes?: number
  /** How many times its packed size a part of more than 1 MiB may unpack to; default 500. Deflate reaches 1,032. */
  readonly maxUnpackRatio?: number
  /** Bytes of a workbook's table of shared texts, the one thing kept in memory whole; default 256 MiB. */
  readonly maxSharedTextBytes?: number
}

export type Limits = Required<ReadOptions>

const mebibyte = 1024 * 1024

export const limitsOf = (options: ReadOptions): Limits => ({
  maxRecordBytes: mebibyte,
  maxColumns: 1_000,
  batchRows: 1_000,
  maxUnpackedBytes: 4_096 * mebibyte,
  maxUnpackRatio: 500,
  maxSharedTextBytes: 256 * mebibyte,
  ...options,
})
