import { type BusinessDate, type Cut, lastDayOf } from '@pension-ledger/domain'
import type { ReplayError } from '@pension-ledger/projections'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { lastPaidMonth } from './last-paid-month.js'

/**
 * 审计基准日: the day of the cut, else the end of the last month with a payment that was not taken back; null where nothing was ever paid.
 * Not today, so that the same ledger gives the same answer tomorrow.
 *
 * Rejects: EventUnreadable; what the store answers.
 */
export const auditDay = async (
  store: EventStore,
  cut: Cut,
  head: number,
  signal?: AbortSignal,
): Promise<E.Either<ReplayError, BusinessDate | null>> => {
  if (cut.effectiveAt !== undefined) return E.right(cut.effectiveAt)
  const last = await lastPaidMonth(store, cut, head, signal)
  if (E.isLeft(last)) return last
  return E.right(last.right === null ? null : lastDayOf(last.right))
}
