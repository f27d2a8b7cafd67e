import { headerNames, table } from './table.js'

/** 养老待遇类型表: one row per benefit item. */
export const benefitItems = table({
  number: 17,
  name: '养老待遇类型表',
  holds: 'one row per benefit item',
  fields: [
    ...headerNames,
    '险种代码',
    '险种名称',
    '待遇项目代码',
    '待遇项目名称',
    '待遇项目支付类型代码',
    '待遇项目支付类型',
    '统筹类型代码',
    '统筹类型',
    '基金列支类型代码',
    '基金列支类型',
    '有效标志',
    '修改时间',
  ],
})
