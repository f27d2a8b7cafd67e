import { dateField } from '../fields/calendar.js'
import { textField, wholeNumberField } from '../fields/text.js'
import { yuanField } from '../fields/yuan.js'
import { required } from '../rows/column.js'
import { kind, says } from '../rows/kind.js'
import { participantColumn, reasonColumn, sourceColumn } from './columns.js'

/** 死亡 */
export const deaths = kind({
  name: 'deaths',
  zh: '死亡登记',
  columns: {
    participantId: participantColumn,
    diedOn: required('died_on', ['死亡日期'], dateField),
    reportedOn: required('reported_on', ['报告日期', '申报日期', '登记日期'], dateField),
    source: sourceColumn,
  },
  becomes: ['DeathRecorded'],
  say: (fields) => says({ type: 'DeathRecorded', ...fields }),
})

/** 丧葬补助 */
export const funerals = kind({
  name: 'funerals',
  zh: '丧葬补助',
  columns: {
    participantId: participantColumn,
    baseFen: required('base_yuan', ['计发基数', '基数'], yuanField),
    months: required('months', ['计发月数', '月数'], wholeNumberField(0, 999)),
    cityFen: required('city_yuan', ['市级金额', '市级'], yuanField),
    districtFen: required('district_yuan', ['区级金额', '区级'], yuanField),
    paidOn: required('paid_on', ['发放日期', '支付日期'], dateField),
  },
  becomes: ['FuneralGrantPaid'],
  say: (fields) => says({ type: 'FuneralGrantPaid', ...fields }),
})

/** 个人账户返还 */
export const accountRefunds = kind({
  name: 'account-refunds',
  zh: '个人账户返还',
  columns: {
    participantId: participantColumn,
    fen: required('amount_yuan', ['返还金额', '金额', '金额(元)'], yuanField),
    refundedOn: required('refunded_on', ['返还日期', '日期'], dateField),
    reason: reasonColumn,
    to: required('to', ['返还对象', '收款人类型'], textField),
  },
  becomes: ['AccountRefunded'],
  say: (fields) => says({ type: 'AccountRefunded', ...fields }),
})
