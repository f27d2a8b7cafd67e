import { type EventBody, type Fen, type Place, wholeFen } from '@pension-ledger/domain'
import type { AccountKey } from '../chart/account-key.js'
import type { Chart } from '../chart/chart.js'
import { type Entry, entryOf } from './entry.js'
import type { Move } from './move.js'
import type { Level, Purpose, Strand } from './strand.js'

/** 过账: one account's change by an event, positive to the debit, with the dimensions of its money. */
export interface Posting {
  readonly account: AccountKey
  readonly level: Level
  readonly purpose: Purpose
  readonly zone: string
  readonly fen: Fen
}

interface Sum {
  readonly account: AccountKey
  readonly strand: Strand
  fen: number
}

const sumFor = (sums: Sum[], account: AccountKey, strand: Strand): Sum => {
  const known = sums.find((sum) => sum.account === account && sum.strand === strand)
  if (known !== undefined) return known
  const sum = { account, strand, fen: 0 }
  sums.push(sum)
  return sum
}

/** The moves by account and strand, debits of a move before its credits; what comes to nothing is left out. */
export const sumsOf = (moves: ReadonlyArray<Move>): ReadonlyArray<Readonly<Sum>> => {
  const sums: Sum[] = []
  for (const { debit, credit, strand, fen } of moves) {
    sumFor(sums, debit, strand).fen += fen
    sumFor(sums, credit, strand).fen -= fen
  }
  return sums.filter(({ fen }) => fen !== 0)
}

/** The postings of an entry; they sum to zero, in every strand. */
export const postingsOfEntry = ({ zone, moves }: Entry): ReadonlyArray<Posting> =>
  sumsOf(moves).map(({ account, strand: { level, purpose }, fen }) => ({
    account,
    level,
    purpose,
    zone,
    fen: wholeFen(fen),
  }))

/** 过账 of an event; none where it moves no money. `place` as for `entryOf`. */
export const postingsOf = (
  body: EventBody,
  place: Pick<Place, 'zone'> | null,
  chart: Chart,
): ReadonlyArray<Posting> => {
  const entry = entryOf(body, place, chart)
  return entry === null ? [] : postingsOfEntry(entry)
}
