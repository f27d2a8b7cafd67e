import type { Ledger } from '@pension-ledger/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { KindName } from '../rows/kind-name.js'
import type { FileSummary, ImportSummary } from './file-summary.js'
import { findFiles, type PathError } from './find-files.js'
import { planImport } from './import-plan.js'
import { type ImportRun, importSheet, type Progress, type RecordingError } from './import-sheet.js'
import { quarantineFile } from './quarantine-file.js'
import { streetsOf } from './unknown-streets.js'

/** How files are imported. */
export interface ImportOptions {
  /** Where rows that were set aside are written, whole, at the end; a file that is there is replaced. */
  readonly quarantineFile: string
  /** Language of the messages in it; default `zh`. */
  readonly language?: 'zh' | 'en'
  /** What every file is, whatever its name. */
  readonly kind?: KindName | undefined
  /** Put into every envelope: what belongs together. */
  readonly correlationId?: string
  /** Called after every batch. */
  readonly onProgress?: (progress: Progress) => void
  /** Stops the import after the batch at work. What was recorded stays. */
  readonly signal?: AbortSignal | undefined
}

/** Why an import ended early; what was recorded by then stays. */
export type ImportError =
  | PathError
  | RecordingError
  /** No file among them has a name that tells its kind. */
  | { readonly code: 'NothingToImport'; readonly unknownFiles: ReadonlyArray<string> }

/**
 * 导入: records files and directories of files, and accounts for every row: read = recorded + already known + quarantined.
 *
 * Files are taken in the order of `kindNames`, whatever the order of the paths, so that a participant precedes what refers to him.
 * Importing again what was imported adds nothing; an import that was stopped or died is completed by importing again.
 *
 * Rejects: PathMissing, PathUnreadable, NothingToImport; what the store, the vault or the disk answers. What was recorded by then stays.
 */
export const importFiles =
  (ledger: Ledger, paths: ReadonlyArray<string>, options: ImportOptions): TaskEither<ImportError, ImportSummary> =>
  async () => {
    const files = await findFiles(paths, options.quarantineFile)
    if (E.isLeft(files)) return files
    const { tasks, unknown, unreadable } = await planImport(files.right, options.kind ?? null)
    if (tasks.length === 0 && unreadable.length === 0) return E.left({ code: 'NothingToImport', unknownFiles: unknown })

    const run: ImportRun = {
      ledger,
      quarantine: quarantineFile(options.quarantineFile, options.language ?? 'zh'),
      streets: streetsOf(ledger.policy()),
      correlationId: options.correlationId ?? null,
      signal: options.signal ?? null,
      onProgress: options.onProgress ?? (() => {}),
    }
    const summaries: FileSummary[] = []
    for (const task of tasks) {
      if (run.signal?.aborted) break
      const summary = await importSheet(run, task)
      if (E.isLeft(summary)) {
        await run.quarantine.finish()
        return summary
      }
      summaries.push(summary.right)
    }
    const quarantined = await run.quarantine.finish()
    if (E.isLeft(quarantined)) return quarantined
    return E.right({
      files: summaries,
      read: sum(summaries, 'read'),
      recorded: sum(summaries, 'recorded'),
      alreadyKnown: sum(summaries, 'alreadyKnown'),
      quarantined: sum(summaries, 'quarantined'),
      quarantineFile: quarantined.right,
      unknownFiles: unknown,
      unreadableFiles: unreadable,
      unknownStreets: run.streets.unknown(),
      aborted: run.signal?.aborted ?? false,
    })
  }

const sum = (
  summaries: ReadonlyArray<FileSummary>,
  count: 'read' | 'recorded' | 'alreadyKnown' | 'quarantined',
): number => summaries.reduce((total, summary) => total + summary[count], 0)
