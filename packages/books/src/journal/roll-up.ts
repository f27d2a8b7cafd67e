import { add, type BusinessDate, type FactType, type Fen, times as multiplied } from '@pension-ledger/domain'
import type { AccountKey } from '../chart/account-key.js'
import type { Entry } from '../posting/entry.js'
import type { Move } from '../posting/move.js'
import type { Strand } from '../posting/strand.js'
import type { SourcedEntry } from './journal-writer.js'

/** Puts entries together that were booked alike; it keeps a few sums per day, never the entries. */
export interface RollUp {
  /** Adds an entry, in any order; `times` where many have the very same one. */
  readonly add: (entry: Entry, times?: number) => void
  /** One entry per day, zone and kind of fact, in the order of a journal. */
  readonly entries: () => ReadonlyArray<SourcedEntry>
}

interface Sum {
  readonly on: BusinessDate
  readonly zone: string
  readonly type: FactType
  readonly isReversal: boolean
  readonly moves: Map<string, Move>
  events: number
}

const keyOf = ({ on, type, isReversal, zone }: Entry): string => `${on} ${type} ${isReversal} ${zone}`

const nameOf = (debit: AccountKey, credit: AccountKey, { level, purpose }: Strand): string =>
  `${debit} ${credit} ${level} ${purpose}`

const addMove = (moves: Map<string, Move>, { debit, credit, strand, fen }: Move, times: number): void => {
  const name = nameOf(debit, credit, strand)
  const more: Fen = multiplied(fen, times)
  const known = moves.get(name)
  moves.set(name, { debit, credit, strand, fen: known === undefined ? more : add(known.fen, more) })
}

/** In one order, whatever the order of the events: the same ledger gives the same bytes. */
const inOrder = (moves: ReadonlyMap<string, Move>): ReadonlyArray<Move> =>
  [...moves].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, move]) => move)

/**
 * 汇总记账: the journal of a large fund by day, zone and kind, for machines on which one transaction per event is too much. The balances are
 * the same; the days say how many events they are made of.
 */
export const rollUp = (): RollUp => {
  const sums = new Map<string, Sum>()
  return {
    add: (entry, times = 1) => {
      const key = keyOf(entry)
      const { on, zone, type, isReversal, moves } = entry
      const sum = sums.get(key) ?? { on, zone, type, isReversal, moves: new Map(), events: 0 }
      sums.set(key, sum)
      sum.events += times
      for (const move of moves) addMove(sum.moves, move, times)
    },
    entries: () =>
      [...sums]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { on, zone, type, isReversal, moves, events }]) => ({
          entry: { on, zone, type, isReversal, moves: inOrder(moves) },
          source: { kind: 'events', count: events },
        })),
  }
}
