import { headerNames, table } from './table.js'

/** 养老保险单位变更信息表: changes of units. */
export const unitChanges = table({
  number: 14,
  name: '养老保险单位变更信息表',
  holds: 'changes of units',
  fields: [
    ...headerNames,
    '经办人',
    '单位编码',
    '单位变更类型代码',
    '单位变更类型',
    '变更前信息',
    '变更后信息',
    '变更原因代码',
    '变更原因',
    '变更日期',
    '修改时间',
  ],
})
