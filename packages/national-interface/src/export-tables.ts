import type { Cut } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type FileEncoding, gb18030 } from './encoding/file-encoding.js'
import type { ExportError } from './export-error.js'
import { fillings, fillOfPersons, fillTheRest } from './fill-tables.js'
import { type Histories, readHistories } from './history/read-histories.js'
import { type Manifest, type ManifestFile, manifestFile } from './manifest/manifest.js'
import { manifestOf } from './manifest/manifest-of.js'
import { batchOf, type Period } from './mapping/batch.js'
import type { BooksOfAccount } from './mapping/books.js'
import type { Names } from './person/names.js'
import { defaultSettings, type Settings } from './settings/read-settings.js'
import { type TableClass, tableClasses } from './tables/all-tables.js'
import { closeClass, fileOf, type OpenTable, openingOf, openTable } from './writing/class-file.js'
import type { OutputFolder } from './writing/output-folder.js'
import { filling } from './writing/row.js'

/** How the tables are written. */
export interface ExportOptions {
  /** 批次: the days the delivery is of. State is as of the last day; movements are those within it. */
  readonly period: Period
  /** What was known; default: everything. Only for a store: histories have been cut. */
  readonly knownAt?: Cut['knownAt']
  /** Areas, agencies, sets of books, codes; default: what the policy book and the standard say. */
  readonly settings?: Settings
  /** Default: GB 18030, the encoding of the standard. */
  readonly encoding?: FileEncoding
}

/** What is exported, and where to. */
export interface TablesExport {
  readonly from:
    | { readonly kind: 'store'; readonly store: EventStore }
    | { readonly kind: 'histories'; readonly histories: Histories }
  /** Names, ID numbers and bank accounts; null writes none of them, and the delivery is pseudonymous. */
  readonly names: Names | null
  /** What tables 18 to 20 are written from; null leaves them empty. */
  readonly books: BooksOfAccount | null
  readonly folder: OutputFolder
  readonly options: ExportOptions
}

/**
 * 国标接口导出: writes the tables of GB/T 40217-2021, nine files, and a manifest of control totals beside them.
 *
 * Units:   yuan with two decimals in the tables, whole fen in the manifest.
 * Returns: the manifest, as it was written. The same ledger, cut and options give the same bytes.
 * Rejects: PeriodEndsBeforeItBegins; UnwritableCharacter, ValueDoesNotFit, TotalBeyondRange, naming table, record and field; what
 *          the ledger, the vault and the folder answer. The manifest is written last: without it there is no delivery.
 * Source:  GB/T 40217-2021, chapters 4 and 5. It is written to these tables; nobody has certified it.
 */
export const exportTables =
  ({ from, names, books, folder, options }: TablesExport): TaskEither<ExportError, Manifest> =>
  async () => {
    const { period, encoding = gb18030 } = options
    if (period.from > period.to) return E.left({ code: 'PeriodEndsBeforeItBegins', from: period.from, to: period.to })
    const histories =
      from.kind === 'store'
        ? await readHistories(from.store)({ effectiveAt: period.to, knownAt: options.knownAt })()
        : E.right(from.histories)
    if (E.isLeft(histories)) return histories
    const { position, cut, policy } = histories.right
    const batch = batchOf(options.settings ?? defaultSettings(policy), period)

    const open = new Map<number, OpenTable>()
    const write = async (): Promise<E.Either<ExportError, Manifest>> => {
      const opened = await openAll(open, folder, encoding, names === null)
      if (E.isLeft(opened)) return opened
      const filled = await fillOfPersons(open, histories.right, batch, names)
      if (E.isLeft(filled)) return filled
      const rest = await fillTheRest(open, batch, policy, books)
      if (E.isLeft(rest)) return rest
      const files = await finishAll(open, encoding)
      if (E.isLeft(files)) return files
      const manifest = manifestOf({
        position,
        cut,
        policy,
        batch,
        encoding,
        isPersonalDataWritten: names !== null,
        hasBooks: books !== null,
        filled: filled.right,
        files: files.right,
      })
      return E.map(() => manifest)(await save(folder, manifest))
    }
    const manifest = await write()
    if (E.isLeft(manifest)) for (const { file } of open.values()) await file.discard()
    return manifest
  }

const openAll = async (
  open: Map<number, OpenTable>,
  folder: OutputFolder,
  encoding: FileEncoding,
  isPseudonymous: boolean,
): Promise<E.Either<ExportError, void>> => {
  for (const of of tableClasses)
    for (const [i, table] of of.tables.entries()) {
      const name = i === 0 ? fileOf(of) : `${table.name}.rows`
      const opening = i === 0 ? openingOf(of.root, encoding) : ''
      const how = fillings.get(table.number) ?? filling(table, {})
      const opened = await openTable(folder, name, how, encoding, opening, isPseudonymous)
      if (E.isLeft(opened)) return opened
      open.set(table.number, opened.right)
    }
  return E.right(undefined)
}

const finishAll = async (
  open: ReadonlyMap<number, OpenTable>,
  encoding: FileEncoding,
): Promise<E.Either<ExportError, ReadonlyArray<ManifestFile>>> => {
  const files: ManifestFile[] = []
  for (const of of tableClasses) {
    const tables = tablesOf(of, open)
    const closed = await closeClass(of, tables, encoding)
    if (E.isLeft(closed)) return closed
    const [first] = tables
    if (first === undefined) continue
    const finished = await first.file.finish()()
    if (E.isLeft(finished)) return finished
    files.push({
      file: fileOf(of),
      ...first.digest(),
      tables: of.tables.map(({ number, name }, i) => ({ number, table: name, ...(tables[i] ?? first).tally.counts() })),
    })
  }
  return E.right(files)
}

const tablesOf = ({ tables }: TableClass, open: ReadonlyMap<number, OpenTable>): ReadonlyArray<OpenTable> =>
  tables.flatMap(({ number }) => open.get(number) ?? [])

const save = async (folder: OutputFolder, manifest: Manifest): Promise<E.Either<ExportError, void>> => {
  const file = await folder.create(manifestFile)()
  if (E.isLeft(file)) return file
  const written = await file.right.write(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8'))()
  if (E.isRight(written)) return file.right.finish()()
  await file.right.discard()
  return written
}
