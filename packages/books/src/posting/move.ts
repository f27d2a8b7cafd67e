import { type Fen, zeroFen } from '@pension-ledger/domain'
import type { AccountKey } from '../chart/account-key.js'
import type { Strand } from './strand.js'

/**
 * 分录: an amount that goes to the debit of one account and to the credit of another. One amount serves both sides, so an entry made of
 * moves cannot be out of balance. A negative amount is a red entry 红字: it takes back, on the same sides.
 */
export interface Move {
  readonly debit: AccountKey
  readonly credit: AccountKey
  readonly strand: Strand
  readonly fen: Fen
}

/** The move, or none where there is no money in it. */
export const moved = (debit: AccountKey, credit: AccountKey, strand: Strand, fen: Fen): ReadonlyArray<Move> =>
  fen === zeroFen ? [] : [{ debit, credit, strand, fen }]
