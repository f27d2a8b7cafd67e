import { dateField, yearField } from '../fields/calendar.js'
import { signedYuanField } from '../fields/yuan.js'
import { required } from '../rows/column.js'
import { kind, says } from '../rows/kind.js'
import { levelField } from './codes.js'
import { participantColumn } from './columns.js'

/** 缴费补贴 */
export const subsidies = kind({
  name: 'subsidies',
  zh: '缴费补贴',
  columns: {
    participantId: participantColumn,
    contributionYear: required('contribution_year', ['缴费年度', '年度'], yearField),
    level: required('level', ['资金级次', '级次'], levelField),
    fen: required('amount_yuan', ['补贴金额', '金额', '金额(元)'], signedYuanField),
    creditedOn: required('credited_on', ['入账日期'], dateField),
  },
  becomes: ['SubsidyCredited'],
  say: (fields) => says({ type: 'SubsidyCredited', ...fields }),
})
