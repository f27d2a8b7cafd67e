import { headerNames, table } from './table.js'

/** 养老保险人员转移信息表: one row per transfer. */
export const transfers = table({
  number: 7,
  name: '养老保险人员转移信息表',
  holds: 'one row per transfer',
  fields: [
    ...headerNames,
    '人员编码',
    '姓名',
    '证件类型',
    '证件类型代码',
    '证件号码',
    '险种代码',
    '险种名称',
    '转移方向',
    '转移方向代码',
    '对方社会保险机构名称',
    '对方所在单位名称',
    '视同缴费月数',
    '实际缴费月数',
    '转移个人划转金额',
    '转移单位划转金额',
    '基本养老保险基金转移总额',
    '统筹部分转移金额',
    '经办人',
    '经办日期',
    '对方行政区划代码',
    '对方行政区划',
    '修改时间',
  ],
})
