import { headerNames, table } from './table.js'

/** 科目余额表: one row per account and period. */
export const accountBalances = table({
  number: 19,
  name: '科目余额表',
  holds: 'one row per account and period',
  fields: [
    ...headerNames,
    '账套号',
    '账套名称',
    '科目编码',
    '科目名称',
    '会计年度',
    '会计期间',
    '修改时间',
    '余额方向',
    '期初余额',
    '本期借方发生额',
    '本期贷方发生额',
    '期末余额',
  ],
})
