import { instantField } from '../fields/calendar.js'
import { plainTextField } from '../fields/text.js'
import { optional } from './column.js'
import { columnReader } from './column-reader.js'

/** 经办信息: columns that every kind of file may carry. They go into the envelope, not into the fact. */
export const provenanceColumns = columnReader({
  maker: optional('maker', ['经办人', '经办'], plainTextField),
  checker: optional('checker', ['复核人', '复核'], plainTextField),
  sourceRecordedAt: optional('recorded_at', ['录入时间', '登记时间'], instantField),
  document: optional('document', ['凭证号', '批次号', '单据号'], plainTextField),
})
