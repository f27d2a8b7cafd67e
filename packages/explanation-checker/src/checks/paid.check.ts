import { same } from '../document/canonical.js'
import type { Answer, ExplanationDocument, Paid, PaidLine } from '../document/document.js'
import { type FactOf, factsOf, learnedAt } from '../document/fact.js'
import { allLines, lineKey } from '../document/line-names.js'
import type { Finding } from '../verdict/finding.js'
import { shown, shownApart } from '../verdict/shown.js'

type Payment = FactOf<'PensionPaid' | 'PaymentReturned'>
type Differ = (path: string, expected: unknown, found: unknown) => void

/**
 * What was paid against the payments in the document, and the parts of the difference against the difference. How much of it is whose
 * cannot be told from the document, only that it sums.
 */
export const checkPaid = ({ paid, facts, month }: ExplanationDocument, answer: Answer): ReadonlyArray<Finding> => {
  const findings: Finding[] = []
  const differ: Differ = (path, expected, found) => {
    if (same(expected, found)) return
    findings.push({ code: 'PaidDiffers', path, ...shownApart(expected, found) })
  }
  const payments = factsOf(facts, 'PensionPaid', 'PaymentReturned').filter(({ data }) => data.periodOwed === month)
  const ids = payments.map(({ id }) => id)
  if (paid === null) {
    if (ids.length > 0) differ('paid', { payments: ids }, null)
    return findings
  }
  differ('paid.payments', ids, paid.payments)
  if (ids.length === 0) findings.push({ code: 'PaidDiffers', path: 'paid', expected: 'null', found: shown(paid) })
  const last = payments.filter(({ type }) => type === 'PensionPaid').at(-1) ?? payments.at(-1)
  if (last !== undefined) differ('paid.knownAt', learnedAt(last), paid.knownAt)
  checkLines(paid, payments, answer, differ)
  return findings
}

const checkLines = (
  { lines, totals }: Paid,
  payments: ReadonlyArray<Payment>,
  answer: Answer,
  differ: Differ,
): void => {
  const due = new Map(answer.status === 'owed' ? answer.lines.map((line) => [lineKey(line), line.fen]) : [])
  const keys = lines.map(lineKey)
  const order = allLines
    .map(lineKey)
    .filter((key) => keys.includes(key) || (due.get(key) ?? 0) !== 0 || paidFor(payments, key) !== 0)
  differ('paid.lines', order, keys)

  for (const [index, line] of lines.entries()) {
    const path = `paid.lines[${index}]`
    const key = lineKey(line)
    differ(`${path}.dueFen`, due.get(key) ?? 0, line.dueFen)
    differ(`${path}.paidFen`, paidFor(payments, key), line.paidFen)
    differ(path, line.dueFen - line.paidFen, line.errorFen + line.lateInformationFen + line.lateLawFen)
    if (amounts.every((name) => line[name] === 0)) differ(path, null, line)
  }
  for (const name of amounts) {
    differ(
      `paid.totals.${name}`,
      lines.reduce((sum, line) => sum + line[name], 0),
      totals[name],
    )
  }
}

const amounts = ['dueFen', 'paidFen', 'errorFen', 'lateInformationFen', 'lateLawFen'] as const satisfies ReadonlyArray<
  keyof PaidLine
>

const paidFor = (payments: ReadonlyArray<Payment>, key: string): number =>
  payments.reduce((sum, { type, data }) => sum + (type === 'PensionPaid' ? 1 : -1) * (data.lines[key] ?? 0), 0)
