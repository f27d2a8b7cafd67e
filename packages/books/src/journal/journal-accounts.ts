import type { AccountKey } from '../chart/account-key.js'
import type { Chart } from '../chart/chart.js'
import type { Strand } from '../posting/strand.js'
import { journalAccountOf } from './journal-text.js'

/** An account of a journal with the balance that the entries so far have brought it to, in fen. */
export interface JournalAccount {
  readonly name: string
  balance: number
  isDeclared: boolean
}

export interface JournalAccounts {
  /** The account of an amount's dimensions. Zones that a journal cannot tell apart share one. */
  readonly of: (account: AccountKey, zone: string, strand: Strand) => JournalAccount
  /** In the order of their names. */
  readonly all: () => ReadonlyArray<JournalAccount>
}

/** 日记账科目: the accounts of a journal, each made once: names are long, and every posting needs one. */
export const journalAccounts = (chart: Chart, language: 'zh' | 'en'): JournalAccounts => {
  const byName = new Map<string, JournalAccount>()
  const zones = new Map<string, Map<Strand, Map<AccountKey, JournalAccount>>>()

  const named = (account: AccountKey, zone: string, { level, purpose }: Strand): JournalAccount => {
    const name = journalAccountOf(chart.account(account), language, { zone, level, purpose })
    const known = byName.get(name) ?? { name, balance: 0, isDeclared: false }
    byName.set(name, known)
    return known
  }

  return {
    of: (account, zone, strand) => {
      const strands = zones.get(zone) ?? new Map<Strand, Map<AccountKey, JournalAccount>>()
      zones.set(zone, strands)
      const accounts = strands.get(strand) ?? new Map<AccountKey, JournalAccount>()
      strands.set(strand, accounts)
      const found = accounts.get(account) ?? named(account, zone, strand)
      accounts.set(account, found)
      return found
    },
    all: () => [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}
