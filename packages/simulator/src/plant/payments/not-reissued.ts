import { addDays, totalOf } from '@pension-ledger/domain'
import { type ParticipantPlant, pickFrom, regularPayments } from '../bench.js'
import { daysLongAgo } from '../limits.js'
import { publicLines } from '../lines.js'
import { expected, planted, replaced } from '../planting.js'

const daysToReturn = 4

/** 退票未重发: the bank sent a payment back long ago, and nobody paid it again. */
export const returnNotReissued: ParticipantPlant = (bench) => {
  const longAgo = addDays(bench.setting.lastDay, -daysLongAgo)
  const row = pickFrom(
    bench,
    regularPayments(bench).filter(
      ({ fact }) => fact.paidOn <= longAgo && totalOf(publicLines(fact.lines)) === totalOf(fact.lines),
    ),
  )
  if (row === null) return null
  const { periodOwed, paidOn, lines } = row.fact
  const on = addDays(paidOn, daysToReturn)
  const back = { kind: 'payments', fact: { ...row.fact, type: 'PaymentReturned', paidOn: on } } as const
  return planted(bench, replaced(bench.dossier.rows, row, [row, back]), [
    expected(bench, 'RETURN_NOT_REISSUED', { months: [periodOwed], on, fen: -totalOf(lines) }),
  ])
}
