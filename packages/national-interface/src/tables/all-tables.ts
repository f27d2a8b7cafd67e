import { units } from './t01-units.js'
import { persons } from './t02-persons.js'
import { deaths } from './t03-deaths.js'
import { enrolments } from './t04-enrolments.js'
import { pensioners } from './t05-pensioners.js'
import { accounts } from './t06-accounts.js'
import { transfers } from './t07-transfers.js'
import { employersDues } from './t08-employers-dues.js'
import { publicBodiesDues } from './t09-public-bodies-dues.js'
import { residentsContributions } from './t10-residents-contributions.js'
import { employeesContributions } from './t11-employees-contributions.js'
import { publicEmployeesContributions } from './t12-public-employees-contributions.js'
import { benefitPayments } from './t13-benefit-payments.js'
import { unitChanges } from './t14-unit-changes.js'
import { personChanges } from './t15-person-changes.js'
import { parameters } from './t16-parameters.js'
import { benefitItems } from './t17-benefit-items.js'
import { ledgerAccounts } from './t18-ledger-accounts.js'
import { accountBalances } from './t19-account-balances.js'
import { voucherLines } from './t20-voucher-lines.js'
import type { Table } from './table.js'

/** A class of tables: one file, whose root element has the name of the class as the samples of the standard write it. */
export interface TableClass {
  readonly root: string
  readonly tables: ReadonlyArray<Table>
}

/** The nine classes and their twenty tables, in the order of the standard. */
export const tableClasses: ReadonlyArray<TableClass> = [
  { root: '单位信息', tables: [units] },
  { root: '人员信息', tables: [persons, deaths] },
  { root: '参保信息', tables: [enrolments, pensioners, accounts, transfers] },
  { root: '单位缴费', tables: [employersDues, publicBodiesDues] },
  { root: '人员缴费', tables: [residentsContributions, employeesContributions, publicEmployeesContributions] },
  { root: '待遇支付', tables: [benefitPayments] },
  { root: '变更转移', tables: [unitChanges, personChanges] },
  { root: '参数信息', tables: [parameters, benefitItems] },
  { root: '财务信息', tables: [ledgerAccounts, accountBalances, voucherLines] },
]

/** Every table, in the order of the standard. */
export const allTables: ReadonlyArray<Table> = tableClasses.flatMap(({ tables }) => tables)
