import { dateField, yearField } from '../fields/calendar.js'
import { textField } from '../fields/text.js'
import { yuanField } from '../fields/yuan.js'
import { required } from '../rows/column.js'
import { kind, says } from '../rows/kind.js'
import { categoryField } from './codes.js'
import { participantColumn } from './columns.js'

/** 代缴核定 */
export const onBehalfAssessments = kind({
  name: 'on-behalf-assessments',
  zh: '代缴核定',
  columns: {
    participantId: participantColumn,
    year: required('year', ['缴费年度', '年度'], yearField),
    category: required('category', ['参保身份', '人员类别'], categoryField),
    tierFen: required('tier_yuan', ['代缴档次', '缴费档次', '档次'], yuanField),
    funder: required('funder', ['代缴单位', '资助单位'], textField),
    assessedOn: required('assessed_on', ['核定日期'], dateField),
  },
  becomes: ['OnBehalfAssessed'],
  say: (fields) => says({ type: 'OnBehalfAssessed', ...fields }),
})
