import { businessDate, type Fen, type Month, monthOf, wholeFen } from '@pension-ledger/domain'
import type { AccountKey } from '../chart/account-key.js'
import type { Entry } from '../posting/entry.js'
import type { Level, Purpose, Strand } from '../posting/strand.js'

/** 发生额 of an account in a month, in a zone, of one strand: what went to its debit and to its credit; red entries make less. */
export interface Turnover {
  readonly account: AccountKey
  readonly zone: string
  readonly level: Level
  readonly purpose: Purpose
  readonly month: Month
  readonly debitFen: Fen
  readonly creditFen: Fen
}

/**
 * 账: the turnover of every account, by its dimensions. Turnovers are a commutative monoid under `mergeTurnovers`, so that partitions of
 * a history may be folded anywhere, in any order, and put together.
 */
export interface Turnovers {
  readonly cells: ReadonlyMap<string, Turnover>
}

/** The turnovers of no event. */
export const noTurnovers: Turnovers = { cells: new Map() }

const keyOf = ({ account, zone, level, purpose, month }: Turnover): string =>
  `${account} ${level} ${purpose} ${month} ${zone}`

const put = (cells: Map<string, Turnover>, turnover: Turnover): void => {
  const key = keyOf(turnover)
  const known = cells.get(key)
  const { account, zone, level, purpose, month } = turnover
  const debitFen = wholeFen(turnover.debitFen + (known?.debitFen ?? 0))
  const creditFen = wholeFen(turnover.creditFen + (known?.creditFen ?? 0))
  if (debitFen === 0 && creditFen === 0) cells.delete(key)
  else cells.set(key, { account, zone, level, purpose, month, debitFen, creditFen })
}

/** Turnovers that some rows add up to. */
export const turnoversOf = (rows: Iterable<Turnover>): Turnovers => {
  const cells = new Map<string, Turnover>()
  for (const row of rows) put(cells, row)
  return { cells }
}

/** Turnovers of two disjoint sets of events, together: they add. */
export const mergeTurnovers = (a: Turnovers, b: Turnovers): Turnovers => {
  const [larger, smaller] = a.cells.size >= b.cells.size ? [a, b] : [b, a]
  const cells = new Map(larger.cells)
  for (const row of smaller.cells.values()) put(cells, row)
  return { cells }
}

/** The rows that are not zero, in one order whatever the order of the events. */
export const rowsOf = ({ cells }: Turnovers): ReadonlyArray<Turnover> =>
  [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)

/** A running fold over millions of entries; it keeps sums only. */
export interface TurnoverFold {
  /** Adds an entry; `times` where many have the very same one. */
  readonly add: (entry: Entry, times?: number) => void
  /** What was added so far. */
  readonly turnovers: () => Turnovers
}

interface Sum {
  debit: number
  credit: number
}

type SumsOfMonth = Map<Strand, Map<AccountKey, Sum>>

const grown = <Key, Value>(map: Map<Key, Value>, key: Key, grow: () => Value): Value => {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = grow()
  map.set(key, value)
  return value
}

const newMap = <Key, Value>(): Map<Key, Value> => new Map()
const newSum = (): Sum => ({ debit: 0, credit: 0 })

/** 累计: folds entries in any order. */
export const foldTurnovers = (): TurnoverFold => {
  const zones = new Map<string, Map<string, SumsOfMonth>>()
  return {
    add: ({ zone, on, moves }, times = 1) => {
      const months = grown(zones, zone, newMap<string, SumsOfMonth>)
      const strands = grown(months, on.slice(0, 7), newMap<Strand, Map<AccountKey, Sum>>)
      for (const { debit, credit, strand, fen } of moves) {
        const accounts = grown(strands, strand, newMap<AccountKey, Sum>)
        grown(accounts, debit, newSum).debit += times * fen
        grown(accounts, credit, newSum).credit += times * fen
      }
    },
    turnovers: () => turnoversOf(rowsIn(zones)),
  }
}

function* rowsIn(zones: ReadonlyMap<string, ReadonlyMap<string, SumsOfMonth>>): Generator<Turnover, void> {
  for (const [zone, months] of zones)
    for (const [monthText, strands] of months) {
      const month = monthOf(businessDate(`${monthText}-01`))
      for (const [{ level, purpose }, accounts] of strands)
        for (const [account, { debit, credit }] of accounts)
          yield { account, zone, level, purpose, month, debitFen: wholeFen(debit), creditFen: wholeFen(credit) }
    }
}
