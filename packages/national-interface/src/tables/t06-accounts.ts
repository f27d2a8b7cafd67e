import { headerNames, table } from './table.js'

/** 养老保险个人账户明细表: one row per person and year. */
export const accounts = table({
  number: 6,
  name: '养老保险个人账户明细表',
  holds: 'one row per person and year',
  fields: [
    ...headerNames,
    '人员编码',
    '姓名',
    '证件类型',
    '证件类型代码',
    '证件号码',
    '就业状态代码',
    '就业状态名称',
    '险种代码',
    '险种名称',
    '年度',
    '年初账户金额',
    '当年账户本金划入',
    '当年账户利息划入',
    '本年账户支出',
    '年末账户金额',
    '历年缴纳月数',
    '账户记息日期',
    '养老账户状态代码',
    '养老账户状态',
    '修改时间',
  ],
})
