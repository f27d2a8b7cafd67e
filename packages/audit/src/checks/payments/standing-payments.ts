import { earlierFirst, type Payment } from '@pension-ledger/domain'
import { areEqual, combined, type LineSums, noLines } from './line-sums.js'

/** 费款所属期: what was paid for one month. */
export interface PaidForMonth {
  /** Payments that did not come back, the earliest first. */
  readonly standing: ReadonlyArray<Payment>
  /** Everything paid, less everything returned, line by line. */
  readonly net: LineSums
}

/**
 * What was paid for a month, net of returns.
 *
 * A return takes away the payment it repeats: of the same pay month if there is one, else the latest with the same lines and kind. A
 * return of no payment on record is taken from the sum and from no payment.
 */
export const paidForMonth = (payments: ReadonlyArray<Payment>): PaidForMonth => {
  const standing = payments
    .filter(({ status }) => status === 'paid')
    .sort((a, b) => earlierFirst(a.paidOn, b.paidOn) || earlierFirst(a.payMonth, b.payMonth))
  let net = noLines
  for (const payment of payments) {
    net = combined(net, payment.lines, payment.status === 'paid' ? 1 : -1)
    if (payment.status === 'paid') continue
    const repeated = indexOfRepeated(standing, payment)
    if (repeated >= 0) standing.splice(repeated, 1)
  }
  return { standing, net }
}

const indexOfRepeated = (standing: ReadonlyArray<Payment>, returned: Payment): number => {
  const isAlike = ({ kind, lines }: Payment): boolean => kind === returned.kind && areEqual(lines, returned.lines)
  const inItsMonth = standing.findLastIndex((paid) => paid.payMonth === returned.payMonth && isAlike(paid))
  return inItsMonth >= 0 ? inItsMonth : standing.findLastIndex(isAlike)
}

export const sumOf = (payments: Iterable<Payment>): LineSums => {
  let sums = noLines
  for (const { lines } of payments) sums = combined(sums, lines, 1)
  return sums
}
