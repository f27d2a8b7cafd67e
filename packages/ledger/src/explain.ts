import {
  constantOf,
  type Entitlement,
  entitlementOf,
  type Month,
  type NoPolicyInForce,
  type ParticipantId,
  type PolicyBook,
  participantStream,
} from '@pension-ledger/domain'
import {
  type AtPayment,
  type Explanation,
  evidenceFrom,
  explanationOf,
  lastPayment,
  type NothingToExplain,
  paymentsFor,
} from '@pension-ledger/explanation'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type Cut, everything, isKnown, learnedAt } from './cut.js'
import { type FactRecord, historyOf, within } from './history.js'
import type { ExplainError } from './ledger-error.js'
import { policyKnown } from './policy-adoption.js'
import { schemeFacts } from './scheme-facts.js'

/** Everything that was ever recorded of a participant and of the scheme. */
interface Histories {
  readonly participant: ReadonlyArray<FactRecord>
  readonly scheme: ReadonlyArray<FactRecord>
}

/**
 * 待遇计算说明: what a participant is owed for a month and why, within a cut, by the law as it was known then; and, where something was paid
 * for the month, what a difference comes from. Ask many questions of one `explain(store, jurisdiction)`: it remembers what it read of the
 * scheme, and reads what was appended since.
 *
 * Units:   fen.
 * Rejects: NoPolicyAdopted, UnknownParticipant (nobody enrolled them within the cut), MonthBeforeScheme, NoPolicyInForce (by the law known
 *          now, or by that known at payment), EventUnreadable, or what the store answers.
 * Source:  docs/reference/explanation.md; rules §4.
 */
export const explain = (
  store: EventStore,
  jurisdiction: string,
): ((participantId: ParticipantId, month: Month, cut?: Cut) => TaskEither<ExplainError, Explanation>) => {
  const wholeScheme = schemeFacts(store, jurisdiction)
  return (participantId, month, cut = everything) =>
    async () => {
      const head = await store.head()()
      if (E.isLeft(head)) return head
      const scheme = await wholeScheme()
      if (E.isLeft(scheme)) return scheme
      const participant = await historyOf(store)(participantStream(participantId), everything)()
      if (E.isLeft(participant)) return participant

      const policy = policyKnown(cut, scheme.right)
      if (policy === null) return E.left({ code: 'NoPolicyAdopted' })
      const start = constantOf(policy, 'scheme.start')
      if (E.isLeft(start)) return start
      if (month < start.right) return E.left({ code: 'MonthBeforeScheme', month, start: start.right })

      const histories = { participant: within(cut)(participant.right), scheme: within(cut)(scheme.right) }
      const law = scheme.right.filter(({ recorded }) => isKnown(cut, recorded))
      const atPayment = knownAtPayment(histories, law, month, policy)
      if (E.isLeft(atPayment)) return atPayment
      const explanation = explanationOf({
        participantId,
        month,
        cut,
        position: head.right,
        ...histories,
        policy,
        atPayment: atPayment.right,
      })
      return E.mapLeft(
        (nothing: NothingToExplain): ExplainError =>
          nothing.code === 'NeverEnrolled' ? { code: 'UnknownParticipant', participantId } : nothing,
      )(explanation)
    }
}

/** What was owed by what was known when the month was paid; null where nothing was paid for it. */
const knownAtPayment = (
  now: Histories,
  law: ReadonlyArray<FactRecord>,
  month: Month,
  policyNow: PolicyBook,
): E.Either<NoPolicyInForce, AtPayment | null> => {
  const payment = lastPayment(paymentsFor(now.participant, month))
  if (payment === null) return E.right(null)

  const knownAt = learnedAt(payment.recorded)
  const isKnownThen = ({ recorded }: FactRecord): boolean => isKnown({ knownAt }, recorded)
  const policy = lawBy(isKnownThen, law) ?? policyNow
  const lawThen = entitlementBy(now, month, policy)
  if (E.isLeft(lawThen)) return lawThen
  const known = { participant: now.participant.filter(isKnownThen), scheme: now.scheme.filter(isKnownThen) }
  const owedThen = entitlementBy(known, month, policy)
  if (E.isLeft(owedThen)) return owedThen
  const policyThen = { id: policy.id, version: policy.version }
  return E.right({ knownAt, policyThen, owedThen: owedThen.right, owedByLawThen: lawThen.right })
}

/** The last book adopted by then, or the first of all: the years before a ledger began have no other. */
const lawBy = (isKnownThen: (record: FactRecord) => boolean, law: ReadonlyArray<FactRecord>): PolicyBook | null =>
  policyKnown(everything, law.filter(isKnownThen)) ?? policyKnown(beforeAnything, law)

const beforeAnything: Cut = { knownAt: 0 }

const entitlementBy = (
  { participant, scheme }: Histories,
  month: Month,
  policy: PolicyBook,
): E.Either<NoPolicyInForce, Entitlement> => {
  const { state, rounds } = evidenceFrom(participant, scheme)
  return entitlementOf(state, month, { policy, rounds })
}
