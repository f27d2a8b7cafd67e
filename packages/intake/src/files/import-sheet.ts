import { basename } from 'node:path'
import type { Ledger } from '@pension-ledger/ledger'
import type { SheetRow } from '@pension-ledger/sheets'
import type { VaultError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { type BoundSheet, bindSheet } from '../rows/bound-sheet.js'
import { recordBatch } from './batch.js'
import { totallerFor } from './control-totals.js'
import type { FileProblem, FileSummary } from './file-summary.js'
import type { SheetTask } from './import-plan.js'
import { listHeaders, recordHeaders } from './list-headers.js'
import type { QuarantinedRow, QuarantineError, QuarantineFile } from './quarantine-file.js'
import { sheetBatches } from './sheet-batches.js'
import type { Streets } from './unknown-streets.js'

/**
 * Rows recorded at once. Ids are scattered over their whole index, so that a commit of twice as many rows writes far fewer than twice as
 * many of its pages; but all that a batch makes is alive until it is committed.
 */
const batchRows = 5_000

/** How far the import of a sheet has come, after every batch. */
export type Progress = Pick<
  FileSummary,
  'file' | 'sheet' | 'kind' | 'read' | 'recorded' | 'alreadyKnown' | 'quarantined'
>

/** What the sheets of one import share. */
export interface ImportRun {
  readonly ledger: Ledger
  readonly quarantine: QuarantineFile
  readonly streets: Streets
  readonly correlationId: string | null
  readonly signal: AbortSignal | null
  readonly onProgress: (progress: Progress) => void
}

export type RecordingError = VaultError | QuarantineError

/** Reads one sheet to its end, or to where the import is stopped, and records it batch by batch. */
export const importSheet = async (
  run: ImportRun,
  { path, sheet, kind }: SheetTask,
): Promise<E.Either<RecordingError, FileSummary>> => {
  const file = basename(path)
  const totaller = totallerFor(kind)
  const headers = listHeaders(kind)
  const counts = { read: 0, recorded: 0, alreadyKnown: 0, quarantined: 0 }
  let sha256 = ''
  let bound: BoundSheet | null = null

  const lineage = () => ({ file: sheet === null ? file : `${file}#${sheet}`, sha256, correlationId: run.correlationId })

  const summary = (problem: FileProblem | null): E.Either<never, FileSummary> => {
    const unknownColumns = bound === null ? [] : bound.unknownColumns
    return E.right({
      file,
      sheet,
      kind: kind.name,
      sha256,
      ...counts,
      unknownColumns,
      totals: totaller.totals(),
      problem,
    })
  }

  const take = async (by: BoundSheet, rows: ReadonlyArray<SheetRow>): Promise<E.Either<RecordingError, void>> => {
    const outcomes = await recordBatch(run.ledger, by, lineage(), rows)
    if (E.isLeft(outcomes)) return outcomes
    const aside: QuarantinedRow[] = []
    for (const outcome of outcomes.right) {
      counts.read += 1
      counts[outcome.status] += 1
      if (outcome.status === 'quarantined') {
        const { line, cells } = outcome.row
        aside.push({ file, sheet: sheet ?? '', line, problems: outcome.problems, cells })
        continue
      }
      totaller.add(outcome.fields.values)
      run.streets.look(outcome.fields.said)
      headers.look(outcome.fields.said)
    }
    run.onProgress({ file, sheet, kind: kind.name, ...counts })
    return run.quarantine.add(aside)
  }

  for await (const step of sheetBatches(path, sheet, batchRows)) {
    if (run.signal?.aborted) return summary(null)
    if (E.isLeft(step)) return summary(step.left)
    if (step.right.kind === 'file') {
      sha256 = step.right.sha256
    } else if (step.right.kind === 'header') {
      const { head } = step.right
      const binding = bindSheet(kind, head.columns, { policy: run.ledger.policy(), keyring: run.ledger.vault })
      if (E.isLeft(binding)) return summary({ ...binding.left, file, sheet: head.sheet })
      bound = binding.right
    } else if (bound !== null) {
      const taken = await take(bound, step.right.rows)
      if (E.isLeft(taken)) return taken
    }
  }
  if (run.signal?.aborted) return summary(null)
  const recorded = await recordHeaders(run.ledger, headers.headers(sha256), lineage())
  return E.isLeft(recorded) ? recorded : summary(null)
}
