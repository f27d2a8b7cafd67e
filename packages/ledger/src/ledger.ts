import type { AuditError, AuditQuestion, AuditReport, ParallelOptions } from '@pension-ledger/audit'
import {
  type Account,
  accountOf,
  type Entitlement,
  entitlementOf,
  type Month,
  type ParticipantId,
  type PolicyBook,
} from '@pension-ledger/domain'
import type { Explanation } from '@pension-ledger/explanation'
import type { EventStore, IdentityVault, StoreError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { audit } from './audit.js'
import { type Cut, everything } from './cut.js'
import { explain } from './explain.js'
import type { AdoptionError, ExplainError, HistoryError, QuestionError } from './ledger-error.js'
import { type Adoption, adoptPolicy, latestPolicy } from './policy-adoption.js'
import { type ParticipantView, participantIn, type SchemeView, schemeOrNone } from './questions.js'
import type { Outcome, Prepared } from './recording/prepared.js'
import { type BeforeAppend, record } from './recording/record.js'
import type { Submission } from './submission/submission.js'
import { type SubmitError, type Submitted, submit } from './submission/submit.js'

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
  /** 办理: decides a command and appends what was decided. See `submit`. */
  readonly submit: (submission: Submission) => TaskEither<SubmitError, Submitted>
  readonly participant: (id: ParticipantId, cut?: Cut) => TaskEither<QuestionError, ParticipantView>
  readonly scheme: (cut?: Cut) => TaskEither<HistoryError, SchemeView>
  /** 个人账户, in fen. */
  readonly account: (id: ParticipantId, cut?: Cut) => TaskEither<QuestionError, Account>
  /** 应享待遇 for a month, in fen. Rejects: NoPolicyInForce, UnknownParticipant. */
  readonly entitlement: (id: ParticipantId, month: Month, cut?: Cut) => TaskEither<QuestionError, Entitlement>
  /** 待遇计算说明: why that is owed for a month, down to clauses, events and rows, in fen. See `explain`. */
  readonly explain: (id: ParticipantId, month: Month, cut?: Cut) => TaskEither<ExplainError, Explanation>
  /** 全量审计 of everybody and every fund; amounts are in fen. See `audit`. */
  readonly audit: (
    question: AuditQuestion,
    options?: ParallelOptions,
  ) => TaskEither<AuditError | HistoryError, AuditReport>
  /** Closes the store and the vault. */
  readonly close: () => Promise<void>
}

/** The store and the vault of a ledger, open. */
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
    return E.map((book: PolicyBook) => ledgerOn(parts, book))(await adoptPolicy(parts.store)(first)())
  }

const ledgerOn = ({ store, vault }: LedgerParts, opened: PolicyBook): Ledger => {
  let policy = opened
  const { jurisdiction } = opened
  const participant = participantIn(store)
  const schemeWithin = schemeOrNone(store, jurisdiction)

  const scheme: Ledger['scheme'] =
    (cut = everything) =>
    async () =>
      E.map((view: SchemeView<PolicyBook | null>) => ({ ...view, policy: view.policy ?? policy }))(
        await schemeWithin(cut)(),
      )

  return {
    store,
    vault,
    policy: () => policy,
    adopt: (adoption) => async () => {
      if (adoption.book.jurisdiction !== jurisdiction)
        return E.left({ code: 'OtherJurisdiction', ledger: jurisdiction, book: adoption.book.jurisdiction })
      const adopted = await adoptPolicy(store)(adoption)()
      if (E.isRight(adopted)) policy = adopted.right
      return adopted
    },
    record: record(store, jurisdiction),
    submit: submit(store, jurisdiction),
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
    explain: explain(store, jurisdiction),
    audit: audit(store),
    close: async () => {
      await vault.close()
      await store.close()
    },
  }
}
