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
import { byCatalogue, type Found } from './found.js'
import { readFunds } from './read-funds.js'
import { mergedRefusals } from './refusals.js'

/**
 * Puts together what the partitions found, and adds what only the whole shows: the funds, the scheme, and what participants have in common.
 *
 * Rejects: LedgerGrew, NoPolicyAdopted, EventUnreadable, what the store answers.
 */
export const conclude = async (
  store: EventStore,
  allChecks: Checks,
  asked: AuditQuestion,
  parts: ReadonlyArray<PartitionAudited>,
): Promise<E.Either<AuditError, Audited>> => {
  const positions = parts.map(({ position }) => position)
  const [position = 0] = positions
  if (positions.some((other) => other !== position)) return E.left({ code: 'LedgerGrew', positions })

  const { cut = {}, auditedOn, codes, zone } = asked
  const checks = checksFor(allChecks, codes ?? null)
  const read = await readScheme(store)(cut, position)()
  if (E.isLeft(read)) return read
  const { stream, scheme, rules } = read.right
  const frame = frameFor(read.right, asked)

  const scope = { upTo: position, cut }
  const memos = parts.map((part) => part.memos)
  const across = await auditAcross(store, checks.across, memos, frame, scope)
  if (E.isLeft(across)) return across
  const readsFunds = checks.funds.length + checks.assessedFunds.length > 0
  const funds = readsFunds ? await readFunds(store, position, cut) : E.right([])
  if (E.isLeft(funds)) return funds
  const ofFunds = auditFunds(checks, funds.right, scheme, frame, asked)
  const late = await findEvidence(store, position, stream, [
    ...across.right.findings,
    ...ofFunds.findings.map((finding) => ({ finding, participants: [] })),
  ])
  if (E.isLeft(late)) return late

  const isCodeWanted = (code: FindingCode): boolean => codes === undefined || codes.includes(code)
  const isWanted = ({ code, subject }: Found): boolean =>
    isCodeWanted(code) && (zone === undefined || (subject.kind !== 'scheme' && subject.zone === zone))
  const met = new Set<Need>([
    ...parts.flatMap(({ lists }) => lists),
    ...(parts.some(({ hasMakers }) => hasMakers) ? ['makers' as const] : []),
    ...(scheme.statements.length > 0 ? ['bank-statements' as const] : []),
    ...(asked.reconciliation === undefined ? [] : ['published-figures' as const]),
    ...(asked.assessed === undefined ? [] : ['assessed-needs' as const]),
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
    findings: [...parts.flatMap(({ found }) => found), ...late.right].filter(isWanted).sort(byCatalogue),
  })
}
