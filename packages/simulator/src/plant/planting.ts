import {
  addDays,
  type BusinessDate,
  type Lines,
  type Month,
  monthOf,
  type PaymentKind,
  totalOf,
  wholeFen,
} from '@pension-ledger/domain'
import type { Row } from '../files/row.js'
import { newDossier, put } from '../office/dossier.js'
import type { Bench, PaidRow } from './bench.js'
import type { PlantCode } from './codes.js'
import { daysToDemand } from './limits.js'
import type { Planted, PlantedDossier } from './planted.js'

/** What an audit must find with the participant: money of months, or of a day. */
export const expected = (
  { dossier: { participantId } }: Bench,
  code: PlantCode,
  { months = [], on = null, fen = 0 }: Partial<Pick<Planted, 'months' | 'on' | 'fen'>>,
): Planted => ({ code, subject: { kind: 'participant', participantId }, months, on, fen })

type Extras = Partial<Pick<PlantedDossier, 'desks' | 'listRows'>>

/** The participant's lines as they are now, folded anew. */
export const planted = (
  { dossier: { participantId } }: Bench,
  rows: ReadonlyArray<Row>,
  findings: ReadonlyArray<Planted>,
  { desks = new Map(), listRows = [] }: Extras = {},
): PlantedDossier => {
  const dossier = newDossier(participantId)
  for (const row of rows) put(dossier, row)
  return { dossier, findings, desks, listRows }
}

export const replaced = (rows: ReadonlyArray<Row>, old: Row, by: ReadonlyArray<Row>): ReadonlyArray<Row> =>
  rows.flatMap((row) => (row === old ? by : [row]))

export const payment = (
  { dossier: { participantId } }: Bench,
  periodOwed: Month,
  paidOn: BusinessDate,
  lines: Lines,
  kind: PaymentKind = 'regular',
): PaidRow => ({
  kind: 'payments',
  fact: { type: 'PensionPaid', participantId, periodOwed, payMonth: monthOf(paidOn), paidOn, kind, lines },
})

/** 追缴通知: an overpayment is demanded soon after it was made, so that it is not also found as never demanded. */
export const demanded = (
  { dossier: { participantId } }: Bench,
  fen: number,
  paidOn: BusinessDate,
  periodOwed: Month | null,
): Row => ({
  kind: 'recoveries',
  fact: {
    type: 'RecoveryDemanded',
    participantId,
    fen: wholeFen(fen),
    on: addDays(paidOn, daysToDemand),
    periodOwed,
    against: null,
  },
})

/** A payment that should not have been made, with its demand: all of it is overpaid. */
export const overpaid = (bench: Bench, code: PlantCode, wrong: PaidRow): PlantedDossier => {
  const { periodOwed, paidOn, lines } = wrong.fact
  const fen = totalOf(lines)
  return planted(
    bench,
    [...bench.dossier.rows, wrong, demanded(bench, fen, paidOn, periodOwed)],
    [expected(bench, code, { months: [periodOwed], fen })],
  )
}

/** A payment made with other lines than it should have been; what was too much is demanded. */
export const paidOtherwise = (bench: Bench, code: PlantCode, row: PaidRow, lines: Lines): PlantedDossier => {
  const { periodOwed, paidOn } = row.fact
  const fen = totalOf(lines) - totalOf(row.fact.lines)
  const wrong: Row = { kind: 'payments', fact: { ...row.fact, lines } }
  const rows = replaced(bench.dossier.rows, row, [wrong])
  return planted(bench, fen > 0 ? [...rows, demanded(bench, fen, paidOn, periodOwed)] : rows, [
    expected(bench, code, { months: [periodOwed], fen }),
  ])
}
