import { accountChecks } from './checks/account/index.js'
import { assessedFundChecks, fundChecks, reconciliationChecks, schemeChecks } from './checks/funds/index.js'
import { funeralChecks } from './checks/funeral/index.js'
import { handlingChecks, overpaymentChecks, recordChecks } from './checks/handling/index.js'
import { acrossChecks, identityChecks } from './checks/identity/index.js'
import { listChecks } from './checks/lists/index.js'
import { paymentsCheck } from './checks/payments/payments.check.js'
import { subsidyChecks } from './checks/subsidies/index.js'
import type { Checks } from './run/checks.js'

/** 审计规则目录: every check there is. */
export const allChecks: Checks = {
  participants: [
    paymentsCheck,
    ...subsidyChecks,
    ...accountChecks,
    ...funeralChecks,
    ...identityChecks,
    ...handlingChecks,
  ],
  listed: listChecks,
  overpayments: overpaymentChecks,
  records: recordChecks,
  across: acrossChecks,
  funds: fundChecks,
  assessedFunds: assessedFundChecks,
  scheme: schemeChecks,
  reconciliation: reconciliationChecks,
}
