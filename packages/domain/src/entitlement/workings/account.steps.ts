import { type Debit, eachEntry } from '../../account/entries.js'
import { type SubAccount, subAccounts } from '../../account/sub-account.js'
import type { ParticipantState } from '../../state/participant.state.js'
import { firstDayOf, type Month } from '../../vocabulary/calendar/month.js'
import { type Fen, subtract, wholeFen } from '../../vocabulary/money/fen.js'
import { type Step, type UsedFact, unseen } from './workings.js'

type Kind = SubAccount | Debit

/** In the order of the sub-balances, then what takes money off the account. */
const kinds: ReadonlyArray<Kind> = [
  ...subAccounts,
  'contribution-refund',
  'pension',
  'account-refund',
  'transfer-out',
  'offset',
]

interface EntriesOfKind {
  readonly facts: UsedFact[]
  before: number
}

const entriesByKind = (state: ParticipantState, start: Month): ReadonlyMap<Kind, EntriesOfKind> => {
  const day = firstDayOf(start)
  const byKind = new Map<Kind, EntriesOfKind>()
  eachEntry(state, (kind, on, fen, _, fact) => {
    if (kind === 'pension' && on >= day) return
    const entries = byKind.get(kind) ?? { facts: [], before: 0 }
    byKind.set(kind, entries)
    entries.facts.push(fact)
    if (on < day) entries.before += fen
  })
  return byKind
}

/** What stood on the account at the start, by source, with the pensions paid too early and without them. */
export const balanceSteps = (
  state: ParticipantState,
  start: Month,
  balance: number,
  toLast: number,
): ReadonlyArray<Step> => {
  const byKind = entriesByKind(state, start)
  const found = kinds.filter((kind) => byKind.has(kind))
  const partOf = (kind: Kind): Step => {
    const { facts, before } = byKind.get(kind) ?? { facts: [], before: 0 }
    return {
      name: `balance:${kind}`,
      rule: 'entries-before',
      inputs: { kind: { value: kind }, start: { step: 'pension-start' }, entries: { facts } },
      output: wholeFen(before),
    }
  }
  const sumOf = (name: string, of: ReadonlyArray<Kind>, fen: number): Step => ({
    name,
    rule: 'sum',
    inputs: { parts: { steps: of.map((kind) => `balance:${kind}`) } },
    output: wholeFen(fen),
  })
  return [
    ...found.map(partOf),
    sumOf('balance', found, balance),
    sumOf(
      'available',
      found.filter((kind) => kind !== 'pension'),
      toLast,
    ),
  ]
}

/** What the account pays a month; the parameters are looked at where there is something to pay it from. */
export const accountPensionStep = (start: Month, balance: number, fen: Fen): Step => {
  const on = firstDayOf(start)
  return {
    name: 'account-pension',
    rule: 'account-pension',
    inputs: {
      balance: { step: 'balance' },
      divisor: balance <= 0 ? unseen : { parameter: 'account-pension.divisor', on },
      rounding: balance <= 0 ? unseen : { parameter: 'account-pension.rounding', on },
    },
    output: fen,
  }
}

/** How much of the account pension the account gives for a month, and how much the pooled side. */
export const shareSteps = (state: ParticipantState, month: Month, fen: Fen, fromAccount: Fen): ReadonlyArray<Step> => {
  const facts: UsedFact[] = []
  eachEntry(state, (kind, _on, _fen, _year, fact) => {
    if (kind !== 'pension') facts.push(fact)
  })
  return [
    {
      name: 'line:account-pension:account',
      rule: 'account-share',
      inputs: {
        month: { value: month },
        start: { step: 'pension-start' },
        amount: { step: 'account-pension' },
        available: { step: 'available' },
        entries: { facts },
        lost: { step: 'lost:pension' },
      },
      output: fromAccount,
    },
    {
      name: 'line:account-pension:pooled',
      rule: 'pooled-share',
      inputs: { amount: { step: 'account-pension' }, fromAccount: { step: 'line:account-pension:account' } },
      output: subtract(fen, fromAccount),
    },
  ]
}
