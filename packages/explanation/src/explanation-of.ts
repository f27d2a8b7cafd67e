import {
  type BusinessDate,
  type Cut,
  type Input,
  type Month,
  type NoPolicyInForce,
  type ParameterKey,
  type ParticipantId,
  type PolicyBook,
  type Step,
  type UsedFact,
  workedOut,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { withDigest } from './document/digest.js'
import type { Explanation, ReadParameter, UsedFactRecord } from './document/explanation.js'
import { type Evidence, evidenceFrom, type FactRecord } from './evidence/evidence.js'
import { factData } from './evidence/fact-data.js'
import { paidForMonth, paymentsFor } from './paid/paid-for-month.js'
import type { AtPayment } from './paid/split.js'
import { answerOf, explainedStep } from './steps/explained-steps.js'
import { parameterId, readParameter } from './steps/read-parameter.js'
import { usedSteps } from './steps/used-steps.js'

/** What is to be explained, and what it is explained from. */
export interface ToExplain {
  readonly participantId: ParticipantId
  readonly month: Month
  /** The cut that the facts were taken within. */
  readonly cut: Cut
  /** The last position of the ledger. */
  readonly position: number
  /** The participant's facts within the cut, in the order in which they were recorded. */
  readonly participant: ReadonlyArray<FactRecord>
  /** The scheme's. */
  readonly scheme: ReadonlyArray<FactRecord>
  readonly policy: PolicyBook
  /** Null where nothing was paid for the month. */
  readonly atPayment: AtPayment | null
}

/** Why there is nothing to explain. */
export type NothingToExplain =
  | NoPolicyInForce
  | { readonly code: 'NeverEnrolled'; readonly participantId: ParticipantId }

/**
 * 待遇计算说明: what a participant is owed for a month, with every step, parameter and fact it rests on. The steps are those that the
 * calculation itself noted.
 *
 * Units:   fen.
 * Rejects: NeverEnrolled, NoPolicyInForce.
 * Source:  docs/reference/explanation.md.
 */
export const explanationOf = (asked: ToExplain): E.Either<NothingToExplain, Explanation> => {
  const { participantId, month, cut, position, policy } = asked
  const evidence = evidenceFrom(asked.participant, asked.scheme)
  const worked = workedOut(evidence.state, month, { policy, rounds: evidence.rounds })
  if (E.isLeft(worked)) return worked
  if (worked.right === null) return E.left({ code: 'NeverEnrolled', participantId })

  const steps = usedSteps(worked.right.steps)
  const answer = answerOf(worked.right.entitlement)
  const payments = asked.atPayment === null ? [] : paymentsFor(asked.participant, month)
  const records = recordsOf(steps, evidence, payments)
  const ids = new Map(records.map((record, index) => [record, `f${index + 1}`]))
  const idOfRecord = (record: FactRecord): string => ids.get(record) ?? ''
  const factId = (fact: UsedFact): string => idOfRecord(evidence.recordOf(fact))
  return E.right(
    withDigest({
      format: 'pension-ledger/explanation',
      version: 1,
      participantId,
      month,
      effectiveAt: cut.effectiveAt ?? null,
      knownAt: cut.knownAt ?? null,
      position,
      policy: { id: policy.id, version: policy.version, jurisdiction: policy.jurisdiction },
      answer,
      steps: steps.map((step) => explainedStep(step, factId)),
      parameters: parametersOf(steps, policy),
      facts: records.map((record) => shown(record, idOfRecord(record))),
      paid:
        asked.atPayment === null ? null : paidForMonth(payments, asked.atPayment, worked.right.entitlement, idOfRecord),
      root: 'entitlement',
    }),
  )
}

const inputsOf = (steps: ReadonlyArray<Step>): ReadonlyArray<Input> =>
  steps.flatMap(({ inputs }) => Object.values(inputs))

const factsOf = (input: Input): ReadonlyArray<UsedFact> => {
  if ('fact' in input) return [input.fact]
  return 'facts' in input ? input.facts : []
}

/** The records behind the steps and the payments, each once, in the order of the ledger. */
const recordsOf = (
  steps: ReadonlyArray<Step>,
  { recordOf }: Evidence,
  payments: ReadonlyArray<FactRecord>,
): ReadonlyArray<FactRecord> => {
  const records = new Set([...inputsOf(steps).flatMap(factsOf).map(recordOf), ...payments])
  return [...records].sort((a, b) => a.recorded.position - b.recorded.position)
}

const shown = (record: FactRecord, id: string): UsedFactRecord => {
  const { recorded, event } = record
  const { source, sourceRecordedAt } = recorded.provenance
  return {
    id,
    eventId: recorded.id,
    type: event.type,
    data: factData(record),
    position: recorded.position,
    recordedAt: recorded.recordedAt,
    sourceRecordedAt,
    source: source === null ? null : { file: source.file, sha256: source.sha256, line: source.line },
  }
}

const parametersOf = (steps: ReadonlyArray<Step>, policy: PolicyBook): ReadonlyArray<ReadParameter> => {
  const read = new Map<string, readonly [ParameterKey, BusinessDate | null]>()
  for (const input of inputsOf(steps))
    if ('parameter' in input) read.set(parameterId(input.parameter, input.on), [input.parameter, input.on])
  return [...read.values()].map(([key, on]) => readParameter(policy, key, on))
}
