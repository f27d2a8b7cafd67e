import type { Ledger, Outcome, Prepared } from '@pension-ledger/ledger'
import type { SheetRow } from '@pension-ledger/sheets'
import type { VaultError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { BoundSheet } from '../rows/bound-sheet.js'
import type { Problems } from '../rows/column-reader.js'
import type { ReadFields } from '../rows/kind.js'
import type { Secret } from '../rows/secret.js'
import { keepIdentities } from './keep-identities.js'
import { rowProblemOf } from './row-problem-of.js'

/** What became of a row. */
export type RowOutcome =
  | { readonly status: 'recorded' | 'alreadyKnown'; readonly row: SheetRow; readonly fields: ReadFields }
  | { readonly status: 'quarantined'; readonly row: SheetRow; readonly problems: Problems }

/** Where rows come from, as their envelopes will say. */
export interface Lineage {
  readonly file: string
  readonly sha256: string
  readonly correlationId: string | null
}

/**
 * Reads and records some rows, and says what became of each, in their order. Identities go to the vault before the events that need
 * them, and only for rows that will be recorded: a crash between leaves a vault record without an event, never the reverse.
 */
export const recordBatch = async (
  ledger: Ledger,
  sheet: BoundSheet,
  lineage: Lineage,
  rows: ReadonlyArray<SheetRow>,
): Promise<E.Either<VaultError, ReadonlyArray<RowOutcome>>> => {
  const readings: E.Either<Problems, ReadFields>[] = []
  const prepared: Prepared[] = []
  const secrets: Array<readonly [place: number, secret: Secret]> = []
  for (const row of rows) {
    const reading = sheet.read(row)
    readings.push(reading)
    if (E.isLeft(reading)) continue
    const { said } = reading.right
    if (said.kind === 'facts' && said.secret !== null) secrets.push([prepared.length, said.secret])
    prepared.push(preparedOf(reading.right, lineage, row.line))
  }

  const keep = (outcomes: ReadonlyArray<Outcome>) => {
    const wanted = secrets.filter(([place]) => outcomes[place]?.status === 'recorded')
    return keepIdentities(
      ledger.vault,
      wanted.map(([, secret]) => secret),
    )
  }
  const outcomes = await ledger.record(prepared, keep)()
  return E.map((recorded: ReadonlyArray<Outcome>) => together(rows, readings, recorded))(outcomes)
}

const preparedOf = (
  { said, provenance }: ReadFields,
  { file, sha256, correlationId }: Lineage,
  line: number,
): Prepared => {
  const envelope = {
    maker: provenance.maker,
    checker: provenance.checker,
    document: provenance.document,
    source: { file, sha256, line },
    sourceRecordedAt: provenance.sourceRecordedAt,
    causationId: null,
    correlationId,
  }
  if (said.kind === 'facts') return { kind: 'facts', facts: said.facts, provenance: envelope }
  const { eventId, reason, effectiveOn } = said
  return { kind: 'reversal', eventId, reason, effectiveOn, provenance: envelope }
}

/** Rows that could not be read have no outcome of the ledger; the others have theirs in the same order. */
const together = (
  rows: ReadonlyArray<SheetRow>,
  readings: ReadonlyArray<E.Either<Problems, ReadFields>>,
  outcomes: ReadonlyArray<Outcome>,
): ReadonlyArray<RowOutcome> => {
  const results: RowOutcome[] = []
  let next = 0
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]
    const reading = readings[index]
    if (row === undefined || reading === undefined) continue
    if (E.isLeft(reading)) {
      results.push({ status: 'quarantined', row, problems: reading.left })
      continue
    }
    const outcome = outcomes[next++]
    if (outcome === undefined) continue
    results.push(
      outcome.status === 'rejected'
        ? { status: 'quarantined', row, problems: [rowProblemOf(outcome.rejection)] }
        : { status: outcome.status, row, fields: reading.right },
    )
  }
  return results
}
