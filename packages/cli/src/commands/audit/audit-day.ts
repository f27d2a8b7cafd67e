import { type BusinessDate, type Cut, lastDayOf } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Failure } from '../../errors/failure.js'
import { lastPaidMonth } from '../last-paid-month.js'

/**
 * 审计基准日: the day of the cut, else the end of the last month with a payment that was not taken back. Not today, so that the same ledger
 * gives the same answer tomorrow.
 *
 * Rejects: OptionMissing where nothing was ever paid; EventUnreadable; what the store answers.
 */
export const auditDay = async (
  store: EventStore,
  cut: Cut,
  head: number,
  signal: AbortSignal,
): Promise<E.Either<Failure, BusinessDate>> => {
  if (cut.effectiveAt !== undefined) return E.right(cut.effectiveAt)
  const last = await lastPaidMonth(store, cut, head, signal)
  if (E.isLeft(last)) return last
  return last.right === null
    ? E.left({ code: 'OptionMissing', option: '--effective-at' })
    : E.right(lastDayOf(last.right))
}
