import { readScheme } from '@pension-ledger/projections'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Need } from '../check.js'
import type { FindingCode } from '../finding.js'
import { assessedCodes } from './assessed-codes.js'
import { auditAcross } from './audit-across.js'
import { auditFunds } from './audit-funds.js'
import { frameFor, type PartitionAudited } from './audit-partition.js'
import type { AuditError, AuditQuestion } from './audit-question.js'
import type { Audited } from './audited.js'
import { type Checks, checksFor } from './checks.js'
import { findEvidence } from './find-evidence.js'
import { type FindingsKept, isAskedFor } from './findings-kept.js'
import { byCatalogue } from './found.js'
import { fundsAssessed } from './fund-needs.js'
import { readFunds } from './read-funds.js'
import { mergedRefusals } from './refusals.js'

/**
 * Puts together what the partitions found, and adds what only the whole shows: the funds, the scheme, and what participants have in common.
 *
 * Rejects: LedgerGrew, TooManyFindings, NoPolicyAdopted, EventUnreadable, what the store answers.
 */
export const conclude = async (
  store: EventStore,
  allChecks: Checks,
  asked: AuditQuestion,
  parts: ReadonlyArray<PartitionAudited>,
  kept: FindingsKept,
): Promise<E.Either<AuditError, Audited>> => {
  const positions = parts.map(({ position }) => position)
  const [position = 0] = positions
  if (positions.some((other) => other !== position)) return E.left({ code: 'LedgerGrew', positions })

  const { cut = {}, auditedOn, codes } = asked
  const checks = checksFor(allChecks, codes ?? null)
  const read = await readScheme(store)(cut, position)()
  if (E.isLeft(read)) return read
  const { stream, scheme, rules } = read.right
  const frame = frameFor(read.right, asked)

  const scope = { upTo: position, cut }
  const memos = parts.map((part) => part.memos)
  const across = await auditAcross(store, checks.across, memos, frame, scope)
  if (E.isLeft(across)) return across
  const streams = parts.flatMap((part) => part.funds)
  const funds = await readFunds(store, streams, position, cut)
  if (E.isLeft(funds)) return funds
  const needs = parts.flatMap((part) => part.needs)
  const assessed = fundsAssessed(funds.right, asked, needs, rules.policy)
  const { reconciliation = null } = asked
  const ofFunds = auditFunds(checks, { funds: funds.right, assessed: assessed.funds, scheme, reconciliation }, frame)
  const late = await findEvidence(store, position, stream, [
    ...across.right.findings,
    ...ofFunds.findings.map((finding) => ({ finding, participants: [] })),
  ])
  if (E.isLeft(late)) return late
  const added = kept.add(late.right.filter(isAskedFor(asked)))
  if (E.isLeft(added)) return added

  const isCodeWanted = (code: FindingCode): boolean => codes === undefined || codes.includes(code)
  const met = new Set<Need>([
    ...parts.flatMap(({ lists }) => lists),
    ...(parts.some(({ hasMakers }) => hasMakers) ? ['makers' as const] : []),
    ...(scheme.statements.length > 0 ? ['bank-statements' as const] : []),
    ...(reconciliation === null ? [] : ['published-figures' as const]),
    ...(['assessed-needs', 'funding-levels'] as const).filter((need) => !assessed.missing.has(need)),
  ])
  const refusals = mergedRefusals([
    ...parts.flatMap((part) => part.refusals),
    ...across.right.refusals,
    ...ofFunds.refusals,
  ])
  return E.right({
    cut,
    auditedOn,
    position,
    events: parts.reduce((sum, part) => sum + part.events, 0),
    policy: { id: rules.policy.id, version: rules.policy.version },
    ...assessedCodes(checks, met, refusals, isCodeWanted),
    findings: kept.all().sort(byCatalogue),
  })
}
