import { dateField } from '../fields/calendar.js'
import { idNumberField } from '../fields/identity.js'
import { plainTextField, textField } from '../fields/text.js'
import { optional, required } from '../rows/column.js'
import { kind, says } from '../rows/kind.js'
import { sourceColumn } from './columns.js'

const idNumberColumn = required('id_number', ['身份证号', '公民身份号码', '身份证号码', '证件号码'], idNumberField)
/** Required so that a person can be told from a number by whoever checks the list; it goes nowhere. */
const nameColumn = required('name', ['姓名'], plainTextField)

/** 外部死亡名单: evidence for checks, never facts about a participant. */
export const externalDeaths = kind({
  name: 'external-deaths',
  zh: '外部死亡名单',
  columns: {
    idNumber: idNumberColumn,
    name: nameColumn,
    on: required('on', ['死亡日期', '日期'], dateField),
    source: sourceColumn,
  },
  becomes: ['ExternalDeathListed'],
  say: ({ idNumber, on, source }, { keyring }) =>
    says({ type: 'ExternalDeathListed', idToken: keyring.tokenOfIdNumber(idNumber), on, source }),
})

/** 外部参保名单 */
export const externalMemberships = kind({
  name: 'external-memberships',
  zh: '外部参保名单',
  columns: {
    idNumber: idNumberColumn,
    name: nameColumn,
    from: required('from', ['起始日期', '参保日期', '开始日期'], dateField),
    source: sourceColumn,
    to: optional('to', ['终止日期', '截止日期', '结束日期'], dateField),
    scheme: optional('scheme', ['险种', '险种类型', '制度'], textField),
  },
  becomes: ['ExternalMembershipListed'],
  say: ({ idNumber, from, to, scheme, source }, { keyring }) =>
    says({ type: 'ExternalMembershipListed', idToken: keyring.tokenOfIdNumber(idNumber), from, to, scheme, source }),
})
