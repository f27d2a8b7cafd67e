import { instantField } from '../fields/calendar.js'
import { remembered } from '../fields/remembered.js'
import { plainTextField } from '../fields/text.js'
import { optional } from './column.js'
import { columnReader } from './column-reader.js'

/** A few clerks enter everything, and a batch of payments has one voucher. */
const textField = remembered(plainTextField)

/** 经办信息: columns that every kind of file may carry. They go into the envelope, not into the fact. */
export const provenanceColumns = columnReader({
  maker: optional('maker', ['经办人', '经办'], textField),
  checker: optional('checker', ['复核人', '复核'], textField),
  sourceRecordedAt: optional('recorded_at', ['录入时间', '登记时间'], instantField),
  document: optional('document', ['凭证号', '批次号', '单据号'], textField),
})
