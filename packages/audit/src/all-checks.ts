import { accountChecks } from './checks/account/account-checks.js'
import { assessedFundChecks, fundChecks, reconciliationChecks, schemeChecks } from './checks/funds/fund-checks.js'
import { funeralChecks } from './checks/funeral/funeral-checks.js'
import { handlingChecks, overpaymentChecks, recordChecks } from './checks/handling/handling-checks.js'
import { acrossChecks, identityChecks } from './checks/identity/identity-checks.js'
import { listChecks } from './checks/lists/list-checks.js'
import { paymentsCheck } from './checks/payments/payments.check.js'
import { subsidyChecks } from './checks/subsidies/subsidy-checks.js'
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
