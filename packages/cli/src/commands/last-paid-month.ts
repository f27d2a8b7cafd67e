import { Month, monthOf } from '@pension-ledger/domain'
import { type Cut, cellsOf, recipientsView, replay, rowsOf } from '@pension-ledger/projections'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Failure } from '../errors/failure.js'

/** The month of the cut, else the last in which anything was paid; null in a history without a payment. */
export const lastMonthOf = async (store: EventStore, cut: Cut): Promise<E.Either<Failure, Month | null>> => {
  if (cut.effectiveAt !== undefined) return E.right(monthOf(cut.effectiveAt))
  const replayed = await replay(store, [recipientsView])({ cut })()
  if (E.isLeft(replayed)) return replayed
  const column = recipientsView.dimensions.indexOf('payMonth')
  let last: string | null = null
  for (const { at } of rowsOf(cellsOf(replayed.right, recipientsView))) {
    const paidIn = String(at[column] ?? '')
    if (last === null || paidIn > last) last = paidIn
  }
  return E.right(Month.is(last) ? last : null)
}
