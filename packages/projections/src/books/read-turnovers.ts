import { foldTurnovers, type Turnovers } from '@pension-ledger/books'
import * as E from 'fp-ts/lib/Either.js'
import type { ReplayError } from '../replay/replay-error.js'
import type { Books } from './open-books.js'

/** 发生额: what every account has turned over; the entries themselves are not kept. Rejects what reading them rejects. */
export const readTurnovers = async ({ fold }: Books): Promise<E.Either<ReplayError, Turnovers>> => {
  const sums = foldTurnovers()
  const folded = await fold(sums.add)
  return E.map(() => sums.turnovers())(folded)
}
