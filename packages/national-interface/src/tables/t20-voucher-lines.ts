import { headerNames, table } from './table.js'

/** 凭证明细表: one row per voucher line. */
export const voucherLines = table({
  number: 20,
  name: '凭证明细表',
  holds: 'one row per voucher line',
  fields: [
    ...headerNames,
    '账套号',
    '账套名称',
    '会计年度',
    '会计期间',
    '凭证编号',
    '凭证日期',
    '科目编码',
    '科目名称',
    '摘要',
    '借方金额',
    '贷方金额',
    '制单人',
    '审核人',
    '记账人',
    '修改时间',
  ],
})
