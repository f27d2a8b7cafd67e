import { type BusinessDate, eachEntry, earlierFirst, isDebit, type ParticipantState } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { ParticipantCheck } from '../../check.js'
import { subjectOn } from '../participant-subject.js'
import { yuan } from '../wording.js'
import { accountFactsOf } from './account-facts.js'

interface Overdraft {
  /** The first day at whose end the balance was below zero. */
  readonly since: BusinessDate
  /** The most that was missing, in fen above 0. */
  readonly fen: number
}

const hasDebit = (state: ParticipantState): boolean => {
  let found = false
  eachEntry(state, (kind, _, fen) => {
    found ||= isDebit(kind) || fen < 0
  })
  return found
}

/** The balance goes through the account's days in order; credits and debits of one day count together. */
const overdraftOf = (state: ParticipantState): Overdraft | null => {
  if (!hasDebit(state)) return null
  const entries: { readonly on: BusinessDate; readonly fen: number }[] = []
  eachEntry(state, (_, on, fen) => entries.push({ on, fen }))
  entries.sort((a, b) => earlierFirst(a.on, b.on))

  let balance = 0
  let lowest = 0
  let since: BusinessDate | null = null
  for (const [i, { on, fen }] of entries.entries()) {
    balance += fen
    if (entries[i + 1]?.on === on || balance >= 0) continue
    since ??= on
    lowest = Math.min(lowest, balance)
  }
  return since === null ? null : { since, fen: -lowest }
}

/**
 * `ACCOUNT_OVERDRAWN` 个人账户透支: more was taken from an account than was on it at the end of some day. Debits are taken from its
 * sub-balances in turn, so that one is below zero only where all of them are used up.
 */
export const accountOverdrawn: ParticipantCheck = {
  scope: 'participant',
  codes: ['ACCOUNT_OVERDRAWN'],
  needs: [],
  check: (of) => {
    const overdraft = overdraftOf(of.state)
    if (overdraft === null) return E.right([])
    const { since, fen } = overdraft
    return E.right([
      {
        code: 'ACCOUNT_OVERDRAWN',
        severity: 'loss',
        subject: subjectOn(of, since),
        months: [],
        on: since,
        fen,
        applied: [],
        evidence: accountFactsOf(of.state),
        sentence: {
          zh: `个人账户自 ${since} 起透支，最多 ${yuan(fen)} 元。`,
          en: `The personal account has been overdrawn since ${since}, by up to ${yuan(fen)} yuan.`,
        },
      },
    ])
  },
}
