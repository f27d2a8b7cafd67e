import { headerNames, table } from './table.js'

/** 养老保险死亡人员信息表: one row per dead person. */
export const deaths = table({
  number: 3,
  name: '养老保险死亡人员信息表',
  holds: 'one row per dead person',
  fields: [
    ...headerNames,
    '人员编码',
    '社会保障号码',
    '姓名',
    '证件类型代码',
    '证件类型',
    '证件号码',
    '性别代码',
    '性别',
    '死亡日期',
    '实际缴费月数',
    '个人账户累计本息',
    '养老丧葬补助金',
    '养老抚恤金',
    '修改时间',
  ],
})
