import { headerNames, table } from './table.js'

/** 会计科目表: one row per account and year. */
export const ledgerAccounts = table({
  number: 18,
  name: '会计科目表',
  holds: 'one row per account and year',
  fields: [...headerNames, '账套号', '账套名称', '会计年度', '科目编码', '科目名称', '余额方向', '修改时间'],
})
