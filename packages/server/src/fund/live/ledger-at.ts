import { emptyScheme, entitlementOf, evolveScheme, type Month, type ParticipantId } from '@pension-ledger/domain'
import {
  explain,
  type Ledger,
  type ParticipantView,
  participantIn,
  policyKnown,
  type SchemeView,
  schemeFacts,
  within,
} from '@pension-ledger/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { Fund, Told } from '../fund.js'
import { logUpTo } from '../log-up-to.js'
import { askedCut, type Moment } from '../moment.js'
import { recent } from './recent.js'

type LedgerQuestions = Pick<Fund, 'scheme' | 'participant' | 'entitlement' | 'explain'>

/** The questions of a ledger, each of a moment: nothing that was appended after its position is seen, whatever it claims. */
export const ledgerAt = ({ store, policy }: Pick<Ledger, 'store' | 'policy'>): LedgerQuestions => {
  const { jurisdiction } = policy()
  const wholeScheme = schemeFacts(store, jurisdiction)
  const schemes = recent<SchemeView>(16)
  const explainers = recent<ReturnType<typeof explain>>(4)

  const scheme =
    (at: Moment): Told<SchemeView> =>
    async () => {
      const key = JSON.stringify(at)
      const known = schemes.get(key)
      if (known !== undefined) return E.right(known)
      const all = await wholeScheme()
      if (E.isLeft(all)) return all
      const standing = all.right.filter(({ recorded }) => recorded.position <= at.position)
      const book = policyKnown(askedCut(at), standing)
      if (book === null) return E.left({ code: 'NoPolicyAdopted' })
      const facts = within(askedCut(at))(standing)
      const state = facts.reduce((before, { event }) => evolveScheme(before, event), emptyScheme)
      const view = { facts, state, policy: book }
      schemes.put(key, view)
      return E.right(view)
    }

  const participant = (id: ParticipantId, at: Moment): Told<ParticipantView> =>
    participantIn(logUpTo(store, at.position))(id, askedCut(at))

  const explainerAt = (position: number): ReturnType<typeof explain> => {
    const known = explainers.get(String(position))
    if (known !== undefined) return known
    const explainer = explain(logUpTo(store, position), jurisdiction)
    explainers.put(String(position), explainer)
    return explainer
  }

  return {
    scheme,
    participant,
    entitlement: (id, month: Month, at) => async () => {
      const rules = await scheme(at)()
      if (E.isLeft(rules)) return rules
      const view = await participant(id, at)()
      if (E.isLeft(view)) return view
      return entitlementOf(view.right.state, month, { policy: rules.right.policy, rounds: rules.right.state.rounds })
    },
    explain: (id, month, at) => explainerAt(at.position)(id, month, askedCut(at)),
  }
}
