import { dateField, yearField } from '../fields/calendar.js'
import { textField } from '../fields/text.js'
import { yuanField } from '../fields/yuan.js'
import { optional, required } from '../rows/column.js'
import { kind, says } from '../rows/kind.js'
import { categoryField, contributionKindField } from './codes.js'
import { participantColumn } from './columns.js'

/** 缴费 */
export const contributions = kind({
  name: 'contributions',
  zh: '缴费',
  columns: {
    participantId: participantColumn,
    year: required('year', ['缴费年度', '年度'], yearField),
    kind: required('kind', ['缴费类型', '类型'], contributionKindField),
    fen: required('amount_yuan', ['缴费金额', '金额', '金额(元)'], yuanField),
    receivedOn: required('received_on', ['到账日期', '缴费日期'], dateField),
    tierFen: optional('tier_yuan', ['缴费档次', '档次'], yuanField),
    funder: optional('funder', ['代缴单位', '资助单位', '补助单位'], textField),
    category: optional('category', ['参保身份', '人员类别'], categoryField),
  },
  becomes: ['ContributionReceived'],
  say: (fields) => says({ type: 'ContributionReceived', ...fields }),
})
