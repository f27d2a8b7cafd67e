import { headerNames, table } from './table.js'

/** 养老保险人员参保情况变更信息表: one row per change of a person. */
export const personChanges = table({
  number: 15,
  name: '养老保险人员参保情况变更信息表',
  holds: 'one row per change of a person',
  fields: [
    ...headerNames,
    '经办人',
    '人员变更流水号',
    '人员编码',
    '姓名',
    '社会保障号码',
    '证件类型',
    '证件类型代码',
    '证件号码',
    '首次参保年月',
    '个人变更类型代码',
    '个人变更类型',
    '变更原因代码',
    '变更原因',
    '变更前信息',
    '变更后信息',
    '变更日期',
    '修改时间',
  ],
})
