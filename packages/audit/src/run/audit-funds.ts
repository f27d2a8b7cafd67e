import type { SchemeState } from '@pension-ledger/domain'
import type { Reconciliation } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditedFund, AuditFrame, Findings } from '../check.js'
import type { AssessedFund } from '../checks/wide-check.js'
import type { Finding, FindingCode } from '../finding.js'
import type { Checks } from './checks.js'
import { type RefusedCheck, refusalBook } from './refusals.js'

interface FundsAudited {
  readonly findings: ReadonlyArray<Finding>
  readonly refusals: ReadonlyArray<RefusedCheck>
}

/** What the checks of funds, of the scheme, and of published figures look at. */
interface FundsAsked {
  readonly funds: ReadonlyArray<AuditedFund>
  readonly assessed: ReadonlyArray<AssessedFund>
  readonly scheme: SchemeState
  readonly reconciliation: Reconciliation | null
}

/** What these checks need and is not at hand is left out. */
export const auditFunds = (checks: Checks, asked: FundsAsked, frame: AuditFrame): FundsAudited => {
  const findings: Finding[] = []
  const refusals = refusalBook()
  const keep = (codes: ReadonlyArray<FindingCode>, found: Findings): void => {
    if (E.isLeft(found)) refusals.note(codes, found.left)
    else for (const finding of found.right) findings.push(finding)
  }

  const { funds, assessed, scheme, reconciliation } = asked
  for (const fund of funds) for (const check of checks.funds) keep(check.codes, check.check(fund, frame))
  for (const fund of assessed) for (const check of checks.assessedFunds) keep(check.codes, check.check(fund, frame))
  if (scheme.statements.length > 0) for (const check of checks.scheme) keep(check.codes, check.check(scheme, frame))
  if (reconciliation !== null)
    for (const check of checks.reconciliation) keep(check.codes, check.check(reconciliation, frame))
  return { findings, refusals: refusals.all() }
}
