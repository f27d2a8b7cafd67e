import type { Item } from '@pension-ledger/audit'
import { businessDateOf, isEffective, totalOf, wholeFen } from '@pension-ledger/domain'
import { type Cut, type LogRead, readLogOf } from '@pension-ledger/projections'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Failure } from '../../errors/failure.js'

/** Ids of the records that were taken back within a cut. */
export const readReversed = async (
  store: EventStore,
  cut: Cut,
  read: LogRead,
): Promise<E.Either<Failure, ReadonlySet<string>>> => {
  const reversed = new Set<string>()
  for await (const page of readLogOf(store, { ...read, types: ['RecordReversed'] })) {
    if (E.isLeft(page)) return page
    for (const { body } of page.right)
      if (body.type === 'RecordReversed' && isEffective(cut, businessDateOf(body))) reversed.add(body.eventId)
  }
  return E.right(reversed)
}

/** 抽样总体: every payment within a cut that stands, in the order of the log; its id is the event's. */
export async function* paymentItems(
  store: EventStore,
  cut: Cut,
  read: LogRead,
  reversed: ReadonlySet<string>,
): AsyncGenerator<E.Either<Failure, Item>, void> {
  for await (const page of readLogOf(store, { ...read, types: ['PensionPaid'] })) {
    if (E.isLeft(page)) return yield page
    for (const { recorded, body } of page.right)
      if (body.type === 'PensionPaid' && isEffective(cut, businessDateOf(body)) && !reversed.has(recorded.id))
        yield E.right({ id: recorded.id, fen: wholeFen(totalOf(body.lines)) })
  }
}
