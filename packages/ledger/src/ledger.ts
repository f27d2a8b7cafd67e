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
  schemeStream,
} from '@pension-ledger/domain'
import type { EventStore, IdentityVault, StoreError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type Cut, everything } from './cut.js'
import { type FactRecord, historyOf, within } from './history.js'
import type { AdoptionError, HistoryError, QuestionError } from './ledger-error.js'
import { type Adoption, latestPolicy, policyKnown, recordAdoption } from './policy-adoption.js'
import type { Outcome, Prepared } from './recording/prepared.js'
import { type BeforeAppend, record } from './recording/record.js'

/** One participant's history within a cut, and what it adds up to. */
export interface ParticipantView {
  readonly participantId: ParticipantId
  readonly facts: ReadonlyArray<FactRecord>
  readonly state: ParticipantState
}

/** What holds for everybody within a cut. The policy is cut by knowledge alone. */
export interface SchemeView {
  readonly facts: ReadonlyArray<FactRecord>
  readonly state: SchemeState
  readonly policy: PolicyBook
}

/** 台账: the one door to a store for whoever records facts or asks about them. */
export interface Ledger {
  readonly store: EventStore
  /** 身份保险库: names, ID numbers and bank accounts, none of which is ever in the store. */
  readonly vault: IdentityVault
  /** The policy book in force now. */
  readonly policy: () => PolicyBook
  /** Rejects: PolicyVersionReused, OtherJurisdiction. */
  readonly adopt: (adoption: Adoption) => TaskEither<AdoptionError, PolicyBook>
  readonly record: <Refusal = never>(
    prepared: ReadonlyArray<Prepared>,
    beforeAppend?: BeforeAppend<Refusal>,
  ) => TaskEither<StoreError | Refusal, ReadonlyArray<Outcome>>
  readonly participant: (id: ParticipantId, cut?: Cut) => TaskEither<QuestionError, ParticipantView>
  readonly scheme: (cut?: Cut) => TaskEither<HistoryError, SchemeView>
  /** 个人账户, in fen. */
  readonly account: (id: ParticipantId, cut?: Cut) => TaskEither<QuestionError, Account>
  /** 应享待遇 for a month, in fen. Rejects: NoPolicyInForce, UnknownParticipant. */
  readonly entitlement: (id: ParticipantId, month: Month, cut?: Cut) => TaskEither<QuestionError, Entitlement>
  /** Closes the store and the vault. */
  readonly close: () => Promise<void>
}

export interface LedgerParts {
  readonly store: EventStore
  readonly vault: IdentityVault
}

/**
 * Opens a ledger on a store and a vault that are open already.
 *
 * A store without a policy book adopts `first`; one that has a book keeps it, whatever `first` says.
 * Rejects: NoPolicyAdopted when there is neither.
 */
export const openLedger =
  (parts: LedgerParts, first: Adoption | null = null): TaskEither<AdoptionError, Ledger> =>
  async () => {
    const latest = await latestPolicy(parts.store)()
    if (E.isLeft(latest)) return latest
    if (latest.right !== null) return E.right(ledgerOn(parts, latest.right))
    if (first === null) return E.left({ code: 'NoPolicyAdopted' })
    return E.map((book: PolicyBook) => ledgerOn(parts, book))(await recordAdoption(parts.store)(first)())
  }

const ledgerOn = ({ store, vault }: LedgerParts, opened: PolicyBook): Ledger => {
  let policy = opened
  const { jurisdiction } = opened
  const history = historyOf(store)

  const participant: Ledger['participant'] =
    (participantId, cut = everything) =>
    async () => {
      const facts = await history(participantStream(participantId), cut)()
      if (E.isLeft(facts)) return facts
      if (facts.right.length === 0) return E.left({ code: 'UnknownParticipant', participantId })
      const state = facts.right.reduce((before, { event }) => evolveParticipant(before, event), emptyParticipant)
      return E.right({ participantId, facts: facts.right, state })
    }

  const scheme: Ledger['scheme'] =
    (cut = everything) =>
    async () => {
      const all = await history(schemeStream(jurisdiction), everything)()
      if (E.isLeft(all)) return all
      const facts = within(cut)(all.right)
      const state = facts.reduce((before, { event }) => evolveScheme(before, event), emptyScheme)
      return E.right({ facts, state, policy: policyKnown(cut, all.right) ?? policy })
    }

  return {
    store,
    vault,
    policy: () => policy,
    adopt: (adoption) => async () => {
      if (adoption.book.jurisdiction !== jurisdiction)
        return E.left({ code: 'OtherJurisdiction', ledger: jurisdiction, book: adoption.book.jurisdiction })
      const adopted = await recordAdoption(store)(adoption)()
      if (E.isRight(adopted)) policy = adopted.right
      return adopted
    },
    record: record(store, jurisdiction),
    participant,
    scheme,
    account: (id, cut) => async () =>
      E.map(({ state }: ParticipantView) => accountOf(state))(await participant(id, cut)()),
    entitlement: (id, month, cut) => async () => {
      const rules = await scheme(cut)()
      if (E.isLeft(rules)) return rules
      const view = await participant(id, cut)()
      if (E.isLeft(view)) return view
      return entitlementOf(view.right.state, month, { policy: rules.right.policy, rounds: rules.right.state.rounds })
    },
    close: async () => {
      await vault.close()
      await store.close()
    },
  }
}
