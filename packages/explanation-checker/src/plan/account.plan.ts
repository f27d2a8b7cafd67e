import { firstDay } from '../arithmetic/calendar.js'
import type { Fact } from '../document/fact.js'
import { accountPension, accountShare, entriesBefore, pooledShare, sum } from '../rules/account.rules.js'
import { type Entry, type EntryKind, entryKinds, entryOf } from '../rules/entries.js'
import { payoutDivisor, pensionRounding } from './parameters.js'
import type { Standing } from './standing.plan.js'
import { type Bench, given, notLookedAt, outputsOf, type Source, untold } from './workings.js'

/** The account pension of somebody whose pension is due: its amount, and on demand the two lines of those who bear it in the month. */
export const planAccount = (bench: Bench, facts: ReadonlyArray<Fact>, month: string, { start, pension }: Standing) => {
  const { step, parameter, allFacts } = bench
  const day = start.value === undefined || start.value === null ? undefined : firstDay(start.value)
  const balances = entryKinds.flatMap((kind) => {
    const entries = entriesOf(facts, kind, day)
    if (entries.length === 0) return []
    const balance = step(`balance:${kind}`, entriesBefore, { kind: given(kind), start, entries: allFacts(entries) })
    return [{ kind, balance }]
  })
  const partsOf = (some: typeof balances) => outputsOf(some.map(({ balance }) => balance))
  const balance = step('balance', sum, { parts: partsOf(balances) })
  const read = <Value>(asked: (start: string) => Parameters<typeof parameter<Value>>[0]): Source<Value | null> => {
    if (balance.value === undefined || start.value === undefined || start.value === null) return untold
    return balance.value <= 0 ? notLookedAt : parameter(asked(start.value))
  }
  const amount = step('account-pension', accountPension, {
    balance,
    divisor: read(payoutDivisor),
    rounding: read(pensionRounding),
  })

  return {
    amount,
    lines: () => {
      const fromAccount = step('line:account-pension:account', accountShare, {
        month: given(month),
        start,
        amount,
        available: step('available', sum, { parts: partsOf(balances.filter(({ kind }) => kind !== 'pension')) }),
        entries: allFacts(facts.filter((fact) => isOtherEntry(entryOf(fact)))),
        lost: pension.lost,
      })
      return [fromAccount, step('line:account-pension:pooled', pooledShare, { amount, fromAccount })]
    },
  }
}

const isOtherEntry = (entry: Entry | null): boolean => entry !== null && entry.kind !== 'pension'

/** The facts that make an entry of a kind; of pensions only those paid before the start, which lessen what the pension is made from. */
const entriesOf = (facts: ReadonlyArray<Fact>, kind: EntryKind, start: string | undefined): ReadonlyArray<Fact> =>
  facts.filter((fact) => {
    const entry = entryOf(fact)
    if (entry === null || entry.kind !== kind) return false
    return kind !== 'pension' || start === undefined || entry.day < start
  })
