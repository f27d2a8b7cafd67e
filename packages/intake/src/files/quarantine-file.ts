import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { type Column, csvChunks, type Row } from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'
import { type RowProblem, sentenceOf } from '../rows/row-problems.js'

/** A row that was set aside, with all that is wrong with it. */
export interface QuarantinedRow {
  readonly file: string
  readonly sheet: string
  readonly line: number
  readonly problems: ReadonlyArray<RowProblem>
  readonly cells: ReadonlyArray<string>
}

export type QuarantineError =
  | { readonly code: 'QuarantineNotWritable'; readonly file: string; readonly why: string }
  | { readonly code: 'DiskFull'; readonly file: string }

/** 隔离文件: one line for each row that was set aside, so that none is dropped. It repeats the rows, personal data included. */
export interface QuarantineFile {
  readonly add: (rows: ReadonlyArray<QuarantinedRow>) => Promise<E.Either<QuarantineError, void>>
  /** Puts the file in its place, whole. Returns its path, or null where no row was set aside; an older file is then removed. */
  readonly finish: () => Promise<E.Either<QuarantineError, string | null>>
}

const columns: ReadonlyArray<Column> = [
  { title: 'file', kind: 'text' },
  { title: 'sheet', kind: 'text' },
  { title: 'line', kind: 'integer' },
  { title: 'field', kind: 'text' },
  { title: 'code', kind: 'text' },
  { title: 'message', kind: 'text' },
  { title: 'row', kind: 'text' },
]

/** Written beside its path while the import runs, and moved there at its end. */
export const quarantineFile = (path: string, language: 'zh' | 'en'): QuarantineFile => {
  const partial = `${path}.part`
  let handle: FileHandle | null = null

  return {
    add: (rows) =>
      told(path, async () => {
        if (rows.length === 0) return
        const isFirst = handle === null
        handle ??= await open(partial, 'w')
        let isHeader = true
        for await (const chunk of csvChunks(columns, rows.map(lineOf(language)))) {
          if (isFirst || !isHeader) await handle.writeFile(chunk)
          isHeader = false
        }
      }),
    finish: () =>
      told(path, async () => {
        if (handle === null) {
          await rm(path, { force: true })
          return null
        }
        await handle.close()
        await rename(partial, path)
        return path
      }),
  }
}

/** The first problem gives the field and the code; the message tells them all. */
const lineOf =
  (language: 'zh' | 'en') =>
  ({ file, sheet, line, problems, cells }: QuarantinedRow): Row => [
    file,
    sheet,
    line,
    problems[0]?.field ?? null,
    problems[0]?.code ?? null,
    problems.map((problem) => sentenceOf(problem, language)).join(' '),
    cells.map(quoted).join(','),
  ]

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const told = async <T>(file: string, write: () => Promise<T>): Promise<E.Either<QuarantineError, T>> => {
  try {
    return E.right(await write())
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return E.left(why === 'ENOSPC' ? { code: 'DiskFull', file } : { code: 'QuarantineNotWritable', file, why })
  }
}
