import { headerNames, table } from './table.js'

/** 参数表: one row per value of a parameter class. */
export const parameters = table({
  number: 16,
  name: '参数表',
  holds: 'one row per value of a parameter class',
  fields: [
    ...headerNames,
    '险种代码',
    '险种名称',
    '参数类别编码',
    '参数类别名称',
    '参数值',
    '参数名称',
    '变更日期',
    '有效标志',
    '修改时间',
  ],
})
