import {
  type Entitlement,
  type Fen,
  type LineKey,
  type Lines,
  lineKeys,
  type Month,
  wholeFen,
} from '@pension-ledger/domain'
import type { PaidForMonth } from '../document/explanation.js'
import { type FactRecord, notReversed } from '../evidence/evidence.js'
import { type AtPayment, splitOf } from './split.js'

/** The payments of a month and their returns, whenever they were made, in the order of the ledger. */
export const paymentsFor = (participant: ReadonlyArray<FactRecord>, month: Month): ReadonlyArray<FactRecord> =>
  notReversed(participant).filter(
    ({ event }) => (event.type === 'PensionPaid' || event.type === 'PaymentReturned') && event.periodOwed === month,
  )

/** The record whose knowledge a payment is measured by: the last payment, or the last return where there is nothing else. */
export const lastPayment = (payments: ReadonlyArray<FactRecord>): FactRecord | null =>
  payments.findLast(({ event }) => event.type === 'PensionPaid') ?? payments.at(-1) ?? null

const netLines = (payments: ReadonlyArray<FactRecord>): Lines => {
  const lines: { [Key in LineKey]?: Fen } = {}
  for (const { event } of payments)
    if (event.type === 'PensionPaid' || event.type === 'PaymentReturned')
      for (const key of lineKeys) {
        const fen = event.lines[key]
        if (fen !== undefined) lines[key] = wholeFen((lines[key] ?? 0) + (event.type === 'PensionPaid' ? fen : -fen))
      }
  return lines
}

/** 实发对比 of a month for which something was paid. */
export const paidForMonth = (
  payments: ReadonlyArray<FactRecord>,
  atPayment: AtPayment,
  now: Entitlement,
  idOf: (record: FactRecord) => string,
): PaidForMonth => {
  const { knownAt, policyThen } = atPayment
  return { payments: payments.map(idOf), knownAt, policyThen, ...splitOf(netLines(payments), atPayment, now) }
}
