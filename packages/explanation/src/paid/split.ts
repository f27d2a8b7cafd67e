import {
  type Entitlement,
  type Fen,
  type LineKey,
  type Lines,
  lineKeys,
  lineNames,
  wholeFen,
} from '@pension-ledger/domain'
import type { PaidForMonth } from '../document/explanation.js'

/** What was owed for the month by what was known when it was paid. */
export interface AtPayment {
  /** When the office learned of the payment. */
  readonly knownAt: string
  readonly policyThen: { readonly id: string; readonly version: string }
  /** By the facts and the law known then. */
  readonly owedThen: Entitlement
  /** By the facts known now and the law known then. */
  readonly owedByLawThen: Entitlement
}

/** Why what was due differs from what was paid: the three parts sum to due less paid, above 0 for what is still owed. */
export type Split = Pick<PaidForMonth, 'lines' | 'totals'>

/** What was to be paid: the lines of a month that is owed and was not withheld, or was released. */
const dueIn =
  ({ status, lines }: Entitlement) =>
  (key: LineKey): number =>
    status === 'owed' ? (lines[key] ?? 0) : 0

/**
 * 差异分解: splits the difference between what is due now and what was paid, line by line, into *error* (wrong under what was known at
 * payment), *late information* and *late law*.
 *
 * Units:  fen. Lines of zeros alone are left out.
 * Source: rules §4; docs/reference/explanation.md, "What was paid".
 */
export const splitOf = (
  paid: Lines,
  { owedThen, owedByLawThen }: Pick<AtPayment, 'owedThen' | 'owedByLawThen'>,
  now: Entitlement,
): Split => {
  const [dueThen, dueByLawThen, dueNow] = [dueIn(owedThen), dueIn(owedByLawThen), dueIn(now)]
  const lines = lineKeys.flatMap((key) => {
    const paidFen = paid[key] ?? 0
    const parts = {
      dueFen: wholeFen(dueNow(key)),
      paidFen: wholeFen(paidFen),
      errorFen: wholeFen(dueThen(key) - paidFen),
      lateInformationFen: wholeFen(dueByLawThen(key) - dueThen(key)),
      lateLawFen: wholeFen(dueNow(key) - dueByLawThen(key)),
    }
    return Object.values(parts).every((fen) => fen === 0) ? [] : [{ ...lineNames[key], ...parts }]
  })
  const sumOf = (part: keyof PaidForMonth['totals']): Fen => wholeFen(lines.reduce((sum, line) => sum + line[part], 0))
  return {
    lines,
    totals: {
      dueFen: sumOf('dueFen'),
      paidFen: sumOf('paidFen'),
      errorFen: sumOf('errorFen'),
      lateInformationFen: sumOf('lateInformationFen'),
      lateLawFen: sumOf('lateLawFen'),
    },
  }
}
