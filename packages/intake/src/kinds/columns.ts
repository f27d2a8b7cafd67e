import { participantIdField } from '../fields/identity.js'
import { textField } from '../fields/text.js'
import { optional, required } from '../rows/column.js'

// Columns that many kinds of files have alike.

export const participantColumn = required(
  'participant_id',
  ['个人编号', '参保编号', '人员编号', '个人社保编号'],
  participantIdField,
)

export const reasonColumn = required('reason', ['原因', '理由', '事由'], textField)
export const optionalReasonColumn = optional('reason', ['原因', '理由', '事由'], textField)
export const sourceColumn = required('source', ['来源', '信息来源', '数据来源'], textField)
