import { dateField, yearField } from '../fields/calendar.js'
import { codeField, codes } from '../fields/code.js'
import { wholeNumberField } from '../fields/text.js'
import { signedYuanField } from '../fields/yuan.js'
import { required } from '../rows/column.js'
import { kind, says } from '../rows/kind.js'

/** 目标 */
export const targets = kind({
  name: 'targets',
  zh: '年度目标',
  columns: {
    year: required('year', ['年度'], yearField),
    targetHeads: required('target_heads', ['目标人数', '目标任务数'], wholeNumberField(0, 99_999_999)),
    eligiblePopulation: required('eligible_population', ['应参保人数', '适龄人口'], wholeNumberField(0, 99_999_999)),
    on: required('on', ['下达日期', '日期'], dateField),
  },
  becomes: ['TargetSet'],
  say: (fields) => says({ type: 'TargetSet', ...fields }),
})

/** 银行对账 */
export const bankStatements = kind({
  name: 'bank-statements',
  zh: '银行对账',
  columns: {
    account: required(
      'account',
      ['账户', '账户类型'],
      codeField(codes({ income: ['收入户'], expenditure: ['支出户'], fiscal: ['财政专户'] })),
    ),
    on: required('on', ['日期', '对账日期'], dateField),
    balanceFen: required('balance_yuan', ['余额', '账户余额', '余额(元)'], signedYuanField),
  },
  becomes: ['BankStatementRecorded'],
  say: (fields) => says({ type: 'BankStatementRecorded', ...fields }),
})
