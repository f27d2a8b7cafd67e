import {
  type Account,
  accountOf,
  type Entitlement,
  emptyParticipant,
  emptyScheme,
  entitlementOf,
  evolveParticipant,
  evolveScheme,
  type Month,
  type ParticipantId,
  type ParticipantState,
  type PolicyBook,
  participantStream,
  type SchemeState,
} from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type Cut, everything } from './cut.js'
import { type FactRecord, historyOf, within } from './history.js'
import type { HistoryError, NoPolicyAdopted, QuestionError } from './ledger-error.js'
import { policyKnown } from './policy-adoption.js'
import { schemeFacts } from './scheme-facts.js'

/** One participant's history within a cut, and what it adds up to. */
export interface ParticipantView {
  readonly participantId: ParticipantId
  readonly facts: ReadonlyArray<FactRecord>
  readonly state: ParticipantState
}

/** What holds for everybody within a cut. The policy is cut by knowledge alone: its numbers carry their own days. */
export interface SchemeView<Policy = PolicyBook> {
  readonly facts: ReadonlyArray<FactRecord>
  readonly state: SchemeState
  readonly policy: Policy
}

/**
 * 参保人: what a store knows of a participant within a cut.
 *
 * Rejects: UnknownParticipant (nobody enrolled them within the cut), EventUnreadable, or what the store answers.
 * Source:  rules §4.
 */
export const participantIn =
  (store: EventStore) =>
  (
    participantId: ParticipantId,
    cut: Cut = everything,
  ): TaskEither<HistoryError | UnknownParticipant, ParticipantView> =>
  async () => {
    const facts = await historyOf(store)(participantStream(participantId), cut)()
    if (E.isLeft(facts)) return facts
    if (facts.right.length === 0) return E.left({ code: 'UnknownParticipant', participantId })
    const state = facts.right.reduce((before, { event }) => evolveParticipant(before, event), emptyParticipant)
    return E.right({ participantId, facts: facts.right, state })
  }

type UnknownParticipant = Extract<QuestionError, { readonly code: 'UnknownParticipant' }>

/** The scheme within a cut, in a store that may have adopted no policy book yet. */
export const schemeOrNone = (
  store: EventStore,
  jurisdiction: string,
): ((cut: Cut) => TaskEither<HistoryError, SchemeView<PolicyBook | null>>) => {
  const wholeScheme = schemeFacts(store, jurisdiction)
  return (cut) => async () => {
    const all = await wholeScheme()
    if (E.isLeft(all)) return all
    const facts = within(cut)(all.right)
    const state = facts.reduce((before, { event }) => evolveScheme(before, event), emptyScheme)
    return E.right({ facts, state, policy: policyKnown(cut, all.right) })
  }
}

/**
 * 制度: certification rounds, targets, bank statements within a cut, and the policy book as it was known then.
 *
 * Rejects: NoPolicyAdopted, EventUnreadable, or what the store answers.
 */
export const schemeIn = (
  store: EventStore,
  jurisdiction: string,
): ((cut?: Cut) => TaskEither<HistoryError | NoPolicyAdopted, SchemeView>) => {
  const schemeWithin = schemeOrNone(store, jurisdiction)
  return (cut = everything) =>
    async () => {
      const scheme = await schemeWithin(cut)()
      if (E.isLeft(scheme)) return scheme
      const { facts, state, policy } = scheme.right
      return policy === null ? E.left({ code: 'NoPolicyAdopted' }) : E.right({ facts, state, policy })
    }
}

/**
 * 个人账户: a participant's account within a cut: what was recorded of it, by source.
 *
 * Units:   fen.
 * Rejects: UnknownParticipant, EventUnreadable, or what the store answers.
 * Source:  rules §2; `accountOf` of the domain.
 */
export const account =
  (store: EventStore) =>
  (id: ParticipantId, cut: Cut = everything): TaskEither<HistoryError | UnknownParticipant, Account> =>
  async () =>
    E.map(({ state }: ParticipantView) => accountOf(state))(await participantIn(store)(id, cut)())

/**
 * 应享待遇: what a participant is owed for a month within a cut, by the law as it was known then.
 *
 * Units:   fen, by component and level.
 * Rejects: NoPolicyAdopted, UnknownParticipant, NoPolicyInForce (a missing rule is never zero), EventUnreadable, or what the store
 *          answers.
 * Source:  rules §3; `entitlementOf` of the domain.
 */
export const entitlement = (
  store: EventStore,
  jurisdiction: string,
): ((id: ParticipantId, month: Month, cut?: Cut) => TaskEither<QuestionError | NoPolicyAdopted, Entitlement>) => {
  const schemeWithin = schemeIn(store, jurisdiction)
  return (id, month, cut = everything) =>
    async () => {
      const scheme = await schemeWithin(cut)()
      if (E.isLeft(scheme)) return scheme
      const view = await participantIn(store)(id, cut)()
      if (E.isLeft(view)) return view
      const { policy, state } = scheme.right
      return entitlementOf(view.right.state, month, { policy, rounds: state.rounds })
    }
}
