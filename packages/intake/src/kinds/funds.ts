import { dateField, yearField } from '../fields/calendar.js'
import { codeField, codes, zoneField } from '../fields/code.js'
import { textField, wholeNumberField } from '../fields/text.js'
import { signedYuanField } from '../fields/yuan.js'
import { optional, required } from '../rows/column.js'
import { kind, says } from '../rows/kind.js'
import { levelField, purposeField } from './codes.js'

const fundTypes = [
  'FundAppropriated',
  'FundSettled',
  'FundReceived',
  'FundTransferred',
  'SubsidyReleasedToCommunity',
  'SubsidyCreditedToPassbooks',
  'SubsidySweptToIncomeAccount',
] as const

const actionField = codeField<(typeof fundTypes)[number]>([
  { value: 'FundAppropriated', texts: ['appropriated', '拨付', '财政拨付'] },
  { value: 'FundSettled', texts: ['settled', '结算', '据实结算'] },
  { value: 'FundReceived', texts: ['received', '到账'] },
  { value: 'FundTransferred', texts: ['transferred', '划转'] },
  { value: 'SubsidyReleasedToCommunity', texts: ['released-to-community', '下拨社区'] },
  { value: 'SubsidyCreditedToPassbooks', texts: ['credited-to-passbooks', '划入存折'] },
  { value: 'SubsidySweptToIncomeAccount', texts: ['swept-to-income-account', '上划收入户'] },
])

/** 资金 */
export const funds = kind({
  name: 'funds',
  zh: '资金',
  columns: {
    type: required('action', ['业务类型', '操作'], actionField),
    zone: required('zone', ['片区', '区域'], zoneField),
    year: required('year', ['年度', '预算年度'], yearField),
    purpose: required('purpose', ['资金用途', '用途'], purposeField),
    fen: required('amount_yuan', ['金额', '金额(元)'], signedYuanField),
    on: required('on', ['日期', '业务日期'], dateField),
    level: optional('level', ['资金级次', '级次'], levelField),
    fromAccount: optional('from_account', ['付款账户', '转出账户'], textField),
    toAccount: optional('to_account', ['收款账户', '转入账户'], textField),
    community: optional('community', ['社区', '村(社区)'], textField),
    heads: optional('heads', ['人数'], wholeNumberField(0, 99_999_999)),
    kind: optional('kind', ['拨付类型', '类型'], codeField(codes({ advance: ['预拨'], settlement: ['结算'] }))),
  },
  becomes: fundTypes,
  say: ({ type, ...movement }) => {
    switch (type) {
      case 'FundAppropriated':
        return says({ type, ...movement })
      case 'FundSettled':
        return says({ type, ...movement })
      case 'FundReceived':
        return says({ type, ...movement })
      case 'FundTransferred':
        return says({ type, ...movement })
      case 'SubsidyReleasedToCommunity':
        return says({ type, ...movement })
      case 'SubsidyCreditedToPassbooks':
        return says({ type, ...movement })
      case 'SubsidySweptToIncomeAccount':
        return says({ type, ...movement })
    }
  },
})
