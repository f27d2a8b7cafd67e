import { headerNames, table } from './table.js'

/** 养老保险人员参保信息表: one row per spell of an enrolment. */
export const enrolments = table({
  number: 4,
  name: '养老保险人员参保信息表',
  holds: 'one row per spell of an enrolment',
  fields: [
    ...headerNames,
    '险种代码',
    '险种名称',
    '单位编码',
    '单位名称',
    '人员编码',
    '姓名',
    '社会保障号码',
    '证件类型',
    '证件类型代码',
    '证件号码',
    '首次参保年月',
    '个人参保状态',
    '个人缴费状态代码',
    '个人缴费状态',
    '缴费基数',
    '本次开始日期',
    '本次终止日期',
    '经办人',
    '经办日期',
    '修改时间',
  ],
})
