import { dateField, yearField } from '../fields/calendar.js'
import { rateField } from '../fields/text.js'
import { signedYuanField } from '../fields/yuan.js'
import { required } from '../rows/column.js'
import { kind, says } from '../rows/kind.js'
import { participantColumn } from './columns.js'

/** 结息 */
export const interest = kind({
  name: 'interest',
  zh: '结息',
  columns: {
    participantId: participantColumn,
    year: required('year', ['结息年度', '年度'], yearField),
    rate: required('rate', ['记账利率', '利率'], rateField),
    fen: required('amount_yuan', ['利息金额', '利息', '金额', '金额(元)'], signedYuanField),
    creditedOn: required('credited_on', ['入账日期', '结息日期'], dateField),
  },
  becomes: ['InterestCredited'],
  say: (fields) => says({ type: 'InterestCredited', ...fields }),
})
