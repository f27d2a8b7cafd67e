import type { SchemeState } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditedFund, AuditFrame, Findings } from '../check.js'
import type { Finding, FindingCode } from '../finding.js'
import type { AuditQuestion } from './audit-question.js'
import type { Checks } from './checks.js'
import { type RefusedCheck, refusalBook } from './refusals.js'

interface FundsAudited {
  readonly findings: ReadonlyArray<Finding>
  readonly refusals: ReadonlyArray<RefusedCheck>
}

/** The checks of funds, of the scheme, and of published figures. What they need and is not at hand is left out. */
export const auditFunds = (
  checks: Checks,
  funds: ReadonlyArray<AuditedFund>,
  scheme: SchemeState,
  frame: AuditFrame,
  { assessed, reconciliation }: AuditQuestion,
): FundsAudited => {
  const findings: Finding[] = []
  const refusals = refusalBook()
  const keep = (codes: ReadonlyArray<FindingCode>, found: Findings): void => {
    if (E.isLeft(found)) refusals.note(codes, found.left)
    else for (const finding of found.right) findings.push(finding)
  }

  for (const fund of funds) {
    for (const check of checks.funds) keep(check.codes, check.check(fund, frame))
    if (assessed === undefined) continue
    const { zone, year, state } = fund
    const needs = assessed.filter((need) => need.zone === zone && need.year === year)
    for (const check of checks.assessedFunds)
      keep(check.codes, check.check({ zone, year, state, assessed: needs }, frame))
  }
  if (scheme.statements.length > 0) for (const check of checks.scheme) keep(check.codes, check.check(scheme, frame))
  if (reconciliation !== undefined)
    for (const check of checks.reconciliation) keep(check.codes, check.check(reconciliation, frame))
  return { findings, refusals: refusals.all() }
}
