import { accountOf, addDays, deathOf, wholeFen, zeroFen } from '@pension-ledger/domain'
import type { Row } from '../../files/row.js'
import { type Bench, canDemand, type ParticipantPlant } from '../bench.js'
import { daysLongAgo } from '../limits.js'
import { demanded, expected, planted, replaced } from '../planting.js'

type RefundRow = Extract<Row, { kind: 'account-refunds' }>

/** The one refund that closed an account and left nothing on it. */
const closingRefund = ({ dossier, of }: Bench): RefundRow | null => {
  const [refund, ...more] = dossier.rows.filter((row) => row.kind === 'account-refunds')
  const isClosed = accountOf(dossier.state).balanceFen === zeroFen && of.withholdings.length === 0
  return refund === undefined || more.length > 0 || !isClosed ? null : refund
}

/** 账户未返还: somebody died or left long ago, and the balance is still there. */
export const accountNotRefunded: ParticipantPlant = (bench) => {
  const refund = closingRefund(bench)
  const { rows, state } = bench.dossier
  const left = rows.find(({ fact }) => fact.type === 'EnrolmentTerminated')
  const on = deathOf(state)?.diedOn ?? (left?.fact.type === 'EnrolmentTerminated' ? left.fact.effectiveOn : null)
  if (refund === null || on === null || refund.fact.refundedOn > addDays(bench.setting.lastDay, -daysLongAgo))
    return null
  return planted(bench, replaced(rows, refund, []), [
    expected(bench, 'ACCOUNT_NOT_REFUNDED', { on, fen: -refund.fact.fen }),
  ])
}

const tooMuchFen = 5_000

/** 账户透支: fifty yuan more were refunded than the account held. */
export const accountOverdrawn: ParticipantPlant = (bench) => {
  const refund = closingRefund(bench)
  if (refund === null || !canDemand(bench, refund.fact.refundedOn)) return null
  const { refundedOn: on, fen } = refund.fact
  const wrong = { ...refund, fact: { ...refund.fact, fen: wholeFen(fen + tooMuchFen) } }
  const rows = [...replaced(bench.dossier.rows, refund, [wrong]), demanded(bench, tooMuchFen, on, null)]
  return planted(bench, rows, [expected(bench, 'ACCOUNT_OVERDRAWN', { on, fen: tooMuchFen })])
}
