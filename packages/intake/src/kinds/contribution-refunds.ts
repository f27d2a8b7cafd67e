import { dateField, yearField } from '../fields/calendar.js'
import { yuanField } from '../fields/yuan.js'
import { required } from '../rows/column.js'
import { kind, says } from '../rows/kind.js'
import { participantColumn, reasonColumn } from './columns.js'

/** 退费 */
export const contributionRefunds = kind({
  name: 'contribution-refunds',
  zh: '退费',
  columns: {
    participantId: participantColumn,
    year: required('year', ['缴费年度', '年度'], yearField),
    fen: required('amount_yuan', ['退费金额', '金额', '金额(元)'], yuanField),
    refundedOn: required('refunded_on', ['退费日期', '日期'], dateField),
    reason: reasonColumn,
  },
  becomes: ['ContributionRefunded'],
  say: (fields) => says({ type: 'ContributionRefunded', ...fields }),
})
