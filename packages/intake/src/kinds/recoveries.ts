import { dateField, monthField } from '../fields/calendar.js'
import { codeField } from '../fields/code.js'
import { textField } from '../fields/text.js'
import { yuanField } from '../fields/yuan.js'
import { optional, required } from '../rows/column.js'
import { kind, says } from '../rows/kind.js'
import { participantColumn } from './columns.js'

const recoveryTypes = ['RecoveryDemanded', 'RecoveryReceived', 'RecoveryOffset', 'RecoveryWrittenOff'] as const

const actionField = codeField<(typeof recoveryTypes)[number]>([
  { value: 'RecoveryDemanded', texts: ['demand', '追缴', '追缴通知'] },
  { value: 'RecoveryReceived', texts: ['received', '追回', '已追回'] },
  { value: 'RecoveryOffset', texts: ['offset', '抵扣'] },
  { value: 'RecoveryWrittenOff', texts: ['written-off', '核销'] },
])

/** 追回 */
export const recoveries = kind({
  name: 'recoveries',
  zh: '追回',
  columns: {
    participantId: participantColumn,
    type: required('action', ['业务类型', '操作'], actionField),
    fen: required('amount_yuan', ['金额', '金额(元)'], yuanField),
    on: required('on', ['日期', '业务日期'], dateField),
    periodOwed: optional('period_owed', ['费款所属期', '所属期'], monthField),
    against: optional('against', ['抵扣来源'], textField),
  },
  becomes: recoveryTypes,
  say: (fields) => says(fields),
})
