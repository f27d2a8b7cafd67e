import * as t from 'io-ts'
import { Lines } from '../vocabulary/benefit/lines.js'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { Month } from '../vocabulary/calendar/month.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'

/** 发放类型: regular 正常, arrears 补发, adjustment 调整. */
export const PaymentKind = t.keyof({ regular: null, arrears: null, adjustment: null })
export type PaymentKind = t.TypeOf<typeof PaymentKind>

const payment = {
  participantId: ParticipantId,
  /** 费款所属期: the month it was owed for. */
  periodOwed: Month,
  /** 实付年月: the month it was paid in. */
  payMonth: Month,
  paidOn: BusinessDate,
  kind: PaymentKind,
  lines: Lines,
}

/** 待遇发放: a pension or an aid was paid, line by line. */
export const PensionPaid = t.readonly(t.strict({ type: t.literal('PensionPaid'), ...payment }))
export interface PensionPaid extends t.TypeOf<typeof PensionPaid> {}

/** 退票: a payment came back from the bank; the lines are those of the payment. */
export const PaymentReturned = t.readonly(t.strict({ type: t.literal('PaymentReturned'), ...payment }))
export interface PaymentReturned extends t.TypeOf<typeof PaymentReturned> {}
