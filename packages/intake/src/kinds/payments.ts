import { type Fen, type LineKey, type Lines, lineKeys } from '@pension-ledger/domain'
import { dateField, monthField } from '../fields/calendar.js'
import { codeField, codes } from '../fields/code.js'
import { signedYuanField } from '../fields/yuan.js'
import { type Column, optional, required } from '../rows/column.js'
import { kind, refused, says } from '../rows/kind.js'
import { paymentKindField } from './codes.js'
import { participantColumn } from './columns.js'

const statusField = codeField(codes({ paid: ['已发放', '发放成功', '成功'], returned: ['退票', '发放失败', '退回'] }))

const line = (key: LineKey, component: string, level: string): Column<Fen | null> =>
  optional(key, [`${component}:${level}`, `${component}-${level}`, `${component}(${level})`], signedYuanField)

/** 待遇明细: one column per line; an empty cell is a line that was not paid. */
const lineColumns = {
  'basic-pension:central': line('basic-pension:central', '基础养老金', '中央'),
  'basic-pension:province': line('basic-pension:province', '基础养老金', '省'),
  'basic-pension:city': line('basic-pension:city', '基础养老金', '市'),
  'basic-pension:district': line('basic-pension:district', '基础养老金', '区'),
  'age-65-increment:province': line('age-65-increment:province', '高龄加发', '省'),
  'age-65-increment:city': line('age-65-increment:city', '高龄加发', '市'),
  'age-65-increment:district': line('age-65-increment:district', '高龄加发', '区'),
  'disability-aid:central': line('disability-aid:central', '养老补助', '中央'),
  'disability-aid:province': line('disability-aid:province', '养老补助', '省'),
  'disability-aid:city': line('disability-aid:city', '养老补助', '市'),
  'disability-aid:district': line('disability-aid:district', '养老补助', '区'),
  'account-pension:account': line('account-pension:account', '个人账户养老金', '账户'),
  'account-pension:pooled': line('account-pension:pooled', '个人账户养老金', '统筹'),
} satisfies Readonly<Record<LineKey, Column<Fen | null>>>

/** 待遇发放 */
export const payments = kind({
  name: 'payments',
  zh: '待遇发放',
  columns: {
    participantId: participantColumn,
    periodOwed: required('period_owed', ['费款所属期', '所属期'], monthField),
    payMonth: required('pay_month', ['实付年月', '发放年月'], monthField),
    paidOn: required('paid_on', ['发放日期', '支付日期'], dateField),
    kind: required('kind', ['发放类型', '类型'], paymentKindField),
    status: required('status', ['发放状态', '状态'], statusField),
    ...lineColumns,
  },
  becomes: ['PensionPaid', 'PaymentReturned'],
  say: (fields) => {
    const lines = linesOf(fields)
    if (lines === null) return refused(null, 'no-lines')
    const { participantId, periodOwed, payMonth, paidOn, kind, status } = fields
    const type = status === 'paid' ? 'PensionPaid' : 'PaymentReturned'
    return says({ type, participantId, periodOwed, payMonth, paidOn, kind, lines })
  },
})

const linesOf = (amounts: Readonly<Record<LineKey, Fen | null>>): Lines | null => {
  const lines: { -readonly [Key in keyof Lines]: Lines[Key] } = {}
  let isEmpty = true
  for (const key of lineKeys) {
    const fen = amounts[key]
    if (fen === null) continue
    lines[key] = fen
    isEmpty = false
  }
  return isEmpty ? null : lines
}
