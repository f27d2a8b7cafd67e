import * as E from 'fp-ts/lib/Either.js'
import type { FileEncoding } from '../encoding/file-encoding.js'
import type { TableClass } from '../tables/all-tables.js'
import { type ByteLine, byteLine } from './byte-line.js'
import { type Digest, hashedFile } from './hashed-file.js'
import type { FolderError, OutputFile, OutputFolder } from './output-folder.js'
import type { Filling, Row } from './row.js'
import type { RowError } from './row-error.js'
import { type RowWriter, rowWriter } from './row-writer.js'

export type WriteError = FolderError | RowError

const namespace = 'http://sxbw.audit.gov.cn/AppsDataInterfaceStandard/2019/Pension/XMLSchema'

/** The beginning of a class's file, which names its schema as the samples of the standard do. */
export const openingOf = (root: string, { name }: FileEncoding): string =>
  [
    `<?xml version="1.0" encoding="${name}"?>\n<${root} xmlns="${namespace}" xmlns:养老保险基金="${namespace}"`,
    ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} ${root}.xsd">\n`,
  ].join('')

export const fileOf = ({ root }: TableClass): string => `${root}.xml`

/** A table on its way: its rows go to a file, of which little is in memory. */
export interface OpenTable {
  readonly add: (row: Row) => Promise<E.Either<WriteError, void>>
  /** What is still in memory goes to the file. */
  readonly flush: () => Promise<E.Either<WriteError, void>>
  readonly file: OutputFile
  readonly digest: () => Digest
  readonly tally: RowWriter['tally']
}

const flushAt = 1 << 17
const nothing: E.Either<never, void> = E.right(undefined)

/** Opens a file for the rows of a table, beginning with a text. */
export const openTable = async (
  folder: OutputFolder,
  name: string,
  filling: Filling,
  encoding: FileEncoding,
  opening: string,
  isPseudonymous: boolean,
): Promise<E.Either<WriteError, OpenTable>> => {
  const created = await folder.create(name)()
  if (E.isLeft(created)) return created
  const { file, digest } = hashedFile(created.right)
  const line = byteLine()
  const begun = await put(file, line, opening, encoding)
  if (E.isLeft(begun)) return begun
  const writer = rowWriter(filling, encoding, line, isPseudonymous)
  const flush = async (): Promise<E.Either<WriteError, void>> =>
    line.length() === 0 ? nothing : file.write(line.take())()
  return E.right({
    add: async (row) => {
      const written = writer.write(row)
      return E.isLeft(written) || line.length() < flushAt ? written : flush()
    },
    flush,
    file,
    digest,
    tally: writer.tally,
  })
}

/** Names of classes and tables can be written in every encoding there is for them. */
const put = async (
  file: OutputFile,
  line: ByteLine,
  text: string,
  encoding: FileEncoding,
): Promise<E.Either<FolderError, void>> => {
  if (text === '') return nothing
  const bytes = encoding.encode(text)
  if (E.isLeft(bytes)) throw new RangeError(`${text} cannot be written in ${encoding.name}`)
  line.bytes(bytes.right)
  return file.write(line.take())()
}

/** Appends the rows of the other tables of the class to the file of the first one, and its end. */
export const closeClass = async (
  { root }: TableClass,
  tables: ReadonlyArray<OpenTable>,
  encoding: FileEncoding,
): Promise<E.Either<WriteError, void>> => {
  const [first, ...others] = tables
  if (first === undefined) return nothing
  for (const table of tables) {
    const flushed = await table.flush()
    if (E.isLeft(flushed)) return flushed
  }
  for (const { file } of others) {
    for await (const piece of file.bytes()) {
      if (E.isLeft(piece)) return piece
      const copied = await first.file.write(piece.right)()
      if (E.isLeft(copied)) return copied
    }
    await file.discard()
  }
  return put(first.file, byteLine(64), `</${root}>\n`, encoding)
}
