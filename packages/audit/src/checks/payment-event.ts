import type { EventBody, Payment } from '@pension-ledger/domain'

/** A payment or its return, as the event that recorded it. */
export const paymentEvent = ({ status, kind, periodOwed, payMonth, paidOn, lines }: Payment): EventBody => ({
  type: status === 'paid' ? 'PensionPaid' : 'PaymentReturned',
  kind,
  periodOwed,
  payMonth,
  paidOn,
  lines,
})
